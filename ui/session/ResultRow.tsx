import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { glyphOf, type Score } from '../../src/core/record/index.ts'
import { resultWords, type ResultLine } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { classes } from '../parts/classes.ts'
import { whyNot } from '../scoring/why-not.ts'
import { ResultBar } from './ResultBar.tsx'
import styles from './ResultRow.module.css'
import { Talk } from './Talk.tsx'
import * as words from './results-words.ts'

export interface ResultRowProps {
  readonly row: ResultLine
  /** Whoever runs the session sets what the room settles on. */
  readonly canSet: boolean
}

/** One card: its spread, what that asks of the room, and one press to set what was settled. */
export function ResultRow({ row, canSet }: ResultRowProps) {
  const { counting, plan, talking, voting } = usePanel()
  const { key, attribute, milestone, counts, result, wantsSpike, isSet } = row
  const { id, name, scores } = milestone
  const why = plan.whyNot.value ?? whyNot([milestone])
  const isOpen = !isSet && result.kind !== 'agreed' && result.kind !== 'nothing'
  const isTalking = isOpen && talking.open.value.has(key)
  const line = useBroughtUp(isTalking && talking.last.value?.key === key ? talking.last.value : null)
  return (
    <li ref={line} class={classes(styles.row, isOpen && styles.open)} aria-label={name}>
      <div class={styles.line}>
        <button type="button" class={styles.name} dir="auto" title={name} onClick={() => counting.show([id])}>
          {name}
        </button>
        {isSet && <span class={styles.set}>{words.set(glyphOf(attribute, scores[attribute]))}</span>}
      </div>
      <div class={styles.line}>
        <ResultBar attribute={attribute} counts={counts} />
      </div>
      {!isSet && (
        <div class={classes(styles.line, styles.choices)}>
          <span class={styles.says}>{says(row)}</span>
          {canSet && (
            <>
              {choices(row).map((score) => (
                <Button key={String(score)} onClick={() => voting.settle([{ card: id, attribute, score }])} why={why}>
                  {words.setTo(glyphOf(attribute, score))}
                </Button>
              ))}
              {wantsSpike && (
                <Button onClick={() => voting.spike(id, attribute)} why={why} title={words.spikeTitle}>
                  {words.spike}
                </Button>
              )}
              {isOpen && (
                <span class={styles.again}>
                  <Button onClick={() => (isTalking ? talking.end(key) : talking.begin(key))} isExpanded={isTalking}>
                    {words.talk}
                  </Button>
                  <Button look="link" onClick={() => voting.start(attribute, [id])} why={why}>
                    {words.voteAgain}
                  </Button>
                </span>
              )}
            </>
          )}
        </div>
      )}
      {isTalking && <Talk milestone={milestone} attribute={attribute} result={result} />}
    </li>
  )
}

/** A row whose talk was opened comes into view, and the keyboard into its first line. */
function useBroughtUp(talk: { readonly key: string } | null): RefObject<HTMLLIElement | null> {
  const row = useRef<HTMLLIElement>(null)
  useLayoutEffect(() => {
    if (talk === null) return
    row.current?.scrollIntoView({ block: 'nearest' })
    if (document.hasFocus()) row.current?.querySelector('input')?.focus({ preventScroll: true })
  }, [talk])
  return row
}

/** What can be set in one press: what was proposed, or the two that a split leaves to the room. */
function choices({ result, milestone, attribute }: ResultLine): readonly Score[] {
  if (result.kind === 'agreed' || result.kind === 'nearly') return [result.score]
  const named = result.kind === 'doubted' ? [result.score] : result.kind === 'split' ? result.between : []
  // What it is scored already needs no press.
  return named.filter((score) => score !== milestone.scores[attribute])
}

function says({ attribute, result, counts, milestone: { scores } }: ResultLine): string {
  const said = resultWords(attribute, result, counts)
  return scores[attribute] === undefined ? said : words.soFar(said, glyphOf(attribute, scores[attribute]))
}
