/** The door to the clipboard. Must be called inside a click or key press. */

export interface Copied {
  /** What a plain text field gets. */
  readonly text: string
  /** What a document or spreadsheet gets. */
  readonly html?: string
}

export type Clipboard = (copied: Copied) => boolean

/**
 * The panel is a `data:` document and no secure context, so `navigator.clipboard` does not exist there (docs/figjam.md,
 * The frame of the panel). What is left is the copy command, with our own data put into its event; some browsers copy
 * only while something is selected, hence the text area.
 */
export function browserClipboard(document: Document): Clipboard {
  return ({ text, html }) => {
    const focused = document.activeElement
    const carrier = document.createElement('textarea')
    carrier.value = text
    carrier.style.cssText = 'position:fixed;top:0;opacity:0'
    document.body.append(carrier)
    carrier.select()
    let isTaken = false
    const fill = (event: ClipboardEvent) => {
      if (event.clipboardData === null) return
      event.clipboardData.setData('text/plain', text)
      if (html !== undefined) event.clipboardData.setData('text/html', html)
      event.preventDefault()
      isTaken = true
    }
    document.addEventListener('copy', fill)
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- the only way in a `data:` document, see above
    const isDone = document.execCommand('copy')
    document.removeEventListener('copy', fill)
    carrier.remove()
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
    return isDone && isTaken
  }
}
