import { expect, test } from 'vitest'
import { makersIn, markCalls } from '../../build/marks.mjs'

const marked = (text: string) => markCalls('file.ts', text, new Set(['stored']))
const PURE = '/* @__PURE__ */'

test('calls of valibot’s makers are marked, within each other too', () => {
  expect(marked(`import * as v from 'valibot'\nexport const Mark = v.object({ in: v.boolean() })`)).toBe(
    `import * as v from 'valibot'\nexport const Mark = ${PURE} v.object({ in: ${PURE} v.boolean() })`,
  )
})

test('calls of our own makers are marked where they are imported, by whatever name', () => {
  expect(marked(`import { stored as kept, read } from './stored.ts'\nkept({}); read({})`)).toBe(
    `import { stored as kept, read } from './stored.ts'\n${PURE} kept({}); read({})`,
  )
})

test.each([
  ['what is asked for its throwing', `import * as v from 'valibot'\nv.parse(schema, x); v.assert(schema, x)`],
  ['what only bears the name', `const v = { object: launch, stored }\nv.object({}); stored({}); v.stored()`],
  ['what stands in texts and comments', `import * as v from 'valibot'\nconst a = 'v.object({})' // v.object({})`],
  ['what stands in a pattern', `import { stored } from './stored.ts'\nconst a = /stored(x)/`],
])('%s stays as it is', (_, text) => expect(marked(text)).toBe(text))

test('descriptions, which are for the published schema, are taken out with their comma', () => {
  const text = `import * as v from 'valibot'\nconst a = v.pipe(v.string(), v.description('It’s (a, b)'), v.title(name))`
  expect(marked(text)).toBe(`import * as v from 'valibot'\nconst a = ${PURE} v.pipe(${PURE} v.string())`)
})

test('a maker is what says so of itself', () => {
  const text = `/** Kept.\n * @__NO_SIDE_EFFECTS__\n */\nexport function stored() {}\n/** Sent. */\nexport function send() {}`
  expect(makersIn('file.ts', text)).toEqual(['stored'])
})
