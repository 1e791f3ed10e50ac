/** A score that somebody else’s write took away: what is written again, and what the other one says stands. */
import { describe, expect, test } from 'vitest'
import { lostScore, type OwnScore } from '../../../src/core/edit/lost-score.ts'
import type { MilestoneRecord } from '../../../src/core/record/record.ts'
import { countWrite, writesOf } from '../../../src/core/record/writes.ts'
import { ok } from '../cards.ts'

const record = (fields: Partial<MilestoneRecord>): MilestoneRecord => ({ v: 1, at: '1:1', ...fields })
const own = (n: number, patch: OwnScore['patch'], before: OwnScore['before'] = { effort: 'S' }): OwnScore => ({
  tab: 11,
  n,
  patch,
  before,
})

describe('scores of ours', () => {
  test.each<[string, readonly OwnScore[], Partial<MilestoneRecord> | null, ReturnType<typeof lostScore>]>([
    ['that the card still counts are not lost', [own(2, { effort: 'L' })], { effort: 'S', writes: ['11.2'] }, null],
    [
      'that it counted before are',
      [own(2, { effort: 'L' })],
      { effort: 'S', writes: ['11.1', '12.1'] },
      { patches: [{ effort: 'L' }], overruled: [] },
    ],
    [
      'are written again where the whole record went',
      [own(1, { effort: 'L' })],
      null,
      { patches: [{ effort: 'L' }], overruled: [] },
    ],
    [
      'give way to another on the same scale',
      [own(1, { effort: 'L', ux: 2 })],
      { effort: 'M' },
      { patches: [{ ux: 2 }], overruled: ['effort'] },
    ],
    [
      'do not give way to the same',
      [own(1, { effort: 'L' })],
      { effort: 'L' },
      { patches: [{ effort: 'L' }], overruled: [] },
    ],
    [
      'come back one after the other',
      [own(1, { effort: 'M' }), own(2, { effort: 'L' }, { effort: 'M' })],
      { effort: 'S' },
      { patches: [{ effort: 'M' }, { effort: 'L' }], overruled: [] },
    ],
    [
      'come back from the first that was not seen',
      [own(1, { effort: 'M' }), own(2, { ux: 3 }, { effort: 'M' })],
      { effort: 'M', writes: ['11.1'] },
      { patches: [{ ux: 3 }], overruled: [] },
    ],
    [
      'do not give way to an older word of our own, that came back with somebody’s colours',
      [own(2, { effort: 'L' }, {})],
      { effort: 'S', writes: ['12.1', '11.1'] },
      { patches: [{ effort: 'L' }], overruled: [] },
    ],
    ['were never written where there are none', [], { effort: 'S' }, null],
  ])('%s', (_, mine, now, lost) => {
    expect(lostScore(mine, now === null ? { kind: 'absent' } : ok(record(now)))).toEqual(lost)
  })

  test('are left alone on a record of a newer plugin and on a damaged one', () => {
    expect(lostScore([own(1, { effort: 'L' })], { kind: 'newer', version: 2, raw: '' })).toBeNull()
    expect(lostScore([own(1, { effort: 'L' })], { kind: 'damaged', raw: '{', why: '' })).toBeNull()
  })
})

describe('a record counts its writes', () => {
  test('by tab, the latest last, and forgets all but six', () => {
    const tabs = [1, 2, 3, 1, 4, 5, 6, 7]
    expect(countWrite(record({}), 3, 4).writes).toEqual(['3.5'])
    const written = tabs.reduce((sum, tab) => countWrite(sum, tab), record({}))
    expect(written.writes).toEqual(['3.1', '1.2', '4.1', '5.1', '6.1', '7.1'])
    expect([1, 2, 7, 11].map((tab) => writesOf(written, tab))).toEqual([2, 0, 1, 0])
  })
})
