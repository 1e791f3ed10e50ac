import { describe, expect, test } from 'vitest'
import { decide } from '../../../src/core/command/decisions.ts'
import { sayRefusal } from '../../../src/core/command/report.ts'
import type { Change } from '../../../src/core/command/schemas.ts'
import type { Edit } from '../../../src/core/edit/edit.ts'
import { makePlan } from '../../../src/core/edit/make-plan.ts'
import { lookOf } from '../../../src/core/find/look.ts'
import type { Snapshot } from '../../../src/core/plan/snapshot.ts'
import { card, label, objective, ok, page, scored, sticky } from '../cards.ts'

const board = [objective, label]
const [one, two] = [card('1:1', 'Cache location'), card('1:2', 'Share links')]
const painted = ok({ v: 1 as const, at: '1:1', fills: [{ type: 'SOLID' }], painted: '#FF9E42' })

function edits(snapshot: Snapshot, change: Change): readonly Edit[] {
  const decision = decide(snapshot, makePlan(snapshot), change)
  if (decision.kind === 'refused') throw new Error(decision.why.code)
  return decision.edits
}

function left(snapshot: Snapshot, change: Change): unknown {
  const decision = decide(snapshot, makePlan(snapshot), change)
  return decision.kind === 'refused'
    ? sayRefusal(change, decision.why)
    : decision.skipped.map(({ card: id, why }) => [id, why])
}

describe('scoring', () => {
  test('is one patch a card, whatever the plan knows of it', () => {
    const patch = { effort: 'M' as const }
    expect(edits(page([...board, one, two]), { type: 'milestone/change', n: 1, cards: ['1:1', '1:2'], patch })).toEqual(
      [
        { kind: 'record/patch', card: '1:1', patch, base: {} },
        { kind: 'record/patch', card: '1:2', patch, base: {} },
      ],
    )
  })

  test('starts from what a six-line block says', () => {
    const block = card('1:1', 'Milestone: Match\nEffort: L\nSkills: Design')
    const [edit] = edits(page([...board, block]), { type: 'milestone/change', n: 1, cards: ['1:1'], patch: { ux: 2 } })
    expect(edit).toMatchObject({ base: { effort: 'L', skills: ['Design'] } })
  })

  test('a card that does not count yet says that it is a milestone', () => {
    const idea = sticky('1:7', 'An idea')
    const list = edits(page([...board, idea]), { type: 'milestone/change', n: 1, cards: ['1:7'], patch: { ux: 2 } })
    expect(list.map((edit) => edit.kind)).toEqual(['mark', 'record/patch'])
  })

  test('a card never waits for itself, also when one change goes to several', () => {
    const patch = { addDependencies: [{ card: '1:2' }] }
    const list = edits(page([...board, one, two]), { type: 'milestone/change', n: 1, cards: ['1:1', '1:2'], patch })
    expect(list).toMatchObject([{ patch }, { patch: { addDependencies: [] } }])
  })

  test('nothing chosen is refused in words', () => {
    const snapshot = page(board)
    const change: Change = { type: 'milestone/change', n: 1, cards: [], patch: {} }
    expect(left(snapshot, change)).toBe('Choose a milestone first.')
  })
})

describe('colouring', () => {
  test('paints every milestone, unscored ones neutral, and nothing else', () => {
    const list = edits(page([...board, scored('1:1', 'Cache', { effort: 'L' }), two]), {
      type: 'paint/choose',
      n: 1,
      rule: 'effort',
    })
    expect(list).toEqual([
      { kind: 'page/paint', rule: 'effort', palettes: 'peach-pink-violet yellow-blue-pink aside' },
      { kind: 'paint', card: '1:1', colour: '#874FFF', evenIfRecoloured: true },
      { kind: 'paint', card: '1:2', colour: '#B3B3B3', evenIfRecoloured: true },
    ])
  })

  test('names free text instead of painting it', () => {
    const heading = scored('1:5', 'A heading', { ux: 1 }, { type: 'TEXT', shape: null })
    const snapshot = page([...board, heading])
    expect(edits(snapshot, { type: 'paint/choose', n: 1, rule: 'ux' }).map(({ kind }) => kind)).toEqual(['page/paint'])
    expect(left(snapshot, { type: 'paint/choose', n: 1, rule: 'ux' })).toEqual([['1:5', 'free text']])
  })

  test('back again covers everything that carries our paint, also what is no milestone any more', () => {
    const leaver = { ...sticky('1:9', 'was one'), original: painted }
    const list = edits(page([...board, { ...one, original: painted }, leaver]), {
      type: 'paint/choose',
      n: 1,
      rule: 'original',
    })
    expect(list).toEqual([
      { kind: 'page/paint', rule: null, palettes: '' },
      { kind: 'restore', card: '1:1' },
      { kind: 'restore', card: '1:9' },
    ])
  })
})

describe('what counts', () => {
  test('the first tick pins down what every kind counts as now', () => {
    const idea = sticky('1:7', 'An idea')
    const list = edits(page([...board, one, idea]), { type: 'kind/tick', n: 1, look: lookOf(idea), in: true })
    expect(list).toEqual([
      {
        kind: 'page/looks',
        look: lookOf(idea),
        in: true,
        pinned: { in: [lookOf(one)], out: [lookOf(label), lookOf(objective)] },
      },
    ])
  })

  test('a copy becomes the same milestone, or a new one without scores', () => {
    const original = scored('1:1', 'Cache', { effort: 'M' })
    const snapshot = page([...board, original, { ...original, id: '5:7' }])
    expect(edits(snapshot, { type: 'copy/answer', n: 1, card: '5:7', as: 'same' })).toEqual([
      { kind: 'mark', card: '5:7', in: false, same: '1:1' },
    ])
    expect(edits(snapshot, { type: 'copy/answer', n: 1, card: '5:7', as: 'new' })).toEqual([
      { kind: 'record/replace', card: '5:7', scores: {}, was: null, keep: null },
    ])
  })
})

describe('copies nobody answered for', () => {
  const original = scored('1:1', 'Cache', { effort: 'M' })
  const snapshot = page([...board, original, { ...original, id: '5:7' }])

  test('are not scored: first it must be said what they are', () => {
    const change: Change = { type: 'milestone/change', n: 1, cards: ['1:1', '5:7'], patch: { ux: 1 } }
    expect(edits(snapshot, change).map((edit) => 'card' in edit && edit.card)).toEqual(['1:1'])
    expect(left(snapshot, change)).toEqual([['5:7', 'copy']])
  })

  test('keep their scores when the others’ are cleared, or each would become a milestone unasked', () => {
    expect(edits(snapshot, { type: 'scores/clear', n: 1 })).toEqual([
      { kind: 'record/replace', card: '1:1', scores: {}, keep: null },
    ])
  })
})

describe('taking off and taking away', () => {
  test('clears the scores of scored cards only, and leaves a newer plugin’s alone', () => {
    const newer = card('1:3', 'x', { record: { kind: 'newer', version: 2, raw: '{}' } })
    const damaged = card('1:4', 'y', { record: { kind: 'damaged', raw: '{', why: 'it is not JSON' } })
    const list = edits(page([...board, one, scored('1:2', 'Share', { ux: 1 }), newer, damaged]), {
      type: 'scores/clear',
      n: 1,
    })
    expect(list).toEqual([
      { kind: 'record/replace', card: '1:2', scores: {}, keep: null },
      { kind: 'record/replace', card: '1:4', scores: {}, keep: '{' },
    ])
    expect(left(page([...board, newer]), { type: 'scores/clear', n: 1 })).toEqual([['1:3', 'newer']])
  })

  test('removing everything gives colours back first, then forgets every carrier and the page', () => {
    const snapshot = page([...board, { ...one, original: painted }], { carriers: ['1:1', '8:8'] })
    expect(edits(snapshot, { type: 'okra/remove', n: 1 })).toEqual([
      { kind: 'restore', card: '1:1' },
      { kind: 'forget', node: '1:1' },
      { kind: 'forget', node: '8:8' },
      { kind: 'forget', node: '0:1' },
    ])
  })
})
