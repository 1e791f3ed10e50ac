import { describe, expect, test } from 'vitest'
import { foresee } from '../../../src/core/command/forecasts.ts'
import { omittedLines } from '../../../src/core/export/omitted.ts'
import { summary } from '../../../src/core/export/summary.ts'
import { takeHome } from '../../../src/core/export/take-home.ts'
import { milestoneTable } from '../../../src/core/export/milestone-table.ts'
import { withoutParked } from '../../../src/core/plan/plan.ts'
import { openVote, nextStep } from '../../../src/core/session/next-step.ts'
import { wantedTable } from '../../../src/core/table/rows.ts'
import { countShown, filterMilestones } from '../../../src/core/weigh/filter.ts'
import { card, label, objective, ok, planOf } from '../cards.ts'

const board = [
  objective,
  label,
  card('1:1', 'Match filters', { record: ok({ v: 1, at: '1:1', effort: 'S' }) }),
  card('1:2', 'Cache the location', { record: ok({ v: 1, at: '1:2', effort: 'M', parked: true }) }),
  card('1:3', 'Public lobby'),
]
const plan = planOf(board)
const ids = (milestones: readonly { readonly id: string }[]) => milestones.map(({ id }) => id)

describe('a milestone that is parked', () => {
  test('is one still, and keeps its scores', () => {
    expect(ids(plan.milestones)).toEqual(['1:1', '1:2', '1:3'])
    expect(plan.milestones[1]).toMatchObject({ isParked: true, scores: { effort: 'M' } })
    expect(ids(withoutParked(plan).milestones)).toEqual(['1:1', '1:3'])
  })

  test('leaves votes', () => {
    expect(openVote(plan)).toEqual({ attribute: 'effort', cards: ['1:3'] })
    const parked = foresee(plan, { type: 'milestone/park', n: 1, cards: ['1:3'], isParked: true })
    expect(openVote(parked, ['effort'])).toBeNull()
  })

  test('leaves progress, and is found by its own filter', () => {
    expect(countShown(plan.milestones)).toMatchObject({ all: 2, parked: 1, 'to do': 2, effort: 1 })
    const shown = (show: 'all' | 'parked' | 'to do') => ids(filterMilestones(plan.milestones, show, '', new Set()))
    expect([shown('all'), shown('to do'), shown('parked')]).toEqual([['1:1', '1:3'], ['1:1', '1:3'], ['1:2']])
  })

  test('with all of them parked there is nothing to run a session on', () => {
    const cards = ids(plan.milestones)
    const empty = foresee(plan, { type: 'milestone/park', n: 1, cards, isParked: true })
    expect(nextStep(empty, null).says).toBe('All milestones are parked: bring one back')
  })

  test('leaves both tables, and stands in one line of the summary', () => {
    expect(ids(wantedTable(plan, 'reading', []).rows.map(({ card: id }) => ({ id })))).toEqual(['1:1', '1:3'])
    expect(JSON.stringify(milestoneTable(plan))).not.toContain('Cache the location')
    const written = JSON.stringify(summary(takeHome(plan, 'today')))
    expect(written.split('Cache the location')).toHaveLength(2)
    expect(written).toContain('Parked, not this quarter (1)')
    expect(omittedLines(plan)).toContain('Parked for a later quarter and left out: “Cache the location”.')
  })

  test('comes back as it was', () => {
    const parked = foresee(plan, { type: 'milestone/park', n: 1, cards: ['1:1'], isParked: true })
    expect(foresee(parked, { type: 'milestone/park', n: 2, cards: ['1:1'], isParked: false })).toEqual(plan)
  })
})
