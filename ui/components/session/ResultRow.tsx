import { useSignal } from '@preact/signals'
import { resultWords, type ResultLine } from '../../../src/core/session/result-rows.ts'
import { spreadOf } from '../../../src/core/session/result.ts'
import { glyphOf, type Score, type ScaleAttribute } from '../../../src/core/scale.ts'
import { Button } from '../Button.tsx'
import { classes } from '../classes.ts'
import { usePanel } from '../context.ts'
import styles from './ResultRow.module.css'
import { Talk } from './Talk.tsx'

export interface ResultRowProps {
  readonly row: ResultLine
  readonly attribute: ScaleAttribute
  /** Whoever runs the session sets what the room settles on. */
  readonly canSet: boolean
}

/** One card: its spread, what that asks of the room, and one press to set what was settled. */
export function ResultRow({ row, attribute, canSet }: ResultRowProps) {
  const { counting, plan, voting } = usePanel()
  const isTalking = useSignal(false)
  const { milestone, counts, result, wantsSpike, isSet } = row
  const { id, name, scores } = milestone
  const isDisabled = !plan.canWrite.value || milestone.trouble !== null
  const isOpen = !isSet && ['apart', 'split', 'unsure'].includes(result.kind)
  return (
    <li class={classes(styles.row, isOpen && styles.open)} aria-label={name}>
      <div class={styles.line}>
        <button type="button" class={styles.name} dir="auto" title={name} onClick={() => counting.show([id])}>
          {name}
        </button>
        <span class={styles.spread} role="img" aria-label={spreadWords(attribute, counts)}>
          {spreadOf(attribute, counts).map(({ step, count }) => (
            <span key={step.glyph} class={styles.answer}>
              <b>{count}</b>
              {step.glyph}
            </span>
          ))}
        </span>
      </div>
      <div class={styles.line}>
        <span class={styles.says}>
          {isSet ? `Set: ${glyphOf(attribute, scores[attribute])}` : says(attribute, row)}
        </span>
        {canSet && !isSet && (
          <>
            {choices(row, attribute).map((score) => (
              <Button key={String(score)} onClick={() => voting.settle([{ card: id, score }])} isDisabled={isDisabled}>
                Set to {glyphOf(attribute, score)}
              </Button>
            ))}
            {wantsSpike && (
              <Button onClick={() => voting.spike(id)} isDisabled={isDisabled} title="Puts a Spike card beside it">
                Spike card
              </Button>
            )}
            {isOpen && (
              <Button look="link" onClick={() => (isTalking.value = !isTalking.value)} isExpanded={isTalking.value}>
                Talk
              </Button>
            )}
          </>
        )}
      </div>
      {isTalking.value && !isSet && <Talk milestone={milestone} attribute={attribute} result={result} />}
    </li>
  )
}

/** What can be set in one press: what was proposed, or the two that a split leaves to the room. */
function choices({ result, milestone }: ResultLine, attribute: ScaleAttribute): readonly Score[] {
  if (result.kind === 'agreed' || result.kind === 'nearly') return [result.score]
  // What it is scored already needs no press.
  return result.kind === 'split' ? result.between.filter((score) => score !== milestone.scores[attribute]) : []
}

function says(attribute: ScaleAttribute, { result, counts, milestone: { scores } }: ResultLine): string {
  const words = resultWords(attribute, result, counts)
  return scores[attribute] === undefined ? words : `${words} So far: ${glyphOf(attribute, scores[attribute])}.`
}

function spreadWords(attribute: ScaleAttribute, counts: ResultLine['counts']): string {
  return spreadOf(attribute, counts)
    .map(({ step, count }) => `${count} for ${step.glyph}`)
    .join(', ')
}
