/** A build is made when it is needed, and only then: in a small project of a few files. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { ensure, lookAtInputs } from '../../build/fresh.mjs'

let root = ''
let builds = 0
const write = (path: string, text: string) => writeFileSync(join(root, path), text)
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const make = () => {
  builds += 1
  return { 'code.js': read('src/main.ts'), 'host/index.html': '<html>' }
}
const build = (making: () => ReturnType<typeof make> | Promise<ReturnType<typeof make>> = make) =>
  ensure(join(root, 'dist'), making, () => lookAtInputs(root))

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'okra-build-'))
  for (const folder of ['src/core', 'node_modules']) mkdirSync(join(root, folder), { recursive: true })
  for (const path of ['src/main.ts', 'src/core/plan.ts', 'build.mjs', 'package-lock.json']) write(path, `// ${path}`)
  await build()
  builds = 0
})
afterEach(() => rmSync(root, { recursive: true }))

test('nothing is built while nothing changed, whatever time the files bear', async () => {
  utimesSync(join(root, 'src/main.ts'), new Date(), new Date())
  expect([await build(), builds]).toEqual([false, 0])
})

describe('it is built again', () => {
  test.each<[what: string, change: () => void]>([
    ['a file is changed', () => write('src/main.ts', 'changed')],
    ['a file deep down is changed', () => write('src/core/plan.ts', 'changed')],
    ['a file is added', () => write('src/core/new.ts', '')],
    ['a file is removed', () => rmSync(join(root, 'src/core/plan.ts'))],
    ['a file bears another name', () => renameSync(join(root, 'src/core/plan.ts'), join(root, 'src/core/p.ts'))],
    ['the build itself is changed', () => write('build.mjs', 'changed')],
    ['the lockfile is changed', () => write('package-lock.json', '{}')],
    ['something else is installed', () => write('node_modules/.package-lock.json', '{}')],
    ['what was built is gone', () => rmSync(join(root, 'dist/code.js'))],
    ['what was built was changed, or left by an interrupted build', () => write('dist/host/index.html', '<htm')],
    ['nobody knows what it was built of', () => write('dist/built.json', '{"inputs"')],
  ])('when %s', async (_, change) => {
    change()
    expect([await build(), builds]).toEqual([true, 1])
    expect(read('dist/code.js')).toBe(read('src/main.ts'))
    expect([await build(), builds]).toEqual([false, 1])
  })
})

test('a build that fails leaves what was there, and is tried again', async () => {
  write('src/main.ts', 'broken')
  await expect(
    build(() => {
      throw new Error('Build failed')
    }),
  ).rejects.toThrow('Build failed')
  expect(read('dist/code.js')).toBe('// src/main.ts')
  expect([await build(), builds]).toEqual([true, 1])
})

test.each([
  ['changed', 'later'],
  ['changed and changed back', 'first'],
])('a file that is %s during a build is not missed', async (_, later) => {
  write('src/main.ts', 'first')
  await build(async () => {
    const files = make()
    if (builds === 1) write('src/main.ts', 'between')
    if (builds === 1) await new Promise((resolve) => setTimeout(resolve, 20))
    if (builds === 1) write('src/main.ts', later)
    return files
  })
  expect([builds, read('dist/code.js')]).toEqual([2, later])
})

test('two builds at once end with one whole build', async () => {
  write('src/main.ts', 'changed')
  await Promise.all([build(), build()])
  expect(await build()).toBe(false)
  expect(readdirSync(join(root, 'dist')).sort()).toEqual(['built.json', 'code.js', 'host'])
})
