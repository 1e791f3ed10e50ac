import type { Separator } from '../export/index.ts'
import { collapse } from '../text/index.ts'
import { areTimes } from './card-ids.ts'
import type { Field } from './column-names.ts'
import { decideColumns, type ChosenColumns, type Column } from './columns.ts'
import { readLines } from './read-blocks.ts'
import { hasHearts, readCells, withoutLink, type CellOptions, type Cells } from './read-cells.ts'
import { withoutMark } from './read-markdown.ts'
import type { NamedDependency, ReadRow } from './row.ts'
import type { HeadedTable, Line } from './tables.ts'
import { isEmptyCell } from './empty-cell.ts'

export type TableReading = { readonly columns: readonly Column[]; readonly notes: readonly string[] } & (
  { readonly kind: 'rows'; readonly rows: readonly ReadRow[] } | { readonly kind: 'nothing'; readonly why: string }
)

export interface TableOptions {
  readonly separator: Separator | null
  readonly isCard: (name: string) => boolean
  readonly chosen?: ChosenColumns | undefined
}

/** The rows of a table, by what its columns are. */
export function readTable(
  { titles, body, skipped }: HeadedTable,
  { separator, isCard, chosen }: TableOptions,
): TableReading {
  const decided = decideColumns(
    titles,
    body.map(({ cells }) => cells),
    isCard,
    chosen,
  )
  const { columns } = decided
  const nothing = (why: string): TableReading => ({ kind: 'nothing', why, columns, notes: decided.notes })
  const at = (field: Field) => columns.flatMap(({ as }, index) => (as === field ? [index] : []))
  if (at('name').length + at('card').length === 0) return nothing(NO_NAME)
  const doubtful = body.filter(({ cells }) => isTooLong(cells, columns.length) || isShifted(cells, at))
  if (doubtful.length * 2 > body.length) return nothing(shiftedTable(doubtful, columns.length))
  const cellsIn = (line: Line) => cellsOf(line.cells, columns)
  const uxCells = body.flatMap(({ cells }) => at('ux').map((index) => (cells[index] ?? '').trim()))
  const nameOf = marksOff(body, at('name')[0], isCard)
  const own = new Set(body.flatMap(({ cells }) => at('name').map((index) => nameOf(collapse(cells[index] ?? '')))))
  const options: CellOptions = {
    separator,
    // Rows wait for each other by their names, whether those are on the board yet or not.
    isCard: (name) => isCard(name) || own.has(name),
    lettersOnly: decided.lettersOnly,
    heartsLost: uxCells.some((cell) => /^\?{2,3}$/.test(cell)),
    noHearts:
      uxCells.every((cell) => isEmptyCell(cell) || cell === '?') &&
      !body.some(({ cells }) => hasHearts(cells.join(' '))),
  }
  const rows = body.map((line): ReadRow => {
    const read = readCells(line.line, cellsIn(line), options)
    const row = { ...read, name: nameOf(read.name) }
    const refused = refusal(line.cells, columns.length, at, isCard(row.name))
    return refused === null ? row : { ...row, refused }
  })
  const times = areTimes(body.flatMap(({ cells }) => at('card').map((index) => cells[index] ?? '')))
  return {
    kind: 'rows',
    rows: withRowIds(times ? rows.map(withoutId) : rows, body, at('row')),
    columns,
    notes: [...decided.notes, ...(times ? [TIMES] : []), ...skipped],
  }
}

const NO_NAME = 'No column holds the names of milestones. Say which one does.'
const TIMES =
  'A spreadsheet made times of the card ids: cards are found by their names, and those of one name are asked about.'

/** Where one id was made a time, another may have been made a wrong one (`7:72` becomes `8:12`). */
function withoutId(row: ReadRow): ReadRow {
  return row.card === null ? row : { ...row, card: null, time: row.card }
}

function cellsOf(cells: readonly string[], columns: readonly Column[]): Cells {
  const byField: Partial<Record<Field, string[]>> = {}
  for (const [index, { as }] of columns.entries()) if (as !== null) (byField[as] ??= []).push(cells[index] ?? '')
  const said = Object.fromEntries(
    Object.entries(readLines((byField.lines ?? []).join('\n'))).filter(([field]) => !(field in byField)),
  ) as Cells
  // Our table for Jira has the answers in its description, and `Task` for every milestone.
  return Object.keys(said).length === 0 ? byField : { ...byField, ...said, type: said.type ?? [] }
}

/** A cell beyond the last column: a comma in a text without quotation marks moved all that follows. */
function isTooLong(cells: readonly string[], width: number): boolean {
  return cells.slice(width).some((cell) => cell.trim() !== '')
}

/** Signs of one scale under the name of another. */
function isShifted(cells: readonly string[], at: (field: Field) => readonly number[]): boolean {
  const under = (field: Field) => at(field).map((index) => (cells[index] ?? '').trim())
  const isMoney = (cell: string) => /^[$€£]{1,3}$/.test(cell)
  const isHeart = (cell: string) => cell !== '' && hasHearts(cell) && !/[\p{L}\p{N}]/u.test(cell)
  return (
    under('effort').some((cell) => isMoney(cell) || isHeart(cell)) ||
    under('business').some(isHeart) ||
    under('ux').some(isMoney)
  )
}

function refusal(
  cells: readonly string[],
  width: number,
  at: (field: Field) => readonly number[],
  isKnown: boolean,
): string | null {
  if (isTooLong(cells, width))
    return `It has more cells than the header (${cells.length}, not ${width}): a comma in a text may lack its quotation marks.`
  if (isShifted(cells, at)) return 'Its cells stand under the wrong columns.'
  if (cells.length === 1 && width > 2 && !isKnown)
    return `It has one cell and the header ${width}: it is no row of this table.`
  return null
}

function shiftedTable(rows: readonly Line[], width: number): string {
  const most = Math.max(...rows.map(({ cells }) => cells.length))
  return most > width
    ? `The rows have more cells (${most}) than the header (${width}), so nobody can tell which column is which. Name every column, and put texts with commas in quotation marks.`
    : 'The cells stand under the wrong columns: scores of one column were found in another. Move the header or the cells, and try again.'
}

/**
 * Names without what is no part of them: a link behind them, as Notion writes it, and the marks of a list where most
 * names have one. A name that a card has as it stands stays.
 */
function marksOff(
  body: readonly Line[],
  name: number | undefined,
  isCard: (name: string) => boolean,
): (name: string) => string {
  const names = body.map(({ cells }) => cells[name ?? -1] ?? '').filter((cell) => cell.trim() !== '')
  const marked = names.filter((each) => !isCard(each) && withoutMark(each) !== null).length
  const unmarked = (each: string) => (marked * 2 > names.length ? (withoutMark(each) ?? each) : each)
  return (each) => (isCard(each) ? each : unmarked(withoutLink(each, isCard)))
}

/** Dependencies that are ids of rows of the same table are those rows. */
function withRowIds(rows: readonly ReadRow[], body: readonly Line[], columns: readonly number[]): ReadRow[] {
  // `3FS+2 days` is how project tools say that row 3 comes first.
  const keyOf = (id: string) =>
    id
      .trim()
      .replace(/^#/, '')
      .replace(/^(\d+)\s*(FS|SS|FF|SF)\b.*$/i, '$1')
      .toLowerCase()
  const byId = new Map(
    rows.flatMap((row, index) =>
      columns.flatMap((column) => {
        const id = keyOf(body[index]?.cells[column] ?? '')
        return id === '' ? [] : [[id, row] as const]
      }),
    ),
  )
  const shapes = new Set(Array.from(byId.keys(), shapeOf))
  const find = (item: NamedDependency): NamedDependency => {
    const row = byId.get(keyOf(item.text))
    if (row !== undefined && row.name !== '') return { text: row.name, line: row.line }
    return shapes.has(shapeOf(keyOf(item.text))) ? { ...item, odd: 'is the id of no row here' } : item
  }
  if (byId.size === 0) return Array.from(rows)
  return rows.map((row) =>
    row.says.dependencies === undefined
      ? row
      : { ...row, says: { ...row.says, dependencies: row.says.dependencies.map(find) } },
  )
}

/** `M12` and `M3` are of one shape; words have none. */
function shapeOf(id: string): string {
  return /\d/.test(id) ? id.replace(/\d+/g, '9') : id
}
