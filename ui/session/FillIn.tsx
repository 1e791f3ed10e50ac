import { COLUMN_TITLES } from '../../src/core/record/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './FillIn.module.css'

/**
 * Everybody types into the milestone table on the board, also without the plugin; what they typed is shown here, and goes
 * onto the cards in one press.
 */
export function FillIn() {
  const { filling, making, plan } = usePanel()
  const cells = filling.cells.value
  const odd = filling.odd.value
  return (
    <section class={styles.fill} aria-label="The table on the board">
      <div class={styles.line}>
        <Button onClick={filling.putUp} why={plan.whyNot.value}>
          Fill in on the board
        </Button>
        <span class={styles.quiet}>
          {making.made.value.table === null
            ? 'Puts up a table; everyone types into its cells.'
            : cells.length === 0
              ? 'Nobody has typed into the table yet.'
              : ''}
        </span>
      </div>
      {cells.length > 0 && (
        <>
          <ul class={styles.cells} aria-label="Typed into the table">
            {cells.map(({ id, column, name, says }) => (
              <li key={id} dir="auto">
                <b>{name}</b>, {COLUMN_TITLES[column]}: {says.trim() === '' ? 'empty' : says}
              </li>
            ))}
          </ul>
          <Button look="primary" onClick={filling.takeIn} why={plan.whyNot.value}>
            {cells.length === 1 ? 'Take in this cell' : `Take in these ${cells.length} cells`}
          </Button>
        </>
      )}
      {odd > 0 && (
        <p class={styles.quiet}>
          {odd === 1
            ? 'One cell cannot be understood and stays as typed.'
            : `${odd} cells cannot be understood and stay as typed.`}
        </p>
      )}
    </section>
  )
}
