import { describe, expect, test } from 'vitest'
import { findMilestone, isOkraBoard, type Rules } from '../../../src/core/find/find.ts'
import { lookOf } from '../../../src/core/find/look.ts'
import type { Card } from '../../../src/core/plan/card.ts'
import type { Because } from '../../../src/core/plan/milestone.ts'
import { card, label, objective, ok, planOf, scored, sticky } from '../cards.ts'

const okra: Rules = { looks: { in: [], out: [] }, defaultLook: 'wide rectangles' }
const others: Rules = { looks: { in: [], out: [] }, defaultLook: 'stickies' }
const mark = (isIn: boolean) => ok({ v: 1 as const, at: '1:1', in: isIn })
const white = { kind: 'solid', hex: '#FFFFFF' } as const

const onAnOkraBoard: readonly (readonly [string, Card, boolean, Because])[] = [
  ['the author’s card', card('1:1', 'Cache last used location'), true, 'it looks like one'],
  ['a card said to be out', card('1:1', 'Cache', { mark: mark(false) }), false, 'a person said so'],
  ['an objective said to be in', { ...objective, mark: mark(true) }, true, 'a person said so'],
  ['a hidden card, whatever it says', card('1:1', 'Milestone: x', { isHidden: true }), false, 'it is hidden'],
  ['a scored sticky', { ...sticky('1:1', 'Try it'), record: ok({ v: 1, at: '1:1' }) }, true, 'it was scored'],
  ['a damaged record', card('1:1', '', { record: { kind: 'damaged', raw: '{', why: 'x' } }), true, 'it was scored'],
  ['a sticky that says Spike:', sticky('1:1', 'Spike: ranking API'), true, 'its text says so'],
  ['a sticky with a full-width colon', sticky('1:1', 'Enabler： cache'), true, 'its text says so'],
  ['free text in a legend', card('1:1', 'Spike: time-boxed', { type: 'TEXT', shape: null }), false, 'nothing says so'],
  ['a whole block as free text', card('1:1', 'Milestone: x\nEffort: S', { type: 'TEXT' }), true, 'its text says so'],
  ['a part of a card that only keeps its colours', card('1:1', 'x', { isPart: true }), false, 'it is part of a card'],
  ['a short title in another script', card('1:1', '検索'), true, 'it looks like one'],
  ['a heading “Milestone:” alone', sticky('1:1', 'Milestone:'), false, 'nothing says so'],
  ['a prefixed placeholder', card('1:1', 'Milestone: <<name>>'), true, 'it looks like one'],
  ['the template’s placeholder', card('1:1', '<<Milestone #1>>'), false, 'it is empty or a placeholder'],
  [
    'a placeholder with inner spaces',
    sticky('1:1', '< Add here any dependency >'),
    false,
    'it is empty or a placeholder',
  ],
  ['an empty shape around others', card('1:1', ' \u2028\u00a0'), false, 'it is empty or a placeholder'],
  ['an objective', objective, false, 'nothing says so'],
  ['a round label', label, false, 'nothing says so'],
  ['a belief sticky', sticky('1:1', 'they will search faster'), false, 'nothing says so'],
  ['a P1 chip', card('1:1', 'P1', { box: { x: 0, y: 0, width: 97, height: 46 } }), false, 'nothing says so'],
  [
    'a square box',
    card('1:1', 'Long words', { box: { x: 0, y: 0, width: 300, height: 300 } }),
    false,
    'nothing says so',
  ],
  ['the same card with a plain border', card('1:1', 'Cache', { border: 'solid' }), true, 'it looks like one'],
  ['a dashed metric', card('1:1', '70% of players', { border: 'dashed' }), false, 'nothing says so'],
  [
    'a black card with white words',
    card('1:1', 'Dark', { fill: { kind: 'solid', hex: '#1E1E1E' } }),
    true,
    'it looks like one',
  ],
  ['a grey field', card('1:1', 'Berlin', { fill: { kind: 'solid', hex: '#D9D9D9' } }), false, 'nothing says so'],
  ['a white feature', card('1:1', 'Smart matches', { fill: white }), false, 'nothing says so'],
  ['a wireframe’s button', card('1:1', 'Find matches', { inFrame: true }), false, 'nothing says so'],
  ['a diamond', card('1:1', 'Is it there yet?', { shape: 'DIAMOND' }), false, 'nothing says so'],
  ['a picture fill', card('1:1', 'A screenshot', { fill: { kind: 'other', what: 'IMAGE' } }), false, 'nothing says so'],
]

describe('finding milestones, first match wins', () => {
  test.each(onAnOkraBoard)('%s', (_, each, isMilestone, because) => {
    expect(findMilestone(each, okra)).toEqual({ isMilestone, because })
  })

  test('on other boards stickies are the cards, wide rectangles are not', () => {
    expect(findMilestone(sticky('1:1', 'An idea'), others).because).toBe('it looks like one')
    expect(findMilestone(card('1:2', 'A flowchart step'), others).because).toBe('nothing says so')
  })

  test('a chosen kind wins over the default look, a mark wins over a chosen kind', () => {
    const idea = sticky('1:1', 'An idea')
    const chosen: Rules = {
      looks: { in: [lookOf(idea)], out: [lookOf(card('1:2', 'x'))] },
      defaultLook: 'wide rectangles',
    }
    expect(findMilestone(idea, chosen)).toEqual({ isMilestone: true, because: 'its kind was chosen' })
    expect(findMilestone(card('1:2', 'A rectangle'), chosen)).toEqual({
      isMilestone: false,
      because: 'its kind was chosen',
    })
    expect(findMilestone({ ...idea, mark: mark(false) }, chosen).isMilestone).toBe(false)
  })
})

describe('signs of OKRA', () => {
  test('two different signs make an OKRA board, one may be chance', () => {
    expect(isOkraBoard([objective], [])).toBe(false)
    expect(isOkraBoard([label], [])).toBe(false)
    expect(isOkraBoard([objective, label], [])).toBe(true)
  })

  test('a placeholder section name and a method word count as signs', () => {
    const section = { id: '2:1', name: '<current quarter #1>', parent: null, box: null }
    expect(isOkraBoard([sticky('1:1', 'Our key results')], [section])).toBe(true)
  })

  test('two signs on one and the same thing may be chance too', () => {
    expect(isOkraBoard([{ ...objective, text: 'Our objective' }], [])).toBe(false)
  })

  test('a dotted question beside a dotted goal is the board of the method in any language', () => {
    const goal = { ...objective, text: 'Сделать поиск быстрее' }
    const question = { ...objective, id: '9:3', text: 'Будут ли пользователи сохранять фильтры?' }
    expect(isOkraBoard([goal, question], [])).toBe(true)
  })

  test('milestone cards are no sign of themselves', () => {
    expect(isOkraBoard([card('1:1', 'Milestone for the objective'), card('1:2', '<<Milestone #1>>')], [])).toBe(false)
  })
})

describe('wide rectangles of quite another size', () => {
  const chip = (id: string, differs = {}) =>
    card(id, 'Matchmaking', {
      box: { x: 0, y: 0, width: 200, height: 40 },
      fill: { kind: 'solid', hex: '#3DADFF' },
      ...differs,
    })
  const ids = (cards: readonly Card[]) => planOf([objective, label, ...cards]).milestones.map(({ id }) => id)

  test('than most are a legend’s chips or a wireframe’s buttons', () => {
    expect(ids([card('1:1', 'One card'), card('1:2', 'Two card'), chip('2:1')])).toEqual(['1:1', '1:2'])
  })

  test('than the template’s placeholders are none either, however many', () => {
    const many = Array.from({ length: 9 }, (_, i) => chip(`2:${i}`))
    expect(ids([card('1:1', '<<Milestone #1>>'), card('1:2', 'A real one'), ...many])).toEqual(['1:2'])
  })

  test('than scored ones are none, and count all the same once somebody says so', () => {
    const marked = chip('2:2', { mark: mark(true) })
    expect(ids([scored('1:1', 'One card', { ux: 1 }), chip('2:1'), marked]).sort()).toEqual(['1:1', '2:2'])
  })

  test('are offered as a kind that is not ticked', () => {
    const plan = planOf([objective, label, card('1:1', 'One card'), card('1:2', 'Two card'), chip('2:1')])
    expect(plan.kinds.map(({ words, counted, isTicked }) => [words, counted, isTicked]).slice(0, 2)).toEqual([
      ['Wide rectangle, yellow', 2, true],
      ['Ellipse, light green, dashed border', 0, false],
    ])
    expect(plan.kinds.find(({ words }) => words === 'Wide rectangle, blue')?.isTicked).toBe(false)
  })
})

describe('kinds of cards', () => {
  test('moving a card into a section never changes its kind, painting it neither', () => {
    const plain = card('1:1', 'x')
    const painted = card('1:1', 'x', {
      section: '2:1',
      fill: { kind: 'solid', hex: '#874FFF' },
      original: ok({
        v: 1,
        at: '1:1',
        fills: [{ type: 'SOLID', color: { r: 1, g: 201 / 255, b: 67 / 255 } }],
        painted: '#874FFF',
      }),
    })
    expect(lookOf(painted)).toBe(lookOf(plain))
  })

  test('are counted and described in words, those that count first', () => {
    const plan = planOf([
      objective,
      label,
      card('1:1', 'One card'),
      card('1:2', 'Two card'),
      card('1:3', '<<Spike #1>>'),
    ])
    expect(plan.kinds.map(({ words, count, isTicked }) => [words, count, isTicked])).toEqual([
      ['Wide rectangle, yellow', 2, true],
      ['Ellipse, light green, dashed border', 1, false],
      ['Wide rectangle, blue, dashed border', 1, false],
    ])
    expect(plan.kinds.map(({ isUnlikely }) => isUnlikely)).toEqual([undefined, true, true])
  })
})

describe('copies of scored cards', () => {
  const original = scored('1:1', 'Cache location', { effort: 'M' })
  const copy = { ...original, id: '5:7', text: 'Cache location too' }

  test('a copy is asked about and not counted twice', () => {
    const plan = planOf([objective, label, original, copy])
    expect(plan.milestones.map(({ id }) => id)).toEqual(['1:1'])
    expect(plan.copies).toEqual([{ id: '5:7', name: 'Cache location too', of: '1:1' }])
  })

  test('a card that was cut and pasted keeps its scores: its original is nowhere on the page', () => {
    const plan = planOf([objective, label, copy])
    expect(plan.milestones.map(({ id, scores }) => [id, scores.effort])).toEqual([['5:7', 'M']])
    expect(plan.copies).toEqual([])
  })

  test('of two that were pasted, the older one is the milestone', () => {
    const plan = planOf([objective, label, { ...copy, id: '5:10' }, { ...copy, id: '5:9' }])
    expect(plan.milestones.map(({ id }) => id)).toEqual(['5:9'])
    expect(plan.copies.map(({ id }) => id)).toEqual(['5:10'])
  })

  test('a copy said to be the same milestone is asked about no more', () => {
    const same = { ...copy, mark: ok({ v: 1 as const, at: '5:7', in: false, same: '1:1' }) }
    const plan = planOf([objective, label, original, same])
    expect([plan.milestones.length, plan.copies.length]).toEqual([1, 0])
  })

  test('and counts for itself again when the card it repeats is gone', () => {
    const same = { ...copy, mark: ok({ v: 1 as const, at: '5:7', in: false, same: '1:1' }) }
    const plan = planOf([objective, label, same])
    expect(plan.milestones.map(({ id, scores }) => [id, scores.effort])).toEqual([['5:7', 'M']])
  })
})
