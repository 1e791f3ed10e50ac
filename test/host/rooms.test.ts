import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** What each file of the host imports of the host; types count. */
const files = readdirSync('host', { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => join('host', name))
const imports = new Map(
  files.map((path) => [
    path,
    Array.from(readFileSync(path, 'utf8').matchAll(/\b(?:from\s|import\s*\(?)\s*'(\.[^']+)'/g), ([, target = '']) =>
      join(path, '..', target),
    ).filter((target) => files.includes(target)),
  ]),
)

/** What can be reached from itself. */
function inCircles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const reaches = (from: string, to: string, seen = new Set<string>()): boolean =>
    (graph.get(from) ?? []).some((next) => {
      if (next === to) return true
      if (seen.has(next)) return false
      seen.add(next)
      return reaches(next, to, seen)
    })
  return [...graph.keys()].filter((start) => reaches(start, start))
}

test('no files of the host import each other in a circle', () => {
  expect(inCircles(imports)).toEqual([])
  expect(imports.size).toBeGreaterThan(100)
})

test('no rooms of the host do either', () => {
  const rooms = new Map<string, string[]>()
  for (const [path, targets] of imports) {
    const room = dirname(path)
    const others = targets.map((target) => dirname(target)).filter((other) => other !== room)
    rooms.set(room, [...(rooms.get(room) ?? []), ...others])
  }
  expect(inCircles(rooms)).toEqual([])
  expect(rooms.size).toBeGreaterThan(10)
})
