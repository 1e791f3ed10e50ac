/** Every number at which a command does or says something else: just below it, at it, just above. */
import { describe, expect, test } from 'vitest'
import { askOffer } from '../../../src/core/command/ask-offer.ts'
import { closingRefusal } from '../../../src/core/command/closing.ts'
import { decide } from '../../../src/core/command/decisions.ts'
import { report, sayRefusal } from '../../../src/core/command/report.ts'
import type { Change } from '../../../src/core/command/schemas.ts'
import type { Edit } from '../../../src/core/edit/edit.ts'
import { makePlan } from '../../../src/core/edit/make-plan.ts'
import { describePatch } from '../../../src/core/edit/say-patch.ts'
import type { Snapshot } from '../../../src/core/plan/snapshot.ts'
import { freshMemory, remember } from '../../../src/core/session/memory.ts'
import type { Moment } from '../../../src/core/session/moment.ts'
import { ok, page, planOf, scored } from '../cards.ts'
import { NOTHING } from '../outcomes.ts'

const ana = { id: 'Ana', name: 'Ana', session: 1, colour: '' }
const facilitator = ok({ v: 1 as const, at: '0:1', seat: 'a', name: 'Ana', term: 1, since: 0, session: 1 })

/** What Ana’s plugin does about a command while she runs the session. */
function editsOf(board: Snapshot, change: Change, people = [ana]): readonly Edit[] | string {
  const led = { ...board, session: { ...board.session, facilitator } }
  const memory = remember(freshMemory('a'), led.session)
  const moment: Moment = { me: ana, people, memory, now: 0, chance: 'x' }
  const decision = decide(led, makePlan(led), change, moment)
  return decision.kind === 'edits' ? decision.edits : sayRefusal(change, decision.why)
}

function said(change: Change): string {
  const plan = planOf([])
  return report(change, { before: plan, after: plan, outcome: NOTHING, voted: null }).said
}

test.each([
  [0, 1, 'Dependencies takes 1 minute.'],
  [0.4, 1, 'Dependencies takes 1 minute.'],
  [1, 1, 'Dependencies takes 1 minute.'],
  [2, 2, 'Dependencies takes 2 minutes.'],
  [239, 239, 'Dependencies takes 239 minutes.'],
  [240, 240, 'Dependencies takes 240 minutes.'],
  [241, 240, 'Dependencies takes 240 minutes.'],
])('an activity that is asked to take %d minutes takes %i, and that is said', (minutes, kept, sentence) => {
  const change: Change = { type: 'agenda/minutes', n: 1, activity: 'dependencies', minutes }
  expect(editsOf(page([]), change)).toEqual([{ kind: 'page/agenda', patch: { minutes: { dependencies: kept } } }])
  expect(said(change)).toBe(sentence)
})

test.each([
  [0, 1, '1 person in the room.'],
  [1, 1, '1 person in the room.'],
  [2, 2, '2 people in the room.'],
  [98, 98, '98 people in the room.'],
  [99, 99, '99 people in the room.'],
  [100, 99, '99 people in the room.'],
])('%i people are kept as %i, and that is said', (people, kept, sentence) => {
  const change: Change = { type: 'agenda/people', n: 1, people }
  expect(editsOf(page([]), change)).toEqual([{ kind: 'page/agenda', patch: { people: kept } }])
  expect(said(change)).toBe(sentence)
})

describe('a table is asked about first where it is long and new', () => {
  const cards = (rows: number) => Array.from({ length: rows }, (_, at) => scored(`1:${at + 1}`, `Card ${at}`, {}))
  const put: Change = { type: 'table/put', n: 1, order: 'reading', further: [], evenIfLong: false }
  const rows = { columns: ['Milestone'], rows: [] }
  const table = { id: '7:9', rows: ok({ v: 1 as const, at: '7:9', ...rows }), texts: [['Milestone']] }
  const asked = 'That would be a table of 101 rows. Open the Export tab to put it on the board anyway.'
  test.each([
    [0, 'There are no milestones to put in a table yet.'],
    [1, 'table'],
    [99, 'table'],
    [100, 'table'],
    [101, asked],
  ])('%i rows', (count, what) => {
    const edits = editsOf(page(cards(count)), put)
    expect(typeof edits === 'string' ? edits : edits[0]?.kind).toBe(what)
    if (count > 0) expect(editsOf(page(cards(count)), { ...put, evenIfLong: true })).toMatchObject([{ kind: 'table' }])
    if (count > 0) expect(editsOf(page(cards(count), { table }), put)).toMatchObject([{ kind: 'table' }])
  })
})

test.each([
  [198, 199, true],
  [199, 200, true],
  [200, 200, false],
])('beside %i answers %i are remembered, the oldest of them still: %s', (before, kept, isOldestKept) => {
  const offers = Array.from({ length: before }, (_, at) => `old ${at} | then`)
  const waits = { dependencies: [{ card: '1:2' }], dependenciesReviewed: true }
  const board = page([scored('1:1', 'A', waits), scored('1:2', 'B', {})], {
    declined: ok({ v: 1, at: '0:1', offers }),
  })
  const [offer] = makePlan(board).offers
  const edits = editsOf(board, { type: 'offer/answer', n: 1, offer: offer?.id ?? '', as: 'leave' })
  const [edit] = typeof edits === 'string' ? [] : edits
  const left = edit?.kind === 'page/declined' ? edit.offers : []
  expect([left.length, left.includes('old 0 | then'), left.slice(-1)]).toEqual([
    kept,
    isOldestKept,
    [`${offer?.id ?? ''} | undrawn`],
  ])
})

test.each([
  [59, 59, ''],
  [60, 60, ''],
  [61, 59, '…'],
])('a Spike for a card of %i characters names %i of them', (length, kept, end) => {
  const edits = editsOf(page([scored('1:1', 'a'.repeat(length), {})]), {
    type: 'spike/make',
    n: 1,
    card: '1:1',
    attribute: 'effort',
  })
  expect(edits).toMatchObject([{ text: `Spike: find out what it takes for “${'a'.repeat(kept)}${end}”` }])
})

test.each([
  [1, 'Nobody else is on the board, and no names were typed in Prepare. Pair up in the room.'],
  [2, 1],
  [3, 1],
  [4, 2],
  [5, 2],
])('%i people are paired', (count, pairs) => {
  const people = Array.from({ length: count }, (_, at) => ({
    ...ana,
    id: at === 0 ? 'Ana' : `p${at}`,
    session: at + 1,
  }))
  const edits = editsOf(page([scored('1:1', 'A', {})]), { type: 'pairs/make', n: 1 }, people)
  const [edit] = typeof edits === 'string' ? [] : edits
  expect(typeof edits === 'string' ? edits : edit?.kind === 'page/agenda' && edit.patch.pairs?.length).toBe(pairs)
})

describe('a sentence that ends a menu command has a hundred characters at the most', () => {
  const words = (name: string) => closingRefusal({ code: 'led by', name })
  // “Ana runs the session: until it ends, only their plugin writes scores.” has 66 characters beside the name.
  test.each([
    [33, 99, '.'],
    [34, 100, '.'],
    [35, 94, '…'],
  ])('after a name of %i characters: %i', (name, length, end) => {
    const sentence = words('A'.repeat(name))
    expect([sentence.length, sentence.slice(-1)]).toEqual([length, end])
  })

  // Whole words are kept where that leaves more than half, a whole first sentence where it is more than a third.
  test.each([
    [`${'A'.repeat(50)} ${'B'.repeat(60)}`, `${'A'.repeat(50)} ${'B'.repeat(48)}…`],
    [`${'A'.repeat(51)} ${'B'.repeat(60)}`, `${'A'.repeat(51)}…`],
    [`${'A'.repeat(52)} ${'B'.repeat(60)}`, `${'A'.repeat(52)}…`],
    [`${'A'.repeat(32)}. ${'B'.repeat(80)}`, `${'A'.repeat(32)}. ${'B'.repeat(65)}…`],
    [`${'A'.repeat(33)}. ${'B'.repeat(80)}`, `${'A'.repeat(33)}. ${'B'.repeat(64)}…`],
    [`${'A'.repeat(34)}. ${'B'.repeat(80)}`, `${'A'.repeat(34)}.`],
  ])('cut: %s', (name, sentence) => expect(words(name)).toBe(sentence))
})

describe('what is asked about', () => {
  const offer = { id: 'wait 1:1 1:2', state: 'undrawn', kind: 'undrawn', from: '1:1', to: '1:2' } as const
  test.each([
    [27, `“${'a'.repeat(27)}”`],
    [28, `“${'a'.repeat(28)}”`],
    [29, `“${'a'.repeat(27)}…”`],
  ])('names a card by %i characters', (length, quoted) => {
    const names = new Map([['1:1', 'a'.repeat(length)]])
    expect(askOffer(offer, names, 1).sentence).toBe(`${quoted} waits for “a card”; no connector shows it.`)
  })

  test.each([
    [1, 'Draw it'],
    [2, 'Draw all 2'],
    [3, 'Draw all 3'],
  ])('offers to draw %i at once', (alike, words) =>
    expect(askOffer(offer, new Map(), alike).choices[0]?.words).toBe(words),
  )
})

test.each([
  [1, 'Skill “A”'],
  [2, 'Added 2 skills: “A” and “B”'],
  [3, 'Added 3 skills: “A”, “B” and “C”'],
  [4, 'Added 4 skills: “A”, “B”, “C” and 1 more'],
])('%i skills are said', (count, words) =>
  expect(describePatch({ addSkills: ['A', 'B', 'C', 'D'].slice(0, count) })).toBe(words),
)
