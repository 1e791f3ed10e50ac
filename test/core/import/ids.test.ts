/** Files know cards by their ids on the board they were exported from; on another board the same ids are strangers. */
import { describe, expect, test } from 'vitest'
import { previewImport } from '../../../src/core/import/preview.ts'
import { readImport } from '../../../src/core/import/read-import.ts'
import type { Card } from '../../../src/core/plan/card.ts'
import type { Plan } from '../../../src/core/plan/plan.ts'
import type { Scores } from '../../../src/core/record/record.ts'
import { ok, planOf, scored, sticky } from '../cards.ts'

/** A card that was pasted, with the record of the card it is a copy of. */
function pasted(at: string, id: string, text: string, scores: Scores = {}): Card {
  return { ...sticky(id, text), record: ok({ v: 1, at, ...(scores as object) }) }
}

describe('files that were exported elsewhere', () => {
  const rowsIn = (text: string) => {
    const reading = readImport({ text })
    return reading.kind === 'rows' ? reading.rows : []
  }
  const changes = (text: string, plan: Plan, isComplete = false) =>
    previewImport(rowsIn(text), plan, { isComplete }).toApply.map(({ card, name, patch }) => [card, name, patch])
  const json = (...milestones: object[]) => JSON.stringify({ format: 'okra-milestones', version: 1, milestones })
  const there = json(
    { card: '1:1', name: 'Share links', effort: 'M', dependencies: [{ card: '1:2', name: 'Ranking API' }] },
    { card: '1:2', name: 'Ranking API', effort: 'L' },
  )

  test('their ids are those of another board where no card has the words of its row', () => {
    const plan = planOf([scored('1:1', 'Plan the launch', {}), scored('1:2', 'Redesign the logo', {})])
    expect(changes(there, plan)).toEqual([
      [null, 'Share links', { effort: 'M', addDependencies: [{ card: 'new:2' }] }],
      [null, 'Ranking API', { effort: 'L' }],
    ])
  })

  test('the words of a row count for more than its id where another card has them', () => {
    const plan = planOf([scored('1:1', 'Redesign the logo', {}), scored('7:1', 'Share links', {})])
    expect(changes('Card,Milestone,Effort\n1:1,Share links,S\n', plan)).toEqual([
      ['7:1', 'Share links', { effort: 'S' }],
    ])
  })

  test('what was pasted from there is found by its old id, renamed or not', () => {
    const plan = planOf([
      pasted('1:1', '77:1', 'Share links', { effort: 'S' }),
      pasted('1:2', '77:2', 'Ranking service'),
      sticky('1:2', 'Redesign the logo'),
    ])
    expect(changes(there, plan)).toEqual([
      ['77:1', 'Share links', { effort: 'M', addDependencies: [{ card: 'new:1' }] }],
      [null, 'Ranking API', { effort: 'L' }],
    ])
    const alone = planOf([pasted('1:1', '77:1', 'Share links'), pasted('1:2', '77:2', 'Ranking service')])
    expect(changes(there, alone)).toEqual([
      ['77:1', 'Share links', { effort: 'M', addDependencies: [{ card: '77:2' }] }],
      ['77:2', 'Ranking service', { effort: 'L' }],
    ])
  })

  test('a card that nobody named is no team: it is left out, and said', () => {
    const [row] = previewImport(
      rowsIn('Milestone,Dependencies\nShare links,"a card of the board it was copied from, Platform"\n'),
      planOf([]),
    ).rows
    expect([row?.changes, row?.problems]).toEqual([
      ['+ needs “Platform”'],
      ['It waits for a card that has no name in this file. Add that by hand.'],
    ])
  })

  test('a dependency in them is a card of the file, not the one that has its id here', () => {
    const plan = planOf([
      scored('1:1', 'Share links', { dependencies: [{ card: '1:2' }] }),
      scored('1:2', 'Redesign the logo', {}),
      scored('7:2', 'Ranking API', {}),
    ])
    expect(changes(there, plan, true)[0]).toEqual([
      '1:1',
      'Share links',
      { effort: 'M', addDependencies: [{ card: '7:2' }], removeDependencies: [{ card: '1:2' }] },
    ])
  })
})
