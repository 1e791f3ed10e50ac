import fc from 'fast-check'
import { strFromU8, strToU8, Unzip, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { toZip } from '../../../src/core/export/zip.ts'

const file = fc.record({
  name: fc.string({ minLength: 1 }),
  type: fc.constant('text/markdown'),
  text: fc.string({ unit: 'binary' }),
})
const files = fc.uniqueArray(file, { selector: ({ name }) => name })
/** Years that a zip can say, in ms since 1970. */
const when = fc.integer({ min: Date.UTC(1981, 0), max: Date.UTC(2099, 0) })

test('what is put in comes out, under the method’s folder', () => {
  fc.assert(
    fc.property(files, when, (given, at) => {
      const entries = Object.entries(unzipSync(toZip(given, at)))
      const found = Object.fromEntries(entries.map(([path, bytes]) => [path, strFromU8(bytes)]))
      expect(found).toEqual(Object.fromEntries(given.map(({ name, text }) => [`okra/session-3/${name}`, text])))
    }),
  )
})

test('is read by whoever reads it while it arrives: sizes and checksums stand before each file', () => {
  const texts = { 'a.md': 'Ação ♥', 'b.csv': '', 'c.md': 'x'.repeat(70_000) }
  const given = Object.entries(texts).map(([name, text]) => ({ name, type: 'text/markdown', text }))
  const read: Record<string, string> = {}
  const unzip = new Unzip((entry) => {
    const parts: Uint8Array[] = []
    expect(entry.originalSize).toBe(strToU8(texts[entry.name.replace('okra/session-3/', '') as 'a.md']).length)
    entry.ondata = (error, part, isLast) => {
      if (error !== null) throw error
      parts.push(part)
      if (isLast) read[entry.name.replace('okra/session-3/', '')] = parts.map((each) => strFromU8(each)).join('')
    }
    entry.start()
  })
  const bytes = toZip(given, Date.UTC(2026, 10, 22))
  for (let at = 0; at < bytes.length; at += 1000) unzip.push(bytes.subarray(at, at + 1000), at + 1000 >= bytes.length)
  expect(read).toEqual(texts)
})
