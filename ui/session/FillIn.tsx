import { COLUMN_TITLES } from '../../src/core/record/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './FillIn.module.css'
import * as words from './fill-in-words.ts'

/**
 * Everybody types into the milestone table on the board, also without the plugin; what they typed is shown here, and goes
 * onto the cards in one press.
 */
export function FillIn() {
  const { filling, making, plan } = usePanel()
  const cells = filling.cells.value
  const odd = filling.odd.value
  return (
    <section class={styles.fill} aria-label={words.region}>
      <div class={styles.line}>
        <Button onClick={filling.putUp} why={plan.whyNot.value}>
          {words.putUp}
        </Button>
        <span class={styles.quiet}>
          {making.made.value.table === null ? words.putUpDoes : cells.length === 0 ? words.noneTyped : ''}
        </span>
      </div>
      {cells.length > 0 && (
        <>
          <ul class={styles.cells} aria-label={words.typed}>
            {cells.map(({ id, column, name, says }) => (
              <li key={id} dir="auto">
                <b>{name}</b>, {COLUMN_TITLES[column]}: {says.trim() === '' ? words.empty : says}
              </li>
            ))}
          </ul>
          <Button look="primary" onClick={filling.takeIn} why={plan.whyNot.value}>
            {cells.length === 1 ? words.takeInOne : words.takeInMany(cells.length)}
          </Button>
        </>
      )}
      {odd > 0 && <p class={styles.quiet}>{odd === 1 ? words.oneOdd : words.manyOdd(odd)}</p>}
    </section>
  )
}
