import { build } from 'esbuild'
import { readFileSync } from 'node:fs'
import { beforeAll, expect, test, vi } from 'vitest'
import { board, sticky } from '../../host/document/build.ts'
import { fact } from '../../host/facts.ts'
import { parseManifest } from '../../host/manifest.ts'
import { realClock } from '../../host/clock.ts'
import { runPlugin } from '../../host/sandbox/index.ts'
import { CASES } from '../contract/suite.ts'

let verdicts: readonly string[] = []
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
  await vi.waitUntil(() => run.closed, { timeout: 30_000 })
  verdicts = run.logs.flatMap(({ level, text }) => (level === 'log' ? [text] : []))
  unexpected = run.logs.flatMap(({ level, text }) => (level === 'log' ? [] : [text]))
  farewell = run.closed?.message
})

for (const { fact: n, name } of CASES) {
  test(`fact ${n}: ${fact(n).says} (${name})`, () => {
    expect(verdicts.find((verdict) => verdict.startsWith(`fact ${n} (${name})`))).toBe(`fact ${n} (${name}) holds`)
  })
}

test('the contract runs to its end and leaves nothing in the log', () => {
  expect(unexpected).toEqual([])
  expect(farewell).toBe(`${CASES.length} of ${CASES.length} cases hold here. The console names the others.`)
})
