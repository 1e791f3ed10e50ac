/** The board as the plugin follows it is the board as a plugin reads it that is opened now. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { board, frame, group, node, section, sticky, text, type Sketch } from '../../host/document/build.ts'
import type { Document } from '../../host/document/document.ts'
import { Editor } from '../../host/document/editor.ts'
import { NO_DATA } from '../../host/document/types.ts'
import type { Plan } from '../../src/core/plan/plan.ts'
import { boardOf, someBoardOfNodes } from '../generate/sketches.ts'
import { happen, someStep } from '../generate/steps.ts'
import { play, type Playing } from './play.ts'

/** Longer (ms) than anything that the plugin does later: badges that follow a move, page data that raises no event. */
const LATER = 2500

const hand = (document: Document) => new Editor(document, 'hand')

function write(document: Document, id: string, shared: Record<string, object>): void {
  const okra = Object.fromEntries(
    Object.entries(shared).map(([key, value]) => [key, JSON.stringify({ v: 1, at: id, ...value })]),
  )
  new Editor(document, 'remote').setData(id, { ...NO_DATA, shared: { okra } })
}

const carrying = (id: string, key: string, value: object) => ({
  shared: { okra: { [key]: JSON.stringify({ v: 1, at: id, ...value }) } },
})

/** Lists that come in the order of layers, which is told by no event: the same in any order. */
const inAnyOrder = (list: readonly unknown[]): readonly string[] =>
  Array.from(list, (each) => JSON.stringify(each)).sort()

/** All that a plan says, but the kinds and what is an example of one. */
function found(plan: Plan): object {
  const { kinds: _, hasBystanders: __, ...rest } = plan
  const { copies, offers, placeholders, hidden } = rest
  const lists = Object.entries({ copies, offers, placeholders, hidden })
  return { ...rest, ...Object.fromEntries(lists.map(([name, list]) => [name, inAnyOrder(list)])) }
}

async function kindsAsked({ plan, wish }: Playing): Promise<readonly object[]> {
  await wish({ type: 'kinds/read' })
  return Array.from(plan().kinds, (each) => {
    const { example: _, isTicked: __, asks, ...kind } = each
    return { ...kind, asks: inAnyOrder(asks?.cards ?? []) }
  })
}

/** What the plugin knows that was open all along is what one knows that is opened now. */
async function expectAsAnew(early: Playing): Promise<void> {
  const late = await play(early.document)
  expect(found(early.plan())).toEqual(found(late.plan()))
  expect(await kindsAsked(early)).toEqual(await kindsAsked(late))
  expect(found(early.plan())).toEqual(found(late.plan()))
  late.run.close()
  early.run.close()
}

const words = (id: string, more: object = {}) => text('Share by links', { id, width: 200, height: 24, ...more })
const cover = (id: string, more: object = {}) =>
  node('RECTANGLE', { id, width: 400, height: 100, fill: '#FFC943', ...more })

type Change = (document: Document) => void
type Case = readonly [what: string, sketches: readonly Sketch[], change: Change]

const CASES: readonly Case[] = [
  [
    'a sticky is dragged out of a frame, which is a card by its text now',
    [frame([words('5:2'), sticky('A note', { id: '5:3', y: 40 })], { id: '5:1', width: 400, height: 300 })],
    (document) => hand(document).insert('5:3', '0:1', Infinity, 'place'),
  ],
  [
    'a sticky is deleted out of a frame, which is a card by its text now',
    [frame([words('5:2'), sticky('A note', { id: '5:3', y: 40 })], { id: '5:1', width: 400, height: 300 })],
    (document) => hand(document).remove('5:3'),
  ],
  [
    'a text is dragged out of one frame into another',
    [
      frame([words('5:2')], { id: '5:1', width: 400, height: 300 }),
      frame([], { id: '5:3', x: 900, width: 400, height: 300 }),
    ],
    (document) => hand(document).insert('5:2', '5:3', Infinity, 'place'),
  ],
  [
    'a text that is a milestone of its own is dragged out of its frame',
    [frame([words('5:2', carrying('5:2', 'mark', { in: true }))], { id: '5:1', width: 400, height: 300 })],
    (document) => hand(document).insert('5:2', '0:1', Infinity, 'place'),
  ],
  [
    'what covers a group is dragged out of it',
    [group([cover('5:2'), words('5:3')], { id: '5:1' })],
    (document) => hand(document).insert('5:2', '0:1', Infinity, 'place'),
  ],
  [
    'what covers a group grows too small for it',
    [group([cover('5:2'), words('5:3')], { id: '5:1' })],
    (document) => hand(document).set('5:2', { height: 20 }),
  ],
  [
    'what covers a frame that is see-through is deleted',
    [frame([cover('5:2'), words('5:3')], { id: '5:1', width: 400, height: 100, fill: null })],
    (document) => hand(document).remove('5:2'),
  ],
  [
    'a frame grows, and what covers it does not',
    [frame([cover('5:2'), words('5:3')], { id: '5:1', width: 400, height: 100, fill: null })],
    (document) => hand(document).set('5:1', { height: 600 }),
  ],
  [
    'a painted frame becomes see-through, and nobody painted what covers it',
    [
      frame([cover('5:2'), words('5:3')], {
        ...{ id: '5:1', width: 400, height: 100, fill: '#FFC943' },
        ...carrying('5:1', 'original', { fills: [], painted: '#FFC943' }),
      }),
    ],
    (document) => hand(document).set('5:1', { fills: [] }),
  ],
  [
    'a frame inside a group is moved, and the group grows with it',
    [
      group([words('5:2'), frame([], { id: '5:3', x: 100, width: 100, height: 100 })], { id: '5:1' }),
      sticky('Beside it', { id: '5:4', x: 2000 }),
    ],
    (document) => hand(document).set('5:3', { y: 900 }),
  ],
  [
    'a text in a group is a milestone of its own, and grows',
    [group([words('5:2', carrying('5:2', 'mark', { in: true }))], { id: '5:1' })],
    (document) => hand(document).set('5:2', { height: 600 }),
  ],
  [
    'a scored rectangle is moved with its section',
    [
      section(
        'Quarter',
        [
          cover('5:2', { y: 200, ...carrying('5:2', 'milestone', { effort: 'S' }) }),
          sticky('A note', { id: '5:3', y: 500, ...carrying('5:3', 'milestone', { effort: 'L' }) }),
          cover('5:4', { y: 800, ...carrying('5:4', 'milestone', { effort: 'M' }) }),
        ],
        { id: '5:1' },
      ),
    ],
    (document) => hand(document).set('5:1', { y: -5000 }),
  ],
]

describe('what a plan says when', () => {
  test.each(CASES)('%s', async (_, sketches, change) => {
    const early = await play(board(...sketches, sticky('Something else', { id: '9:1', x: 5000 })))
    change(early.document)
    await early.settle()
    await expectAsAnew(early)
  })
})

test('a table that is the plugin’s no more is none of the plan', async () => {
  const early = await play(board(sticky('A note', { id: '5:1' })))
  await early.wish({ type: 'table/put', order: 'reading', further: [], evenIfLong: true })
  const { id = '' } = early.plan().made.table ?? {}
  write(early.document, id, { rows: {} })
  await early.settle()
  expect(early.plan().made.table).toBeNull()
})

test('a badge that is taken off because its card is gone leaves its words to no group that it lay in', async () => {
  const badge = frame([text('S · $$', { id: '5:4' })], {
    id: '5:3',
    ...carrying('5:3', 'made', { what: 'badge', for: '9:1' }),
  })
  const scored = group([words('5:2'), badge], { id: '5:1', ...carrying('5:1', 'milestone', { effort: 'S' }) })
  const early = await play(board(scored, sticky('Scored', { id: '9:1', x: 900 })))
  hand(early.document).remove('9:1')
  await early.settle()
  early.clock.advance(LATER)
  await early.settle()
  expect(early.document.get('5:3')).toBeUndefined()
  expect(early.plan().milestones.map(({ name }) => name)).toEqual(['Share by links'])
})

test('what is no card any more and carries something all the same is cleaned, too', async () => {
  const mark = JSON.stringify({ v: 1, at: '5:2', in: true })
  const kept = words('5:2', { shared: { okra: { mark, damaged: '{' } } })
  const early = await play(board(frame([kept], { id: '5:1', width: 400, height: 300 })))
  new Editor(early.document, 'remote').setData('5:2', { ...NO_DATA, shared: { okra: { damaged: '{' } } })
  await early.settle()
  await early.wish({ type: 'okra/remove' })
  expect(early.document.get('5:2')?.pluginData.shared).toEqual({})
})

/** `OKRA_RUNS` plays more of them. */
test(
  'whatever happens on whatever board, it is as a plugin reads it that is opened then',
  { timeout: 3_600_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(someBoardOfNodes, fc.array(someStep, { minLength: 1, maxLength: 12 }), async (board, steps) => {
        const early = await play(boardOf(board))
        for (const step of steps) await happen(step, early)
        for (let turn = 0; turn < 3; turn++) {
          await early.settle()
          early.clock.advance(LATER)
        }
        await early.settle()
        await expectAsAnew(early)
      }),
      { numRuns: Number(process.env.OKRA_RUNS ?? 12), endOnFailure: process.env.OKRA_RUNS === undefined },
    )
  },
)
