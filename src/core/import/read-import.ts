import { titlesOf, type Separator } from '../export/index.ts'
import { METHOD_COLUMNS, parseJson } from '../record/index.ts'
import { understandScore } from '../text/index.ts'
import type { Field } from './column-names.ts'
import { countKnown, DELIMITER_NAMES, findHeading, readGrid, type Grid, type Heading } from './grid.ts'
import { readBlocks } from './read-blocks.ts'
import { readCells, type Cells } from './read-cells.ts'
import { readJson } from './read-json.ts'
import { repair } from './repair.ts'
import type { ReadRow } from './row.ts'

/** What somebody pasted or chose, as text and, where it came with one, as a table. */
export interface Given {
  readonly text: string
  readonly table?: Grid | undefined
}

/** What it is and what it says; or why nothing could be read, in a sentence. */
export type Reading =
  | {
      readonly kind: 'rows'
      readonly format: string
      readonly rows: readonly ReadRow[]
      /** Columns that mean nothing to us, by their names. */
      readonly unknown: readonly string[]
    }
  | { readonly kind: 'nothing'; readonly why: string }

/** Finds out what was given and reads it. Never throws, whatever it is. */
export function readImport({ text, table }: Given): Reading {
  const grid = table?.map((row) => row.map(repair))
  if (grid !== undefined && findHeading(grid) !== null)
    return readTable(grid, findHeading(grid), 'a pasted table', '\t')
  const repaired = repair(text)
  if (repaired.trim() === '') return { kind: 'nothing', why: 'There is nothing to read yet.' }
  if (/^\s*[[{]/.test(repaired)) {
    const json = parseJson(repaired)
    if (json !== undefined) return fromJson(json)
  }
  const { grid: rows, delimiter, heading } = readGrid(repaired)
  const asTable = () => readTable(rows, heading, DELIMITER_NAMES[delimiter], delimiter)
  if (countKnown(heading) >= 3) return asTable()
  const blocks = readBlocks(repaired)
  if (blocks.length > 0) return { kind: 'rows', format: 'six-line blocks', rows: blocks, unknown: [] }
  return asTable()
}

function fromJson(json: unknown): Reading {
  const read = readJson(json)
  switch (read.kind) {
    case 'plan':
      return { kind: 'rows', format: 'JSON', rows: read.rows, unknown: [] }
    case 'table':
      return readTable(read.grid, findHeading(read.grid), 'JSON', '\t')
    case 'neither':
      return { kind: 'nothing', why: read.why }
  }
}

function readTable(grid: Grid, heading: Heading | null, format: string, separator: Separator): Reading {
  if (heading === null) {
    if (!looksLikeMethod(grid)) return { kind: 'nothing', why: NO_COLUMNS }
    return {
      kind: 'rows',
      format: `${format}, without a header`,
      rows: rowsOf(grid, METHOD_COLUMNS, 0, separator),
      unknown: [],
    }
  }
  const header = grid[heading.row] ?? []
  const unknown = header.filter((name, index) => heading.fields[index] === null && name.trim() !== '')
  return { kind: 'rows', format, rows: rowsOf(grid, heading.fields, heading.row + 1, separator), unknown }
}

const NO_COLUMNS = `No column was recognised. The first row should name the columns: ${titlesOf(METHOD_COLUMNS).join(', ')}, in any order and language.`

/** Without a header the columns stand in the method’s order: the second column of most rows holds sizes, and not only numbers. */
function looksLikeMethod(grid: Grid): boolean {
  const sized = grid.filter(
    ([name = '', effort = '']) => name.trim() !== '' && /\D/.test(effort) && understandScore('effort', effort) !== null,
  )
  return sized.length > 0 && sized.length * 2 >= grid.length
}

function rowsOf(grid: Grid, fields: readonly (Field | null)[], from: number, separator: Separator): ReadRow[] {
  const column = (field: Field) => fields.indexOf(field)
  const ux = column('ux')
  const heartsLost = ux >= 0 && grid.slice(from).some((row) => /^\?{2,3}$/.test((row[ux] ?? '').trim()))
  return grid.slice(from).flatMap((row, index) => {
    if (row.every((cell) => cell.trim() === '')) return []
    const cells = Object.fromEntries(
      fields.flatMap((field, at) => (field === null ? [] : [[field, row[at] ?? '']])),
    ) as Cells
    return [readCells(from + index + 1, cells, { heartsLost, separator })]
  })
}
