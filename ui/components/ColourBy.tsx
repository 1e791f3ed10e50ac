import { RULE_NAMES, RULES, type Rule } from '../../src/core/paint.ts'
import styles from './ColourBy.module.css'
import { usePanel } from './context.ts'
import { returnFocus } from './focus.ts'
import { Legend } from './Legend.tsx'

const CHOICES: readonly { readonly rule: Rule | 'original'; readonly name: string }[] = [
  ...RULES.map((rule) => ({ rule, name: RULE_NAMES[rule] })),
  { rule: 'original', name: 'Original colours' },
]

/** One click colours the board, one click gives it back; on every tab. */
export function ColourBy() {
  const { painting, plan } = usePanel()
  const on = painting.rule.value
  const isDisabled = !plan.canWrite.value || plan.plan.value === null
  const choose = (event: MouseEvent, rule: Rule | 'original') => {
    painting.choose(rule)
    returnFocus(event)
  }
  return (
    <section class={styles.colour}>
      <div role="radiogroup" aria-labelledby="colour-by" class={styles.choices}>
        <h2 id="colour-by" class={styles.title}>
          Colour by
        </h2>
        {CHOICES.map(({ rule, name }) => (
          <label key={rule} class={styles.choice}>
            <input
              type="radio"
              name="colour-by"
              checked={rule === on}
              disabled={isDisabled}
              onClick={(event) => choose(event, rule)}
            />
            <span>{name}</span>
          </label>
        ))}
        <Legend />
      </div>
    </section>
  )
}
