import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
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
