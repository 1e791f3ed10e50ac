import Ajv from 'ajv'
import { strToU8, zipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { ImportReport } from '../../src/core/import/report.ts'
import { okra } from '../okra.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const example = join(root, 'host/boards/okra-example.json')
const table = (name: string) => join(root, 'test/fixtures/import', name)
const boardOf = (name: string) => table(`boards/${name}.json`)
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'okra-import-'))
})
afterAll(() => rm(folder, { recursive: true }))

const reportOf = async (...args: readonly string[]) =>
  JSON.parse((await okra(['import', ...args, '--json'])).out) as ImportReport

describe('okra import', () => {
  test('says what a table would change, to its published schema, and changes nothing', async () => {
    const before = await readFile(boardOf('three-stickies'), 'utf8')
    const report = await reportOf(boardOf('three-stickies'), table('12-dependencies-by-id.csv'))
    expect(report).toEqual({
      columns: [
        { header: 'ID', as: 'row' },
        { header: 'Milestone', as: 'name' },
        { header: 'Effort', as: 'effort' },
        { header: 'Depends on', as: 'dependencies' },
      ],
      rows: [
        { row: 2, outcome: 'update', card: '1:1', name: 'Fix login', changes: ['Effort M'], why: '' },
        {
          ...{ row: 3, outcome: 'update', card: '1:2', name: 'Share links', why: '' },
          changes: ['Effort S', '+ needs “Fix login”'],
        },
        {
          ...{ row: 4, outcome: 'update', card: '1:3', name: 'Match badges', why: '' },
          changes: ['Effort L', '+ needs “Fix login”', '+ needs “Share links”'],
        },
      ],
      notes: [],
    })
    const schema = JSON.parse(readFileSync(join(root, 'docs/data/import.schema.json'), 'utf8')) as Record<
      string,
      unknown
    >
    delete schema.$schema
    expect(new Ajv({ strict: false }).compile(schema)(report)).toBe(true)
    expect(await readFile(boardOf('three-stickies'), 'utf8')).toBe(before)
  })

  test('says it to a person, column by column and row by row', async () => {
    const { code, out } = await okra(['import', boardOf('n3'), table('unknown-cols.csv')])
    expect([code, out.trimEnd()]).toEqual([
      0,
      [
        'CSV with commas: 1 the same.',
        ...[
          '4 columns:',
          '  Milestone → name',
          '  Effort → effort',
          '  Biz → not understood',
          '  Delight → not understood',
        ],
        ...['1 row:', '  2  the same  Share a list with friends'],
        '2 columns were not understood and are left out: “Biz” and “Delight”.',
      ].join('\n'),
    ])
  })

  test('takes a column for what somebody says it is', async () => {
    const map = ['--map', 'Biz=business', '--map', 'delight=UX Value', '--map', 'Effort=none']
    const { rows } = await reportOf(boardOf('n3'), table('unknown-cols.csv'), ...map)
    expect(rows[0]?.changes).toEqual(['Business value $ → $$$', 'UX value ♥ → ♥♥♥'])
  })

  test('with --out writes the board as it then is; what asks stays', async () => {
    const out = join(folder, 'new.json')
    const text =
      'Milestone,Effort,Dependencies\nShare a list with friends,S,None\nNotify fans about line-ups,S,\nNew one,L,\n'
    await writeFile(join(folder, 'plan.csv'), text)
    const { code, err } = await okra(['import', boardOf('n3'), join(folder, 'plan.csv'), '--out', out])
    expect([code, err.trim()]).toEqual([0, `${out} holds the board as it then is.`])
    const again = await reportOf(out, join(folder, 'plan.csv'))
    expect(again.rows.map(({ outcome, name }) => [outcome, name])).toEqual([
      ['ask', 'Share a list with friends'],
      ['same', 'Notify fans about line-ups'],
      ['same', 'New one'],
    ])
  })

  test('reads our own files of every kind back without a change', async () => {
    await okra(['export', example, '--out', folder, '--json', '--include', 'card'])
    const inFolder = (name: string) => join(folder, 'okra/session-3', name)
    const documents = ['summary.md', 'summary.html', 'effort-size.md', 'value-scores.md', 'dependencies-skills.md']
    for (const name of ['milestone-table.csv', ...documents, 'milestones.json']) {
      const { rows } = await reportOf(example, inFolder(name))
      expect([name, ...rows.map(({ outcome }) => outcome)]).toEqual([name, ...Array.from({ length: 12 }, () => 'same')])
    }
    const csv = await readFile(inFolder('milestone-table.csv'))
    expect(csv.toString()).toContain(',card ')
    await writeFile(
      join(folder, 'okra.zip'),
      zipSync({ 'okra/session-3/milestone-table.csv': csv, 'x/y.txt': strToU8('x') }),
    )
    expect((await reportOf(example, join(folder, 'okra.zip'))).rows.length).toBe(12)
  })

  test('and export read boards in UTF-16', async () => {
    const wide = join(folder, 'wide.json')
    await writeFile(wide, Buffer.from(`\uFEFF${await readFile(example, 'utf8')}`, 'utf16le'))
    expect((await okra(['export', wide, '--out', join(folder, 'wide')])).code).toBe(0)
    const csv = Buffer.from('\uFEFFMilestone\tEffort\r\nNew one\tS\r\n', 'utf16le')
    const { out } = await okra(['import', wide, '-', '--json'], csv)
    expect((JSON.parse(out) as ImportReport).rows.map(({ outcome }) => outcome)).toEqual(['new'])
  })

  test.each([
    [[], '', /needs one board and one table/],
    [[example], '', /needs one board and one table/],
    [['-', '-'], '', /Only one of the two/],
    [[example, 'nope.csv'], '', /nope\.csv cannot be read: there is no such file/],
    [[example, '-'], '', /nothing to read/],
    [[example, '-'], 'Milestone,Effort\n', /no row below/],
    [[example, '-'], 'We met on Monday.', /no milestones in this text/],
    [[example, '-'], '%PDF-1.7', /This is a PDF/],
    [[example, '-'], '{"a":', /This JSON is broken/],
    [[example, '-', '--map', 'Size'], 'Milestone,Size\nx,S', /--map takes HEADER=FIELD/],
    [[example, '-', '--map', 'Sice=effort'], 'Milestone,Size\nx,S', /no column “Sice”/],
    [[example, '-', '--page', 'Nowhere'], 'Milestone,Size\nx,S', /has no page “Nowhere”/],
    [[example, '-', '--out', example], 'Milestone,Size\nx,S', /--out takes another file/],
    [[example, '-', '--out', '/dev/null/new.JAM'], 'Milestone,Size\nx,S', /^--out writes JSON.* new\.json\.\n$/],
  ])('import %j of %j is answered with one sentence and exit code 1', async (args, input, sentence) => {
    const { code, err } = await okra(['import', ...args], input)
    expect([code, err.trim().split('\n').length]).toEqual([1, 1])
    expect(err).toMatch(sentence)
  })
})
