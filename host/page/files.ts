/** The doors to a person's disk and clipboard: choosing, dropping and downloading files, and pasting. */
import { h } from './dom/elements.ts'

export function chooseFile(onChosen: (file: File) => void): void {
  const input = h('input', { type: 'file', accept: '.jam,.json,application/json' })
  input.addEventListener('change', () => {
    const [file] = input.files ?? []
    if (file) onChosen(file)
  })
  input.click()
}

/** Hears files that are dropped anywhere on the page. */
export function onFileDrop(onDropped: (file: File) => void): void {
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true
  const mark = (isOver: boolean) => document.body.classList.toggle('dropping', isOver)
  addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return
    event.preventDefault()
    mark(true)
  })
  addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) mark(false)
  })
  addEventListener('drop', (event) => {
    mark(false)
    const [file] = event.dataTransfer?.files ?? []
    if (!file) return
    event.preventDefault()
    onDropped(file)
  })
}

/** Hears HTML that is pasted on the page, but not into a field; `onPasted` says whether it took it. */
export function onPaste(onPasted: (html: string) => boolean): void {
  addEventListener('paste', (event) => {
    const isTyping =
      event.target instanceof Element && event.target.closest('input, textarea, [contenteditable]') !== null
    if (!isTyping && onPasted(event.clipboardData?.getData('text/html') ?? '')) event.preventDefault()
  })
}

/** The HTML on the clipboard, or nothing when there is none. The browser may ask first, and rejects when it may not. */
export async function htmlOnClipboard(): Promise<string> {
  for (const item of await navigator.clipboard.read()) {
    if (item.types.includes('text/html')) return (await item.getType('text/html')).text()
  }
  return ''
}

export function download(name: string, text: string, type: string): void {
  const href = URL.createObjectURL(new Blob([text], { type }))
  h('a', { href, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(href), 10_000)
}
