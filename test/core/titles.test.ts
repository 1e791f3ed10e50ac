/** Core with every title of a column changed in its one constant: all that knows columns still does, by their keys. */
import { build, type Plugin } from 'esbuild'
import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import type * as Edit from '../../src/core/edit/index.ts'
import type * as Csv from '../../src/core/export/csv.ts'
import type * as Export from '../../src/core/export/index.ts'
import type * as Presets from '../../src/core/export/presets.ts'
import type * as Blocks from '../../src/core/export/write-blocks.ts'
import type * as Import from '../../src/core/import/index.ts'
import { COLUMN_TITLES, COLUMNS, METHOD_COLUMNS } from '../../src/core/record/columns.ts'
import type * as TableRoom from '../../src/core/table/index.ts'
import { football } from './football.ts'

interface Core {
  readonly edit: typeof Edit
  readonly blocks: typeof Blocks
  readonly csv: typeof Csv
  readonly exporting: typeof Export
  readonly presets: typeof Presets
  readonly importing: typeof Import
  readonly table: typeof TableRoom
}

const ENTRY = `
  export * as edit from './src/core/edit/index.ts'
  export * as blocks from './src/core/export/write-blocks.ts'
  export * as csv from './src/core/export/csv.ts'
  export * as exporting from './src/core/export/index.ts'
  export * as presets from './src/core/export/presets.ts'
  export * as importing from './src/core/import/index.ts'
  export * as table from './src/core/table/index.ts'`

const renamed = (key: string) => `The ${key} of it`

const otherTitles: Plugin = {
  name: 'other-titles',
  setup: (bundler) => {
    bundler.onLoad({ filter: /record\/columns\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(
        /^ {2}(\w+): '.+',$/gm,
        (_, key: string) => `${key}: '${renamed(key)}',`,
      ),
      loader: 'ts',
    }))
  },
}

const plan = football()
const OLD = METHOD_COLUMNS.map((key) => COLUMN_TITLES[key])
const NEW = METHOD_COLUMNS.map(renamed)

let core: Core

beforeAll(async () => {
  const stdin = { contents: ENTRY, resolveDir: '.', loader: 'ts' } as const
  const { outputFiles } = await build({ stdin, bundle: true, write: false, format: 'esm', plugins: [otherTitles] })
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64')
  core = (await import(/* @vite-ignore */ `data:text/javascript;base64,${code}`)) as Core
})

/** The table as it stands on a board under these titles, and what it remembers. */
function standing(titles: readonly string[]) {
  const wanted = core.table.wantedTable(plan, 'reading', [])
  const { remembered } = core.table.firstTable(wanted)
  const texts = [titles, ...wanted.rows.map(({ cells }) => cells.map(({ text }) => text))]
  return { wanted, texts, known: { v: 1 as const, at: '9:9', ...remembered, columns: Array.from(titles) } }
}

test('every column is under another title', () => {
  const { exporting } = core
  expect(exporting.milestoneTable(plan, exporting.FURTHER_NAMES).header).toEqual(COLUMNS.map(renamed))
})

test('the cells of the scales are coloured', () => {
  const [row] = standing(NEW).wanted.rows
  expect(row?.cells.map(({ isScale }) => isScale)).toEqual([false, true, true, true, false, false])
})

test('a cell that was changed by hand is offered, until somebody declines', () => {
  const { wanted, texts, known } = standing(NEW)
  const edited = texts.map((row, n) => row.map((text, nth) => (n === 1 && METHOD_COLUMNS[nth] === 'ux' ? '♥' : text)))
  const offers = (declined: string[]) => {
    const table = { id: '9:9', rows: { kind: 'ok', value: known } as const, texts: edited }
    return core.edit.offersOf(plan, [], table, declined).filter(({ kind }) => kind === 'cell')
  }
  const card = wanted.rows[0]?.card ?? ''
  expect(offers([])).toMatchObject([{ card, column: 'ux', says: '♥', patch: { ux: 1 } }])
  expect(offers(offers([]).map(core.edit.offerKey))).toEqual([])
})

test('a table under the old titles is written on in place, with the new ones', () => {
  const { wanted, texts, known } = standing(OLD)
  const { columns, rows, writes, remembered } = core.table.diffTable(wanted, known, texts)
  expect([columns, rows, remembered.columns]).toEqual([[], [], NEW])
  expect(writes).toEqual(NEW.map((text, column) => ({ row: 0, column, text })))
})

test('a title that a person wrote there stays', () => {
  const { wanted, texts, known } = standing(OLD)
  const theirs = OLD.map((title, nth) => (nth === 1 ? 'T-shirt' : title))
  const { columns, writes } = core.table.diffTable(wanted, known, [theirs, ...texts.slice(1)])
  expect([columns, writes.map(({ column }) => column)]).toEqual([[], [0, 2, 3, 4, 5]])
})

test('the files for other tools are filled as ever', () => {
  const below = (text: string) => text.slice(text.indexOf('\r\n'))
  for (const preset of core.presets.PRESETS) {
    const file = readFileSync(`test/golden/${preset.file}`, 'utf8')
    expect(below(core.csv.toCsv(core.presets.presetTable(plan, preset), preset))).toBe(below(file))
  }
})

test('what was taken home is taken back', () => {
  const { blocks, csv, exporting, importing } = core
  for (const text of [csv.toCsv(exporting.milestoneTable(plan, exporting.FURTHER_NAMES)), blocks.toBlocks(plan)]) {
    const read = importing.readImport({ text })
    const { rows } = importing.previewImport(read.kind === 'rows' ? read.rows : [], plan)
    expect(rows.map(({ outcome }) => outcome)).toEqual(plan.milestones.map(() => 'same'))
  }
})
