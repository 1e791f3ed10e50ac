import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './TakeHome.module.css'

/** In which order the milestone table stands on the board. */
export function TableOrderChoice() {
  const { making } = usePanel()
  return (
    <label class={styles.line}>
      <span class={styles.label}>Order</span>
      <select
        class={styles.select}
        value={making.order.value}
        onChange={(event) => making.chooseOrder(event.currentTarget.value === 'value' ? 'value' : 'reading')}
      >
        <option value="reading">In board order</option>
        <option value="value">By value for effort</option>
      </select>
    </label>
  )
}

/** The table that is there: putting it again writes only what changed. */
export function OnBoardTable() {
  const { making, plan } = usePanel()
  if (making.made.value.table === null) return null
  return (
    <p class={styles.shortcuts}>
      The table on the board:
      <Button look="link" onClick={making.showTable} name="Show the table">
        Show
      </Button>
      <Button look="link" onClick={making.takeTable} why={plan.whyNot.value} name="Remove the table">
        Remove
      </Button>
    </p>
  )
}
