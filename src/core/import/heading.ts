import { fieldNamed, nameOfColumn, type Field, type Named } from './column-names.ts'

type Cells = readonly string[]

/** Where the header stands, and what it calls each column. */
export interface Heading {
  /** The last of its rows: the data begin below it. */
  readonly row: number
  readonly titles: Cells
  /** What each title says by itself; what a column is taken for is decided by the whole table (columns.ts). */
  readonly fields: readonly (Field | null)[]
}

/** Titles may stand above the header; further down nothing is one. */
const HEADER_WITHIN = 6

/** A title is short; a longer cell is somebody’s text. */
const LONGEST_TITLE = 60

export function countKnown(heading: Heading | null): number {
  return heading === null ? 0 : new Set(heading.fields.filter((field) => field !== null)).size
}

/**
 * The first row that names columns: what stands above it may only be titles with fewer cells. A row of the data is never
 * one, however many of its words could be names of columns: kinds of issues (`Epic`) name nothing there.
 */
export function findHeading(grid: readonly Cells[]): Heading | null {
  let widest = 0
  for (const [row, cells] of grid.slice(0, HEADER_WITHIN).entries()) {
    const heading = headingAt(grid, row)
    const width = filled(cells).length
    if (heading !== null && (widest * 2 <= width || isBeyondDoubt(cells))) return heading
    widest = Math.max(widest, width)
  }
  return grid.slice(0, HEADER_WITHIN).flatMap((_, row) => onlyName(grid, row) ?? [])[0] ?? null
}

function headingAt(grid: readonly Cells[], row: number): Heading | null {
  const titles = grid[row] ?? []
  const below = grid[row + 1] ?? []
  const alone = headingOf(row, titles)
  // What stands under `Milestone` is the first row of the data, unless it is the same cell, merged.
  const isOfTwo = titles.some((title, at) => {
    const under = (below[at] ?? '').trim()
    return fieldNamed(title) === 'name' && (under === '' || under === title.trim())
  })
  const ofTwo = isOfTwo ? headingOf(row + 1, joined(titles, below)) : null
  const best = ofTwo !== null && countKnown(ofTwo) > countKnown(alone) ? ofTwo : alone
  const names = namesIn(best.titles)
  const isSure = names.some((named) => named.surety > 1)
  return isSure && countKnown(best) >= 2 ? best : null
}

function headingOf(row: number, titles: Cells): Heading {
  return { row, titles, fields: titles.map((title) => named(title)?.field ?? null) }
}

/** `Milestone` alone above a list; `Milestone,Owner` alone in its row is a header read with the wrong separator. */
function onlyName(grid: readonly Cells[], row: number): Heading | null {
  const titles = grid[row] ?? []
  const [only = '', ...more] = filled(titles)
  const isName = named(only)?.field === 'name' && named(only)?.surety !== 1
  return isName && more.length === 0 && !/[,;\t|]/.test(only) ? headingOf(row, titles) : null
}

/** Three columns by their very names, and most of its cells: a header wherever it stands. */
function isBeyondDoubt(cells: Cells): boolean {
  const sure = new Set(namesIn(cells).flatMap(({ field, surety }) => (surety > 1 ? [field] : [])))
  return sure.size >= 3 && sure.size * 2 >= filled(cells).length
}

/** A row further down that names columns again: another table begins there. */
export function isHeader(cells: Cells): boolean {
  return isBeyondDoubt(cells)
}

function namesIn(cells: Cells): Named[] {
  return cells.flatMap((cell) => (ISSUE_TYPE.test(cell.trim()) ? [] : (named(cell) ?? [])))
}

function named(title: string): Named | null {
  return title.length > LONGEST_TITLE ? null : nameOfColumn(title)
}

const ISSUE_TYPE = /^(epic|story|user story|task|sub-?task|bug|feature|initiative|idea|item|spike)$/i

function filled(cells: Cells): Cells {
  return cells.filter((cell) => cell.trim() !== '')
}

/** A header of two rows, as merged cells leave it: `Value` over `Business` and `UX`. */
function joined(upper: Cells, lower: Cells): string[] {
  let group = ''
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, at) => {
    const above = (upper[at] ?? '').trim()
    const below = (lower[at] ?? '').trim()
    group = above || group
    if (below === '' || below === above) return above
    return fieldNamed(below) === null ? `${group} ${below}` : below
  })
}
