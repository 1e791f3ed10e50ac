/** The doors to a person's disk and clipboard: choosing, dropping and downloading files, and pasting. */
import { h } from './dom/elements.ts'

/** One file or several. */
export function chooseFiles(onChosen: (files: readonly File[]) => void): void {
  const input = h('input', { type: 'file', multiple: true, accept: '.jam,.json,application/json' })
  input.addEventListener('change', () => onChosen(Array.from(input.files ?? [])))
  input.click()
}

/** Hears files that are dropped anywhere on the page. */
export function onFileDrop(onDropped: (files: readonly File[]) => void): void {
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
    const files = Array.from(event.dataTransfer?.files ?? [])
    if (files.length === 0) return
    event.preventDefault()
    onDropped(files)
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

export function download(name: string, contents: string | Uint8Array, type: string): void {
  const part = typeof contents === 'string' ? contents : new Uint8Array(contents)
  const href = URL.createObjectURL(new Blob([part], { type }))
  h('a', { href, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(href), 10_000)
}
