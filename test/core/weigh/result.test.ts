import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SCALES, type Score } from '../../../src/core/record/scale.ts'
import {
  addCounts,
  isConsensus,
  levelCounts,
  resultOf,
  tally,
  votersIn,
  wantsSpike,
  type Counts,
} from '../../../src/core/weigh/result.ts'

/** How many gave the lowest, the middle and the highest level, and how many are not sure. */
type Row = readonly [low: number, middle: number, high: number, unsure: number]

const effort = ([S, M, L, unsure]: Row): Counts => ({ S, M, L, '?': unsure })
const value = ([low, middle, high, unsure]: Row): Counts => ({ '1': low, '2': middle, '3': high, '?': unsure })

const NOTHING = { kind: 'nothing' }
const UNSURE = { kind: 'unsure' }
const agreed = (score: Score) => ({ kind: 'agreed', score })
const nearly = (score: Score, beside: Score) => ({ kind: 'nearly', score, beside })
const doubted = (score: Score) => ({ kind: 'doubted', score })
const split = (...between: Score[]) => ({ kind: 'split', between })
const APART = { kind: 'apart', ends: ['S', 'L'] }

describe('what a vote says', () => {
  test.each<[why: string, row: Row, result: object]>([
    ['nobody answered', [0, 0, 0, 0], NOTHING],
    ['one answer is all there is', [0, 1, 0, 0], agreed('M')],
    ['all agree on the lowest', [6, 0, 0, 0], agreed('S')],
    ['all agree on the middle', [0, 8, 0, 0], agreed('M')],
    ['all agree on the highest', [0, 0, 2, 0], agreed('L')],
    ['all but one, who stands beside', [0, 5, 1, 0], nearly('M', 'L')],
    ['all but one below', [1, 5, 0, 0], nearly('M', 'S')],
    ['all but one at the low end', [5, 1, 0, 0], nearly('S', 'M')],
    ['all but one at the high end', [0, 1, 7, 0], nearly('L', 'M')],
    ['two against one is just nearly agreed', [0, 2, 1, 0], nearly('M', 'L')],
    ['four against two is just nearly agreed', [2, 4, 0, 0], nearly('M', 'S')],
    ['three against two is not', [0, 3, 2, 0], split('M', 'L')],
    ['seven against four is not', [4, 7, 0, 0], split('S', 'M')],
    ['a tie of one to one', [0, 1, 1, 0], split('M', 'L')],
    ['a tie of one to one below', [1, 1, 0, 0], split('S', 'M')],
    ['a tie of three to three', [3, 3, 0, 0], split('S', 'M')],
    ['a tie of four to four', [0, 4, 4, 0], split('M', 'L')],
    ['the ends alone, tied', [1, 0, 1, 0], APART],
    ['the ends alone, one-sided', [7, 0, 1, 0], APART],
    ['one of each', [1, 1, 1, 0], APART],
    ['the ends with a strong middle: still talk', [1, 6, 1, 0], APART],
    ['the ends, tied, with a middle', [3, 1, 3, 0], APART],
    ['five against three is not', [0, 5, 3, 0], split('M', 'L')],
    ['six against three is just nearly agreed', [0, 6, 3, 0], nearly('M', 'L')],
    ['one who is not sure among many: no agreement', [0, 7, 0, 1], doubted('M')],
    ['not sure beside one level is no vote against it, and no agreement', [0, 2, 0, 1], doubted('M')],
    ['four sure of one level, three not', [0, 4, 0, 3], doubted('M')],
    ['all but one, and one not sure: the room chooses', [0, 5, 1, 1], split('M', 'L')],
    ['not sure beside two levels', [0, 4, 1, 2], split('M', 'L')],
    ['not sure beside a split', [0, 2, 2, 3], split('M', 'L')],
    ['not sure beside the ends', [1, 0, 1, 1], APART],
    ['as many not sure as sure', [0, 3, 0, 3], UNSURE],
    ['one sure, one not', [1, 0, 0, 1], UNSURE],
    ['as many not sure as chose the ends', [1, 0, 1, 2], UNSURE],
    ['most not sure', [0, 1, 0, 4], UNSURE],
    ['nobody is sure', [0, 0, 0, 3], UNSURE],
    ['one person, not sure', [0, 0, 0, 1], UNSURE],
  ])('%s: %j', (_, row, result) => {
    expect(resultOf('effort', effort(row))).toEqual(result)
  })

  test.each<[row: Row, result: object]>([
    [[0, 0, 5, 0], { kind: 'agreed', score: 3 }],
    [[0, 1, 4, 0], { kind: 'nearly', score: 3, beside: 2 }],
    [[2, 2, 0, 0], { kind: 'split', between: [1, 2] }],
    [[1, 0, 5, 0], { kind: 'apart', ends: [1, 3] }],
  ])('money and hearts are told apart in the same way: %j', (row, result) => {
    for (const attribute of ['business', 'ux'] as const) expect(resultOf(attribute, value(row))).toEqual(result)
  })

  const rows = fc.tuple(fc.nat(8), fc.nat(8), fc.nat(8), fc.nat(8))

  test('no level is ever proposed that nobody chose, nor one over the head of the other end', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const counts = effort(row)
        const result = resultOf('effort', counts)
        const named = isConsensus(result) ? [result.score] : result.kind === 'split' ? result.between : []
        for (const score of named) expect(counts[String(score)]).toBeGreaterThan(0)
        if (isConsensus(result)) expect(counts.S === 0 || counts.L === 0).toBe(true)
      }),
    )
  })

  test('upside down is the same: neither the alphabet nor the lower level wins a tie', () => {
    const turned: Readonly<Record<string, Score>> = { S: 'L', M: 'M', L: 'S', '?': '?' }
    fc.assert(
      fc.property(rows, ([low, middle, high, unsure]) => {
        const result = resultOf('effort', effort([low, middle, high, unsure]))
        const mirrored = JSON.parse(
          JSON.stringify(resultOf('effort', effort([high, middle, low, unsure]))),
          (_, each: unknown) => (typeof each === 'string' ? (turned[each] ?? each) : each),
        ) as Record<string, unknown>
        const order = (each: unknown) => (Array.isArray(each) ? Array.from(each as Score[]).sort() : each)
        expect(Object.fromEntries(Object.entries(mirrored).map(([key, each]) => [key, order(each)]))).toEqual(
          Object.fromEntries(Object.entries(result).map(([key, each]) => [key, order(each)])),
        )
      }),
    )
  })

  test('a Spike is offered from two who are not sure', () => {
    expect([0, 1, 2, 3].map((unsure) => wantsSpike(effort([0, 4, 0, unsure])))).toEqual([false, false, true, true])
  })
})

describe('counts', () => {
  test('are tallied, added and shown from low to high, not sure last', () => {
    const counts = addCounts(tally(['M', 'L', 'M', '?']), { S: 1, M: 1 })
    expect(votersIn(counts)).toBe(6)
    expect(levelCounts('effort', counts).map(({ level, count }) => `${count} ${level.glyph}`)).toEqual([
      '1 S',
      '3 M',
      '1 L',
      '1 ?',
    ])
    expect(SCALES.effort.levels.length).toBe(3)
  })
})
