/** Who is meant by an id that stands on a card: itself its page’s, or one of the place the card was copied from. */
import { describe, expect, test } from 'vitest'
import { makeLedger } from '../../../src/core/base/ledger.ts'
import { inOneGo } from '../../../src/core/base/steps.ts'
import { askOffer } from '../../../src/core/command/ask-offer.ts'
import { foresee } from '../../../src/core/command/forecasts.ts'
import { keepPlan } from '../../../src/core/edit/make-plan.ts'
import { takeHome } from '../../../src/core/export/take-home.ts'
import { toJson } from '../../../src/core/export/write-json.ts'
import type { Card } from '../../../src/core/plan/card.ts'
import type { Plan } from '../../../src/core/plan/plan.ts'
import type { Scores } from '../../../src/core/record/record.ts'
import { readCell } from '../../../src/core/table/cell.ts'
import { ringsIn } from '../../../src/core/weigh/circles.ts'
import { partiesOn } from '../../../src/core/weigh/parties.ts'
import { dependenciesTogether } from '../../../src/core/weigh/together.ts'
import { waitingOn } from '../../../src/core/weigh/waiting.ts'
import { ok, page, planOf, sticky } from '../cards.ts'

const ELSEWHERE = 'a card of the board it was copied from'
const GONE = 'a card no longer on the board'

interface Kept extends Scores {
  readonly names?: Record<string, string>
  readonly was?: string
}

/** A card whose record was written on another node. */
function from(at: string, id: string, text: string, kept: Kept = {}): Card {
  return { ...sticky(id, text), record: ok({ v: 1, at, ...(kept as object) }) }
}

const own = (id: string, text: string, kept: Kept = {}) => from(id, id, text, kept)
const on = (...ids: string[]) => ({ dependencies: ids.map((card) => ({ card })) })

const waitsOf = (plan: Plan, id: string) => plan.milestones.find((each) => each.id === id)?.scores.dependencies

const lost = (id: string, text: string) => [{ text, lost: id }]

describe('what a card waits for', () => {
  test.each<[string, readonly Card[], unknown]>([
    ['a card of its page', [own('5:1', 'Share', on('5:2')), sticky('5:2', 'API')], [{ card: '5:2' }]],
    ['one that was cut and pasted', [own('5:1', 'Share', on('5:2')), from('5:2', '6:2', 'API')], [{ card: '6:2' }]],
    [
      'one that was cut, pasted and scored',
      [own('5:1', 'Share', on('5:2')), own('6:2', 'API', { was: '5:2' })],
      [{ card: '6:2' }],
    ],
    [
      'one of two that it could have become: nobody knows',
      [own('5:1', 'Share', on('5:2')), from('5:2', '6:2', 'API'), from('5:2', '6:3', 'API')],
      lost('5:2', GONE),
    ],
    [
      'one that is gone, by the name it had',
      [own('5:1', 'Share', { ...on('5:2'), names: { '5:2': 'API' } })],
      lost('5:2', 'API'),
    ],
    [
      'on a copy: the fellow copy',
      [from('1:1', '5:1', 'Share', on('1:2')), from('1:2', '5:2', 'API')],
      [{ card: '5:2' }],
    ],
    [
      'on a copy: the fellow copy that was scored since',
      [from('1:1', '5:1', 'Share', on('1:2')), own('5:2', 'API', { was: '1:2' })],
      [{ card: '5:2' }],
    ],
    [
      'on a copy: not the stranger of that id',
      [from('1:1', '5:1', 'Share', on('1:2')), sticky('1:2', 'Logo')],
      lost('elsewhere:1:2', ELSEWHERE),
    ],
    [
      'on a copy: not the scored stranger of that id either, but its fellow',
      [from('1:1', '5:1', 'Share', on('1:2')), own('1:2', 'Logo'), own('5:2', 'API', { was: '1:2' })],
      [{ card: '5:2' }],
    ],
    [
      'on a copy: itself, which is nobody else',
      [from('1:1', '5:1', 'Share', on('1:1'))],
      lost('elsewhere:1:1', ELSEWHERE),
    ],
    [
      'on a copy that was scored: as it was written down then',
      [
        own('5:1', 'Share', { ...on('elsewhere:1:2'), was: '1:1', names: { 'elsewhere:1:2': 'API' } }),
        sticky('1:2', 'Logo'),
      ],
      lost('elsewhere:1:2', 'API'),
    ],
    [
      'on a copy of that: the same',
      [from('5:1', '8:1', 'Share', { ...on('elsewhere:1:2'), was: '1:1' }), sticky('1:2', 'Logo')],
      lost('elsewhere:1:2', ELSEWHERE),
    ],
    [
      'of several copies the one that counts: another only repeats it',
      [
        from('1:1', '5:1', 'Share', on('1:2')),
        from('1:2', '5:2', 'API'),
        { ...from('1:2', '5:3', 'API'), mark: ok({ v: 1 as const, at: '5:3', in: false, same: '5:2' }) },
      ],
      [{ card: '5:2' }],
    ],
  ])('%s', (_, cards, expected) => {
    const [holder] = cards
    expect(waitsOf(planOf(cards), holder?.id ?? '')).toEqual(expected)
  })

  test('a copy is no copy of a stranger that carries no record', () => {
    const plan = planOf([sticky('1:1', 'Logo'), from('1:1', '5:1', 'Share', { effort: 'M' })])
    expect([plan.copies, plan.milestones.map(({ id }) => id).sort()]).toEqual([[], ['1:1', '5:1']])
  })

  test('a milestone stays the same object while what it waits for stays the same', () => {
    const cards = [from('1:1', '5:1', 'Share', on('1:2')), from('1:2', '5:2', 'API')]
    const kept = makeLedger(cards.map((each) => [each.id, each]))
    const keeper = keepPlan()
    const planNow = () => inOneGo(keeper.update(page(kept.values()), kept, kept.takeChanged()))
    const first = planNow()
    kept.set('9:9', sticky('9:9', 'Another'))
    const second = planNow()
    expect(second.milestones.find(({ id }) => id === '5:1')).toBe(first.milestones.find(({ id }) => id === '5:1'))
    const named = planOf([...cards.slice(0, 1), sticky('9:9', 'Another')])
    expect(waitsOf(named, '5:1')).toEqual(lost('elsewhere:1:2', ELSEWHERE))
  })
})

describe('what cannot be found', () => {
  const copied = { ...on('1:2'), names: { '1:2': 'Ranking API' }, dependenciesReviewed: true }
  const plan = planOf([
    from('1:1', '5:1', 'Share links', copied),
    own('5:4', 'Invite', { dependencies: [{ text: 'Platform' }], dependenciesReviewed: true }),
    sticky('1:2', 'Logo'),
  ])
  const [share] = plan.milestones.filter(({ id }) => id === '5:1')
  if (share === undefined) throw new Error('The copy is a milestone')

  test('is no team and no provider', () => {
    expect(waitingOn(plan.milestones).map(({ party }) => party)).toEqual(['Platform'])
    expect(partiesOn(plan)).not.toContain('Ranking API')
  })

  test('is in no circle', () => {
    const back = planOf([
      from('1:1', '5:1', 'Share links', copied),
      own('1:2', 'Logo', { ...on('5:1'), dependenciesReviewed: true }),
    ])
    expect(ringsIn(back.milestones)).toEqual([])
  })

  test('leaves as words, never as an id that means another card here', () => {
    const { milestones } = JSON.parse(toJson(takeHome(plan, 'today'))) as { milestones: { dependencies?: unknown }[] }
    expect(milestones.map(({ dependencies }) => dependencies)).toContainEqual([{ text: 'Ranking API' }])
  })

  test('stays as it is when somebody edits the cell of the table around it', () => {
    const twin = planOf([from('1:1', '5:1', 'Share links', copied), sticky('7:7', 'Ranking API')])
    const [milestone] = twin.milestones.filter(({ id }) => id === '5:1')
    if (milestone === undefined) throw new Error('The copy is a milestone')
    expect(readCell('dependencies', 'Ranking API, Platform', milestone, twin)).toEqual({
      addDependencies: [{ text: 'Platform' }],
      removeDependencies: [],
    })
  })

  test('is one chip for the cards that were copied together, and each its own where names differ', () => {
    const sister = { ...share, id: '5:9' }
    expect(dependenciesTogether([share, sister])).toEqual([{ item: lost('elsewhere:1:2', 'Ranking API')[0], on: 2 }])
    const other = { ...share, id: '5:9', scores: { dependencies: lost('elsewhere:1:2', 'Billing') } }
    expect(dependenciesTogether([share, other]).length).toBe(2)
  })

  test('is asked about in words that are true', () => {
    const twin = planOf([from('1:1', '5:1', 'Share links', copied), sticky('7:7', 'Ranking API')])
    const names = new Map(twin.milestones.map(({ id, name }) => [id, name]))
    expect(twin.offers.map((offer) => askOffer(offer, names, 1).sentence)).toEqual([
      '“Share links” waits for a card called “Ranking API”. Is it the one on this page?',
    ])
  })

  test('is taken out at once in the panel', () => {
    const [item] = share.scores.dependencies ?? []
    if (item === undefined) throw new Error('It waits for something')
    const patch = { removeDependencies: [item] }
    const after = foresee(plan, { type: 'milestone/change', n: 1, cards: ['5:1'], patch })
    expect(waitsOf(after, '5:1')).toBeUndefined()
  })

  test('is not shown as the stranger for a moment either, while a damaged copy is being repaired', () => {
    const raw = JSON.stringify({ v: 1, at: '1:1', effort: 'XL', ...copied })
    const damaged = planOf([
      { ...sticky('5:1', 'Share links'), record: { kind: 'damaged', raw, why: 'effort' } },
      sticky('1:2', 'Logo'),
    ])
    const repaired = foresee(damaged, { type: 'milestone/repair', n: 1, card: '5:1' })
    expect(waitsOf(repaired, '5:1')).toEqual(lost('elsewhere:1:2', 'Ranking API'))
  })
})
