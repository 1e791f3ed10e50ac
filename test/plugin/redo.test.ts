/** Every command that writes: undo takes back just what it did, and redo does just that again. */
import { describe, expect, test } from 'vitest'
import { board, connector, sticky } from '../../host/document/build.ts'
import { duplicate } from '../../host/document/clipboard.ts'
import { Editor } from '../../host/document/editor.ts'
import { cellAt } from '../../host/document/table.ts'
import { isSessionChange, type Change } from '../../src/core/command/schemas.ts'
import { madeOn } from './made.ts'
import { contents, type Wish } from './play.ts'
import { table, type Person } from './table.ts'

interface Room {
  readonly ana: Person
  readonly ben: Person
  readonly settle: (milliseconds?: number) => Promise<void>
}

/** A check leaves the board as it was: there is nothing to take back. */
type Type = Exclude<Change['type'], 'board/check'>
type Stage = (room: Room) => Promise<void>

const PUT: Wish = { type: 'table/put', order: 'reading', further: [], evenIfLong: true }

async function sitDown(): Promise<Room> {
  const seated = table(
    board(
      sticky('Epic: one', { id: '1:1', fill: '#FFD3A8' }),
      sticky('Epic: two', { id: '1:2', x: 600, fill: '#D3BDFF' }),
      sticky('Epic: three', { id: '1:3', x: 1200, shared: { okra: { milestone: '{"v":1,"effort":"S","ux":9}' } } }),
      connector('1:2', '1:1', 'depends on', { id: '1:9' }),
    ),
  )
  return { ana: await seated.sit('Ana'), ben: await seated.sit('Ben'), settle: seated.settle }
}

const asks =
  (...wishes: readonly Wish[]): Stage =>
  async ({ ana, settle }) => {
    for (const wish of wishes) {
      await ana.wish(wish)
      await settle()
    }
  }

const bare: Stage = () => Promise.resolve()
const scored = asks({ type: 'milestone/change', cards: ['1:1', '1:2'], patch: { effort: 'M', business: 3 } })
const full: Stage = async (room) => {
  await scored(room)
  const legend: Wish = { type: 'legend/show', isOn: true }
  await asks({ type: 'paint/choose', rule: 'value' }, legend, { type: 'badges/show', isOn: true }, PUT)(room)
}
const copied: Stage = async (room) => {
  await scored(room)
  duplicate(new Editor(room.ana.document, 'hand'), ['1:1'])
  await room.settle()
}
const untidy: Stage = async (room) => {
  await full(room)
  const [badge] = madeOn(room.ana.document, 'badge')
  new Editor(room.ana.document, 'hand').set(badge?.id ?? '', { x: 5000 })
  await room.settle()
}
/** Somebody typed into the table on the board. */
const typed: Stage = async (room) => {
  await full(room)
  const { document } = room.ana
  const [grid] = madeOn(document, 'table')
  for (const row of [1, 2])
    new Editor(document, 'hand').set(cellAt(document, grid?.id ?? '', row, 1)?.id ?? '', { 'text.characters': 'large' })
  await room.settle()
}
const running: Stage = async (room) => {
  await scored(room)
  await asks({ type: 'session/run' })(room)
}
const voting: Stage = async (room) => {
  await running(room)
  await asks({ type: 'round/start', scales: ['effort'], cards: ['1:1', '1:2'] })(room)
}
const answered: Stage = async (room) => {
  await voting(room)
  await room.ben.wish({ type: 'ballot/answer', round: roundOf(room), key: '1:1', score: 'L' })
  await room.settle()
}
const revealed: Stage = async (room) => {
  await answered(room)
  await asks({ type: 'round/reveal' })(room)
}
const proposed: Stage = async (room) => {
  await running(room)
  await room.ben.wish({ type: 'ballot/propose', card: '1:1', skills: ['Design'], dependencies: [] })
  await room.settle()
}

const roundOf = ({ ana }: Room): string => ana.session().round?.id ?? ''
const meanings = { effort: { 1: { means: 'a day', example: 'A label' } } }

type Asked = Wish | ((room: Room) => Wish)

const CASES: Readonly<Record<Type, readonly [Stage, Asked]>> = {
  'milestone/change': [full, { type: 'milestone/change', cards: ['1:1'], patch: { effort: 'S', addSkills: ['QA'] } }],
  'milestone/mark': [full, { type: 'milestone/mark', cards: ['1:2'], in: false }],
  'milestone/park': [full, { type: 'milestone/park', cards: ['1:2'], isParked: true }],
  'milestone/repair': [bare, { type: 'milestone/repair', card: '1:3' }],
  'copy/answer': [copied, ({ ana }) => ({ type: 'copy/answer', card: ana.plan().copies[0]?.id ?? '', as: 'new' })],
  'kind/tick': [bare, ({ ana }) => ({ type: 'kind/tick', look: ana.plan().kinds[0]?.look ?? '', in: false })],
  'paint/choose': [scored, { type: 'paint/choose', rule: 'effort' }],
  'palette/choose': [full, { type: 'palette/choose', contrast: 'high' }],
  'team/name': [full, { type: 'team/name', name: 'Match', link: '' }],
  'words/change': [full, { type: 'words/change', effort: 'M', value: 3, words: 'Not now' }],
  'legend/show': [full, { type: 'legend/show', isOn: false }],
  'badges/show': [scored, { type: 'badges/show', isOn: true }],
  'badges/tidy': [untidy, { type: 'badges/tidy' }],
  'chart/put': [scored, { type: 'chart/put', day: '22 November 2026' }],
  'table/put': [scored, PUT],
  'table/take': [full, { type: 'table/take' }],
  'offer/answer': [scored, ({ ana }) => ({ type: 'offer/answer', offer: ana.plan().offers[0]?.id ?? '', as: 'yes' })],
  'quarter/begin': [
    async (room) => {
      await full(room)
      // A damaged record would be left, and said.
      await asks({ type: 'milestone/repair', card: '1:3' })(room)
    },
    { type: 'quarter/begin', examples: [{ rank: 2, name: 'Epic: one' }] },
  ],
  'scores/clear': [full, { type: 'scores/clear' }],
  'import/apply': [
    full,
    {
      type: 'import/apply',
      rows: [
        { card: '1:1', name: 'Epic: one', patch: { effort: 'L' }, was: { effort: 'M' } },
        { card: null, ref: 'new', name: 'Epic: four', patch: { ux: 2 }, was: {} },
      ],
    },
  ],
  'handover/place': [full, { type: 'handover/place' }],
  'okra/remove': [full, { type: 'okra/remove' }],
  'session/run': [scored, { type: 'session/run' }],
  'session/take': [
    async (room) => {
      await room.ben.wish({ type: 'session/run' })
      await room.settle()
    },
    { type: 'session/take' },
  ],
  'session/end': [revealed, { type: 'session/end' }],
  'agenda/turn': [running, { type: 'agenda/turn', to: 'value' }],
  'agenda/minutes': [running, { type: 'agenda/minutes', activity: 'effort', minutes: 42 }],
  'agenda/people': [running, { type: 'agenda/people', people: 9 }],
  'agenda/card': [running, { type: 'agenda/card', card: '1:2' }],
  'agenda/names': [running, { type: 'agenda/names', names: ['Ana', 'Dan'] }],
  'card/same': [running, { type: 'card/same', card: '1:2', of: '1:1' }],
  'card/split': [running, { type: 'card/split', card: '1:1' }],
  'cells/take': [typed, ({ ana }) => ({ type: 'cells/take', offers: ana.plan().offers.map(({ id }) => id) })],
  'meanings/write': [scored, { type: 'meanings/write', meanings }],
  'round/start': [running, { type: 'round/start', scales: ['ux'], cards: ['1:1'] }],
  'round/hands': [voting, { type: 'round/hands', key: '1:1', counts: { S: 2 } }],
  'round/guest': [voting, { type: 'round/guest', answers: { '1:1': 'S' } }],
  'round/chat': [
    voting,
    (room) => ({
      type: 'round/chat',
      round: roundOf(room),
      keys: ['1:1', '1:2'],
      people: [{ seat: 'a1', answers: { '1:1': 'S' }, isSure: false }],
    }),
  ],
  'round/reveal': [answered, { type: 'round/reveal' }],
  'round/drop': [voting, { type: 'round/drop' }],
  'round/settle': [revealed, { type: 'round/settle', picks: [{ card: '1:1', attribute: 'effort', score: 'L' }] }],
  'spike/make': [revealed, { type: 'spike/make', card: '1:1', attribute: 'effort' }],
  'ballot/answer': [voting, (room) => ({ type: 'ballot/answer', round: roundOf(room), key: '1:1', score: 'S' })],
  'ballot/role': [running, { type: 'ballot/role', role: 'Design' }],
  'ballot/propose': [running, { type: 'ballot/propose', card: '1:1', skills: ['QA'], dependencies: [] }],
  'pairs/make': [
    async (room) => {
      await running(room)
      await room.ben.wish({ type: 'ballot/role', role: 'Design' })
      await asks({ type: 'ballot/role', role: 'Backend' })(room)
    },
    { type: 'pairs/make' },
  ],
  'proposals/take': [proposed, { type: 'proposals/take' }],
}

const rows = Object.entries(CASES).map(([type, [stage, asked]]) => ({ type, stage, asked }))

/** What the session's owner puts back after an undo is a step of its own: then there is nothing to do again. */
const onBoard = rows.filter(({ type }) => !isSessionChange({ type }))

async function carriedOut({ stage, asked }: (typeof rows)[number]) {
  const room = await sitDown()
  await stage(room)
  const { document } = room.ana
  document.commitUndo()
  const before = contents(document)
  await room.ana.mumble(typeof asked === 'function' ? asked(room) : asked)
  const after = contents(document)
  expect(room.ana.lastDone()).toMatchObject({ isTrouble: false })
  expect(after).not.toEqual(before)
  return { ...room, document, before, after }
}

describe('undo and redo at once', () => {
  test.each(rows)('$type', async (row) => {
    const { document, before, after } = await carriedOut(row)
    document.undo()
    expect(contents(document)).toEqual(before)
    document.redo()
    expect(contents(document)).toEqual(after)
  })
})

describe('undo and redo with the plugin looking on in between', () => {
  test.each(onBoard)('$type', async (row) => {
    const { ana, settle, document, before, after } = await carriedOut(row)
    const plan = ana.plan()
    for (let turn = 0; turn < 2; turn++) {
      document.undo()
      await settle(3000)
      expect(contents(document)).toEqual(before)
      document.redo()
      await settle(3000)
      expect(contents(document)).toEqual(after)
    }
    expect(ana.plan()).toEqual(plan)
  })
})
