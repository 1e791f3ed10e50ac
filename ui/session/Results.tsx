import { count } from '../../src/core/base/index.ts'
import { SCALES } from '../../src/core/record/index.ts'
import { answeredWords, missedWords, resultRows, type RoundView } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { ResultRow } from './ResultRow.tsx'
import styles from './Results.module.css'

/** What the vote says, card by card: what is open first. */
export function Results({ round }: { readonly round: RoundView }) {
  const { plan, session } = usePanel()
  const whole = plan.plan.value
  if (whole === null || round.isOpen) return null
  const rows = resultRows(round, whole.milestones)
  const missing = Math.max(0, round.expected - round.isIn)
  if (rows.length === 0) return null
  return (
    <section class={styles.results} aria-label={`${SCALES[round.attribute].name}: what the vote says`}>
      <p class={styles.head}>
        <b>{SCALES[round.attribute].name}</b>: {count(round.isIn, 'person', 'people')} answered
        {missing > 0 && `, ${missing} did not`}.
        {round.isLate && ' Your last answer came after the reveal and does not count.'}
        {round.missed !== null && ` ${missedWords(round.missed)}`}
      </p>
      {session.isLeading.value && <SetNearly round={round} />}
      <ul class={styles.rows} aria-label="Results">
        {rows.map((row) => (
          <ResultRow key={row.milestone.id} row={row} attribute={round.attribute} canSet={session.isLeading.value} />
        ))}
      </ul>
    </section>
  )
}

/** Where two thirds or more chose one level and the rest stand beside it: one press for all of them, who differed stays on the cards. */
function SetNearly({ round }: { readonly round: Extract<RoundView, { isOpen: false }> }) {
  const { plan, voting } = usePanel()
  const picks = voting.nearly.value
  if (picks.length === 0) return null
  return (
    <div class={styles.nearly}>
      <Button
        onClick={() => voting.settle(picks)}
        isDisabled={!plan.canWrite.value}
        title="The counts stay on the cards and in the summary"
      >
        Set {picks.length} nearly agreed{answeredWords(round, picks)}
      </Button>
    </div>
  )
}
