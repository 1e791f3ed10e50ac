import { useEffect, useRef } from 'preact/hooks'
import { count } from '../../src/core/base/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { FileButton } from '../parts/FileButton.tsx'
import styles from './ImportDialog.module.css'
import { ImportPreview } from './ImportPreview.tsx'

/** Paste or drop a table, blocks or a file; see what it would change, row by row; then apply it, or not. */
export function ImportDialog() {
  const { importing } = usePanel()
  const dialog = useRef<HTMLDialogElement>(null)
  const isOpen = importing.isOpen.value
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  return (
    <dialog
      ref={dialog}
      class={styles.dialog}
      aria-labelledby="import-title"
      onClose={importing.close}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => {
        event.preventDefault()
        const [file] = Array.from(event.dataTransfer?.files ?? [])
        if (file !== undefined) importing.giveFile(file)
      }}
    >
      {isOpen && <Content />}
    </dialog>
  )
}

function Content() {
  const { importing } = usePanel()
  const preview = importing.preview.value
  const reading = importing.reading.value
  const isComplete = importing.isComplete.value
  const changes = preview?.toApply.length ?? 0
  return (
    <div class={styles.content}>
      <h2 id="import-title">Import</h2>
      <p class={styles.help}>
        A table from a spreadsheet or a page, .xlsx, CSV, JSON, Markdown, or the method’s six-line blocks. Columns in
        any order; scores as M, medium, 2, $$, ♥♥…
      </p>
      <Source isShort={preview !== null || (reading?.columns.length ?? 0) > 0} />
      <p role="alert" class={styles.summary}>
        {importing.summary.value}
      </p>
      {reading !== null && (preview !== null || reading.columns.length > 0) && (
        <ImportPreview reading={reading} preview={preview} />
      )}
      {(preview?.isBeyond === true || isComplete) && (
        <p class={styles.complete}>
          <label>
            <input
              type="checkbox"
              checked={isComplete}
              onChange={(event) => importing.setComplete(event.currentTarget.checked)}
            />
            This table is complete
          </label>
          <span class={styles.help}>What cards list beyond it is taken off them.</span>
        </p>
      )}
      <div class={styles.buttons}>
        <Button onClick={importing.close}>Cancel</Button>
        <Button
          look="primary"
          onClick={importing.apply}
          why={
            changes > 0
              ? undefined
              : preview === null
                ? 'Paste a table or choose a file first.'
                : 'Nothing would change.'
          }
          title={`Changes ${count(changes, 'card')}; one undo takes it back`}
        >
          Apply
        </Button>
      </div>
    </div>
  )
}

/** Where it comes from: pasted or typed, or a file. */
function Source({ isShort }: { readonly isShort: boolean }) {
  const { importing } = usePanel()
  const paste = (event: ClipboardEvent & { readonly currentTarget: HTMLTextAreaElement }) => {
    const html = event.clipboardData?.getData('text/html') ?? ''
    // Rich text is understood as its table; into text that is there already, it is pasted as any other.
    if (!/<table\b/i.test(html) || event.currentTarget.value !== '') return
    event.preventDefault()
    importing.give({ text: event.clipboardData?.getData('text/plain') ?? '', html })
  }
  return (
    <div class={styles.source}>
      <textarea
        class={isShort ? styles.short : styles.text}
        aria-label="Table, blocks or JSON"
        placeholder="Paste here, or drop a file"
        dir="auto"
        spellcheck={false}
        value={importing.text.value}
        onPaste={paste}
        onInput={(event) => importing.type(event.currentTarget.value)}
      />
      <FileButton
        words="Choose file"
        accept=".csv,.tsv,.txt,.json,.md,.html,.xlsx,.zip,text/csv,text/plain,application/json"
        onFile={importing.giveFile}
      />
    </div>
  )
}
