import { expect, test } from 'vitest'
import type { Milestone } from '../../../src/core/plan/milestone.ts'
import type { Scores } from '../../../src/core/record/record.ts'
import { sayProgress } from '../../../src/core/weigh/say-progress.ts'
import { progressOn } from '../../../src/core/weigh/scale-progress.ts'
import { planOf, scored } from '../cards.ts'

const of = (scores: Scores, counts?: Readonly<Record<string, number>>): Milestone[] =>
  planOf([scored('1:1', 'Milestone: one', scores)]).milestones.map((milestone) => ({
    ...milestone,
    rounds: counts === undefined ? [] : [{ attribute: 'effort', counts }],
  }))

test('three numbers: what is settled, what to talk about, what to find out', () => {
  const milestones = [
    of({ effort: 'M' }, { S: 1, L: 1 }),
    of({}, { S: 1, L: 1 }),
    of({}, { S: 1, M: 1 }),
    of({}, { S: 2, M: 1 }),
    of({}, { M: 1, '?': 2 }),
    of({ effort: '?' }),
    of({ business: 1 }),
  ].flat()
  expect(sayProgress(progressOn(milestones, 'effort'))).toBe('Effort 1 of 7, 2 to talk about, 2 to find out')
  expect(sayProgress(progressOn(milestones, 'ux'))).toBe('UX value 0 of 7')
})
