import { HINTS } from '../model/hints-model.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { focusList } from '../parts/focus.ts'
import styles from './Hints.module.css'
import * as words from './help-words.ts'

/** What is said once, in one line above the status: how to begin, then that there are badges. */
export function Hints() {
  const { hints } = usePanel()
  const step = hints.step.value
  if (hints.offersBadges.value) return <BadgesOffer />
  if (step === null) return null
  const isLast = step === HINTS - 1
  return (
    <section class={styles.hint} aria-label={words.firstStepsName}>
      <p class={styles.words}>{words.firstSteps[step]}</p>
      <Button look="link" onClick={isLast ? close : hints.next}>
        {isLast ? words.done : words.next}
      </Button>
      {!isLast && (
        <Button look="link" name={words.closeHints} title={words.closeHintsTitle} onClick={close}>
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

/** Offered with the first colour: what a colour cannot say. */
function BadgesOffer() {
  const { hints } = usePanel()
  const answer = (areWanted: boolean): void => {
    hints.answerBadges(areWanted)
    focusList()
  }
  return (
    <section class={styles.hint} aria-label={words.badges}>
      <p class={styles.words}>{words.whatBadgesShow}</p>
      <Button onClick={() => answer(true)}>{words.addBadges}</Button>
      <Button look="link" name={words.noBadges} title={words.noBadgesTitle} onClick={() => answer(false)}>
        ×
      </Button>
    </section>
  )
}
