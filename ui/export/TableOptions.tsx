import { FURTHER_NAMES, FURTHER_WORDS, MILESTONE_TABLE } from '../../src/core/export/index.ts'
import { usePanel } from '../model/context.ts'
import { EVERYTHING } from '../model/taking-model.ts'
import styles from './TableOptions.module.css'
import * as words from './table-words.ts'

/** Further columns of the milestone table, and what happens to cells that a spreadsheet would run. */
export function TableOptions() {
  const { exporting, taking } = usePanel()
  const chosen = exporting.further.value
  const what = taking.what.value
  if (what !== EVERYTHING && what !== MILESTONE_TABLE) return null
  return (
    <details class={styles.options}>
      <summary>
        {words.options}
        {chosen.length > 0 && <span class={styles.count}>{words.furtherCount(chosen.length)}</span>}
      </summary>
      <div role="group" aria-label={words.further} class={styles.columns}>
        {FURTHER_NAMES.map((column) => (
          <label key={column} class={styles.check}>
            <input
              type="checkbox"
              checked={chosen.includes(column)}
              onChange={(event) => exporting.toggleColumn(column, event.currentTarget.checked)}
            />
            {FURTHER_WORDS[column]}
          </label>
        ))}
      </div>
      <label class={styles.check}>
        <input
          type="checkbox"
          checked={exporting.isRaw.value}
          aria-describedby="raw-help"
          onChange={(event) => exporting.setRaw(event.currentTarget.checked)}
        />
        {words.raw}
      </label>
      <p id="raw-help" class={styles.help}>
        {words.rawHelp}
      </p>
    </details>
  )
}
