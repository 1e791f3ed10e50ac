/** The import without a window: the real plugin finds the milestones, `core` reads the table, and the plugin writes. */
import { count, quote } from '../../src/core/base/index.ts'
import {
  columnsByTitle,
  describePreview,
  fieldCalled,
  FIELD_NAMES,
  isPacked,
  previewImport,
  readImport,
  reportImport,
  type Choices,
  type Field,
  type Given,
  type ImportReport,
  type Preview,
  type Reading,
} from '../../src/core/import/index.ts'
import type { Plan } from '../../src/core/plan/index.ts'
import { realClock } from '../clock.ts'
import type { Document } from '../document/document.ts'
import { carryOut, Complaint, findPage, type BuiltPlugin } from '../headless/index.ts'
import { decode } from '../rest/index.ts'
import { ADVICE } from './advice.ts'

export interface ImportOptions {
  /** Name of the page to bring the table into, when several have milestones. */
  readonly page: string | undefined
  /** What columns are, as `HEADER=FIELD`. */
  readonly map: readonly string[]
  /** Whether the board is changed, too: rows that need an answer stay as they are. */
  readonly isApplied: boolean
}

export interface Imported {
  readonly report: ImportReport
  /** `CSV with commas: 2 cards updated, 1 new card.` */
  readonly summary: string
}

/**
 * What a table would change on one page of a board; with `isApplied` the board then says so. Throws a `Complaint` where
 * nothing can be read, for a column or field that is not there, and as an export does for pages.
 */
export async function importTable(
  board: Document,
  plugin: BuiltPlugin,
  table: Uint8Array,
  { page, map, isApplied }: ImportOptions,
  clock = realClock,
): Promise<Imported> {
  const said = parseMap(map)
  const plan = await findPage(board, plugin, { page, advice: ADVICE }, clock)
  const reading = read(givenFrom(table), plan, said)
  if (reading.kind === 'nothing') throw new Complaint(reading.why)
  const preview = previewImport(reading.rows, plan)
  if (preview.rows.length === 0) throw new Complaint('The columns are named, and there is no row below them.')
  if (isApplied && preview.toApply.length > 0) {
    const command = { type: 'import/apply', n: 1, rows: Array.from(preview.toApply) } as const
    await carryOut(board, plugin, plan.page.id, command, clock)
  }
  return { report: reportImport(reading, preview), summary: summaryOf(reading, preview) }
}

function givenFrom(bytes: Uint8Array): Given {
  return isPacked(bytes) ? { text: '', bytes } : { text: decode(bytes) }
}

/** Read once to learn the columns, and again where somebody said what some of them are. */
function read(given: Given, plan: Plan, said: ReadonlyMap<string, Field | null>): Reading {
  const choices: Choices = { names: plan.milestones.map(({ name }) => name) }
  const first = readImport(given, choices)
  if (said.size === 0) return first
  const { chosen, unknown } = columnsByTitle(first.columns, said)
  const [stranger] = unknown
  if (stranger !== undefined) {
    const there = first.columns.map(({ header }) => quote(header)).join(', ')
    throw new Complaint(
      there === ''
        ? `There is no column ${quote(stranger)}: this is no table.`
        : `There is no column ${quote(stranger)}. The columns: ${there}.`,
    )
  }
  return readImport(given, { ...choices, columns: chosen })
}

/** `Size=effort`; the last `=` divides, so that a title may hold one. */
function parseMap(map: readonly string[]): ReadonlyMap<string, Field | null> {
  return new Map(
    map.map((each) => {
      const at = each.lastIndexOf('=')
      const field = at <= 0 ? undefined : fieldCalled(each.slice(at + 1))
      if (field === undefined)
        throw new Complaint(
          `--map takes HEADER=FIELD, and FIELD is one of ${FIELD_NAMES.join(', ')}: ${quote(each)} is not.`,
        )
      return [each.slice(0, at), field] as const
    }),
  )
}

function summaryOf(reading: Reading, preview: Preview): string {
  const format = reading.kind === 'rows' ? reading.format : ''
  return `${format.charAt(0).toUpperCase()}${format.slice(1)}: ${describePreview(preview)}.`
}

/** A report as lines for a person at the command line. */
export function sayReport({ report, summary }: Imported): string {
  const columns = report.columns.map(({ header, as }) => `  ${header || '(no title)'} → ${as ?? 'not understood'}`)
  const rows = report.rows.map(({ row, outcome, name, changes, why }) => {
    const happens = changes.length === 0 ? '' : `: ${changes.join(', ')}`
    return `  ${row}  ${OUTCOMES[outcome]}  ${name}${happens}${why === '' ? '' : `\n       ${why}`}`
  })
  return [
    summary,
    ...(columns.length === 0 ? [] : [`${count(columns.length, 'column')}:`, ...columns]),
    `${count(rows.length, 'row')}:`,
    ...rows,
    ...report.notes,
  ].join('\n')
}

const OUTCOMES: Readonly<Record<ImportReport['rows'][number]['outcome'], string>> = {
  update: 'updates',
  new: 'new card',
  same: 'the same',
  refused: 'cannot be read',
  ask: 'asks first',
}
