import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { glyphOf, type ScaleAttribute, type Score } from '../../src/core/record/index.ts'
import { resultWords, type ResultLine } from '../../src/core/session/index.ts'
import { levelCounts } from '../../src/core/weigh/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { classes } from '../parts/classes.ts'
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
  const { counting, plan, talking, voting } = usePanel()
  const { milestone, counts, result, wantsSpike, isSet } = row
  const { id, name, scores } = milestone
  const isDisabled = !plan.canWrite.value || milestone.trouble !== null
  const isOpen = !isSet && result.kind !== 'agreed' && result.kind !== 'nothing'
  const isTalking = isOpen && talking.open.value.has(id)
  const line = useBroughtUp(isTalking && talking.last.value?.card === id ? talking.last.value : null)
  return (
    <li ref={line} class={classes(styles.row, isOpen && styles.open)} aria-label={name}>
      <div class={styles.line}>
        <button type="button" class={styles.name} dir="auto" title={name} onClick={() => counting.show([id])}>
          {name}
        </button>
        <span class={styles.spread} role="img" aria-label={spreadWords(attribute, counts)}>
          {levelCounts(attribute, counts).map(({ level, count }) => (
            <span key={level.glyph} class={styles.answer}>
              <b>{count}</b>
              {level.glyph}
            </span>
          ))}
        </span>
      </div>
      <div class={classes(styles.line, styles.choices)}>
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
              <span class={styles.again}>
                <Button
                  look="link"
                  onClick={() => (isTalking ? talking.end(id) : talking.begin(id))}
                  isExpanded={isTalking}
                >
                  Talk
                </Button>
                <Button look="link" onClick={() => voting.start(attribute, [id])} isDisabled={isDisabled}>
                  Vote again
                </Button>
              </span>
            )}
          </>
        )}
      </div>
      {isTalking && <Talk milestone={milestone} attribute={attribute} result={result} />}
    </li>
  )
}

/** A row whose talk was opened comes into view, and the keyboard into its first line. */
function useBroughtUp(talk: { readonly card: string } | null): RefObject<HTMLLIElement | null> {
  const row = useRef<HTMLLIElement>(null)
  useLayoutEffect(() => {
    if (talk === null) return
    row.current?.scrollIntoView({ block: 'nearest' })
    if (document.hasFocus()) row.current?.querySelector('input')?.focus({ preventScroll: true })
  }, [talk])
  return row
}

/** What can be set in one press: what was proposed, or the two that a split leaves to the room. */
function choices({ result, milestone }: ResultLine, attribute: ScaleAttribute): readonly Score[] {
  if (result.kind === 'agreed' || result.kind === 'nearly') return [result.score]
  const named = result.kind === 'doubted' ? [result.score] : result.kind === 'split' ? result.between : []
  // What it is scored already needs no press.
  return named.filter((score) => score !== milestone.scores[attribute])
}

function says(attribute: ScaleAttribute, { result, counts, milestone: { scores } }: ResultLine): string {
  const words = resultWords(attribute, result, counts)
  return scores[attribute] === undefined ? words : `${words} So far: ${glyphOf(attribute, scores[attribute])}.`
}

function spreadWords(attribute: ScaleAttribute, counts: ResultLine['counts']): string {
  return levelCounts(attribute, counts)
    .map(({ level, count }) => `${count} for ${level.glyph}`)
    .join(', ')
}
