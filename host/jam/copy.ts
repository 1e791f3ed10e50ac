/**
 * What is copied in FigJam, as it lies on the clipboard: within HTML, two remarks in base64. The first says where it was
 * copied, which is nobody's business here; the second is a container, as a file is. Assumed for FigJam (fact 176).
 */
import type { RestFile } from '../rest/index.ts'
import { boardOf } from './board.ts'
import { readContainer } from './container.ts'
import { textOf } from './fields.ts'
import { FILE_SIZE } from './limits.ts'
import { copiedElsewhere, cutShort, damaged, tooLarge } from './wrong.ts'

const [OPEN, CLOSE] = ['(figma)', '(/figma)']

/** What such a board is called: the copy says no name. */
const NAME = 'Pasted board'

/** Whether HTML from the clipboard says that it was copied in one of Figma's editors. */
export function isCopy(html: string): boolean {
  return html.includes(OPEN)
}

/** The board that was copied, without what lies outside the copy. Throws a `BoardError`. */
export function parseCopy(html: string): RestFile {
  const { message, nodes } = readContainer(bytesIn(html), { isCopy: true })
  const editor = textOf(message, 'pasteEditorType')
  if (editor !== undefined && editor !== 'WHITEBOARD') throw copiedElsewhere()
  return boardOf(nodes, NAME)
}

function bytesIn(html: string): Uint8Array {
  const start = html.indexOf(OPEN) + OPEN.length
  const end = html.indexOf(CLOSE, start)
  if (end < 0) throw cutShort()
  if (end - start > (FILE_SIZE * 4) / 3) throw tooLarge()
  try {
    return Uint8Array.from(atob(html.slice(start, end)), (letter) => letter.charCodeAt(0))
  } catch {
    throw damaged()
  }
}
