import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { FormatPreview } from './FormatPreview.tsx'
import styles from './ExportTab.module.css'
import { TableOptions } from './TableOptions.tsx'
import { TakeHome } from './TakeHome.tsx'
import * as words from './take-words.ts'

/** What the session leaves, to take home and to bring back. Works also where the file is read-only, but for importing. */
export function ExportTab() {
  const { exporting, importing, plan } = usePanel()
  return (
    <div class={styles.export}>
      <div class={styles.head}>
        <p class={styles.summary}>
          <b>{exporting.summary.value}</b>
          {exporting.isEmpty.value && words.nothingYet}
        </p>
        <Button onClick={importing.open} why={plan.whyNot.value} title={words.importTitle}>
          {words.importButton}
        </Button>
      </div>
      <LeftOut />
      <TakeHome />
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
    <ul class={styles.leftOut} aria-label={words.leftOut}>
      {sentences.map((sentence) => (
        <li key={sentence} dir="auto">
          {sentence}
        </li>
      ))}
    </ul>
  )
}
