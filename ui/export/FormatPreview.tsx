import { FORMATS, type Format, type Preview } from '../../src/core/export/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { DocumentPreview } from './DocumentPreview.tsx'
import styles from './FormatPreview.module.css'
import { InSight } from './InSight.tsx'
import { PlainTable } from './PlainTable.tsx'

const GROUPS = Array.from(new Set(FORMATS.map(({ group }) => group)))

/** One of the ways to take the plan home, seen before it is copied or downloaded. */
export function FormatPreview() {
  const { exporting, plan } = usePanel()
  const format = exporting.format.value
  const isDisabled = exporting.isEmpty.value
  return (
    <>
      <div class={styles.head}>
        <select
          class={styles.select}
          aria-label="Preview"
          value={format.id}
          onChange={(event) => {
            const chosen = FORMATS.find(({ id }) => id === event.currentTarget.value)
            if (chosen !== undefined) exporting.show(chosen.id)
          }}
        >
          {GROUPS.map((group) => (
            <optgroup key={group} label={group}>
              {FORMATS.filter((each) => each.group === group).map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <Button
          onClick={() => exporting.copy(format.id)}
          isDisabled={isDisabled}
          name={`Copy what the preview shows: ${format.name}`}
        >
          Copy
        </Button>
        <Button
          onClick={() => exporting.download(format.id)}
          isDisabled={isDisabled}
          name={`Download what the preview shows: ${format.name}`}
        >
          Download
        </Button>
        {format.id === 'handover' && (
          <Button
            onClick={exporting.putHandover}
            isDisabled={isDisabled || !plan.canWrite.value}
            title="New cards in this order, with their scores. They are never counted as milestones."
          >
            Put on board
          </Button>
        )}
      </div>
      <Shown id={format.id} look={exporting.look.value} />
      {format.preset !== undefined && <Assumed {...format.preset} />}
    </>
  )
}

/** Another document begins at its beginning again. */
function Shown({ id, look }: { readonly id: string; readonly look: Preview }) {
  switch (look.kind) {
    case 'table':
      return (
        <InSight begin={look.begin} name="milestone table">
          {(table) => <PlainTable table={table} />}
        </InSight>
      )
    case 'document':
      return (
        <InSight key={id} begin={look.begin} name="document">
          {(document) => <DocumentPreview document={document} />}
        </InSight>
      )
    case 'text':
      return (
        <InSight key={id} begin={look.begin} name="text">
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
      <summary>What was assumed</summary>
      <ul>
        {assumed.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        <li>Their rules: {source}</li>
      </ul>
    </details>
  )
}
