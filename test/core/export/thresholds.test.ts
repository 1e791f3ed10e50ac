/** Every number at which what leaves the board is cut or laid out otherwise: just below it, at it, just above. */
import { describe, expect, test } from 'vitest'
import { fileNameFrom } from '../../../src/core/export/file-name.ts'
import { handoverDocument } from '../../../src/core/export/handover-document.ts'
import { omittedLines, sayAsks } from '../../../src/core/export/omitted.ts'
import { PRESETS, presetTable } from '../../../src/core/export/presets.ts'
import { placePoints, quadrantChart } from '../../../src/core/export/quadrant.ts'
import { takeHome } from '../../../src/core/export/take-home.ts'
import type { Scores } from '../../../src/core/record/record.ts'
import { planOf, scored } from '../cards.ts'

const named = (name: string) => planOf([scored('1:1', name, { effort: 'S', business: 3, ux: '?' })])

test.each([
  [49, 49],
  [50, 50],
  [51, 50],
])('%i letters of a name are %i of a file’s name', (length, kept) => {
  expect(fileNameFrom('a'.repeat(length), 'board').length).toBe(kept)
  expect(Array.from(fileNameFrom('検'.repeat(length), 'board')).length).toBe(kept)
})

test.each([
  [254, 254, 'a'],
  [255, 255, 'a'],
  [256, 255, '…'],
])('a summary in Jira of %i characters has %i', (length, kept, last) => {
  const jira = PRESETS.find(({ id }) => id === 'jira')
  const [summary = ''] = jira === undefined ? [] : (presetTable(named('a'.repeat(length)), jira).rows[0] ?? [])
  expect([summary.length, summary.slice(-1)]).toEqual([kept, last])
})

describe('a name in the chart', () => {
  const label = (name: string) => /"1 ([^"]*)": \[/.exec(quadrantChart(named(name)) ?? '')?.[1]
  test.each([
    ['of 25 characters is whole', 'a'.repeat(25), 'a'.repeat(25)],
    ['of 26 is whole', 'a'.repeat(26), 'a'.repeat(26)],
    ['of 27 is cut', 'a'.repeat(27), `${'a'.repeat(25)}…`],
    // Of 25 characters 17 are two thirds.
    ['whose last word is cut loses it where 17 are left', `${'a'.repeat(17)} ${'b'.repeat(20)}`, `${'a'.repeat(17)}…`],
    ['keeps part of it where 16 would be left', `${'a'.repeat(16)} ${'b'.repeat(20)}`, `${'a'.repeat(16)} bbbbbbbb…`],
    ['loses it where 18 are left', `${'a'.repeat(18)} ${'b'.repeat(20)}`, `${'a'.repeat(18)}…`],
  ])('%s', (_, name, shown) => expect(label(name)).toBe(shown))
})

describe('cards at one place of the chart', () => {
  const labels = (count: number, more: readonly Scores[] = []) => {
    const scores = [...Array.from({ length: count }, (): Scores => ({ effort: 'S', business: 3 })), ...more]
    const plan = planOf(scores.map((each, at) => scored(`1:${at + 1}`, `Card ${at}`, each)))
    return placePoints(plan.milestones).map(({ label }) => label)
  }
  const beside: Scores = { effort: 'M', business: 3 }
  test.each<[number, readonly Scores[], string]>([
    [4, [], '1 Card 0'],
    [5, [], '1'],
    [60, [beside], '1'],
    [61, [beside], '61 milestones'],
    [150, [], '1'],
    [151, [], '151 milestones'],
  ])('%i of them are told by names, by numbers, or counted', (count, more, first) => {
    expect(labels(count, more)[0]).toBe(first)
  })
})

test.each([
  [27, `“${'a'.repeat(27)}”`],
  [28, `“${'a'.repeat(28)}”`],
  [29, `“${'a'.repeat(27)}…”`],
])('an example of %i characters among what is asked', (length, quoted) => {
  const asks = { why: 'like a scored one' as const, cards: ['1:1'], example: 'a'.repeat(length) }
  expect(sayAsks(asks)).toContain(`: ${quoted}.`)
  expect(sayAsks({ ...asks, cards: ['1:1', '1:2'] })).toContain(`2 stickies look`)
  expect(sayAsks({ ...asks, cards: ['1:1', '1:2'] })).toContain(`for example ${quoted}.`)
})

test.each([
  [1, /^“0” is a copy/],
  [2, /^“0” and “1” are copies/],
  [3, /^“0”, “1” and 1 more are copies/],
])('%i copies are left out', (count, said) => {
  const copies = Array.from({ length: count }, (_, at) => ({ id: `5:${at}`, name: String(at), of: '1:1' }))
  expect(omittedLines({ ...planOf([]), copies })).toEqual([expect.stringMatching(said) as string])
})

test.each([
  [89, `“${'a'.repeat(89)}”`],
  [90, `“${'a'.repeat(90)}”`],
  [91, `“${'a'.repeat(89)}…”`],
])('a name of %i characters among cards that wait for each other', (length, quoted) => {
  const waits = (card: string) => ({ dependencies: [{ card }], dependenciesReviewed: true })
  const ring = planOf([scored('1:1', 'a'.repeat(length), waits('1:2')), scored('1:2', 'B', waits('1:1'))])
  expect(JSON.stringify(handoverDocument(takeHome(ring, 'today')))).toContain(`${quoted} ↔ “B”`)
})
