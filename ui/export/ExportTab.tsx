import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { BoardTable } from './BoardTable.tsx'
import styles from './ExportTab.module.css'
import { FormatPreview } from './FormatPreview.tsx'
import { TableOptions } from './TableOptions.tsx'

/** What the session leaves, to take home and to bring back. Works also where the file is read-only, but for importing. */
export function ExportTab() {
  const { exporting, importing, plan } = usePanel()
  const isDisabled = exporting.isEmpty.value
  return (
    <div class={styles.export}>
      <p>
        <b>{exporting.summary.value}</b>
        {isDisabled && ': nothing to take home yet. Find your milestones on the Milestones tab, or import some.'}
      </p>
      <LeftOut />
      <div class={styles.buttons}>
        <Button
          look="primary"
          onClick={exporting.downloadAll}
          isDisabled={isDisabled}
          title="The method’s four files and the summary, as one zip"
        >
          Download all
        </Button>
        <Button
          onClick={() => exporting.copy('summary')}
          isDisabled={isDisabled}
          title="One page: rich text where it can be pasted, Markdown elsewhere"
        >
          Copy summary
        </Button>
        <Button onClick={() => exporting.copy('table')} isDisabled={isDisabled} title="For a spreadsheet or a document">
          Copy table
        </Button>
        <Button onClick={() => exporting.download('table')} isDisabled={isDisabled}>
          Download CSV
        </Button>
        <Button onClick={() => exporting.copy('blocks')} isDisabled={isDisabled} title="The method’s six-line blocks">
          Copy as text
        </Button>
        <Button
          onClick={importing.open}
          isDisabled={!plan.canWrite.value || plan.plan.value === null}
          title="Scores from a table, blocks or a file; shown before anything changes"
        >
          Import
        </Button>
      </div>
      <BoardTable />
      <FormatPreview />
      <TableOptions />
    </div>
  )
}

/** What whoever reads the files would not find in them; answered on the Milestones tab. */
function LeftOut() {
  const { exporting } = usePanel()
  const sentences = exporting.leftOut.value
  if (sentences.length === 0) return null
  return (
    <ul class={styles.leftOut} aria-label="Not in what you take home">
      {sentences.map((sentence) => (
        <li key={sentence} dir="auto">
          {sentence}
        </li>
      ))}
    </ul>
  )
}
