import { describe, expect, test } from 'vitest'
import { checkWords } from '../../../src/core/command/check-words.ts'
import type { BoardCheck } from '../../../src/core/edit/board-check.ts'
import { WORKS } from '../../check-works.ts'

const said = (differs: Partial<BoardCheck>) => checkWords({ ...WORKS, ...differs })

describe('a board on which all works', () => {
  test('is one sentence, which says what nobody could try', () => {
    expect(checkWords(WORKS)).toEqual({
      troubles: [],
      rest: 'What works here: keeping scores, writing text, the timer, connectors and the table. Not tried: what a second person sees.',
    })
  })

  test('with somebody else there, it is known that they are seen, and no more', () => {
    expect(said({ who: { others: 2, nameless: 0 } }).rest).toMatch(
      / Not tried: whether others’ plugins get what yours writes\.$/,
    )
  })
})

describe('each thing that will not work, alone', () => {
  test.each<[Partial<BoardCheck>, RegExp, RegExp]>([
    [
      { write: 'read-only', text: 'not tried', connector: 'not tried', table: 'not tried' },
      /^This file is read-only for you\. Ask its owner for edit access\.$/,
      /^What works here: the timer\. Not tried: writing text, connectors, the table and what a second person sees\.$/,
    ],
    [
      { write: 'refused' },
      /scores cannot be kept.*use a copy of the board/,
      /^What works here: writing text, the timer/,
    ],
    [
      { text: 'no font' },
      /“Inter Medium”.*no vote can be started.*check once more/,
      /^What works here: keeping scores, the timer/,
    ],
    [{ text: 'refused' }, /write text.*Score from the list/, /^What works here: keeping scores, the timer/],
    [
      { missingFonts: [{ font: 'Lato Bold', texts: 3 }] },
      /^The font “Lato Bold” of 3 texts on cards could not be loaded\. Scores and colours do without it/,
      /^What works here: keeping scores/,
    ],
    [{ timer: 'absent' }, /^There is no timer here\. Watch the minutes/, /writing text, connectors/],
    [{ timer: 'refused' }, /Start it by hand in FigJam/, /writing text, connectors/],
    [{ timer: 'left on' }, /could not be stopped\. Stop it by hand/, /writing text, connectors/],
    [{ connector: 'refused' }, /^Connectors cannot be drawn here\. Dependencies are kept/, /the timer and the table\./],
    [{ table: 'refused' }, /^The milestone table cannot be put.*Export tab/, /the timer and connectors\./],
    [{ who: null }, /does not tell who is here\. Say in Prepare how many/, /^What works here: keeping scores/],
    [
      { who: { others: 2, nameless: 1 } },
      /^1 person on the board is not logged in.*log in to FigJam/,
      /others’ plugins/,
    ],
    [
      { left: 1 },
      /^1 thing that was put up.*it goes with the next thing you do here\.$/,
      /^What works here: keeping scores/,
    ],
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
    'What works here: keeping scores. Not tried: writing text, connectors, the table, the fonts of the cards, the timer, because one is on and what a second person sees.',
  )
})
