import type { Document } from './document.ts'

/** Figma’s editors that boards are kept in. */
export type EditorType = 'figjam' | 'figma'

/** The editor that a file is of, as its envelope says; boards that say nothing are FigJam’s (fact 210). */
export function editorTypeOf({ root }: Pick<Document, 'root'>): EditorType {
  const { file } = root.rest
  const said = typeof file === 'object' && file !== null && !Array.isArray(file) ? file.editorType : undefined
  return said === 'figma' ? 'figma' : 'figjam'
}
