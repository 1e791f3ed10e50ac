import { useSignal } from '@preact/signals'
import type { Milestone } from '../../src/core/plan/index.ts'
import { glyphOf, SCALES, UNSURE, type ScaleAttribute, type Score } from '../../src/core/record/index.ts'
import type { Result } from '../../src/core/weigh/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './Talk.module.css'
import * as words from './results-words.ts'

export interface TalkProps {
  readonly milestone: Milestone
  readonly attribute: ScaleAttribute
  readonly result: Result
}

/** The room, not the outlier, says what would make it the one or the other; the lines are kept as assumptions. */
export function Talk({ milestone, attribute, result }: TalkProps) {
  const { voting } = usePanel()
  const ends = endsOf(attribute, result)
  const lines = useSignal<readonly string[]>(ends.map(() => ''))
  const hasLines = lines.value.some((line) => line.trim() !== '')
  const keep = () => {
    voting.keepLines(
      milestone.id,
      lines.value.flatMap((line, index) =>
        line.trim() === '' ? [] : [words.assumption(glyphOf(attribute, ends[index]), line.trim())],
      ),
    )
    lines.value = ends.map(() => '')
  }
  return (
    <div class={styles.talk}>
      {ends.map((score, index) => {
        const glyph = glyphOf(attribute, score)
        return (
          <label key={glyph} class={styles.line}>
            {words.whatWouldMake(glyph)}
            <input
              type="text"
              class={styles.field}
              dir="auto"
              value={lines.value[index]}
              onInput={(event) => {
                const typed = event.currentTarget.value
                lines.value = lines.value.map((line, other) => (other === index ? typed : line))
              }}
            />
          </label>
        )
      })}
      <div class={styles.buttons}>
        <Button onClick={keep} why={hasLines ? undefined : words.writeFirst}>
          {words.keep}
        </Button>
      </div>
      <Decided milestone={milestone} attribute={attribute} />
    </div>
  )
}

/** After its talk a room may decide on any level; none of them is suggested. */
function Decided({ milestone, attribute }: Pick<TalkProps, 'milestone' | 'attribute'>) {
  const { voting } = usePanel()
  return (
    <div role="radiogroup" aria-label={words.decided(SCALES[attribute].name)} class={styles.decided}>
      <span>{words.decidedAfter}</span>
      {[...SCALES[attribute].levels, UNSURE].map(({ score, glyph, word }) => (
        <label key={glyph} class={styles.step}>
          <input
            type="radio"
            name={`decided ${milestone.id}`}
            title={word}
            checked={false}
            onClick={() => voting.settle([{ card: milestone.id, attribute, score }])}
          />
          <span>{glyph}</span>
        </label>
      ))}
    </div>
  )
}

function endsOf(attribute: ScaleAttribute, result: Result): readonly Score[] {
  if (result.kind === 'apart') return result.ends
  if (result.kind === 'split') return result.between
  if (result.kind === 'nearly') return [result.score, result.beside]
  const [low, , high] = SCALES[attribute].levels
  return [low.score, high.score]
}
