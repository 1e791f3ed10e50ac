/** What turns the table on the board into the one that is wanted, with as few writes as there are differences. */
import { titlesOf } from '../export/index.ts'
import type { Texts } from '../plan/index.ts'
import { COLUMN_TITLES, type ColumnKey, type TableRows } from '../record/index.ts'
import { digestOf } from './cell.ts'
import { columnLines, ours, rowLines, type Lines } from './lines.ts'
import { keysIn } from './match-table.ts'
import { movedBetween, rearrange, type LineStep } from './rearrange.ts'
import type { WantedTable } from './rows.ts'

export interface CellWrite {
  readonly row: number
  readonly column: number
  readonly text: string
}

/** What happened to a table, for a sentence about it. */
export interface TableTally {
  /** Cells of rows that were there before. */
  readonly cells: number
  readonly added: number
  readonly moved: number
  readonly removed: number
  /** Cells that a person changed: left as they are. */
  readonly byHand: number
}

export interface TableDiff {
  /** Carried out in this order: columns, rows, then the cells at their new places. */
  readonly columns: readonly LineStep[]
  readonly rows: readonly LineStep[]
  readonly writes: readonly CellWrite[]
  readonly tally: TableTally
  /** What the table remembers afterwards. */
  readonly remembered: Required<Pick<TableRows, 'columns' | 'keys' | 'rows'>>
  /** Where the wanted rows and columns are afterwards; no column where a person took ours out. */
  readonly rowAt: readonly number[]
  readonly columnAt: readonly (number | null)[]
}

export function diffTable(wanted: WantedTable, known: TableRows, texts: Texts): TableDiff {
  const cards = wanted.rows.map(({ card }) => card)
  const keys = keysIn(known)
  const columns = columnLines(wanted.columns, known, texts)
  const rows = rowLines(cards, known, texts)
  const columnAt = wanted.columns.map((key) => placeOf(ours(key), columns.target))
  const rowAt = cards.map((card) => placeOf(ours(card), rows.target) ?? 0)
  const cellBefore = readerOf(known, texts, rows, columns)

  const writes: CellWrite[] = []
  const tally = { cells: 0, byHand: 0 }
  wanted.columns.forEach((key, nth) => {
    const column = columnAt[nth] ?? null
    const text = COLUMN_TITLES[key]
    const written = known.columns[keys.indexOf(key)]
    const now = texts[0]?.[columns.current.indexOf(ours(key))]
    // A title that a person changed stays as they want it.
    const isDue = written === undefined || (written === now && written !== text)
    if (column !== null && isDue) writes.push({ row: 0, column, text })
  })
  const remembered = wanted.rows.map(({ card, cells }, index) => ({
    card,
    cells: cells.map(({ text }, nth): string => {
      const column = columnAt[nth] ?? null
      const key = wanted.columns[nth]
      const before = key === undefined ? null : cellBefore(card, key)
      const isOurs = before === null || before.text === text || digestOf(before.text) === before.mark
      if (!isOurs) {
        tally.byHand += 1
        return before.mark
      }
      if (column !== null && text !== (before?.text ?? '')) {
        writes.push({ row: rowAt[index] ?? 0, column, text })
        if (before !== null) tally.cells += 1
      }
      return digestOf(text)
    }),
  }))
  return {
    columns: rearrange(columns.current, columns.target),
    rows: rearrange(rows.current, rows.target),
    writes,
    tally: { ...tally, ...tallyRows(rows) },
    remembered: { columns: titlesOf(wanted.columns), keys: Array.from(wanted.columns), rows: remembered },
    rowAt,
    columnAt,
  }
}

interface CellBefore {
  readonly text: string
  /** What was last written by us. */
  readonly mark: string
}

/** What a cell of ours says now; null where there was none. */
function readerOf(
  known: TableRows,
  texts: Texts,
  rows: Lines,
  columns: Lines,
): (card: string, column: ColumnKey) => CellBefore | null {
  const rowOf = new Map(known.rows.map((row) => [row.card, row]))
  const lines = new Map(rows.current.map((line, at) => [line, at]))
  const keys = keysIn(known)
  return (card, column) => {
    const at = lines.get(ours(card))
    const place = placeOf(ours(column), columns.current)
    const mark = rowOf.get(card)?.cells[keys.indexOf(column)]
    if (at === undefined || place === null || mark === undefined) return null
    return { text: texts[at]?.[place] ?? '', mark }
  }
}

function tallyRows({ current, target }: Lines): Pick<TableTally, 'added' | 'moved' | 'removed'> {
  const [now, then] = [new Set(current), new Set(target)]
  return {
    added: target.filter((line) => !now.has(line)).length,
    moved: movedBetween(current, target),
    removed: current.filter((line) => !then.has(line)).length,
  }
}

function placeOf(line: string, lines: readonly string[]): number | null {
  const at = lines.indexOf(line)
  return at < 0 ? null : at
}

/** The first time: a table of just that size, still empty. */
export function firstTable({ columns, rows }: WantedTable): TableDiff {
  const body = rows.flatMap(({ cells }, row) =>
    cells.flatMap(({ text }, column): CellWrite[] => (text === '' ? [] : [{ row: row + 1, column, text }])),
  )
  return {
    columns: [],
    rows: [],
    writes: [...titlesOf(columns).map((text, column): CellWrite => ({ row: 0, column, text })), ...body],
    tally: { cells: 0, added: rows.length, moved: 0, removed: 0, byHand: 0 },
    remembered: {
      columns: titlesOf(columns),
      keys: Array.from(columns),
      rows: rows.map(({ card, cells }) => ({ card, cells: cells.map(({ text }) => digestOf(text)) })),
    },
    rowAt: rows.map((_, row) => row + 1),
    columnAt: columns.map((_, column) => column),
  }
}
