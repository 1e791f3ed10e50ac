import { count, quote } from '../../src/core/base/index.ts'
import { READ_ONLY } from '../../src/core/command/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './Banners.module.css'
import { Offers } from './Offers.tsx'

/** What somebody has to know or answer, one short line each: read-only file, somebody else’s session, copied cards, uncounted stickies. */
export function Banners() {
  const { plan, counting } = usePanel()
  // One question at a time, or nothing of the list would be left.
  const isQuiet = counting.copy.value === null && counting.asked.value === null
  return (
    <>
      {!plan.canAnswer.value && <p class={styles.banner}>{READ_ONLY}</p>}
      <Led />
      <Copies />
      <AskedKind />
      {isQuiet && <Offers />}
    </>
  )
}

/** While somebody else runs a session. */
function Led() {
  const { plan, frame } = usePanel()
  const name = plan.ledBy.value
  if (name === null) return null
  return (
    <div class={styles.banner} role="group" aria-label="Session">
      <span class={styles.text}>{name} runs the session: scores are set there.</span>
      <Button look="link" onClick={() => frame.open('session')}>
        Go to the session
      </Button>
    </div>
  )
}

function Copies() {
  const { plan, counting } = usePanel()
  const copy = counting.copy.value
  if (copy === null) return null
  const more = (plan.plan.value?.copies.length ?? 1) - 1
  return (
    <div class={styles.banner} role="group" aria-label="Copied card">
      <span class={styles.sentence} dir="auto" title={copy.name}>
        {quote(copy.name, 60)} is a copy of a scored card.
        {more > 0 && ` ${more} more after it.`}
      </span>
      <Button look="link" onClick={() => counting.answerCopy(copy.id, 'same')} why={plan.whyNot.value}>
        Same milestone
      </Button>
      <Button look="link" onClick={() => counting.answerCopy(copy.id, 'new')} why={plan.whyNot.value}>
        New milestone
      </Button>
      {copy.hasOtherWords && (
        <Button
          look="link"
          onClick={() => counting.answerCopy(copy.id, 'own')}
          why={plan.whyNot.value}
          title="A milestone of its own, from another board perhaps: the scores it brought stay"
        >
          Keep its scores
        </Button>
      )}
      <Button look="link" onClick={() => counting.show([copy.id])} name="Show card: the copy on the board">
        Show card
      </Button>
    </div>
  )
}

/** Stickies beside scored cards: milestones too, or something else? */
function AskedKind() {
  const { plan, counting } = usePanel()
  const asked = counting.asked.value
  if (asked === null) return null
  const { look, sentence, cards, more } = asked
  return (
    <div class={styles.banner} role="group" aria-label="Stickies that are not counted">
      <span class={styles.sentence} dir="auto">
        {sentence}
        {more > 0 && ` ${count(more, 'more kind')} after it.`}
      </span>
      <Button look="link" onClick={() => counting.answerKind(look, true)} why={plan.whyNot.value}>
        {cards.length === 1 ? 'Count it' : 'Count them'}
      </Button>
      <Button look="link" onClick={() => counting.answerKind(look, false)} why={plan.whyNot.value}>
        {cards.length === 1 ? 'Leave it out' : 'Leave them out'}
      </Button>
      <Button look="link" onClick={() => counting.show(cards)} name="Show the stickies on the board">
        Show
      </Button>
    </div>
  )
}
