import { HINTS } from '../model/hints-model.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { focusList } from '../parts/focus.ts'
import styles from './Hints.module.css'

/** What is said once, in one line above the status: how to begin, then that there are badges. */
export function Hints() {
  const { hints } = usePanel()
  const step = hints.step.value
  if (hints.offersBadges.value) return <BadgesOffer />
  if (step === null) return null
  const isLast = step === HINTS - 1
  return (
    <section class={styles.hint} aria-label="First steps">
      <p class={styles.words}>{WORDS[step]}</p>
      <Button look="link" onClick={isLast ? close : hints.next}>
        {isLast ? 'Done' : 'Next'}
      </Button>
      {!isLast && (
        <Button look="link" name="Close hints" title="Close hints: they are in Help" onClick={close}>
          ×
        </Button>
      )}
    </section>
  )

  function close(): void {
    hints.close()
    focusList()
  }
}

const WORDS: readonly string[] = [
  'Click a card, then S M L for effort, 1 2 3 for value.',
  'The top row colours the cards. Original undoes it.',
  'Session runs the team’s vote. Help has all keys.',
]

/** Offered with the first colour: what a colour cannot say. */
function BadgesOffer() {
  const { hints } = usePanel()
  const answer = (areWanted: boolean): void => {
    hints.answerBadges(areWanted)
    focusList()
  }
  return (
    <section class={styles.hint} aria-label="Badges">
      <p class={styles.words}>Badges show all scores of a card below it.</p>
      <Button onClick={() => answer(true)}>Add badges</Button>
      <Button
        look="link"
        name="No badges"
        title="No badges. “Badges” below adds them at any time"
        onClick={() => answer(false)}
      >
        ×
      </Button>
    </section>
  )
}
