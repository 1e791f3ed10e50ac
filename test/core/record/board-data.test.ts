/**
 * The data on the board is a contract (docs/data.md): published schemas, fixtures of old and new values, four ends. Fixtures
 * by 42e9b71 were written by that build (test/bench/code-42e9b71.js) in the host, in a session of two people.
 */
import Ajv from 'ajv'
import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { publishedSchemas } from '../../../build/schemas.mjs'
import { ImportReport } from '../../../src/core/import/report.ts'
import { KEYS, type Entry, type KeptKey } from '../../../src/core/record/keys.ts'
import { PlanFile } from '../../../src/core/record/plan-file.ts'
import { readStored, writeStored, type Stored } from '../../../src/core/record/stored.ts'

const FIXTURES = 'test/fixtures/board-data'
const KEY_NAMES = Object.keys(KEYS) as KeptKey[]

const jsonIn = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>
const schemaFile = (key: KeptKey) => `docs/data/${key}.schema.json`

/** The values kept for one key: what a name begins with says which end the value has. */
function fixtures(key: KeptKey): { name: string; raw: string; end: string }[] {
  return readdirSync(`${FIXTURES}/${key}`).map((name) => {
    const text = readFileSync(`${FIXTURES}/${key}/${name}`, 'utf8')
    // On the board JSON stands in one line; a .txt holds what is no JSON any more.
    const raw = name.endsWith('.json') ? JSON.stringify(JSON.parse(text)) : text
    return { name, raw, end: /^[a-z]+/.exec(name)?.[0] ?? '' }
  })
}

describe('the published schemas', () => {
  test('are what the code parses with (npm run schemas writes them again)', () => {
    const wanted = publishedSchemas({ PlanFile, ImportReport, KEYS })
    const published = Object.fromEntries(Object.keys(wanted).map((path) => [path, jsonIn(path)]))
    expect(published).toEqual(JSON.parse(JSON.stringify(wanted)))
  })

  test('compile in a strict validator', () => {
    for (const path of Object.keys(publishedSchemas({ PlanFile, ImportReport, KEYS })))
      expect(() => new Ajv({ strict: true }).compile(jsonIn(path)), path).not.toThrow()
  })

  test('are of every key, of what an import says, and of nothing else', () => {
    expect(readdirSync('docs/data').sort()).toEqual([...KEY_NAMES, 'import'].map((key) => `${key}.schema.json`).sort())
    expect(readdirSync(FIXTURES).sort()).toEqual(Array.from(KEY_NAMES).sort())
  })
})

describe.each(KEY_NAMES)('%s', (key) => {
  const { schema }: Entry = KEYS[key]
  const isValid = new Ajv({ strict: false }).compile(jsonIn(schemaFile(key)))
  const read = (raw: string): Stored<unknown> => readStored(schema, raw)
  const all = fixtures(key)

  test('has fixtures: the smallest, a full one, one by the first round’s build, a copy, newer and damaged ones', () => {
    const names = all.map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining([
        'ok-smallest.json',
        'ok-full.json',
        'ok-by-42e9b71-1.json',
        'ok-copy.json',
        'newer.json',
      ]),
    )
    expect(names.filter((name) => name.startsWith('damaged-')).length).toBeGreaterThan(1)
  })

  test('is absent where there is no text', () => {
    expect(read('')).toEqual({ kind: 'absent' })
  })

  test.each(all)('$name: the code and the schema say the same of it', ({ raw, end }) => {
    expect(read(raw).kind).toBe(end)
    expect(isValid(parsed(raw))).toBe(end === 'ok')
  })

  test.each(all.filter(({ end }) => end === 'ok'))('$name: every field comes back, known or not', ({ raw }) => {
    const stored = read(raw)
    const value = (stored.kind === 'ok' ? stored.value : {}) as { v: number; at: string }
    expect(JSON.parse(writeStored(value))).toEqual(JSON.parse(raw))
  })

  test.each(all.filter(({ end }) => end !== 'ok'))('$name: its text is kept', ({ raw }) => {
    expect(read(raw)).toMatchObject({ raw })
  })
})

function parsed(raw: string): unknown {
  try {
    return JSON.parse(raw)
  } catch {
    return undefined
  }
}
