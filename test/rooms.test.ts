import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

/** What each room may import besides itself (DESIGN §8): the walls that types alone do not keep. */
const ROOMS: Readonly<Record<string, readonly RegExp[]>> = {
  'src/core': [/^src\/core\//, /^(valibot|d3-dsv|html-escaper)$/],
  'src/board': [/^src\/(core|board)\//, /^src\/slices\.ts$/, /^valibot$/],
  'src/session': [/^src\/(core|board|session)\//, /^src\/clock\.ts$/],
  src: [/^src\//, /^valibot$/],
  ui: [/^(ui|src\/core)\//, /^(preact|@preact\/signals|valibot)/],
  host: [/^(host|src\/core)\//, /^(node:|quickjs-emscripten-core$|@jitl\/|valibot$|built:)/],
}

/** The doors: each outside thing is named in these files only. */
const DOORS: Readonly<Record<string, readonly [RegExp, string[]]>> = {
  'plugin data': [/[gs]etSharedPluginData\b/, ['src/board/data.ts']],
  'figma.ui': [/figma\.(ui|showUI)\b/, ['src/ui-port.ts']],
  'client storage': [/figma\.clientStorage/, ['src/prefs.ts']],
  'the clock': [/\b(setTimeout|setInterval|Date\.now)\b/, ['src/clock.ts']],
  'the timer': [/figma\.timer\b|= figma$/m, ['src/session/clock.ts']],
  'who is here': [/figma\.(currentUser|activeUsers)\b/, ['src/session/people.ts']],
  chance: [/Math\.random/, ['src/session/chance.ts']],
}

function files(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return files(path)
    return /\.tsx?$/.test(name) && !name.endsWith('.d.ts') ? [path] : []
  })
}

function imports(path: string): string[] {
  const text = readFileSync(path, 'utf8')
  return Array.from(text.matchAll(/\b(?:from\s|import\s*\(?)\s*'([^']+)'/g), ([, target = '']) =>
    target.startsWith('.') ? join(path, '..', target) : target,
  )
}

describe.each(Object.entries(ROOMS))('%s', (room, allowed) => {
  test('imports only what it may', () => {
    const inside = Object.keys(ROOMS).filter((other) => other.startsWith(`${room}/`))
    const own = files(room).filter((path) => !inside.some((other) => path.startsWith(`${other}/`)))
    const strays = own.flatMap((path) =>
      imports(path).flatMap((target) => (allowed.some((rule) => rule.test(target)) ? [] : [`${path} → ${target}`])),
    )
    expect(strays).toEqual([])
    expect(own.length).toBeGreaterThan(0)
  })
})

test.each(Object.entries(DOORS))('%s has one door', (_, [pattern, doors]) => {
  const users = files('src').filter((path) => pattern.test(readFileSync(path, 'utf8')))
  expect(users.filter((path) => !doors.includes(path))).toEqual([])
})
