import { build } from 'esbuild'
import { readFileSync } from 'node:fs'
import { beforeAll, expect, test, vi } from 'vitest'
import { board, sticky } from '../../host/document/build.ts'
import { fact, FACTS } from '../../host/facts.ts'
import { parseManifest } from '../../host/manifest.ts'
import { realClock } from '../../host/clock.ts'
import { runPlugin } from '../../host/sandbox/index.ts'
import { ASKED } from '../contract/assumed.ts'
import type { Report } from '../contract/report.ts'
import { CASES } from '../contract/suite.ts'
import { compare } from '../probe/compare.ts'

let report: Report
let unexpected: readonly string[] = []
let farewell: string | undefined

beforeAll(async () => {
  const { outputFiles } = await build({
    entryPoints: ['test/contract/main.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'neutral',
    target: 'es2017',
  })
  const run = await runPlugin({
    document: board(sticky('Somebody’s own')),
    code: outputFiles[0]?.text ?? '',
    manifest: parseManifest(JSON.parse(readFileSync('test/contract/manifest.json', 'utf8'))),
    // The suite waits as long as a real FigJam may need; here nothing does.
    clock: { ...realClock, setTimeout: (work, milliseconds) => setTimeout(work, milliseconds / 50) },
  })
  await vi.waitUntil(() => run.logs.some(({ level }) => level === 'log'), { timeout: 30_000 })
  await run.idle()
  run.send('close')
  await vi.waitUntil(() => run.closed, { timeout: 30_000 })
  report = JSON.parse(run.logs.find(({ level }) => level === 'log')?.text ?? '') as Report
  unexpected = run.logs.flatMap(({ level, text }) => (level === 'log' ? [] : [text]))
  farewell = run.closed?.message
})

for (const { fact: n, name } of CASES) {
  test(`fact ${n}: ${fact(n).says} (${name})`, () => {
    expect(report.cases.find((each) => each.fact === n && each.name === name)).toEqual({ fact: n, name, holds: true })
  })
}

test('the contract leaves nothing in the log but the error that it makes', () => {
  expect(unexpected.map((text) => text.split('\n')[0])).toEqual(['Error: This one is meant to fail'])
  expect(farewell).toMatch(/^\.{8}10/)
})

test('the host agrees with its own report, and a report that differs names each fact', () => {
  expect(compare(report)).toEqual([`All ${CASES.length} cases hold there, too.`])
  const [first, ...others] = report.cases
  const differing = {
    ...report,
    cases: [{ ...first, fact: 62, holds: false, found: 'expected [200], found [0.5]' }, ...others],
    asked: [{ fact: 12, question: 'Is it stopped?', answer: 'No' }],
  }
  expect(compare(differing)).toEqual([
    `Fact 62 (assumed) differs: ${fact(62).says}.\n  expected [200], found [0.5]`,
    'Fact 12 (assumed): Is it stopped?\n  No',
  ])
  expect(compare({ ...report, cases: [], refused: 'Read only' })[0]).toContain('Fact 150 (assumed): who may only look')
  expect(() => compare({ probe: 2 })).toThrow('This is no report of the probe')
})

test('every assumed fact can be asked: by a case of the contract, or of a person', () => {
  const asked = new Set([...CASES.map((each) => each.fact), ...ASKED.map((each) => each.fact)])
  expect(FACTS.filter(({ n, standing }) => standing === 'assumed' && !asked.has(n))).toEqual([])
})
