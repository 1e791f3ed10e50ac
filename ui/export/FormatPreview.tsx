import type { Format, Preview } from '../../src/core/export/index.ts'
import { usePanel } from '../model/context.ts'
import { DocumentPreview } from './DocumentPreview.tsx'
import styles from './FormatPreview.module.css'
import { InSight } from './InSight.tsx'
import { PlainTable } from './PlainTable.tsx'
import * as words from './take-words.ts'

/** What is about to be taken, seen before it is copied or downloaded. */
export function FormatPreview() {
  const { taking } = usePanel()
  const { preset, warning } = taking.format.value
  return (
    <>
      {warning !== undefined && taking.action.value.id !== null && <p class={styles.warning}>{warning}</p>}
      <Shown id={taking.action.value.id ?? 'all'} look={taking.look.value} />
      {preset !== undefined && taking.action.value.id !== null && <Assumed {...preset} />}
    </>
  )
}

/** Another document begins at its beginning again. */
function Shown({ id, look }: { readonly id: string; readonly look: Preview }) {
  switch (look.kind) {
    case 'table':
      return (
        <InSight begin={look.begin} name={words.previewOfTable}>
          {(table) => <PlainTable table={table} />}
        </InSight>
      )
    case 'document':
      return (
        <InSight key={id} begin={look.begin} name={words.previewOfDocument}>
          {(document) => <DocumentPreview document={document} />}
        </InSight>
      )
    case 'text':
      return (
        <InSight key={id} begin={look.begin} name={words.previewOfText}>
          {(text) => (
            <pre class={styles.text} dir="auto">
              {text}
            </pre>
          )}
        </InSight>
      )
  }
}

/** What was assumed of the program that will read it. */
function Assumed({ assumed, source }: NonNullable<Format['preset']>) {
  return (
    <details class={styles.assumed}>
      <summary>{words.assumed}</summary>
      <ul>
        {assumed.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        <li>{words.rules(source)}</li>
      </ul>
    </details>
  )
}
