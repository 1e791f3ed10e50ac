import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { expect, test } from 'vitest'
import { toZip } from '../../ui/zip.ts'

// Each name with a sign beyond ASCII: of plain names, fflate leaves out the mark that they are UTF-8.
const file = fc.record({
  name: fc.string().map((name) => `♥${name}.md`),
  type: fc.constant('text/markdown'),
  text: fc.string({ unit: 'binary' }),
})
const files = fc.uniqueArray(file, { selector: ({ name }) => name })
/** Years that a zip can say, in ms since 1970. */
const when = fc.integer({ min: Date.UTC(1981, 0), max: Date.UTC(2099, 0) })

test('the zip is, to the byte, the one that fflate makes without packing', () => {
  fc.assert(
    fc.property(files, when, (files, at) => {
      const entries = files.map(({ name, text }) => [`okra/session-3/${name}`, strToU8(text)] as const)
      expect(toZip(files, at)).toEqual(zipSync(Object.fromEntries(entries), { level: 0, mtime: at }))
    }),
  )
})
