import { useEffect, useRef } from 'preact/hooks'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { FileButton } from '../parts/FileButton.tsx'
import styles from './ImportDialog.module.css'
import { ImportPreview } from './ImportPreview.tsx'
import * as words from './import-words.ts'

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
      <h2 id="import-title">{words.title}</h2>
      <p class={styles.help}>{words.help}</p>
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
            {words.complete}
          </label>
          <span class={styles.help}>{words.completeHelp}</span>
        </p>
      )}
      <div class={styles.buttons}>
        <Button onClick={importing.close}>{words.cancel}</Button>
        <Button
          look="primary"
          onClick={importing.apply}
          why={changes > 0 ? undefined : preview === null ? words.nothingGiven : words.nothingChanges}
          title={words.applyTitle(changes)}
        >
          {words.apply}
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
        aria-label={words.source}
        placeholder={words.sourceHint}
        dir="auto"
        spellcheck={false}
        value={importing.text.value}
        onPaste={paste}
        onInput={(event) => importing.type(event.currentTarget.value)}
      />
      <FileButton
        words={words.chooseFile}
        accept=".csv,.tsv,.txt,.json,.md,.html,.xlsx,.zip,text/csv,text/plain,application/json"
        onFile={importing.giveFile}
      />
    </div>
  )
}
