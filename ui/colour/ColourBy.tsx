import { RULE_NAMES, RULES, type Rule } from '../../src/core/record/index.ts'
import { usePanel } from '../model/context.ts'
import { RadioGroup, type Choice } from '../parts/RadioGroup.tsx'
import { returnFocus } from '../parts/focus.ts'
import styles from './ColourBy.module.css'
import { Legend } from './Legend.tsx'
import { OnBoard } from './OnBoard.tsx'

const CHOICES: readonly Choice<Rule | 'original'>[] = [
  ...RULES.map((rule) => ({ value: rule, words: RULE_NAMES[rule] })),
  { value: 'original', words: 'Original colours' },
]

/** One click colours the board, one click gives it back; on every tab. */
export function ColourBy() {
  const { painting, plan } = usePanel()
  return (
    <section class={styles.colour}>
      <RadioGroup
        label={
          <h2 id="colour-by" class={styles.title}>
            Colour by
          </h2>
        }
        labelId="colour-by"
        choices={CHOICES}
        chosen={painting.rule.value}
        isDisabled={!plan.canWrite.value || plan.plan.value === null}
        class={styles.choices}
        choiceClass={styles.choice}
        onChoose={(rule, event) => {
          painting.choose(rule)
          returnFocus(event)
        }}
      />
      <OnBoard />
      <Legend />
    </section>
  )
}
