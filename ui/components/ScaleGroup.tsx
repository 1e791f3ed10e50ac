import type { Milestone } from '../../src/core/plan.ts'
import { SCALES, stepOf, UNSURE, type ScaleAttribute, type Step } from '../../src/core/scale.ts'
import { scoreTogether } from '../../src/core/together.ts'
import { usePanel } from './context.ts'
import { returnFocus } from './focus.ts'
import { classes } from './classes.ts'
import styles from './ScaleGroup.module.css'

export interface ScaleGroupProps {
  readonly attribute: ScaleAttribute
  readonly milestones: readonly Milestone[]
  readonly isDisabled: boolean
}

/** One scale as radios; the chosen one, pressed again, is taken back. */
export function ScaleGroup({ attribute, milestones, isDisabled }: ScaleGroupProps) {
  const { scoring } = usePanel()
  const { name, steps } = SCALES[attribute]
  const said = scoreTogether(milestones, attribute)
  const chosen = said.kind === 'same' ? stepOf(attribute, said.score) : undefined
  const isFocus = scoring.attribute.value === attribute
  const press = (event: MouseEvent, step: Step) => {
    if (step.score === chosen?.score) scoring.clear(attribute)
    else scoring.answer(attribute, step.score)
    returnFocus(event)
  }
  return (
    <div
      role="radiogroup"
      aria-labelledby={`scale-${attribute}`}
      class={classes(styles.group, isFocus && styles.focus)}
      onFocusIn={() => scoring.focus(attribute)}
    >
      <span id={`scale-${attribute}`} class={styles.name}>
        {name}
      </span>
      {[...steps, UNSURE].map((step) => (
        <label
          key={step.glyph}
          class={classes(styles.step, said.kind === 'mixed' && said.scores.includes(step.score) && styles.some)}
        >
          <input
            type="radio"
            title={step.word}
            name={attribute}
            checked={step.score === chosen?.score}
            disabled={isDisabled}
            onClick={(event) => press(event, step)}
          />
          <span>{step.glyph}</span>
        </label>
      ))}
      <button
        type="button"
        class={styles.clear}
        aria-label={`Clear ${name}`}
        title={`Clear ${name} (0)`}
        disabled={isDisabled || (said.kind === 'same' && said.score === undefined)}
        onClick={(event) => {
          scoring.clear(attribute)
          returnFocus(event)
        }}
      >
        ×
      </button>
      <span class={styles.word}>{said.kind === 'mixed' ? 'Mixed' : chosen?.word}</span>
    </div>
  )
}
