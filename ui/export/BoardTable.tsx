import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './BoardTable.module.css'

/** The milestone table as a native table on the board, for those who never open the panel. */
export function BoardTable() {
  const { making, plan } = usePanel()
  const { table } = making.made.value
  const isDisabled = !plan.canWrite.value || (plan.plan.value?.milestones.length ?? 0) === 0
  return (
    <section class={styles.line} aria-label="Table on the board">
      <Button onClick={making.putTable} isDisabled={isDisabled} title="Put there again, only what changed is written">
        Put table on the board
      </Button>
      <select
        class={styles.select}
        aria-label="Order"
        value={making.order.value}
        onChange={(event) => making.chooseOrder(event.currentTarget.value === 'value' ? 'value' : 'reading')}
      >
        <option value="reading">In board order</option>
        <option value="value">By value for effort</option>
      </select>
      {table !== null && (
        <>
          <Button look="link" onClick={making.showTable} name="Show the table">
            Show
          </Button>
          <Button look="link" onClick={making.takeTable} isDisabled={isDisabled} name="Remove the table">
            Remove
          </Button>
        </>
      )}
    </section>
  )
}
