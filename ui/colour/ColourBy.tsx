import { useSignal } from '@preact/signals'
import { RULE_NAMES, RULES, type Rule } from '../../src/core/record/index.ts'
import { usePanel } from '../model/context.ts'
import { RadioGroup, type Choice } from '../parts/RadioGroup.tsx'
import { Button } from '../parts/Button.tsx'
import { classes } from '../parts/classes.ts'
import { returnFocus } from '../parts/focus.ts'
import styles from './ColourBy.module.css'
import * as colourWords from './colour-words.ts'

/** Where the row is too narrow for all, these stand behind More. */
const RARE: ReadonlySet<Rule> = new Set(['dependencies', 'missing', 'agreement'])

const CHOICES: readonly Choice<Rule | 'original'>[] = [
  ...RULES.map((rule) => ({
    value: rule,
    words: colourWords.rules[rule],
    name: RULE_NAMES[rule],
    title: RULE_NAMES[rule],
    class: RARE.has(rule) ? styles.rare : undefined,
  })),
  {
    value: 'original',
    words: colourWords.original,
    name: colourWords.originalName,
    title: colourWords.originalName,
  },
]

/** One click colours the board, one click gives it back; on every tab. */
export function ColourBy() {
  const { painting, plan } = usePanel()
  const isMore = useSignal(false)
  const { value: rule } = painting.rule
  const isRare = rule !== 'original' && RARE.has(rule)
  return (
    <section class={styles.colour}>
      <RadioGroup
        label={
          <h2 id="colour-by" class={styles.title}>
            {colourWords.colourBy}
          </h2>
        }
        labelId="colour-by"
        choices={CHOICES}
        chosen={rule}
        why={plan.whyNot.value}
        class={classes(styles.choices, (isMore.value || isRare) && styles.all)}
        choiceClass={styles.choice}
        onChoose={(chosen, event) => {
          painting.choose(chosen)
          returnFocus(event)
        }}
      >
        <span class={styles.more}>
          <Button look="link" onClick={() => (isMore.value = !isMore.value)} isExpanded={isMore.value || isRare}>
            {colourWords.more}
          </Button>
        </span>
      </RadioGroup>
    </section>
  )
}
