import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './TakeHome.module.css'
import * as words from './table-words.ts'

/** In which order the milestone table stands on the board. */
export function TableOrderChoice() {
  const { making } = usePanel()
  return (
    <label class={styles.line}>
      <span class={styles.label}>{words.order}</span>
      <select
        class={styles.select}
        value={making.order.value}
        onChange={(event) => making.chooseOrder(event.currentTarget.value === 'value' ? 'value' : 'reading')}
      >
        <option value="reading">{words.inBoardOrder}</option>
        <option value="value">{words.byValue}</option>
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
      {words.onBoard}
      <Button look="link" onClick={making.showTable} name={words.showTable}>
        {words.show}
      </Button>
      <Button look="link" onClick={making.takeTable} why={plan.whyNot.value} name={words.removeTable}>
        {words.remove}
      </Button>
    </p>
  )
}
