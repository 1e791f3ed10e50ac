/** Check this board: everything is tried, nothing is left, and what is said is what happened. */
import { describe, expect, test } from 'vitest'
import { board, sticky, text } from '../../host/document/build.ts'
import { ManualClock } from '../../host/clock.ts'
import { Refusal } from '../../host/refusal.ts'
import { Timer } from '../../host/timer.ts'
import type { WallCall } from '../../host/sandbox/index.ts'
import { ClientStorage } from '../../host/storage.ts'
import { checkWords } from '../../src/core/command/check-words.ts'
import type { BoardCheck } from '../../src/core/edit/board-check.ts'
import { madeOn } from './made.ts'
import { contents, manifest, play, type Playing } from './play.ts'
import { expectUndone } from './undone.ts'
import { WORKS } from '../check-works.ts'

const CHECK = { type: 'board/check' } as const

const two = () =>
  board(
    sticky('Cache', { id: '1:1' }),
    sticky('Share', { id: '1:2', x: 500 }),
    text('A heading', { id: '1:3', y: 900 }),
  )

type Goes = (call: WallCall) => boolean

/** A board on which calls that fit are refused, from the moment `refuse` is called. */
async function refusing(
  fits: Goes,
  { error = 'not this time', storage = new ClientStorage(), document = two() } = {},
): Promise<Playing & { readonly timer: Timer; readonly refuse: (is: boolean) => void }> {
  let isOn = false
  const onCall = (call: WallCall): void => {
    if (isOn && fits(call)) throw new Refusal(error, { complete: true })
  }
  const timer = new Timer(new ManualClock())
  const playing = await play(document, { onCall, storage, timer })
  return {
    ...playing,
    timer,
    refuse: (is) => {
      isOn = is
    },
  }
}

function found(playing: Playing): BoardCheck {
  const [check] = playing
    .news()
    .flatMap((each) => (each.type === 'command/done' && each.outcome.check !== undefined ? [each.outcome.check] : []))
    .slice(-1)
  if (check === undefined) throw new Error('Nothing was checked')
  return check
}

const ANA = { id: '1', name: 'Ana', sessionId: 1 }

describe('where all works', () => {
  test('one sentence says so, and the board is to the letter as before', async () => {
    const document = two()
    const before = contents(document)
    const timer = new Timer(new ManualClock())
    const heard: string[] = []
    timer.onChange((event) => heard.push(event))
    const playing = await play(document, { user: ANA, timer })
    await playing.wish(CHECK)
    expect(found(playing)).toEqual(WORKS)
    expect(playing.said()).toBe(
      'What works here: keeping scores, writing text, the timer, connectors and the table. Not tried: what a second person sees.',
    )
    expect(contents(document)).toEqual(before)
    expect(heard).toEqual(['timerstart', 'timerstop'])
    expect(timer.state).toBe('STOPPED')
  })

  test('it is no undo step of its own: the next step and it are taken back as one', async () => {
    const document = two()
    const before = contents(document)
    const { wish } = await play(document, { user: ANA })
    await wish(CHECK)
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'M' } })
    expectUndone(document, before)
  })

  test('no panel is told of anything but the answer', async () => {
    const { wish, news } = await play(two(), { user: ANA })
    const known = news().length
    await wish(CHECK)
    const told = news().slice(known)
    expect(told.filter(({ type }) => type === 'plan/changed' || type === 'session/changed')).toEqual([])
  })
})

describe('each thing that FigJam refuses, alone, is said, and nothing is left', () => {
  const isCreate =
    (name: string): Goes =>
    (call) =>
      call.name === name
  test.each<[string, Goes, Partial<BoardCheck>]>([
    ['plugin data', ({ name }) => name === 'setSharedPluginData', { write: 'refused' }],
    ['text', ({ kind, name }) => kind === 'set' && name === 'characters', { text: 'refused', table: 'refused' }],
    ['the font', ({ name }) => name === 'loadFontAsync', { text: 'no font', missingFonts: expect.anything() as never }],
    ['connectors', isCreate('createConnector'), { connector: 'refused' }],
    ['attaching one', isCreate('connectorStart'), { connector: 'refused' }],
    ['tables', isCreate('createTable'), { table: 'refused' }],
    ['shapes', isCreate('createShapeWithText'), { text: 'refused', connector: 'not tried' }],
    ['the timer', ({ name }) => name === 'timer.start', { timer: 'refused' }],
  ])('%s', async (_, fits, differs) => {
    const playing = await refusing(fits)
    const before = contents(playing.document)
    playing.refuse(true)
    await playing.wish(CHECK)
    const check = found(playing)
    expect(check).toEqual({ ...WORKS, who: check.who, ...differs })
    expect(playing.said()).toMatch(/^Checked: \d things? to see to before the session\.$/)
    expect(contents(playing.document)).toEqual(before)
    expect(playing.timer.state).toBe('STOPPED')
  })

  test('who is here, where the manifest does not allow it', async () => {
    const playing = await play(two(), { manifest: { ...manifest, permissions: [] } })
    await playing.wish(CHECK)
    expect(found(playing)).toEqual({ ...WORKS, who: null })
  })

  test('the fonts of cards by name', async () => {
    const document = board(
      sticky('Cache', { id: '1:1', props: { 'text.fontName': { family: 'Nobody has this', style: 'Bold' } } }),
      sticky('Share', { id: '1:2', x: 500 }),
    )
    const playing = await play(document, { user: ANA })
    await playing.wish(CHECK)
    expect(found(playing)).toEqual({ ...WORKS, missingFonts: [{ font: 'Nobody has this Bold', texts: 1 }] })
  })
})

describe('a file that is read-only', () => {
  test('is said with what to do, also when it was known, and that it may be written again', async () => {
    const document = two()
    const before = contents(document)
    const isCall: Goes = ({ kind }) => kind === 'create' || kind === 'set'
    const playing = await refusing(isCall, { document, error: 'Cannot write to internal and read-only nodes' })
    playing.refuse(true)
    await playing.wish(CHECK)
    expect(checkWords(found(playing)).troubles).toContain(
      'This file is read-only for you. Ask its owner for edit access.',
    )
    expect(playing.news()).toContainEqual({ type: 'access/changed', canWrite: false })
    expect(contents(document)).toEqual(before)
    playing.refuse(false)
    await playing.wish(CHECK)
    expect(
      playing
        .news()
        .filter(({ type }) => type === 'access/changed')
        .at(-1),
    ).toEqual({
      type: 'access/changed',
      canWrite: true,
    })
  })
})

test('a timer that somebody runs is left alone, and not said to work', async () => {
  const timer = new Timer(new ManualClock())
  timer.start(300)
  const playing = await play(two(), { user: ANA, timer })
  await playing.wish(CHECK)
  expect(found(playing)).toEqual({ ...WORKS, timer: 'in use' })
  expect(timer.state).toBe('RUNNING')
  expect(timer.total).toBe(300)
})

test('people on the board who are not logged in are counted', async () => {
  const other = (sessionId: number, name: string) => ({
    user: { id: name === 'Anonymous' ? null : name, name, sessionId },
    position: null,
    viewport: { x: 0, y: 0, width: 1, height: 1 },
    selection: [],
  })
  const playing = await play(two(), { user: ANA, others: () => [other(2, 'Ben'), other(3, 'Anonymous')] })
  await playing.wish(CHECK)
  expect(found(playing)).toEqual({ ...WORKS, who: { others: 2, nameless: 1 } })
})

describe('an interrupted check', () => {
  const isRemove: Goes = ({ name }) => name === 'remove'

  test('says what it could not take away; the next command takes it', async () => {
    const document = two()
    const before = contents(document)
    const playing = await refusing(isRemove, { document })
    playing.refuse(true)
    await playing.wish(CHECK)
    expect(found(playing)).toMatchObject({ left: 4 })
    playing.refuse(false)
    await playing.wish(CHECK)
    expect(found(playing)).toMatchObject({ left: 0 })
    expect(contents(document)).toEqual(before)
  })

  test('leaves nodes that say they are ours: Remove everything takes them, and so does the next check', async () => {
    for (const wish of [{ type: 'okra/remove' }, CHECK] as const) {
      const document = two()
      const playing = await refusing(isRemove, { document })
      const before = contents(document)
      playing.refuse(true)
      await playing.wish(CHECK)
      expect(madeOn(document, 'check')).toHaveLength(4)
      // Somebody else’s plugin, whose FigJam remembers nothing of it.
      const other = await play(document, { storage: new ClientStorage() })
      expect(other.plan().milestones).toHaveLength(2)
      await other.wish(wish)
      expect(contents(document)).toEqual(before)
    }
  })
})
