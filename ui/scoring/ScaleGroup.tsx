import { useEffect } from 'preact/hooks'
import type { Milestone } from '../../src/core/plan/index.ts'
import { levelOf, SCALES, UNSURE, type ScaleAttribute, type Score } from '../../src/core/record/index.ts'
import { scoreTogether } from '../../src/core/weigh/index.ts'
import { usePanel } from '../model/context.ts'
import { RadioGroup } from '../parts/RadioGroup.tsx'
import { classes } from '../parts/classes.ts'
import { returnFocus } from '../parts/focus.ts'
import styles from './ScaleGroup.module.css'
import * as words from './score-words.ts'

export interface ScaleGroupProps {
  readonly attribute: ScaleAttribute
  readonly milestones: readonly Milestone[]
  /** Why nothing can be scored. */
  readonly why: string | undefined
}

/** One scale as radios; the chosen one, pressed again, is taken back. */
export function ScaleGroup({ attribute, milestones, why }: ScaleGroupProps) {
  const { scoring } = usePanel()
  const { name, levels } = SCALES[attribute]
  const said = scoreTogether(milestones, attribute)
  const chosen = said.kind === 'same' ? levelOf(attribute, said.score) : undefined
  useEffect(() => () => scoring.hold(null), [scoring])
  const choose = (score: Score, event: MouseEvent) => {
    returnFocus(event)
    if (score === chosen?.score) scoring.clear(attribute)
    else scoring.answer(attribute, score)
  }
  const clear = (event: MouseEvent) => {
    scoring.clear(attribute)
    returnFocus(event)
  }
  return (
    <RadioGroup
      label={
        <span id={`scale-${attribute}`} class={styles.name}>
          {name}
        </span>
      }
      labelId={`scale-${attribute}`}
      choices={[...levels, UNSURE].map(({ score, glyph, word }) => ({
        value: score,
        words: glyph,
        title: word,
        isSome: said.kind === 'mixed' && said.scores.includes(score),
      }))}
      chosen={chosen?.score}
      why={why}
      class={classes(styles.group, scoring.attribute.value === attribute && styles.focus)}
      choiceClass={styles.step}
      onChoose={choose}
      onFocus={(isHere) => scoring.hold(isHere ? attribute : null)}
    >
      <button
        type="button"
        class={styles.clear}
        aria-label={words.clear(name)}
        title={words.clearTitle(name)}
        disabled={why !== undefined || (said.kind === 'same' && said.score === undefined)}
        onClick={clear}
      >
        ×
      </button>
      <span class={styles.word}>{said.kind === 'mixed' ? words.mixed : chosen?.word}</span>
    </RadioGroup>
  )
}
