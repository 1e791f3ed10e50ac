/** Which cards can count by their look alone, and that a plan without the others is the plan. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { makeLedger } from '../../../src/core/base/ledger.ts'
import { inOneGo } from '../../../src/core/base/steps.ts'
import { canBystandersCount, canStandBy } from '../../../src/core/find/bystander.ts'
import { saysSo } from '../../../src/core/find/find.ts'
import { findPlan } from '../../../src/core/find/find-plan.ts'
import { keepFoundPlan } from '../../../src/core/find/keep-plan.ts'
import { namedOn } from '../../../src/core/find/who-is-who.ts'
import type { Card } from '../../../src/core/plan/card.ts'
import type { Snapshot } from '../../../src/core/plan/snapshot.ts'
import { someBoard } from '../../generate/boards.ts'
import { card, label, objective, ok, page, scored, sticky } from '../cards.ts'

const OKRA = [objective, label]
const one = card('1:1', 'The first of three cards')
const aFrame = card('3:1', 'A frame with words', { type: 'FRAME', shape: null })
const aText = card('4:1', 'Words that lie about', { type: 'TEXT', shape: null })
const looks = (...kinds: string[]) => ({ looks: ok({ v: 1 as const, at: '0:1', in: kinds, out: [] }) })

/** The keeper’s answers for a page, once it has seen it. */
function keeperOf(snapshot: Snapshot) {
  const keeper = keepFoundPlan()
  const cards = makeLedger(snapshot.cards.map((each) => [each.id, each]))
  inOneGo(keeper.update(snapshot, cards, cards.takeChanged()))
  return keeper
}

describe('bystanders', () => {
  test.each<[string, boolean, Snapshot]>([
    ['cannot count on an OKRA board', false, page([...OKRA, one])],
    [
      'cannot where only shapes and free texts are scored',
      false,
      page([...OKRA, scored('1:1', 'One', {}), { ...scored('4:1', 'Four', {}), type: 'TEXT', shape: null }]),
    ],
    [
      'cannot where only a kind of shapes was ticked',
      false,
      page([...OKRA, one], looks('SHAPE_WITH_TEXT|SQUARE|none|#FFC943|wide')),
    ],
    ['can on any other board', true, page([one])],
    ['can where shapes are scored and nothing else says OKRA', true, page([scored('1:1', 'One', {}), one])],
    [
      'can where a sticky is scored',
      true,
      page([...OKRA, one, { ...sticky('2:1', 'Two'), record: ok({ v: 1, at: '2:1' }) }]),
    ],
    ['can where a frame is scored', true, page([...OKRA, one, { ...aFrame, record: ok({ v: 1, at: '3:1' }) }])],
    ['can where a kind of stickies was ticked', true, page([...OKRA, one], looks('STICKY||none|#FFE299|square'))],
    ['can in a design file', true, page([...OKRA, one], { editor: 'figma' })],
  ])('%s', (_, can, snapshot) => {
    expect([inOneGo(canBystandersCount(snapshot)), keeperOf(snapshot).needsBystanders()]).toEqual([can, can])
  })

  test('are needed where nothing counts, and where badges must keep off their words', () => {
    const badge = { id: '7:1', what: 'badge', for: '1:1' } as Snapshot['made'][number]
    const pages = [page(OKRA), page([...OKRA, one], { made: [badge] })]
    for (const each of pages)
      expect([inOneGo(canBystandersCount(each)), keeperOf(each).needsBystanders()]).toEqual([false, true])
  })

  test('are named by whoever waits for them or repeats them, and by nobody once that is over', () => {
    const waits = scored('1:1', 'Waits', { dependencies: [{ card: '2:1' }] })
    const repeats = card('1:2', 'Repeats', { mark: ok({ v: 1, at: '1:2', in: false, same: '3:1' }) })
    const cards = makeLedger<Card>([...OKRA, waits, repeats].map((each) => [each.id, each]))
    const keeper = keepFoundPlan()
    const named = () => {
      inOneGo(keeper.update(page(cards.values()), cards, cards.takeChanged()))
      return ['2:1', '3:1', '4:1'].filter(keeper.isNamed)
    }
    expect(named()).toEqual(['2:1', '3:1'])
    cards.set('1:1', one)
    cards.delete('1:2')
    expect(named()).toEqual([])
  })
})

test('where they cannot count, the plan without those whom nobody names is the plan, but for its kinds', () => {
  let without = 0
  const isKnown = ({ type, fromText, record, mark, original }: Card) =>
    !canStandBy(type) || saysSo(type, fromText) || [record, mark, original].some(({ kind }) => kind !== 'absent')
  fc.assert(
    fc.property(someBoard({ cards: 8 }), (some) => {
      const all = { ...some, cards: [...OKRA, ...some.cards, sticky('2:1', 'A sticky'), aFrame, aText] }
      const known = all.cards.filter(isKnown)
      const named = new Set(known.flatMap(namedOn))
      const fewer = { ...all, cards: all.cards.filter((each) => isKnown(each) || named.has(each.id)) }
      if (inOneGo(canBystandersCount({ ...all, cards: all.cards.filter(isKnown) }))) return
      without += 1
      expect({ ...findPlan(fewer), kinds: [] }).toEqual({ ...findPlan(all), kinds: [] })
    }),
    { numRuns: 300 },
  )
  expect(without).toBeGreaterThan(30)
})
