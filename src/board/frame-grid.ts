/**
 * A table of frames: one below another the rows, in each its cells side by side, in each of these a text. Whatever else lies
 * in it, and a row that lost a cell, is somebody’s own and no row of the table.
 */
import type { Grid, GridCell } from './grid.ts'
import { OUR_FONT } from './fonts.ts'
import { plain } from './paints.ts'

const [ROW, CELL] = ['Row', 'Cell']
const LINE = '#E6E6E6'
const WHITE = '#FFFFFF'
const INK = '#1E1E1E'

/** Room beside and above the words of a cell (canvas pixels). */
export interface Padding {
  readonly side: number
  readonly end: number
}

/** Makes a table of frames; the font that we write in has to be loaded. */
export function createFrameGrid(rows: number, columns: number, padding: Padding): FrameNode {
  const node = stack(figma.createFrame(), 'VERTICAL')
  node.fills = plain(WHITE)
  node.strokes = plain(LINE)
  for (let row = 0; row < rows; row++) node.appendChild(makeRow(columns, padding))
  return node
}

/** A row of the table with its cells, in order. */
interface Row {
  readonly frame: FrameNode
  readonly cells: readonly Cell[]
}

interface Cell {
  readonly frame: FrameNode
  readonly text: TextNode
}

/** Null for a frame without rows of ours. What is in it is read once, and again after lines came, went or moved. */
export function frameGrid(node: FrameNode): Grid | null {
  let known = rowsIn(node)
  if (known.length === 0) return null
  const rowAt = (at: number) => known[at] ?? lacking()
  const cellIn = ({ cells }: Row, at: number) => cells[at] ?? lacking()
  const widths = () => rowAt(0).cells.map(({ frame }) => frame.width)
  const padding = (): Padding => {
    const { paddingLeft: side, paddingTop: end } = cellIn(rowAt(0), 0).frame
    return { side, end }
  }
  const changing = (change: () => void): void => {
    try {
      change()
    } finally {
      known = rowsIn(node)
    }
  }
  return {
    node,
    get numRows() {
      return known.length
    },
    get numColumns() {
      return known[0]?.cells.length ?? 0
    },
    cellAt: (row, column) => gridCell(cellIn(rowAt(row), column)),
    insertRow: (at) =>
      changing(() => {
        const row = makeRow(widths().length, padding())
        const as = widths()
        row.children.forEach((cell, column) => 'resize' in cell && cell.resize(as[column] ?? cell.width, cell.height))
        placeAmong(node, framesOf(known), row, at)
      }),
    removeRow: (at) => changing(() => rowAt(at).frame.remove()),
    moveRow: (from, to) =>
      changing(() => {
        const { frame } = rowAt(from)
        const others = framesOf(known.filter((_, at) => at !== from))
        placeAmong(node, others, frame, to)
      }),
    resizeRow: (row, height) => {
      for (const { frame } of rowAt(row).cells) frame.resize(frame.width, height)
    },
    insertColumn: (at) =>
      changing(() => {
        for (const { frame, cells } of known) {
          const cell = makeCell(padding())
          cell.resize(cell.width, cells[0]?.frame.height ?? cell.height)
          placeAmong(frame, framesOf(cells), cell, at)
        }
      }),
    removeColumn: (at) =>
      changing(() => {
        for (const row of known) cellIn(row, at).frame.remove()
      }),
    moveColumn: (from, to) =>
      changing(() => {
        for (const row of known) {
          const others = framesOf(row.cells.filter((_, at) => at !== from))
          placeAmong(row.frame, others, cellIn(row, from).frame, to)
        }
      }),
    resizeColumn: (column, width) => {
      for (const row of known) {
        const { frame } = cellIn(row, column)
        frame.resize(width, frame.height)
      }
    },
  }
}

/** Rows with as many cells as the one that has most. */
function rowsIn(node: FrameNode): readonly Row[] {
  const rows = node.children.flatMap((child): Row[] =>
    child.type === 'FRAME' && child.name === ROW ? [{ frame: child, cells: cellsIn(child) }] : [],
  )
  const most = Math.max(0, ...rows.map(({ cells }) => cells.length))
  return most === 0 ? [] : rows.filter(({ cells }) => cells.length === most)
}

function cellsIn(row: FrameNode): Cell[] {
  return row.children.flatMap((child): Cell[] => {
    if (child.type !== 'FRAME' || child.name !== CELL) return []
    const text = child.children.find((each) => each.type === 'TEXT')
    return text === undefined ? [] : [{ frame: child, text }]
  })
}

function framesOf(list: readonly { readonly frame: FrameNode }[]): FrameNode[] {
  return list.map(({ frame }) => frame)
}

/** Puts a node among its future neighbours: all behind it are put after it again, so no index has two readings. */
function placeAmong(parent: FrameNode, others: readonly SceneNode[], node: SceneNode, at: number): void {
  for (const each of [node, ...others.slice(at)]) parent.appendChild(each)
}

function gridCell({ frame, text }: Cell): GridCell {
  return {
    text,
    get fills() {
      return frame.fills
    },
    set fills(fills) {
      frame.fills = fills
    },
    get width() {
      return frame.width
    },
    get height() {
      return frame.height
    },
  }
}

function makeRow(columns: number, padding: Padding): FrameNode {
  const row = stack(figma.createFrame(), 'HORIZONTAL')
  row.name = ROW
  row.fills = []
  for (let column = 0; column < columns; column++) row.appendChild(makeCell(padding))
  return row
}

function makeCell({ side, end }: Padding): FrameNode {
  const cell = figma.createFrame()
  cell.name = CELL
  cell.fills = plain(WHITE)
  cell.strokes = plain(LINE)
  cell.layoutMode = 'VERTICAL'
  cell.primaryAxisSizingMode = 'FIXED'
  cell.counterAxisSizingMode = 'FIXED'
  cell.paddingLeft = cell.paddingRight = side
  cell.paddingTop = cell.paddingBottom = end
  const text = figma.createText()
  text.fontName = OUR_FONT
  text.fills = plain(INK)
  cell.appendChild(text)
  text.layoutAlign = 'STRETCH'
  text.textAutoResize = 'HEIGHT'
  return cell
}

/** As large as what is in it, without a gap. */
function stack(frame: FrameNode, mode: 'HORIZONTAL' | 'VERTICAL'): FrameNode {
  frame.layoutMode = mode
  frame.primaryAxisSizingMode = 'AUTO'
  frame.counterAxisSizingMode = 'AUTO'
  frame.itemSpacing = 0
  return frame
}

function lacking(): never {
  throw new Error('The table on the board lacks a cell')
}
