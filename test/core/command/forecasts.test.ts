import { describe, expect, test } from 'vitest'
import { foresee } from '../../../src/core/command/forecasts.ts'
import type { Plan } from '../../../src/core/plan/plan.ts'
import { card, label, objective, planOf, scored } from '../cards.ts'

const board = [objective, label, scored('1:1', 'Match filters', { effort: 'S' }), card('1:2', 'Cache the location')]
const plan = planOf(board)

function scoresIn({ milestones }: Plan): unknown[] {
  return milestones.map(({ scores }) => JSON.parse(JSON.stringify(scores)) as unknown)
}

describe('what a change will most likely do', () => {
  test('a score is merged into what each named card holds', () => {
    const next = foresee(plan, { type: 'milestone/change', n: 1, cards: ['1:1', '1:2'], patch: { ux: 2 } })
    expect(scoresIn(next)).toEqual([{ effort: 'S', ux: 2 }, { ux: 2 }])
  })

  test('a card never waits for itself', () => {
    const patch = { addDependencies: [{ card: '1:1' }] }
    const next = foresee(plan, { type: 'milestone/change', n: 1, cards: ['1:1', '1:2'], patch })
    expect(next.milestones.map(({ scores }) => scores.dependencies)).toEqual([undefined, [{ card: '1:1' }]])
  })

  test('a record that cannot be used stays as it is', () => {
    const raw = '{"v":2,"at":"1:1"}'
    const newer = planOf([card('1:1', 'Match filters', { record: { kind: 'newer', version: 2, raw } })])
    expect(foresee(newer, { type: 'milestone/change', n: 1, cards: ['1:1'], patch: { ux: 2 } })).toEqual(newer)
    expect(foresee(newer, { type: 'scores/clear', n: 1 })).toEqual(newer)
  })

  test('repairing keeps what can be read', () => {
    const raw = '{"v":1,"at":"1:1","effort":"M","business":"lots"}'
    const damaged = planOf([card('1:1', 'Match filters', { record: { kind: 'damaged', raw, why: 'business' } })])
    const next = foresee(damaged, { type: 'milestone/repair', n: 1, card: '1:1' })
    expect(next.milestones[0]).toMatchObject({ trouble: null, scores: { effort: 'M' } })
  })

  test('a milestone left out is gone; one counted waits for the board, which knows what it says', () => {
    const ids = (next: Plan) => next.milestones.map(({ id }) => id)
    expect(ids(foresee(plan, { type: 'milestone/mark', n: 1, cards: ['1:1'], in: false }))).toEqual(['1:2'])
    expect(foresee(plan, { type: 'milestone/mark', n: 1, cards: ['9:1'], in: true })).toBe(plan)
  })

  test('colouring and its way back', () => {
    const painted = foresee(plan, { type: 'paint/choose', n: 1, rule: 'effort' })
    expect([painted.paint?.rule, painted.milestones.every(({ isPainted }) => isPainted)]).toEqual(['effort', true])
    expect(foresee(painted, { type: 'paint/choose', n: 2, rule: 'original' })).toEqual(plan)
  })
})
