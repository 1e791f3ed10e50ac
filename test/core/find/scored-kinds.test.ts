/** Scored cards tell what milestones look like: what is counted for it, what is asked about, what exports say of it. */
import { describe, expect, test } from 'vitest'
import { decide } from '../../../src/core/command/decisions.ts'
import { makePlan } from '../../../src/core/edit/make-plan.ts'
import { documentToMarkdown } from '../../../src/core/export/markdown.ts'
import { omittedLines } from '../../../src/core/export/omitted.ts'
import { summary } from '../../../src/core/export/summary.ts'
import { takeHome } from '../../../src/core/export/take-home.ts'
import { lookOf } from '../../../src/core/find/look.ts'
import type { Card } from '../../../src/core/plan/card.ts'
import type { Plan } from '../../../src/core/plan/plan.ts'
import type { Snapshot } from '../../../src/core/plan/snapshot.ts'
import { card, label, objective, ok, page, planOf, scored, sticky } from '../cards.ts'

const paper = { kind: 'solid', hex: '#FFFFFF' } as const
/** A white square: nothing but a score says that it is a milestone. */
const box = { fill: paper, box: { x: 0, y: 0, width: 300, height: 260 } }
const frame = { ...box, type: 'FRAME', shape: null }
const ids = ({ milestones }: Plan) => milestones.map(({ id }) => id)
const asks = ({ kinds }: Plan) => kinds.flatMap((kind) => (kind.asks === undefined ? [] : [kind.asks]))
const out = { mark: ok({ v: 1 as const, at: '1:1', in: false }) }
const looks = (isIn: boolean, ...of: readonly Card[]) =>
  ok({ v: 1 as const, at: '0:1', in: isIn ? of.map(lookOf) : [], out: isIn ? [] : of.map(lookOf) })

describe('beside scored shapes and frames', () => {
  test.each([
    ['a shape', box],
    ['a frame', frame],
    ['a group', { ...frame, type: 'GROUP' }],
  ])('%s of the same kind counts, another does not', (_, look) => {
    const plan = planOf([
      scored('1:1', 'Scored', { effort: 'M' }, look),
      card('1:2', 'Unscored', look),
      card('1:3', 'Green', { ...look, fill: { kind: 'solid', hex: '#66D575' }, shape: 'ELLIPSE' }),
      card('1:4', '  ', look),
      card('1:5', '<<Milestone #1>>', look),
      card('1:6', 'A chip', { ...look, box: { x: 0, y: 0, width: 120, height: 100 } }),
      card('1:7', 'On a wireframe', { ...look, inFrame: true }),
      card('1:8', 'Said to be none', { ...look, ...out }),
    ])
    expect(ids(plan)).toEqual(['1:1', '1:2'])
    expect(plan.milestones[1]?.because).toBe('it is like a scored one')
  })

  test('a kind that was unticked stays out, and one that was ticked stays in', () => {
    const unscored = card('1:2', 'Unscored', box)
    const cards = [scored('1:1', 'Scored', { effort: 'M' }, box), unscored]
    expect(ids(planOf(cards, { looks: looks(false, unscored) }))).toEqual(['1:1'])
    expect(ids(planOf(cards, { looks: looks(true, unscored) }))).toEqual(['1:1', '1:2'])
  })

  test('one that somebody took out again, or hid, says nothing of its kind', () => {
    const unscored = card('1:2', 'Unscored', box)
    for (const differs of [out, { isHidden: true }])
      expect(ids(planOf([scored('1:1', 'Scored', { effort: 'M' }, { ...box, ...differs }), unscored]))).toEqual([])
  })

  test('stickies are not counted for it, but asked about, kind by kind', () => {
    const idea = sticky('1:2', 'Players do not come back')
    const boxes = [scored('1:1', 'Scored', { effort: 'M' }, box), card('1:4', 'Unscored', box)]
    const plan = planOf([...boxes, idea, sticky('1:3', 'They forget')])
    expect(ids(plan)).toEqual(['1:1', '1:4'])
    expect(asks(plan)).toEqual([
      { why: 'beside scored cards', cards: ['1:2', '1:3'], example: 'Players do not come back' },
    ])
    expect(omittedLines(plan)).toEqual([
      '2 stickies beside the scored cards are not counted, for example “Players do not come back”.',
    ])
  })
})

test('one scored shape that is alone of its kind takes no sticky out', () => {
  const plan = planOf([scored('1:1', 'Scored', { effort: 'M' }, box), sticky('1:2', 'Share links')])
  expect([ids(plan), asks(plan)]).toEqual([['1:1', '1:2'], []])
})

describe('a scored sticky', () => {
  const idea = sticky('1:1', 'Match badges')
  const scoredIdea = { ...idea, record: ok({ v: 1 as const, at: '1:1', effort: 'S' as const }) }

  test('on a board of stickies changes nothing: all of them count', () => {
    const plan = planOf([scoredIdea, sticky('1:2', 'Share links'), sticky('1:3', 'Fix login')])
    expect([ids(plan).length, asks(plan), omittedLines(plan)]).toEqual([3, [], []])
  })

  test('on an OKRA board makes people be asked about those that look like it, and about no others', () => {
    const other = { ...sticky('1:4', 'A pain'), fill: { kind: 'solid', hex: '#FFA8DB' } as const }
    const plan = planOf([objective, label, scoredIdea, sticky('1:2', 'Share links'), other])
    expect(ids(plan)).toEqual(['1:1'])
    expect(asks(plan)).toEqual([{ why: 'like a scored one', cards: ['1:2'], example: 'Share links' }])
    expect(omittedLines(plan)).toEqual(['1 sticky looks like a scored one and is not counted: “Share links”.'])
  })
})

describe('an answer', () => {
  const idea = sticky('1:2', 'An idea')
  const snapshot = page([
    scored('1:1', 'Scored', { effort: 'M' }, box),
    scored('1:4', 'Scored, too', { effort: 'M' }, box),
    idea,
    { ...sticky('1:3', 'A pain'), fill: { kind: 'solid', hex: '#FFA8DB' } },
  ])
  const tick = (look: string, isIn: boolean): Snapshot => {
    const decision = decide(snapshot, makePlan(snapshot), { type: 'kind/tick', n: 1, look, in: isIn })
    const [edit] = decision.kind === 'edits' ? decision.edits : []
    if (edit?.kind !== 'page/looks') throw new Error('nothing was ticked')
    const { pinned } = edit
    const said = { in: [...pinned.in, ...(isIn ? [look] : [])], out: [...pinned.out, ...(isIn ? [] : [look])] }
    return { ...snapshot, looks: ok({ v: 1, at: '0:1', ...said }) }
  }

  test('counts the kind or leaves it out, and answers for no other kind', () => {
    for (const isIn of [true, false]) {
      const plan = makePlan(tick(lookOf(idea), isIn))
      expect(ids(plan)).toEqual(isIn ? ['1:1', '1:4', '1:2'] : ['1:1', '1:4'])
      expect(asks(plan).map(({ example }) => example)).toEqual(['A pain'])
    }
  })
})

describe('what an export leaves out, it says', () => {
  const original = scored('1:1', 'Cache location', { effort: 'M' })
  const plan = planOf([
    objective,
    label,
    original,
    { ...original, id: '5:1' },
    scored('1:2', 'In a closed section', { effort: 'S' }, { isHidden: true }),
    card('1:3', 'Share links', { record: { kind: 'damaged', raw: '{', why: 'it is not JSON' } }),
    card('1:4', 'Match badges', { record: { kind: 'newer', version: 2, raw: '{"v":2}' } }),
  ])
  const sentences = [
    '“Cache location” is a copy of a scored card and not counted until somebody says which it is.',
    '“In a closed section” is hidden on the board and not counted.',
    'The scores of “Share links” cannot be read and are missing here.',
    'The scores of “Match badges” were written by a newer OKRA Milestones and are missing here.',
  ]

  test('copies, hidden cards, scores that cannot be used', () => {
    expect(omittedLines(plan)).toEqual(sentences)
  })

  test('on the summary too, and nothing where nothing is', () => {
    const markdown = documentToMarkdown(summary(takeHome(plan, 'today')))
    expect(markdown).toContain(`## What is missing here\n\n${sentences.map((each) => `- ${each}`).join('\n')}`)
    expect(documentToMarkdown(summary(takeHome(planOf([original]), 'today')))).not.toContain('missing here')
  })
})
