import { readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'

test.each([
  ['dist/code.js', 40_000],
  ['dist/ui.html', 80_000],
])('%s stays within its %i bytes, gzipped (DESIGN §10)', (path, budget) => {
  const built = readFileSync(new URL(`../../${path}`, import.meta.url))
  expect(gzipSync(built).length).toBeLessThanOrEqual(budget)
})
