/** One command, one file: what a file exports stands in the table of the runtime that needs it. */
import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { changes } from '../../../src/core/command/schemas.ts'

const folder = 'src/core/command'
const read = (name: string) => readFileSync(`${folder}/${name}`, 'utf8')
const files = readdirSync(folder).filter((name) => read(name).includes('export const schema'))

/** What each table takes of a file, where the file has it. */
const TABLES: Readonly<Record<string, readonly string[]>> = {
  'schemas.ts': ['schema'],
  'decisions.ts': ['decide'],
  'forecasts.ts': ['foresee'],
  'sentences.ts': ['say', 'sayStopped', 'refusals'],
}

const exportsOf = (text: string) => Array.from(text.matchAll(/^export (?:const|function) (\w+)/gm), ([, name]) => name)

test.each(files)('%s stands in every table it belongs to', (file) => {
  const text = read(file)
  const [, type = ''] = /v\.literal\('([^']+)'\)/.exec(text) ?? []
  expect(`${type.replace('/', '-')}.ts`).toBe(file)
  const name = file.replace('.ts', '').replace(/-(.)/, (_, letter: string) => letter.toUpperCase())
  const exported = new Set(exportsOf(text))
  expect(['schema', 'decide', 'say'].filter((part) => !exported.has(part))).toEqual([])
  for (const [table, parts] of Object.entries(TABLES))
    for (const part of parts)
      expect([table, part, read(table).includes(`${name}.${part}`)]).toEqual([table, part, exported.has(part)])
})

test('there are as many as the panel may ask for', () => {
  expect(files.map((file) => file.replace('.ts', ''))).toEqual(
    changes.map(({ entries }) => entries.type.literal.replace('/', '-')).sort(),
  )
})
