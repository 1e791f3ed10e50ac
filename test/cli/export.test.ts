import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { fileURLToPath } from 'node:url'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { built } from '../built.ts'
import { okra } from '../okra.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const example = join(root, 'host/boards/okra-example.json')
const fixtures = join(root, 'test/fixtures/jam')
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'okra-'))
})
afterAll(() => rm(folder, { recursive: true }))

const table = async () => readFile(join(folder, 'okra/session-3/milestone-table.csv'), 'utf8')

describe('okra export', () => {
  test('writes the milestone table of a board file', async () => {
    const { code } = await okra(['export', example, '--out', folder])
    const rows = Papa.parse((await table()).replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data
    expect([code, rows.length, rows[0]]).toEqual([
      0,
      13,
      ['Milestone', 'Effort', 'Business Value', 'UX Value', 'Dependencies', 'Skills'],
    ])
    const summary = await readFile(join(folder, 'okra/session-3/summary.md'), 'utf8')
    expect(summary).toMatch(/^# Milestones: OKRA example: football app · .+\n/)
    expect(rows[1]?.[0]).toBe('Add filters for skill level and time preference to increase relevance.')
  })

  test('writes that of a design file, where frames are the milestones', async () => {
    const { code } = await okra(['export', join(root, 'host/boards/okra-design.json'), '--out', folder])
    const rows = Papa.parse((await table()).replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data
    expect([code, rows.length]).toEqual([0, 13])
    expect(rows[1]?.[0]).toBe('Add filters for skill level and time preference to increase relevance.')
  })

  test('says beside the names of the files what is on the board and in none of them', async () => {
    const record = JSON.stringify({ v: 1, at: '1:1', effort: 'L' })
    const card = (id: string, type: string, characters: string, differs: object = {}) => ({
      ...{ id, type, name: 'x', characters, ...differs },
    })
    const held = { sharedPluginData: { okra: { milestone: record } } }
    const children = [
      card('1:1', 'STICKY', 'Share links', held),
      card('1:2', 'STICKY', 'Share links', held),
      card('1:3', 'STICKY', 'Match badges'),
    ]
    const pages = [{ id: '0:1', type: 'CANVAS', name: 'Page 1', children }]
    const file = { document: { id: '0:0', type: 'DOCUMENT', name: 'x', children: pages } }
    const { code, out, err } = await okra(['export', '-', '--out', folder], JSON.stringify(file))
    expect([code, out.trim().split('\n').length]).toEqual([0, 6])
    expect(err).toBe('“Share links” is a copy of a scored card and not counted until somebody says which it is.\n')
  })

  test('writes every file also where nobody reads on what they are called', async () => {
    const child = spawn(process.execPath, [built('okra.js'), 'export', example, '--out', join(folder, 'unheard')])
    child.stdout.destroy()
    const err = text(child.stderr)
    const [code] = (await once(child, 'close')) as [number]
    const files = await readdir(join(folder, 'unheard/okra/session-3'))
    expect([code, await err, files.length]).toEqual([0, '', 6])
  })

  test('reads a board from the standard input, with scores that other tools wrote', async () => {
    const record = JSON.stringify({ v: 1, at: '1:1', effort: 'L', dependenciesReviewed: true })
    const file = {
      document: {
        id: '0:0',
        type: 'DOCUMENT',
        name: 'x',
        children: [
          {
            id: '0:1',
            type: 'CANVAS',
            name: 'Page 1',
            children: [
              {
                id: '1:1',
                type: 'STICKY',
                name: 'x',
                characters: '=1+1',
                sharedPluginData: { okra: { milestone: record } },
              },
            ],
          },
        ],
      },
    }
    await okra(['export', '-', '--out', folder], JSON.stringify(file))
    expect(await table()).toContain("\r\n'=1+1,L,,,None,\r\n")
    await okra(['export', '-', '--out', folder, '--raw'], JSON.stringify(file))
    expect(await table()).toContain('\r\n=1+1,L,,,None,\r\n')
  })

  test.each([
    ['a file that FigJam saved', 'synthetic.jam', 'synthetic.json'],
    ['one without a ZIP around it', 'synthetic-bare.jam', 'synthetic-bare.json'],
    ['one with a table in it', 'synthetic-table.jam', 'synthetic-table.json'],
  ])('takes %s for the board that REST gives, scores and all', async (_, jam, json) => {
    const writtenFrom = async (path: string, input?: Uint8Array) => {
      const to = await mkdtemp(join(folder, 'out-'))
      const { code } = await okra(['export', path, '--out', to, '--json'], input)
      const home = join(to, 'okra/session-3')
      const names = await readdir(home)
      return {
        code,
        files: await Promise.all(
          names.map(async (name): Promise<[string, string]> => [name, await readFile(join(home, name), 'utf8')]),
        ),
      }
    }
    const [saved, rest] = [join(fixtures, jam), join(fixtures, json)]
    const expected = await writtenFrom(rest)
    expect(expected.code).toBe(0)
    expect(new Map(expected.files).get('milestones.json')).toMatch(/"effort": ?"M"/)
    expect(await writtenFrom(saved)).toEqual(expected)
    if (jam !== 'synthetic-bare.jam') expect(await writtenFrom('-', await readFile(saved))).toEqual(expected)
  })

  test('writes the files of several boards, each in its folder, and what they are together; a bad one costs only itself', async () => {
    const to = await mkdtemp(join(folder, 'out-'))
    const { code, err } = await okra([
      'export',
      example,
      join(folder, 'nope.json'),
      join(fixtures, 'synthetic.json'),
      '--out',
      to,
    ])
    expect(code).toBe(1)
    expect(
      err
        .trim()
        .split('\n')
        .filter((line) => line.includes('nope.json')).length,
    ).toBe(1)
    const [csv, ...others] = (await readdir(join(to, 'okra'))).sort()
    expect([csv?.startsWith('OKRA-example'), others.slice(-2)]).toEqual([
      true,
      ['portfolio.csv', 'portfolio.md'].slice(-2),
    ])
    const portfolio = await readFile(join(to, 'okra/portfolio.md'), 'utf8')
    expect(portfolio).toContain('# Portfolio: 2 boards')
    expect(portfolio).toContain('Add filters for skill level')
    expect((await readdir(join(to, 'okra', csv ?? '', 'session-3'))).length).toBe(6)
  })

  test('never changes the board file', async () => {
    const copy = join(folder, 'board.json')
    const before = await readFile(example, 'utf8')
    await writeFile(copy, before)
    await okra(['export', copy, '--out', folder])
    expect(await readFile(copy, 'utf8')).toBe(before)
  })

  test.each([
    [[], '', /needs a board/],
    [['-', '-'], '{}', /Only one board/],
    [['nope.json'], '', /cannot be read/],
    [['-'], '{', /JSON/],
    [['-'], '{"status":403,"err":"Invalid token"}', /error answer of Figma/],
    [[join(root, 'host/boards/okra-template.json')], '', /^No milestones were found on this board\./],
    [[example, '--page', 'Nowhere'], '', /has no page “Nowhere”/],
    [[example, '--include', 'points'], '', /no column “points”/],
    [[example, '--wrong'], '', /--wrong/],
  ])('export %j is answered with one sentence and exit code 1', async (args, input, sentence) => {
    const { code, err } = await okra(['export', ...args], input)
    expect(code).toBe(1)
    expect(err).toMatch(sentence)
    expect(err.trim().split('\n').length).toBe(1)
  })

  test.each([
    ['synthetic-design.jam', /: This is a Figma design file, not a FigJam board\.$/],
    ['synthetic-no-canvas.jam', /: This is a ZIP file without a FigJam board in it\.$/],
    ['synthetic-cut.jam', /: This FigJam file is cut short: .*\.$/],
  ])('%s is answered with one sentence and exit code 1, and nothing is written', async (name, sentence) => {
    const to = join(await mkdtemp(join(folder, 'out-')), 'new')
    const { code, out, err } = await okra(['export', join(fixtures, name), '--out', to])
    expect([code, out, err.trim().split('\n').length, existsSync(to)]).toEqual([1, '', 1, false])
    expect(err.trim()).toMatch(sentence)
  })

  test('several pages with milestones want a page named', async () => {
    const page = (id: string, name: string) => ({
      id,
      type: 'CANVAS',
      name,
      children: [{ id: `${id}9`, type: 'STICKY', name: 'x', characters: `Milestone: on ${name}` }],
    })
    const document = { id: '0:0', type: 'DOCUMENT', name: 'x', children: [page('0:1', 'Q1'), page('0:2', 'Q2')] }
    const input = JSON.stringify({ document })
    const { code, err } = await okra(['export', '-', '--out', folder], input)
    expect([code, err.trim()]).toEqual([1, '2 pages have milestones: “Q1”, “Q2”. Say which one with --page NAME.'])
    await okra(['export', '-', '--page', 'Q2', '--out', folder], input)
    expect(await table()).toContain('Milestone: on Q2')
  })
})
