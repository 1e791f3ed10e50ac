import { Button } from './Button.tsx'
import { usePanel } from './context.ts'
import styles from './ExportTab.module.css'
import { TablePreview } from './TablePreview.tsx'

/** The milestone table as it will leave the board. Works also where the file is read-only. */
export function ExportTab() {
  const { exporting } = usePanel()
  const isDisabled = exporting.table.value.rows.length === 0
  return (
    <div class={styles.export}>
      <p>
        <b>{exporting.summary.value}</b>
        {isDisabled && ': nothing to take home yet. Find your milestones on the Milestones tab.'}
      </p>
      <TablePreview table={exporting.table.value} />
      <div class={styles.buttons}>
        <Button look="primary" onClick={exporting.downloadCsv} isDisabled={isDisabled}>
          Download CSV
        </Button>
        <Button onClick={exporting.copyTable} isDisabled={isDisabled} title="For a spreadsheet or a document">
          Copy table
        </Button>
        <Button onClick={exporting.copyMarkdown} isDisabled={isDisabled}>
          Copy as Markdown
        </Button>
        <Button onClick={exporting.downloadMarkdown} isDisabled={isDisabled}>
          Download Markdown
        </Button>
      </div>
      <label class={styles.raw}>
        <input
          type="checkbox"
          checked={exporting.isRaw.value}
          aria-describedby="raw-help"
          onChange={(event) => exporting.setRaw(event.currentTarget.checked)}
        />
        Leave formulas as they are (raw)
      </label>
      <p id="raw-help" class={styles.help}>
        A cell that begins with = + - or @ gets a ' in front, so that no spreadsheet runs it as a formula. Tick this
        only where another program reads the file.
      </p>
    </div>
  )
}
