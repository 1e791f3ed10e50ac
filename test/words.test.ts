/** Every sentence a person may read is whole, so that it can be said in another language: no word of it is swapped in its middle. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const ROOMS = ['src', 'ui', 'host/cli', 'host/page/chrome', 'host/page/plugin']

/** `${n === 1 ? 'is' : 'are'}` inside a sentence; a sentence of its own for each case says the same. */
const SWAPPED = /\$\{[^{}`]*\? *(?:'[^']*[a-z]{2}[^']*' *:[^{}`]*|[^{}`:]*: *'[^']*[a-z]{2}[^']*')\}/g

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => join(folder, path))
}

test('no sentence swaps a word in its middle', () => {
  const swapped = ROOMS.flatMap(sources).flatMap((path) =>
    Array.from(readFileSync(path, 'utf8').matchAll(SWAPPED), ([words]) => `${path}: ${words}`),
  )
  expect(swapped).toEqual([])
})
