import { foldName } from './column-names.ts'
import type { Grid } from './grid.ts'
import { countKnown, findHeading, isHeader, type Heading } from './heading.ts'

/** A table of what was given, under whatever stands above it. */
export interface NamedTable {
  readonly title: string
  readonly grid: Grid
}

/** A table whose columns are named, and its rows with their lines as a person counts them. */
export interface HeadedTable {
  readonly title: string
  readonly titles: readonly string[]
  readonly heading: Heading
  readonly body: readonly Line[]
  /** Rows that are none: headers said again, totals, rules. */
  readonly skipped: readonly string[]
}

export interface Line {
  readonly line: number
  readonly cells: readonly string[]
}

/** Every table that names its columns; those that name the same ones are one, in their order. */
export function headedTables(tables: readonly NamedTable[]): HeadedTable[] {
  const byTitles = new Map<string, HeadedTable>()
  let above = 0
  for (const { title, grid } of tables) {
    for (const each of partsOf(title, grid, above)) {
      const key = each.titles.map(foldName).join('|')
      const known = byTitles.get(key)
      byTitles.set(
        key,
        known === undefined
          ? each
          : { ...known, body: [...known.body, ...each.body], skipped: [...known.skipped, ...each.skipped] },
      )
    }
    above += grid.length
  }
  return Array.from(byTitles.values())
}

/** One grid may hold several tables, one under the other: each begins where columns are named anew. */
function partsOf(title: string, grid: Grid, above: number): HeadedTable[] {
  const heading = findHeading(grid)
  if (heading === null) return []
  const from = heading.row + 1
  const isSame = (cells: readonly string[]) => sameTitles(cells, heading.titles)
  const next = grid.findIndex((cells, row) => row >= from && isHeader(cells) && !isSame(cells))
  const until = next < 0 ? grid.length : next
  const lines = grid.slice(from, until).map((cells, index): Line => ({ line: above + from + index + 1, cells }))
  const isFilled = ({ cells }: Line) => cells.some((cell) => cell.trim() !== '')
  const [body, skipped]: [Line[], string[]] = [[], []]
  for (const [index, each] of lines.entries()) {
    if (!isFilled(each)) continue
    const below = lines.slice(index + 1).find(isFilled)
    const isGroup = filled(each.cells) === 1 && heading.titles.length > 2 && below !== undefined && isSame(below.cells)
    if (isSame(each.cells) || isGroup || saysTitles(each.cells, heading.titles)) continue
    if (isRule(each.cells)) continue
    if (isTotal(each.cells, heading)) skipped.push(`Row ${each.line} is a total and no milestone: it was left out.`)
    else body.push(each)
  }
  const table: HeadedTable = { title, titles: heading.titles, heading, body, skipped }
  return next < 0 ? [table] : [table, ...partsOf('', grid.slice(next), above + next)]
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== '').length
}

function sameTitles(cells: readonly string[], titles: readonly string[]): boolean {
  const [a, b] = [cells, titles].map((each) => each.map(foldName).join('|').replace(/\|+$/, ''))
  return a !== '' && a === b
}

/** Titles of this table in other places, as above the parts of a row (`Subitems,Name,Owner,Status`). */
function saysTitles(cells: readonly string[], titles: readonly string[]): boolean {
  const known = new Set(titles.map(foldName).filter((title) => title !== ''))
  const said = cells.filter((cell) => cell.trim() !== '')
  const titled = said.filter((cell) => known.has(foldName(cell)))
  return titled.length >= 3 && titled.length * 2 > said.length
}

/** `---`, `===`: a line drawn between rows. */
function isRule(cells: readonly string[]): boolean {
  return cells.every((cell) => /^\s*:?[-=_–—]*:?\s*$/.test(cell)) && cells.some((cell) => /[-=_–—]{3}/.test(cell))
}

const TOTAL =
  /^((grand|sub)[ -]?)?(totals?|total (general|geral|général)|totaux|totales|totais|sum|summe|gesamt(summe)?|soma|suma|somme|zwischensumme|average|avg|mean|count|média|media|promedio|moyenne|durchschnitt|anzahl)\s*([:=(–-].*)?$/i

/** Numbers under a word like `Total`; a milestone of that name has levels. */
function isTotal(cells: readonly string[], { fields }: Heading): boolean {
  const at = Math.max(0, fields.indexOf('name'))
  const first = cells.findIndex((cell) => cell.trim() !== '')
  const name = (cells[at] ?? '').trim() === '' ? (cells[first] ?? '') : (cells[at] ?? '')
  const others = cells.filter((cell) => cell !== name && cell.trim() !== '')
  return (
    TOTAL.test(name.trim()) && others.every((cell) => /^[\d.,\s%/$€£♥SML:×x?-]*\d[\d.,\s%/$€£♥SML:×x?-]*$/.test(cell))
  )
}

/** How many milestones each table holds, and how well its columns are known: the best one is read first. */
export function bestTable(tables: readonly HeadedTable[]): number {
  const worth = ({ heading, body }: HeadedTable) => countKnown(heading) * 1000 + Math.min(body.length, 999)
  return tables.reduce((best, table, at) => (worth(table) > worth(tables[best] ?? table) ? at : best), 0)
}
