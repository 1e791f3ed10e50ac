import { withoutParked } from '../../src/core/plan/index.ts'
import { activityOf, SCALES, type ActivityId, type ScaleAttribute } from '../../src/core/record/index.ts'
import {
  missedWords,
  nearlyWords,
  resultRows,
  scaleNames,
  type ResultLine,
  type RoundView,
} from '../../src/core/session/index.ts'
import { progressOn, sayProgress } from '../../src/core/weigh/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { ResultRow } from './ResultRow.tsx'
import styles from './Results.module.css'
import * as words from './results-words.ts'

type Revealed = Extract<RoundView, { isOpen: false }>

/** What the vote says on the scales of an activity, card by card: what is open first. */
export function Results({ round, now }: { readonly round: RoundView; readonly now: ActivityId }) {
  const { plan, session } = usePanel()
  const whole = plan.plan.value
  if (whole === null || round.isOpen) return null
  const { attributes } = activityOf(now)
  const scales = round.scales.filter((scale) => attributes.includes(scale))
  const rows = resultRows(round, whole.milestones).filter(({ attribute }) => scales.includes(attribute))
  const missing = Math.max(0, round.expected - round.isIn)
  if (rows.length === 0) return null
  return (
    <section class={styles.results} aria-label={words.results(scaleNames(scales))}>
      <p class={styles.head}>
        {missing > 0 ? words.someAnswered(round.isIn, round.expected) : words.allAnswered(round.isIn)}
        {round.isLate && ` ${words.tooLate}`}
        {round.missed !== null && ` ${missedWords(round.missed)}`}
      </p>
      {session.isLeading.value && <SetNearly round={round} scales={scales} />}
      {scales.map((scale) => (
        <OnScale key={scale} scale={scale} rows={rows.filter(({ attribute }) => attribute === scale)} />
      ))}
    </section>
  )
}

/** One scale: how far the team is on it, and a row for each card. */
function OnScale({ scale, rows }: { readonly scale: ScaleAttribute; readonly rows: readonly ResultLine[] }) {
  const { plan, session } = usePanel()
  const whole = plan.plan.value
  if (whole === null || rows.length === 0) return null
  return (
    <>
      <h2 class={styles.scale}>{sayProgress(progressOn(withoutParked(whole).milestones, scale))}</h2>
      <ul class={styles.rows} aria-label={words.resultsOn(SCALES[scale].name)}>
        {rows.map((row) => (
          <ResultRow key={row.key} row={row} canSet={session.isLeading.value} />
        ))}
      </ul>
    </>
  )
}

/** Where two thirds or more chose one level and the rest stand beside it: one press for all of them, who differed stays on the cards. */
function SetNearly({ round, scales }: { readonly round: Revealed; readonly scales: readonly ScaleAttribute[] }) {
  const { plan, voting } = usePanel()
  const picks = voting.nearly.value.filter(({ attribute }) => scales.includes(attribute))
  if (picks.length === 0) return null
  return (
    <div class={styles.nearly}>
      <Button onClick={() => voting.settle(picks)} why={plan.whyNot.value} title={words.setNearlyTitle}>
        {nearlyWords(round, picks)}
      </Button>
    </div>
  )
}
