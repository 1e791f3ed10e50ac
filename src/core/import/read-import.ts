import { strFromU8 } from 'fflate'
import { count } from '../base/index.ts'
import { titlesOf, type Separator } from '../export/index.ts'
import { isScaleAttribute, METHOD_COLUMNS, parseJson } from '../record/index.ts'
import { understandScore } from '../text/index.ts'
import { foldName, nameOfColumn, type Field } from './column-names.ts'
import type { ChosenColumns, Column } from './columns.ts'
import { DELIMITER_NAMES, readGrid, type Grid } from './grid.ts'
import { countKnown, findHeading } from './heading.ts'
import { bareKey, nameKey } from './match-rows.ts'
import { readBlocks } from './read-blocks.ts'
import { readHtmlTables } from './read-html.ts'
import { readJson } from './read-json.ts'
import { readList, readMarkdownTables } from './read-markdown.ts'
import { readOwnLists } from './read-own-lists.ts'
import { readTable, type TableReading } from './read-table.ts'
import { readWorkbook } from './read-xlsx.ts'
import { repair } from './repair.ts'
import type { ReadRow } from './row.ts'
import { bestTable, headedTables, type HeadedTable, type NamedTable } from './tables.ts'
import { notText, unpack } from './what-it-is.ts'

/** What somebody pasted or chose: as text, and where it came so, as rich text, as a table, or as a file that holds no text. */
export interface Given {
  readonly text: string
  readonly html?: string | undefined
  readonly table?: Grid | undefined
  readonly bytes?: Uint8Array | undefined
}

/** What is known of the board, and what somebody chose. */
export interface Choices {
  /** Names of the cards on the board: they tell which column is the name. */
  readonly names?: readonly string[]
  /** Which of several tables. */
  readonly table?: number | undefined
  /** What columns are, where somebody said so. */
  readonly columns?: ChosenColumns | undefined
}

/** What it is and what it says; or why nothing could be read, in a sentence. */
export type Reading =
  | ({
      readonly kind: 'rows'
      readonly format: string
      readonly rows: readonly ReadRow[]
      /** What the cards said when one of our own files was written, where it tells. */
      readonly state?: string | undefined
    } & Shown)
  | ({ readonly kind: 'nothing'; readonly why: string } & Shown)

/** What of it can be chosen otherwise. */
export interface Shown {
  /** Every column, with what it was taken for. */
  readonly columns: readonly Column[]
  /** The tables that were found, by what stands above them, where there are several. */
  readonly tables: readonly string[]
  /** Which of them was read. */
  readonly table: number
  readonly notes: readonly string[]
}

const NOTHING_SHOWN: Shown = { columns: [], tables: [], table: 0, notes: [] }

/** Nothing, and why. */
export function nothingRead(why: string): Reading {
  return { ...NOTHING_SHOWN, kind: 'nothing', why }
}

/** Finds out what was given and reads it. Never throws, whatever it is. */
export function readImport(given: Given, choices: Choices = {}): Reading {
  const source = sourceOf(given, cardTest(choices.names ?? []))
  if (source.kind === 'nothing') return nothingRead(source.why)
  if (source.kind === 'rows') return { ...NOTHING_SHOWN, ...source }
  return readTables(source, choices)
}

type Source =
  | {
      readonly kind: 'rows'
      readonly format: string
      readonly rows: readonly ReadRow[]
      readonly state?: string | undefined
    }
  | { readonly kind: 'nothing'; readonly why: string }
  | TableSource

interface TableSource {
  readonly kind: 'tables'
  readonly format: string
  readonly separator: Separator | null
  readonly tables: readonly NamedTable[]
}

function sourceOf({ text, html, table, bytes }: Given, isCard: (name: string) => boolean): Source {
  if (bytes !== undefined) return fromPacked(bytes, isCard)
  const pasted = table === undefined ? fromHtml(html ?? '') : [{ title: '', grid: table.map((row) => row.map(repair)) }]
  if (pasted.some(({ grid }) => findHeading(grid) !== null)) return tablesOf('a pasted table', '\t', pasted)
  const why = notText(text)
  if (why !== null) return { kind: 'nothing', why }
  const repaired = repair(text)
  if (repaired.trim() === '') return { kind: 'nothing', why: 'There is nothing to read yet.' }
  return fromJson(repaired) ?? fromMarkup(repaired) ?? fromText(repaired, isCard)
}

function tablesOf(format: string, separator: Separator | null, tables: readonly NamedTable[]): TableSource {
  return { kind: 'tables', format, separator, tables }
}

function fromPacked(bytes: Uint8Array, isCard: (name: string) => boolean): Source {
  const packed = unpack(bytes)
  if (packed.kind === 'other') return { kind: 'nothing', why: packed.why }
  if (packed.kind === 'workbook') {
    const tables = readWorkbook(packed.files)
    if (tables.length === 0) return { kind: 'nothing', why: 'This Excel workbook has no cells with text in them.' }
    return tablesOf(
      'an Excel workbook',
      '\t',
      tables.map(({ title, grid }) => ({ title, grid: grid.map((row) => row.map(repair)) })),
    )
  }
  // The table has all that a table can say; the documents beside it are written from it.
  const names = Object.keys(packed.files).sort((a, b) => Number(b.endsWith('.csv')) - Number(a.endsWith('.csv')))
  const [name = ''] = names
  const file = packed.files[name]
  return file === undefined
    ? { kind: 'nothing', why: 'This zip is empty.' }
    : sourceOf({ text: strFromU8(file) }, isCard)
}

function fromHtml(html: string): readonly NamedTable[] {
  return /<table\b/i.test(html) ? readHtmlTables(repair(html)) : []
}

function fromMarkup(text: string): Source | null {
  const isMarkup = /^\s*(<!doctype|<html|<table|<meta|<body|<div|<h\d|<p\b|<!--|<\?xml)/i.test(text)
  // Spreadsheets put marks of their own around a table.
  if (!isMarkup && !/^\s*<[a-z][^]*<table\b/i.test(text)) return null
  const tables = fromHtml(text)
  // Markdown may begin with markup and go on without.
  if (tables.length === 0 && readMarkdownTables(text).some(({ grid }) => findHeading(grid) !== null)) return null
  return tables.length > 0
    ? tablesOf('a web page', '\t', tables)
    : { kind: 'nothing', why: 'This is a page without a table: copy the table itself, or save it as CSV.' }
}

function fromJson(text: string): Source | null {
  if (!/^\s*(\{|\[\s*([[{"\]]|-?\d))/.test(text)) return null
  const json = parseJson(text)
  if (json === undefined) {
    const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
    const isLines = lines.length > 1 && lines.every((line) => parseJson(line) !== undefined)
    if (isLines)
      return {
        kind: 'nothing',
        why: 'These are JSON objects one a line (JSON Lines): put [ and ] around them and commas between, or save the table as CSV.',
      }
    // A list of boxes to tick, or a text in brackets, begins so as well.
    return /^\s*(\{\s*["}]|\[\s*[[{"])/.test(text)
      ? {
          kind: 'nothing',
          why: 'This JSON is broken: it ends too early, or a comma or bracket is missing. Export it again.',
        }
      : null
  }
  const read = readJson(json)
  switch (read.kind) {
    case 'plan':
      return { kind: 'rows', format: 'JSON', rows: read.rows, state: read.state }
    case 'table':
      return tablesOf('JSON', '\t', [{ title: '', grid: read.grid }])
    case 'neither':
      return { kind: 'nothing', why: read.why }
  }
}

function fromText(text: string, isCard: (name: string) => boolean): Source {
  const tables = readMarkdownTables(text)
  if (tables.some(({ grid }) => findHeading(grid) !== null)) return tablesOf('a Markdown table', null, tables)
  const own = readOwnLists(text)
  if (own !== null) return { kind: 'rows', format: 'our own document', rows: own }
  const { grid, delimiter, heading } = readGrid(text)
  const asTable = () =>
    tablesOf(DELIMITER_NAMES[delimiter], delimiter === '|' ? null : delimiter, [{ title: '', grid }])
  if (countKnown(heading) >= 3) return asTable()
  const blocks = readBlocks(text)
  if (blocks.length > 0) return { kind: 'rows', format: 'six-line blocks', rows: blocks }
  if (heading !== null && countKnown(heading) >= 2) return asTable()
  const list = readList(text, isListHeading, isCard)
  if (list !== null) return tablesOf('a list', null, [{ title: '', grid: [titlesOf(['name']), ...list] }])
  if (heading === null ? isProse(grid) : !isPlainList(grid, heading.row, isCard)) return { kind: 'nothing', why: PROSE }
  return asTable()
}

/**
 * One name a line under `Milestone`, as a single column of a spreadsheet comes: cards of the board, or lines that are no
 * sentences, no keys with values and no text that goes on.
 */
function isPlainList(grid: Grid, header: number, isCard: (name: string) => boolean): boolean {
  const lines = grid.slice(header + 1).map((row) => row.join(' ').trim())
  if (lines.some(isCard)) return true
  const isText = (line: string) => /[.!?…:]$|[.!?]\s+\S|^(- )?[\w-]+:\s/.test(line) || line.length > 200
  return isListHeading((grid[header] ?? []).join(' ').trim()) && !lines.some(isText)
}

/** `Milestones`, `Our milestones:`; a word like `Summary` begins a text as well. */
function isListHeading(line: string): boolean {
  const named = nameOfColumn(line)
  return (
    named?.field === 'name' && named.surety > 1 && !/^(summary|title|name|idea|story|theme|thema)s?$/i.test(line.trim())
  )
}

/** Lines without anything that could keep columns apart, or without any two that have as many cells. */
function isProse(grid: Grid): boolean {
  return grid.every((row) => row.length < 2 || row.some((cell) => cell.length > 200)) || isSentences(grid)
}

function isSentences(grid: Grid): boolean {
  const widths = new Set(grid.map((row) => row.length))
  return (
    grid.length > 1 &&
    widths.size > 1 &&
    grid.filter((row) => /[.!?]\s*$/.test(row[row.length - 1] ?? '')).length * 2 >= grid.length
  )
}

const HOW = `The first row should name the columns: ${titlesOf(METHOD_COLUMNS).join(', ')}, in any order and language.`
const PROSE = `No column was recognised: no milestones in this text. ${HOW}`
const NO_COLUMNS = `No column was recognised. ${HOW}`

function readTables({ format, separator, tables }: TableSource, choices: Choices): Reading {
  const isCard = cardTest(choices.names ?? [])
  const headed = headedTables(tables)
  if (headed.length === 0) return readHeadless({ format, separator, tables }, choices, isCard)
  const table = Math.min(choices.table ?? bestTable(headed), headed.length - 1)
  const chosen = headed[table]
  if (chosen === undefined) return nothingRead(NO_COLUMNS)
  const names = headed.length > 1 ? headed.map(nameTable) : []
  const notes =
    headed.length > 1 ? [`${count(headed.length, 'table')} were found; this is ${names[table] ?? 'one of them'}.`] : []
  return shown(format, readTable(chosen, { separator, isCard, chosen: choices.columns }), {
    tables: names,
    table,
    notes,
  })
}

function nameTable({ title, body }: HeadedTable, index: number): string {
  const name = title === '' ? `Table ${index + 1}` : title
  return `${name} (${count(body.length, 'row')})`
}

function shown(format: string, read: TableReading, more: Omit<Shown, 'columns'>): Reading {
  const both = { ...more, columns: read.columns, notes: [...more.notes, ...read.notes] }
  return read.kind === 'nothing'
    ? { kind: 'nothing', why: read.why, ...both }
    : { kind: 'rows', format, rows: read.rows, ...both }
}

/** No row names columns: they stand in the method’s order, or somebody says what they are. */
function readHeadless(
  { format, separator, tables }: Omit<TableSource, 'kind'>,
  { columns }: Choices,
  isCard: (name: string) => boolean,
): Reading {
  const [table] = Array.from(tables).sort((a, b) => b.grid.length - a.grid.length)
  const grid = table?.grid ?? []
  const [titles = [], ...below] = grid
  const lines = (rows: Grid, from: number) => rows.map((cells, at) => ({ line: from + at, cells }))
  const title = table?.title ?? ''
  const heading = { row: 0, titles, fields: titles.map(() => null) }
  if (looksLikeMethod(grid) && !titles.some(isScaleTitle)) {
    const method = { title, titles: titlesOf(METHOD_COLUMNS), heading, body: lines(grid, 1), skipped: [] }
    return shown(
      `${format}, without a header`,
      readTable(method, { separator, isCard, chosen: columns }),
      NOTHING_SHOWN,
    )
  }
  const isChosen = columns !== undefined && columns.size > 0
  if (isChosen || titles.some(isScaleTitle)) {
    const asSaid = { title, titles, heading, body: lines(below, 2), skipped: [] }
    return shown(format, readTable(asSaid, { separator, isCard, chosen: columns }), NOTHING_SHOWN)
  }
  const isTable = titles.length > 1 && below.length > 0
  return {
    ...NOTHING_SHOWN,
    kind: 'nothing',
    why: isTable ? `${NO_COLUMNS} Or say what each column is.` : NO_COLUMNS,
    columns: isTable ? titles.map((header) => ({ header: header.trim(), as: null })) : [],
  }
}

/** `Effort` above a column, which is no size itself: this row is no milestone. */
function isScaleTitle(title: string): boolean {
  const named = nameOfColumn(title)
  if (named === null || named.surety < 3 || !isScaleAttribute(named.field)) return false
  return understandScore(named.field, title) === null
}

/** Without a header the columns stand in the method’s order: the second column of most rows holds sizes, and not only numbers. */
function looksLikeMethod(grid: Grid): boolean {
  const sized = grid.filter(
    ([name = '', effort = '']) => name.trim() !== '' && /\D/.test(effort) && understandScore('effort', effort) !== null,
  )
  return sized.length > 0 && sized.length * 2 >= grid.length
}

/** Whether a card of the board has this text, as rows are matched with cards. */
function cardTest(names: readonly string[]): (name: string) => boolean {
  const keys = new Set(names.flatMap((name) => [nameKey(name), bareKey(name)]).filter((key) => key !== ''))
  return (name) => keys.has(nameKey(name)) || keys.has(bareKey(name))
}

/** What somebody said by titles (`Size=effort`), by the places of those titles; the titles that no column has. */
export function columnsByTitle(
  columns: readonly Column[],
  said: ReadonlyMap<string, Field | null>,
): { chosen: ChosenColumns; unknown: readonly string[] } {
  const titles = new Map(Array.from(said, ([title, field]) => [foldName(title), field]))
  const chosen = new Map(
    columns.flatMap(({ header }, at) => {
      const field = titles.get(foldName(header))
      return field === undefined ? [] : [[at, field] as const]
    }),
  )
  const known = new Set(columns.map(({ header }) => foldName(header)))
  return { chosen, unknown: Array.from(said.keys()).filter((title) => !known.has(foldName(title))) }
}
