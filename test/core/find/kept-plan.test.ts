/** A plan that is kept and patched is the plan that the whole board makes, whatever happened on the way. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { makeLedger } from '../../../src/core/base/ledger.ts'
import { inOneGo } from '../../../src/core/base/steps.ts'
import { keepPlan, makePlan } from '../../../src/core/edit/make-plan.ts'
import type { Card } from '../../../src/core/plan/card.ts'
import type { Snapshot } from '../../../src/core/plan/snapshot.ts'
import { someBoard } from '../../generate/boards.ts'
import { CARD_IDS, cardWith, GONE_ID } from '../../generate/cards.ts'
import { card, label, objective, page, scored } from '../cards.ts'

/** One thing that happens to a board: cards that change, come or go, or anything else of the page. */
type Step =
  | { readonly kind: 'cards'; readonly cards: readonly Card[] }
  | { readonly kind: 'gone'; readonly id: string }
  | { readonly kind: 'part'; readonly part: keyof Snapshot; readonly from: Snapshot }

const someCard = fc.constantFrom(...CARD_IDS.filter((id) => id !== GONE_ID)).chain((id) => cardWith(id))

const someStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('cards'), cards: fc.array(someCard, { minLength: 1, maxLength: 3 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('gone'), id: fc.constantFrom(...CARD_IDS) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('part'),
      part: fc.constantFrom(
        'looks',
        'paint',
        'palette',
        'words',
        'declined',
        'sections',
        'links',
        'made',
        'table',
        'session',
      ),
      from: someBoard(),
    }),
  },
)

/** A board that is kept, and what its plan is patched with. */
function keeping(board: Snapshot) {
  const cards = makeLedger(board.cards.map((each) => [each.id, each]))
  const keeper = keepPlan()
  let rest = board
  return {
    take: (step: Step) => {
      if (step.kind === 'cards') for (const each of step.cards) cards.set(each.id, each)
      else if (step.kind === 'gone') cards.delete(step.id)
      else rest = { ...rest, [step.part]: step.from[step.part] }
    },
    both: () => {
      const snapshot = { ...rest, cards: cards.values() }
      return {
        patched: inOneGo(keeper.update(snapshot, cards, cards.takeChanged())),
        whole: makePlan(snapshot),
        snapshot,
      }
    },
  }
}

test('patched after every step, it is the plan of the whole board', () => {
  fc.assert(
    fc.property(someBoard({ cards: 8 }), fc.array(someStep, { minLength: 1, maxLength: 8 }), (board, steps) => {
      const { take, both } = keeping(board)
      for (const step of [null, ...steps]) {
        if (step !== null) take(step)
        const { patched, whole } = both()
        expect(patched).toEqual(whole)
      }
    }),
    { numRuns: 200 },
  )
})

test('patched after several steps at once, and back by the same steps, too', () => {
  fc.assert(
    fc.property(someBoard({ cards: 8 }), fc.array(someStep, { minLength: 2, maxLength: 6 }), (board, steps) => {
      const { take, both } = keeping(board)
      const { whole: first } = both()
      for (const step of steps) take(step)
      const { patched, whole } = both()
      expect(patched).toEqual(whole)
      const ids = new Set(board.cards.map(({ id }) => id))
      for (const id of CARD_IDS) if (!ids.has(id)) take({ kind: 'gone', id })
      take({ kind: 'cards', cards: board.cards })
      for (const step of steps) if (step.kind === 'part') take({ ...step, from: board })
      const back = both()
      expect(back.patched).toEqual(back.whole)
      expect(new Set(back.patched.milestones)).toEqual(new Set(first.milestones))
    }),
    { numRuns: 150 },
  )
})

test('where nothing of a plan changed, it is the same object, and so is every milestone that did not', () => {
  const two = [card('1:1', 'The first of three cards'), card('1:2', 'The second of three cards')] as const
  const third = scored('1:3', 'The third of three cards', { effort: 'S' })
  const { take, both } = keeping(page([objective, label, ...two, third]))
  const before = both().patched
  take({ kind: 'cards', cards: [{ ...two[0] }] })
  expect(both().patched).toBe(before)
  take({ kind: 'cards', cards: [scored('1:1', two[0].text, { effort: 'M' })] })
  const after = both().patched
  expect(after.milestones[0]?.scores.effort).toBe('M')
  expect(after.milestones[1]).toBe(before.milestones[1])
  for (const part of ['page', 'kinds', 'words', 'made', 'offers', 'otherNames', 'copies', 'meanings'] as const)
    expect([part, after[part] === before[part]]).toEqual([part, true])
})
