/** Every number that decides how something that was pasted is read: just below it, at it, just above. */
import { describe, expect, test } from 'vitest'
import { fieldNamed } from '../../../src/core/import/column-names.ts'
import { findHeading } from '../../../src/core/import/heading.ts'
import { readImport } from '../../../src/core/import/read-import.ts'

const header = ['Milestone', 'Effort']

test.each([
  [4, true],
  [5, true],
  [6, false],
])('a header below %i rows of titles is found: %s', (rows, is) => {
  const titles = Array.from({ length: rows }, () => ['Our plan', ''])
  expect(findHeading([...titles, header]) !== null).toBe(is)
})

test.each([
  [59, true],
  [60, true],
  [61, false],
])('a column called by %i characters is known: %s', (length, is) => {
  const long = `Effort ${'x'.repeat(length - 7)}`
  expect(findHeading([['Milestone', long]])?.fields.includes('effort') ?? false).toBe(is)
})

test.each([
  [['Milestone'], true],
  [['Milestone', 'Owner'], false],
  [['Milestone', 'Effort'], true],
  [['Milestone,Owner'], false],
])('%j is a header: %s', (cells, is) => expect(findHeading([cells]) !== null).toBe(is))

test.each([
  ['UX', 'ux'],
  ['UX of it', null],
  ['Art of it', 'type'],
  ['Size of it', 'effort'],
])('the column “%s” is %s: of two letters a name is whole or none', (name, field) =>
  expect(fieldNamed(name)).toBe(field),
)

describe('six-line blocks are read as such where fewer than three columns are known', () => {
  const block = 'Milestone: Cache location\nEffort: M\nDependencies: Platform'
  test.each([
    ['Milestone,Effort', 'six-line blocks'],
    ['Milestone,Effort,Skills', 'CSV with commas'],
    ['Milestone,Effort,Skills,Type', 'CSV with commas'],
  ])('under “%s”: %s', (columns, format) => {
    const reading = readImport({ text: `${columns}\n${block}` })
    expect(reading.kind === 'rows' && reading.format).toBe(format)
  })
})

describe('without a header, the method’s order is taken where half of the rows are sized', () => {
  const rows = (sized: number, not: number) => [
    ...Array.from({ length: sized }, (_, at) => [`Card ${at}`, 'M', '$']),
    ...Array.from({ length: not }, (_, at) => [`Other ${at}`, 'whatever', 'x']),
  ]
  test.each([
    [0, 1, false],
    [1, 0, true],
    [1, 1, true],
    [1, 2, false],
    [2, 2, true],
    [2, 3, false],
    [3, 2, true],
  ])('%i sized and %i not: %s', (sized, not, is) => {
    const text = rows(sized, not)
      .map((row) => row.join('\t'))
      .join('\n')
    expect(readImport({ text }).kind).toBe(is ? 'rows' : 'nothing')
  })
})

describe('hearts that a plain CSV lost are question marks, two or three of them', () => {
  test.each([
    ['?', 1],
    ['??', 0],
    ['???', 0],
    ['????', 1],
  ])('“%s” is understood or said as a problem of its own', (cell, unsure) => {
    const reading = readImport({ text: `Milestone,Effort,UX Value\nCache,M,${cell}\nShare,S,?` })
    const says = reading.kind === 'rows' ? reading.rows.map(({ says: { ux } }) => ux ?? null) : []
    expect(says[1] === '?' ? 1 : 0).toBe(unsure)
  })
})
