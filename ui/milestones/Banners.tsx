import { READ_ONLY } from '../../src/core/command/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './Banners.module.css'
import { Offers } from './Offers.tsx'
import * as words from './banner-words.ts'

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
    <div class={styles.banner} role="group" aria-label={words.session}>
      <span class={styles.text}>{words.runsSession(name)}</span>
      <Button look="link" onClick={() => frame.open('session')}>
        {words.goToSession}
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
    <div class={styles.banner} role="group" aria-label={words.copiedCard}>
      <span class={styles.sentence} dir="auto" title={copy.name}>
        {words.isCopy(copy.name)}
        {more > 0 && ` ${words.moreQuestions(more)}`}
      </span>
      <Button look="link" onClick={() => counting.answerCopy(copy.id, 'same')} why={plan.whyNot.value}>
        {words.sameMilestone}
      </Button>
      <Button look="link" onClick={() => counting.answerCopy(copy.id, 'new')} why={plan.whyNot.value}>
        {words.newMilestone}
      </Button>
      {copy.hasOtherWords && (
        <Button
          look="link"
          onClick={() => counting.answerCopy(copy.id, 'own')}
          why={plan.whyNot.value}
          title={words.keepScoresTitle}
        >
          {words.keepScores}
        </Button>
      )}
      <Button look="link" onClick={() => counting.show([copy.id])} name={words.showCardName}>
        {words.showCard}
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
    <div class={styles.banner} role="group" aria-label={words.uncountedStickies}>
      <span class={styles.sentence} dir="auto">
        {sentence}
        {more > 0 && ` ${words.moreKinds(more)}`}
      </span>
      <Button look="link" onClick={() => counting.answerKind(look, true)} why={plan.whyNot.value}>
        {words.countThem(cards.length)}
      </Button>
      <Button look="link" onClick={() => counting.answerKind(look, false)} why={plan.whyNot.value}>
        {words.leaveThemOut(cards.length)}
      </Button>
      <Button look="link" onClick={() => counting.show(cards)} name={words.showStickies}>
        {words.show}
      </Button>
    </div>
  )
}
