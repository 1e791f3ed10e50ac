import { describe, expect, test } from 'vitest'
import { checkWords } from '../../../src/core/command/check-words.ts'
import type { BoardCheck } from '../../../src/core/edit/board-check.ts'
import { WORKS } from '../../check-works.ts'

const said = (differs: Partial<BoardCheck>) => checkWords({ ...WORKS, ...differs })

describe('a board on which all works', () => {
  test('is one sentence, which says what nobody could try', () => {
    expect(checkWords(WORKS)).toEqual({
      troubles: [],
      rest: 'Keeping scores, writing text, the timer, connectors and the table work here; what a second person sees was not tried.',
    })
  })

  test('with somebody else there, it is known that they are seen, and no more', () => {
    expect(said({ who: { others: 2, nameless: 0 } }).rest).toMatch(
      /; whether others’ plugins get what yours writes was not tried\.$/,
    )
  })
})

describe('each thing that will not work, alone', () => {
  test.each<[Partial<BoardCheck>, RegExp, RegExp]>([
    [
      { write: 'read-only', text: 'not tried', connector: 'not tried', table: 'not tried' },
      /^This file is read-only for you\. Ask its owner for edit access\.$/,
      /^The timer works here; writing text, connectors, the table and what a second person sees were not tried\.$/,
    ],
    [{ write: 'refused' }, /scores cannot be kept.*use a copy of the board/, /^Writing text, the timer/],
    [{ text: 'no font' }, /“Inter Medium”.*no vote can be started.*check once more/, /^Keeping scores, the timer/],
    [{ text: 'refused' }, /write text.*Score from the list/, /^Keeping scores, the timer/],
    [
      { missingFonts: [{ font: 'Lato Bold', texts: 3 }] },
      /^The font “Lato Bold” of 3 texts on cards could not be loaded\. Scores and colours do without it/,
      /^Keeping scores/,
    ],
    [{ timer: 'absent' }, /^There is no timer here\. Watch the minutes/, /writing text, connectors/],
    [{ timer: 'refused' }, /Start it by hand in FigJam/, /writing text, connectors/],
    [{ timer: 'left on' }, /could not be stopped\. Stop it by hand/, /writing text, connectors/],
    [
      { connector: 'refused' },
      /^Connectors cannot be drawn here\. Dependencies are kept/,
      /the timer and the table work/,
    ],
    [{ table: 'refused' }, /^The milestone table cannot be put.*Export tab/, /the timer and connectors work/],
    [{ who: null }, /does not tell who is here\. Say in Prepare how many/, /^Keeping scores/],
    [
      { who: { others: 2, nameless: 1 } },
      /^1 person on the board is not logged in.*log in to FigJam/,
      /others’ plugins/,
    ],
    [{ left: 1 }, /^1 thing that was put up.*it goes with the next thing you do here\.$/, /^Keeping scores/],
  ])('%o', (differs, trouble, rest) => {
    const words = said(differs)
    expect(words.troubles).toHaveLength(1)
    expect(words.troubles[0]).toMatch(trouble)
    expect(words.rest).toMatch(rest)
  })
})

test('what was not tried is never said to work, or not to', () => {
  const { troubles, rest } = said({
    text: 'not tried',
    missingFonts: null,
    timer: 'in use',
    connector: 'not tried',
    table: 'not tried',
  })
  expect(troubles).toEqual([])
  expect(rest).toBe(
    'Keeping scores works here; writing text, connectors, the table, the fonts of the cards, the timer, because one is on, and what a second person sees were not tried.',
  )
})
