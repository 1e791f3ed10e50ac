import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const sizeOf = (path: string) => gzipSync(readFileSync(new URL(`../../${path}`, import.meta.url))).length

test('dist/ui.html does not grow beyond 80.8 kB, gzipped', () => {
  expect(sizeOf('dist/ui.html')).toBeLessThanOrEqual(80_800)
})

/** Not kept since the session and the pictures on the board came; whoever gets there deletes `fails`. */
test.fails('dist/code.js stays within its 40 kB, gzipped', () => {
  expect(sizeOf('dist/code.js')).toBeLessThanOrEqual(40_000)
})

test('dist/code.js does not grow beyond 57.4 kB, gzipped', () => {
  expect(sizeOf('dist/code.js')).toBeLessThanOrEqual(57_400)
})
