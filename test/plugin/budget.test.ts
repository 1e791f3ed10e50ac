import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

const sizeOf = (path: string) => gzipSync(readFileSync(new URL(`../../${path}`, import.meta.url))).length

/** DESIGN §10 judges bytes by time; these are where they stand, so that they do not grow unnoticed. */
test('dist/ui.html does not grow beyond 82.2 kB, gzipped', () => {
  expect(sizeOf('dist/ui.html')).toBeLessThanOrEqual(82_200)
})

test('dist/code.js does not grow beyond 56.9 kB, gzipped', () => {
  expect(sizeOf('dist/code.js')).toBeLessThanOrEqual(56_900)
})
