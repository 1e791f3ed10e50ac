/** Rows and columns of a TABLE: two directions, one set of rules. */
import { valueOf } from './defaults.ts'
import type { Document } from './document.ts'
import type { Editor } from './editor.ts'
import type { NodeRecord } from './types.ts'

export type Direction = 'row' | 'column'

const SIZES = { row: 'rowHeights', column: 'columnWidths' } as const
const EXTENT = { row: 'height', column: 'width' } as const
const INDEX = { row: 'rowIndex', column: 'columnIndex' } as const
const ACROSS = { row: 'column', column: 'row' } as const

/** Assumed: what a new row or column measures, and the least it can be given. */
const NEW_SIZE = { row: 48, column: 96 } as const

/** A new table of empty cells. */
export function createTable(editor: Editor, rows: number, columns: number): string {
  return editor.transact(() => {
    const id = editor.create('TABLE', { rowHeights: [], columnWidths: [], width: 0, height: 0 })
    for (let row = 0; row < rows; row++) insertLine(editor, id, 'row', row)
    for (let column = 0; column < columns; column++) insertLine(editor, id, 'column', column)
    return id
  })
}

/** Heights of the rows or widths of the columns, in order. */
export function sizesOf(table: NodeRecord, direction: Direction): readonly number[] {
  const sizes = valueOf(table, SIZES[direction])
  return Array.isArray(sizes) ? sizes.map(Number) : []
}

export function cellAt(document: Document, table: string, row: number, column: number): NodeRecord | undefined {
  return document.children(table).find((cell) => indexOf(cell, 'row') === row && indexOf(cell, 'column') === column)
}

/** Inserts an empty row or column ahead of the one at `index` (or at the end). */
export function insertLine(editor: Editor, id: string, direction: Direction, index: number): void {
  editor.transact(() => {
    const sizes = sizesIn(editor, id, direction)
    setSizes(editor, id, direction, [...sizes.slice(0, index), NEW_SIZE[direction], ...sizes.slice(index)])
    renumber(editor, id, direction, (at) => (at >= index ? at + 1 : at))
    const across = ACROSS[direction]
    for (let other = 0; other < sizesIn(editor, id, across).length; other++) {
      editor.create('TABLE_CELL', { [INDEX[direction]]: index, [INDEX[across]]: other }, id)
    }
  })
}

export function removeLine(editor: Editor, id: string, direction: Direction, index: number): void {
  editor.transact(() => {
    for (const cell of editor.document.children(id)) if (indexOf(cell, direction) === index) editor.remove(cell.id)
    const left = sizesIn(editor, id, direction).filter((_, at) => at !== index)
    setSizes(editor, id, direction, left)
    renumber(editor, id, direction, (at) => (at > index ? at - 1 : at))
  })
}

/** Moves a row or column to an index. (Typings 11470 say "before" it, by which none would ever reach the end.) */
export function moveLine(editor: Editor, id: string, direction: Direction, from: number, to: number): void {
  editor.transact(() => {
    const sizes = sizesIn(editor, id, direction)
    const order = sizes.map((_, index) => index).filter((index) => index !== from)
    order.splice(to, 0, from)
    setSizes(
      editor,
      id,
      direction,
      order.map((index) => sizes[index] ?? NEW_SIZE[direction]),
    )
    renumber(editor, id, direction, (at) => order.indexOf(at))
  })
}

/** Sizes one row or column; nothing below the least size (typings 11411). */
export function resizeLine(editor: Editor, id: string, direction: Direction, index: number, size: number): void {
  const least = Math.max(size, NEW_SIZE[direction])
  const sizes = sizesIn(editor, id, direction).map((now, at) => (at === index ? least : now))
  setSizes(editor, id, direction, sizes)
}

function sizesIn(editor: Editor, id: string, direction: Direction): number[] {
  const table = editor.document.get(id)
  return table ? [...sizesOf(table, direction)] : []
}

function setSizes(editor: Editor, id: string, direction: Direction, sizes: number[]): void {
  const extent = sizes.reduce((sum, size) => sum + size, 0)
  editor.set(id, { [SIZES[direction]]: sizes, [EXTENT[direction]]: extent })
}

function renumber(editor: Editor, id: string, direction: Direction, to: (index: number) => number): void {
  for (const cell of editor.document.children(id)) {
    editor.set(cell.id, { [INDEX[direction]]: to(indexOf(cell, direction)) })
  }
}

function indexOf(cell: NodeRecord, direction: Direction): number {
  return Number(valueOf(cell, INDEX[direction]))
}
