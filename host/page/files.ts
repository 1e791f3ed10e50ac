/** The doors to a person's disk: choosing, dropping and downloading files. */
import { h } from './dom/elements.ts'

export function chooseFile(onChosen: (file: File) => void): void {
  const input = h('input', { type: 'file', accept: '.json,application/json' })
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

export function download(name: string, text: string, type: string): void {
  const href = URL.createObjectURL(new Blob([text], { type }))
  h('a', { href, download: name }).click()
  setTimeout(() => URL.revokeObjectURL(href), 10_000)
}
