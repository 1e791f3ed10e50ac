/** The documentation says what is there: every link, path, citation, example and diagram is followed. */
import Ajv from 'ajv'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, normalize } from 'node:path'
import { compileFunction } from 'node:vm'
import { Window } from 'happy-dom'
import { describe, expect, test } from 'vitest'
import { FACTS } from '../host/facts.ts'

const read = (path: string) => readFileSync(path, 'utf8')

/** Everything for people to read, by its path in the repository. */
const PAGES = ['.', 'docs', '.github'].flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => normalize(join(folder, name))),
)

/** Files with comments that cite pages and facts; fixtures, golden files and old bundles are nobody’s words of today. */
const CODE = ['src', 'ui', 'host', 'test', 'build', '.'].flatMap((folder) => filesIn(folder, folder !== '.'))

function filesIn(folder: string, isDeep: boolean): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name)
    if (statSync(path).isDirectory()) return isDeep && !/^(fixtures|golden)$/.test(name) ? filesIn(path, true) : []
    return /\.(ts|tsx|mjs|css|md)$/.test(name) && !name.startsWith('code-') ? [path] : []
  })
}

/** Without what code blocks hold: neither links nor headings are meant there. */
const withoutBlocks = (text: string) => text.replace(/^```.*?^```/gms, '')

const headingsOf = (path: string) =>
  Array.from(withoutBlocks(read(path)).matchAll(/^#{1,6} (.*)$/gm), ([, words = '']) => words.trim())

/** As GitHub makes the address of a heading. */
const slug = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')

/** A text with its comments in one line each, so that a citation may go on in the next. */
const unwrapped = (text: string) => text.replace(/\s*\n\s*(?:\*|\/\/|#)?\s*/g, ' ')

describe.each(PAGES)('%s', (page) => {
  const text = withoutBlocks(read(page))

  test('links to files and headings there are', () => {
    const links = Array.from(text.matchAll(/\]\(([^)\s]+)\)/g), ([, to = '']) => to).filter(
      (to) => !/^(https?|mailto):/.test(to),
    )
    const dead = links.filter((link) => {
      const [path = '', heading] = link.split('#')
      const target = path === '' ? page : normalize(join(dirname(page), path))
      if (!existsSync(target)) return true
      return heading !== undefined && !headingsOf(target).map(slug).includes(heading)
    })
    expect(dead).toEqual([])
  })

  test('names paths there are', () => {
    const spans = Array.from(text.matchAll(/`([^`\n]+)`/g), ([, words = '']) => words)
    const paths = spans.filter((words) => /^(src|ui|host|test|build|docs|\.github)\/[\w./@*-]*$/.test(words))
    expect(paths.filter((path) => !existsSync(path))).toEqual([])
  })
})

/** Names of papers that lie outside of this repository. */
const OUTSIDE = [['DES', 'IGN'].join(''), ['figjam', 'runtime'].join('-'), ['TOOL', 'CHAIN'].join('')]

test('nothing rests on a paper outside of the repository', () => {
  const outside = new RegExp(OUTSIDE.map((name) => `\\b${name}\\b`).join('|'))
  const found = [...CODE, ...PAGES].flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) => (outside.test(line) ? [`${path}:${index + 1} ${line.trim()}`] : [])),
  )
  expect(found).toEqual([])
})

test('every citation of a page names a heading there is', () => {
  const cited = CODE.flatMap((path) =>
    Array.from(
      unwrapped(read(path)).matchAll(/\(docs\/([\w-]+)\.md, ([^();]+)[);]/g),
      ([, page = '', heading = '']) => ({
        path,
        page: `docs/${page}.md`,
        heading,
      }),
    ),
  )
  const dead = cited.filter(({ page, heading }) => !existsSync(page) || !headingsOf(page).includes(heading))
  expect(dead).toEqual([])
})

test('every file that a comment names is there', () => {
  const sources = CODE.filter((path) => /^(src|ui)\//.test(path))
  const dead = sources.flatMap((path) =>
    Array.from(read(path).matchAll(/\(((?:[\w-]+\/)*[\w-]+\.tsx?)\b/g), ([, name = '']) => ({ path, name })).filter(
      ({ name }) => !sources.some((other) => other === name || other.endsWith(`/${name}`)),
    ),
  )
  expect(dead).toEqual([])
})

test('every citation of a fact is of one there is', () => {
  const known = new Set(FACTS.map(({ n }) => n))
  const dead = [...CODE, ...PAGES].flatMap((path) =>
    Array.from(unwrapped(read(path)).matchAll(/\bfacts? (\d+(?:(?:, | and |–)\d+)*)/g)).flatMap(
      ([words, numbers = '']) => (numbers.split(/\D+/).some((n) => !known.has(Number(n))) ? [`${path}: ${words}`] : []),
    ),
  )
  expect(dead).toEqual([])
})

const blocks = PAGES.flatMap((page) =>
  Array.from(read(page).matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```/gms), ([, language = '', about = '', code = '']) => ({
    page,
    language,
    about,
    code,
  })),
)

describe('examples of data on the board', () => {
  const examples = blocks.filter(({ about }) => about.startsWith('okra:'))
  test.each(examples)('$page, $about', ({ about, code }) => {
    const schema = JSON.parse(read(`docs/data/${about.slice('okra:'.length)}.schema.json`)) as object
    const isValid = new Ajv({ strict: false }).compile(schema)
    expect([isValid(JSON.parse(code)), isValid.errors]).toEqual([true, null])
  })

  test('there are some', () => {
    expect(examples.length).toBeGreaterThan(0)
  })
})

describe('diagrams', () => {
  test.each(blocks.filter(({ language }) => language === 'mermaid'))(
    'of $page are read by Mermaid',
    async ({ code }) => {
      await expect(mermaid().parse(code)).resolves.toMatchObject({ config: {} })
    },
  )
})

/** Mermaid as its one file gives it, with a window of its own to clean labels in; every other global stays as it is. */
function mermaid(): { parse: (code: string) => Promise<object> } {
  const script = read(createRequire(import.meta.url).resolve('@mermaid-js/tiny'))
  const last = script.lastIndexOf('globalThis["mermaid"]')
  const body = `${script.slice(0, last)}\nreturn __esbuild_esm_mermaid_nm.mermaid.default`
  const window = new Window()
  const make = compileFunction(body, ['window', 'document', 'Element', 'Node']) as (
    ...scope: readonly object[]
  ) => ReturnType<typeof mermaid>
  return make(window, window.document, window.Element, window.Node)
}
