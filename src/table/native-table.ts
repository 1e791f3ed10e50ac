/** The milestone table on the board (board/grid.ts): made once, then only what differs is written into it. */
import { findFreePlace } from '../board/find-free-place.ts'
import { createFrameGrid } from '../board/frame-grid.ts'
import { gridOf } from '../board/grid-of.ts'
import type { Grid } from '../board/grid.ts'
import type { LiveBoard } from '../board/live-board.ts'
import { readMadeNode, readTable } from '../board/read-made.ts'
import { bringIntoSight } from '../board/sight.ts'
import { abilitiesIn, sameJson, union, type Abilities } from '../core/base/index.ts'
import type { Contrast, TableRows } from '../core/record/index.ts'
import {
  cellPadding,
  columnWidths,
  diffTable,
  digestOf,
  firstTable,
  keysIn,
  tableSize,
  type LineStep,
  type TableDiff,
  type TableTally,
  type WantedTable,
} from '../core/table/index.ts'
import { EDITOR } from '../doors/editor.ts'
import { writeRows } from '../doors/plugin-data.ts'
import { inSlices, type Work } from '../doors/slices.ts'
import { place } from '../made/draw-sketch.ts'
import { layOut } from '../made/lay-out.ts'
import { boxesOf } from '../made/legend.ts'
import type { Workshop } from '../made/workshop.ts'
import { colourRow, fitRow, writeCell } from './native-cells.ts'
import { warn } from '../doors/log.ts'

export interface TableWish {
  readonly table: WantedTable
  readonly contrast: Contrast
  /** The cards it belongs to: a new table is put beside them. */
  readonly around: readonly string[]
  /** Text size that suits the cards (canvas pixels). */
  readonly size: number
}

export interface TableDone {
  readonly isNew: boolean
  readonly tally: TableTally
  readonly isChanged: boolean
  readonly isWhole: boolean
}

/** Cancelled, the table holds what was written so far and remembers just that. */
export async function putTable(shop: Workshop, wish: TableWish, work: Work): Promise<TableDone | null> {
  const [first, ...more] = shop.find('table')
  for (const twin of more) shop.take(twin)
  const grid = gridOf(first)
  if (grid !== null) takeBlankColumns(shop.board, grid)
  const known = grid === null ? null : readTable(grid)
  const rows = known?.rows.kind === 'ok' ? known.rows.value : null
  if (grid !== null && known !== null && rows !== null)
    return updateTable(shop, grid, { wish, rows, texts: known.texts }, work)
  if (first !== undefined) shop.take(first)
  return makeTable(shop, wish, work)
}

async function makeTable(shop: Workshop, wish: TableWish, work: Work): Promise<TableDone | null> {
  const { table: wanted, around, size } = wish
  if (!(await shop.fonts.loadOurs())) return null
  const free = findFreePlace(shop.board, tableSize(wanted, size), union(boxesOf(shop, around)))
  const diff = firstTable(wanted)
  let isWhole = false
  const create = () => CREATE[abilitiesIn(EDITOR).table](wanted.rows.length + 1, wanted.columns.length, size)
  const node = await shop.make(create, { what: 'table' }, async (made) => {
    made.name = 'Milestone table'
    place(made, free)
    const table = gridOf(made)
    if (table === null) throw new Error('The table that was made is none')
    columnWidths(wanted, size).forEach((width, column) => layOut(() => table.resizeColumn(column, width)))
    isWhole = (await write(shop, table, { wish, diff }, work)).isWhole
  })
  // Free space may be far from where people look.
  layOut(() => bringIntoSight([node]))
  return { isNew: true, tally: diff.tally, isChanged: true, isWhole }
}

/** How a table is made in this editor. */
const CREATE: Readonly<Record<Abilities['table'], (rows: number, columns: number, size: number) => SceneNode>> = {
  native: (rows, columns) => figma.createTable(rows, columns),
  frames: (rows, columns, size) => createFrameGrid(rows, columns, cellPadding(size)),
}

interface Before {
  readonly wish: TableWish
  readonly rows: TableRows
  readonly texts: readonly (readonly string[])[]
}

async function updateTable(shop: Workshop, node: Grid, { wish, rows, texts }: Before, work: Work): Promise<TableDone> {
  const diff = diffTable(wish.table, rows, texts)
  // New cells are written in it.
  await shop.fonts.loadOurs()
  await changeColumns(shop, node, diff, wish.size)
  // Lines to come are remembered first, as empty ones: they are known for ours also where FigJam refuses what goes in them.
  if ([...diff.columns, ...diff.rows].some((step) => step.do === 'insert'))
    writeRows(node.node, node.node.id, withEmptyLines(rows, diff.remembered))
  moveLines(diff.rows, {
    remove: (at) => node.removeRow(at),
    insert: (at) => node.insertRow(at),
    move: (from, to) => node.moveRow(from, to),
  })
  const writes = diff.writes.filter(({ row }) => row !== 0)
  const { isWhole, isColoured } = await write(
    shop,
    node,
    { wish, diff: { ...diff, writes }, stale: staleRows(rows, diff) },
    work,
  )
  const isChanged = isColoured || diff.columns.length + diff.rows.length + diff.writes.length > 0
  return { isNew: false, tally: diff.tally, isChanged, isWhole }
}

/** Rows whose cells say what they are to say, while the table remembers that they say something else. */
function staleRows(known: TableRows, { remembered, rowAt, writes }: TableDiff): number[] {
  const before = new Map(known.rows.map(({ card, cells }) => [card, cells]))
  return remembered.rows.flatMap(({ card, cells }, index) => {
    const at = rowAt[index] ?? 0
    const isSame = sameJson(before.get(card), cells) || writes.some(({ row }) => row === at)
    return isSame ? [] : [at]
  })
}

/** Columns and their titles. What was just put in goes again where FigJam refuses its title, at the latest the next time. */
async function changeColumns({ board, fonts }: Workshop, node: Grid, diff: TableDiff, size: number): Promise<void> {
  const blank = (by: number) => board.blankColumns.set(node.node.id, (board.blankColumns.get(node.node.id) ?? 0) + by)
  try {
    moveLines(diff.columns, {
      remove: (at) => node.removeColumn(at),
      insert: (at) => {
        node.insertColumn(at)
        blank(1)
      },
      move: (from, to) => node.moveColumn(from, to),
    })
    for (const title of diff.writes.filter(({ row }) => row === 0)) {
      const isNew = isEmptyColumn(node, title.column)
      if (!(await writeCell(node, title, size, fonts))) throw new Error(`no font for ${title.text}`)
      if (isNew) blank(-1)
    }
    board.blankColumns.delete(node.node.id)
  } catch (error) {
    try {
      takeBlankColumns(board, node)
    } catch (refusal) {
      warn('a blank column stays', refusal)
    }
    throw error
  }
}

/** Takes away columns of ours that never had a title; one that somebody has written in since is theirs. */
function takeBlankColumns({ blankColumns }: LiveBoard, node: Grid): void {
  let left = blankColumns.get(node.node.id) ?? 0
  for (let column = node.numColumns - 1; column >= 0 && left > 0; column--) {
    if (!isEmptyColumn(node, column)) continue
    node.removeColumn(column)
    left -= 1
    blankColumns.set(node.node.id, left)
  }
  blankColumns.delete(node.node.id)
}

function isEmptyColumn(node: Grid, column: number): boolean {
  return Array.from({ length: node.numRows }, (_, row) => node.cellAt(row, column).text.characters).join('') === ''
}

/** What the table remembers, with the lines that come in, still empty. */
function withEmptyLines(known: TableRows, wanted: TableDiff['remembered']): TableDiff['remembered'] {
  const keys = keysIn(known)
  const fresh = wanted.columns.map((title, nth) => ({ title, key: wanted.keys?.[nth] ?? title }))
  const added = fresh.filter(({ key }) => !keys.includes(key))
  const columns = [...known.columns, ...added.map(({ title }) => title)]
  const cards = new Set(known.rows.map(({ card }) => card))
  const newRows = wanted.rows.flatMap(({ card }) => (cards.has(card) ? [] : [{ card, cells: columns.map(() => '') }]))
  return {
    ...wanted,
    columns,
    keys: [...keys, ...added.map(({ key }) => key)],
    rows: [...known.rows.map((row) => ({ ...row, cells: [...row.cells, ...added.map(() => '')] })), ...newRows],
  }
}

function moveLines(
  steps: readonly LineStep[],
  lines: { remove: (at: number) => void; insert: (at: number) => void; move: (from: number, to: number) => void },
): void {
  for (const step of steps) {
    if (step.do === 'move') lines.move(step.from, step.to)
    else if (step.do === 'insert') lines.insert(step.at)
    else lines.remove(step.at)
  }
}

interface Writing {
  readonly wish: TableWish
  readonly diff: TableDiff
  /** Rows that an earlier try wrote into and came no further with. */
  readonly stale?: readonly number[]
}

/** Texts first, then what the table remembers of them, then colours and heights. */
async function write(
  shop: Workshop,
  node: Grid,
  { wish, diff, stale = [] }: Writing,
  work: Work,
): Promise<{ isWhole: boolean; isColoured: boolean }> {
  const { table: wanted, contrast, size } = wish
  const written = new Set<string>()
  const grown = new Set(diff.writes.map(({ row }) => row))
  let isWritten = false
  try {
    isWritten = await inSlices(
      diff.writes,
      async (cell) => {
        if (await writeCell(node, cell, size, shop.fonts)) written.add(`${cell.row} ${cell.column}`)
      },
      work,
    )
  } finally {
    // Also around what was written before FigJam refused a cell: once it is remembered, nobody looks at its row again.
    for (const row of [...grown, ...stale]) fitRow(node, row, size)
    const left = diff.writes.filter(({ row, column }) => !written.has(`${row} ${column}`))
    writeRows(node.node, node.node.id, rememberAsIs(node, diff, left))
  }
  let isColoured = false
  const isFinished =
    isWritten &&
    (await inSlices(
      Array.from(wanted.rows.entries()),
      ([index, row]) => {
        const at = diff.rowAt[index] ?? 0
        if (colourRow(node, at, row, diff.columnAt, contrast)) isColoured = true
      },
      work,
    ))
  readMadeNode(shop.board, node.node, node.node.id, node.node.type)
  return { isWhole: isFinished, isColoured }
}

/** A cell that could not be written (cancelled, its font missing) is remembered as what it still says. */
function rememberAsIs(
  node: Grid,
  { remembered, rowAt, columnAt }: TableDiff,
  left: TableDiff['writes'],
): TableDiff['remembered'] {
  if (left.length === 0) return remembered
  const rows = remembered.rows.map((row) => ({ ...row, cells: Array.from(row.cells) }))
  for (const { row, column } of left) {
    const cells = rows[rowAt.indexOf(row)]?.cells
    const nth = columnAt.indexOf(column)
    if (cells !== undefined && nth >= 0) cells[nth] = digestOf(node.cellAt(row, column).text.characters)
  }
  return { ...remembered, rows }
}
