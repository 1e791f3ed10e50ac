/** One person counts once, whatever they open the board in; and only who is expected is waited for. */
import { describe, expect, test } from 'vitest'
import { board, sticky } from '../../host/document/build.ts'
import { copy, paste } from '../../host/document/clipboard.ts'
import type { Document } from '../../host/document/document.ts'
import { Editor } from '../../host/document/editor.ts'
import { openBoard, saveBoard } from '../../host/rest/index.ts'
import { ClientStorage } from '../../host/storage.ts'
import type { Score } from '../../src/core/record/scale.ts'
import { writesOf } from './made.ts'
import { table, type Person } from './table.ts'

const CARDS = ['1:1', '1:2', '1:3'] as const
const ideas = () => board(...CARDS.map((id, i) => sticky(`Card ${i + 1}`, { id, x: i * 400 })))
/** Time (ms) after which the plugin has asked who is here. */
const A_LOOK = 2500
const HOUR = 3_600_000

/** Ana runs the session, Ben and Cleo are here. */
async function three() {
  const seated = table(ideas())
  const ana = await seated.sit('Ana')
  const ben = await seated.sit('Ben')
  const cleo = await seated.sit('Cleo')
  await ana.wish({ type: 'session/run' })
  await seated.settle()
  return { ...seated, ana, ben, cleo }
}

async function open({ wish, session }: Person): Promise<void> {
  await wish({ type: 'round/start', attribute: 'effort', cards: [...CARDS] })
  expect(session().round?.isOpen).toBe(true)
}

/** Presses answers to the cards in their order; everything arrives later. */
async function answer(person: Person, ...scores: readonly Score[]): Promise<void> {
  const round = person.session().round?.id ?? ''
  for (const [index, score] of scores.entries())
    await person.mumble({ type: 'ballot/answer', round, card: CARDS[index] ?? '', score: score as 'S' })
}

/** What was counted, card by card: all of it, and nothing else. */
async function reveal({ wish, session }: Person): Promise<unknown> {
  await wish({ type: 'round/reveal' })
  const { round } = session()
  return round?.isOpen === false ? round.counts : null
}

const ballotsOn = (document: Document) =>
  Array.from(document.all()).flatMap(({ pluginData }) => {
    const raw = pluginData.shared.okra?.ballot
    return raw === undefined ? [] : [JSON.parse(raw) as Record<string, unknown>]
  })

/** As if the open vote had begun so much (ms) earlier. */
function beganEarlier(document: Document, by: number): void {
  const node = Array.from(document.all()).find(({ pluginData }) => pluginData.shared.okra?.round)
  if (node === undefined) throw new Error('No vote is open')
  const { shared } = node.pluginData
  const round = JSON.parse(shared.okra?.round ?? '') as { began: number }
  const okra = { ...shared.okra, round: JSON.stringify({ ...round, began: round.began - by }) }
  new Editor(document, 'hand').setData(node.id, { ...node.pluginData, shared: { ...shared, okra } })
}

describe('a person on a second device', () => {
  test('finds their answers there, changes one, and is one of those who are in', async () => {
    const { ana, ben, sit, settle } = await three()
    await open(ana)
    await settle()
    await answer(ben, 'S', 'S', 'S')
    await settle()
    const phone = await sit('Ben')
    await settle(A_LOOK)
    expect(phone.session().round).toMatchObject({ mine: { '1:1': 'S', '1:2': 'S', '1:3': 'S' }, expected: 3 })
    await answer(phone, 'L')
    await settle()
    expect(ana.session().round).toMatchObject({ isIn: 1, expected: 3 })
    expect(ben.session().round?.mine).toEqual({ '1:1': 'L', '1:2': 'S', '1:3': 'S' })
    expect(await reveal(ana)).toEqual({ '1:1': { L: 1 }, '1:2': { S: 1 }, '1:3': { S: 1 } })
    await settle()
    for (const panel of [ben, phone]) expect(panel.session().round).toMatchObject({ isLate: false })
  })

  test('has the last word on whichever they answer last', async () => {
    const { ana, ben, sit, settle } = await three()
    await open(ana)
    const phone = await sit('Ben')
    for (const [device, score] of [
      [ben, 'S'],
      [phone, 'M'],
      [ben, 'L'],
      [ben, '?'],
      [phone, 'S'],
      [ben, 'M'],
    ] as const) {
      await answer(device, score)
      await settle()
    }
    expect(await reveal(ana)).toEqual({ '1:1': { M: 1 } })
  })

  test('takes an answer back there, and it stays taken back', async () => {
    const { ana, ben, sit, settle } = await three()
    await open(ana)
    await settle()
    await answer(ben, 'S', 'M', 'L')
    await settle()
    const phone = await sit('Ben')
    const round = phone.session().round?.id ?? ''
    await phone.wish({ type: 'ballot/answer', round, card: '1:1', score: null })
    await settle()
    await answer(ben, 'S')
    await phone.wish({ type: 'ballot/answer', round, card: '1:2', score: null })
    await settle()
    expect(await reveal(ana)).toEqual({ '1:1': { S: 1 }, '1:3': { L: 1 } })
  })

  test('loses nothing where both answer at the same moment', async () => {
    const { ana, ben, sit, settle } = await three()
    await open(ana)
    const phone = await sit('Ben')
    const round = ana.session().round?.id ?? ''
    await ben.mumble({ type: 'ballot/answer', round, card: '1:1', score: 'S' })
    await phone.mumble({ type: 'ballot/answer', round, card: '1:2', score: 'M' })
    await ben.mumble({ type: 'ballot/answer', round, card: '1:3', score: 'L' })
    await settle()
    expect(ana.session().round).toMatchObject({ isIn: 1 })
    for (const panel of [ben, phone])
      expect(panel.session().round).toMatchObject({ mine: { '1:1': 'S', '1:2': 'M', '1:3': 'L' } })
    expect(await reveal(ana)).toEqual({ '1:1': { S: 1 }, '1:2': { M: 1 }, '1:3': { L: 1 } })
  })

  test('is heard in one role, is in one pair, and proposes as one', async () => {
    const { ana, ben, cleo, sit, settle } = await three()
    await ben.wish({ type: 'ballot/role', role: 'Design' })
    await cleo.wish({ type: 'ballot/role', role: 'Data' })
    const phone = await sit('Ben')
    await open(ana)
    await settle()
    await answer(ben, 'S')
    await answer(phone, 'M', 'M')
    await settle()
    expect(phone.session().me.role).toBe('Design')
    expect(ana.session().roles).toEqual({ Design: 1, Data: 1 })
    await reveal(ana)
    expect(ana.session().round).toMatchObject({ heard: { Design: 1 } })
    await ana.wish({ type: 'agenda/turn', to: 'skills' })
    await ana.wish({ type: 'pairs/make' })
    await settle()
    expect(
      ana
        .session()
        .pairs.flatMap(({ names }) => names)
        .sort(),
    ).toEqual(['Ana', 'Ben', 'Cleo'])
    for (const panel of [ben, phone]) expect(panel.session().pairs.map(({ isMine }) => isMine)).toEqual([true])
    await ben.wish({ type: 'ballot/propose', card: '1:1', skills: ['Design', 'Data'], dependencies: [] })
    await settle()
    await phone.wish({ type: 'ballot/propose', card: '1:1', skills: ['Design'], dependencies: [] })
    await settle()
    await ana.wish({ type: 'proposals/take' })
    await settle()
    expect(ana.plan().milestones[0]?.scores.skills).toEqual(['Design'])
  })

  test('counts once also when their FigJam has forgotten everything, or remembers nothing at all', async () => {
    const { ana, ben, sit, settle } = await three()
    await open(ana)
    await settle()
    await answer(ben, 'S', 'S', 'S')
    await settle()
    await ben.leave()
    const again = await sit('Ben', new ClientStorage())
    await answer(again, 'L')
    await settle()
    expect(ana.session().round).toMatchObject({ isIn: 1, expected: 3 })
    expect(await reveal(ana)).toEqual({ '1:1': { L: 1 }, '1:2': { S: 1 }, '1:3': { S: 1 } })
  })
})

describe('a person with two tabs of one FigJam', () => {
  test('loses no answer where they answer in both at once, and then nothing more is written', async () => {
    const { ana, ben, cleo, sit, settle } = await three()
    await open(ana)
    const other = await sit('Ben', ben.storage)
    await settle()
    await answer(ben, 'S')
    await settle()
    const round = ana.session().round?.id ?? ''
    await ben.mumble({ type: 'ballot/answer', round, card: '1:2', score: 'S' })
    await other.mumble({ type: 'ballot/answer', round, card: '1:3', score: 'L' })
    await settle(12_000)
    const all = { '1:1': 'S', '1:2': 'S', '1:3': 'L' }
    for (const tab of [ben, other]) expect(tab.session().round?.mine).toEqual(all)
    expect(ana.session().round).toMatchObject({ isIn: 1, expected: 3 })
    for (const { run } of [ana, ben, other, cleo]) run.resetCounts()
    await settle(60_000)
    expect([ana, ben, other, cleo].map(({ run }) => writesOf(run))).toEqual([0, 0, 0, 0])
    expect(await reveal(ana)).toEqual({ '1:1': { S: 1 }, '1:2': { S: 1 }, '1:3': { L: 1 } })
  })

  test('is one of those here, and one who is waited for', async () => {
    const { ana, ben, sit, settle } = await three()
    await sit('Ben', ben.storage)
    await settle(A_LOOK)
    expect(ana.session()).toMatchObject({ here: [{ name: 'Ana' }, { name: 'Ben' }, { name: 'Cleo' }], people: 3 })
    await open(ana)
    expect(ana.session().round).toMatchObject({ expected: 3 })
    expect(ballotsOn(ana.document).map(({ name }) => name)).toEqual(['Ben', 'Cleo'])
  })

  test('takes over in the second, and both lead, as one', async () => {
    const { ana, ben, cleo, sit, settle } = await three()
    const other = await sit('Ben', ben.storage)
    await other.wish({ type: 'session/take' })
    await settle()
    expect([ben, other].map(({ session }) => session().runBy)).toEqual([
      { name: 'Ben', isMe: true, isHere: true },
      { name: 'Ben', isMe: true, isHere: true },
    ])
    expect([ana, cleo].map(({ session }) => session().runBy?.isMe)).toEqual([false, false])
    await ben.wish({ type: 'session/take' })
    expect(ben.said()).toBe('You run the session already.')
  })
})

describe('whoever runs the session, in two tabs', () => {
  async function twoTabs() {
    const seated = await three()
    const other = await seated.sit('Ana', seated.ana.storage)
    await open(seated.ana)
    await seated.settle()
    return { ...seated, other }
  }

  test('collects votes in the one they pressed something in last, and the other writes nothing', async () => {
    const { ana, other, ben, cleo, settle } = await twoTabs()
    for (const [pressed, rests, voter] of [
      [ana, other, ben],
      [other, ana, cleo],
    ] as const) {
      await pressed.wish({ type: 'round/hands', card: '1:1', counts: { S: 1 } })
      await settle()
      rests.run.resetCounts()
      await answer(voter, 'M', 'M', 'M')
      await settle()
      expect(writesOf(rests.run)).toBe(0)
    }
    expect(await reveal(other)).toEqual({ '1:1': { M: 2, S: 1 }, '1:2': { M: 2 }, '1:3': { M: 2 } })
  })

  test('goes on in the other once one is closed', async () => {
    const { ana, other, ben, settle } = await twoTabs()
    await ana.leave()
    await settle(A_LOOK)
    await answer(ben, 'M', 'M', 'M')
    await settle()
    const round = Array.from(other.document.all()).flatMap(({ pluginData }) => pluginData.shared.okra?.round ?? [])[0]
    expect(round).toContain('"box":{')
    expect(await reveal(other)).toEqual({ '1:1': { M: 1 }, '1:2': { M: 1 }, '1:3': { M: 1 } })
  })

  test('loses neither the hands entered in one nor the vote that the other collects meanwhile', async () => {
    const { ana, other, ben, settle, clock } = await twoTabs()
    await answer(ben, 'M', 'M', 'M')
    await settle(0)
    // The first tab is about to put Ben’s vote into the box when hands are counted in the second.
    await other.mumble({ type: 'round/hands', card: '1:1', counts: { L: 2 } })
    clock.advance(500)
    await ana.settle()
    await settle(12_000)
    for (const tab of [ana, other]) expect(tab.session().round).toMatchObject({ isIn: 3, handsFor: ['1:1'] })
    expect(await reveal(ana)).toEqual({ '1:1': { M: 1, L: 2 }, '1:2': { M: 1 }, '1:3': { M: 1 } })
  })
})

describe('people who are not logged in', () => {
  test('are one by their seat: two tabs of one FigJam are one, two FigJams are two', async () => {
    const { ana, sit, settle } = await three()
    const one = await sit('')
    const two = await sit('')
    await open(ana)
    await settle()
    await answer(one, 'S', 'S', 'S')
    const again = await sit('', one.storage)
    await answer(two, 'M', 'M', 'M')
    await settle()
    await answer(again, 'L')
    await settle()
    expect(ana.session()).toMatchObject({ round: { isIn: 2, expected: 5 } })
    expect(ana.session().here.length).toBe(5)
    expect(await reveal(ana)).toEqual({ '1:1': { L: 1, M: 1 }, '1:2': { S: 1, M: 1 }, '1:3': { S: 1, M: 1 } })
  })

  test('leave no made-up id on the board', async () => {
    const { ana, sit, settle } = await three()
    const one = await sit('')
    await open(ana)
    await settle()
    await answer(one, 'S')
    await one.wish({ type: 'session/take' })
    await settle()
    expect(JSON.stringify(Array.from(ana.document.all()))).not.toContain('anonymous-')
  })
})

describe('two people of one name', () => {
  test('are two, each with a ballot and an answer of their own', async () => {
    const { ana, ben, sit, settle } = await three()
    await open(ana)
    const namesake = await sit('Ben', new ClientStorage(), 'user-Ben-2')
    await settle(A_LOOK)
    expect(ana.session()).toMatchObject({ round: { expected: 4 }, people: 4 })
    // The second does not take the ballot that was made ready for the first.
    await answer(namesake, 'L')
    await answer(ben, 'S')
    await settle()
    expect(ballotsOn(ana.document).map(({ name, user }) => [name, user])).toEqual([
      ['Ben', 'user-Ben'],
      ['Cleo', 'user-Cleo'],
      ['Ben', 'user-Ben-2'],
    ])
    expect(await reveal(ana)).toEqual({ '1:1': { S: 1, L: 1 } })
  })

  test('a facilitator who left has left, although a namesake is here; who takes over is told by more than the name', async () => {
    const { ana, cleo, sit, settle } = await three()
    const namesake = await sit('Ana', new ClientStorage(), 'user-Ana-2')
    await ana.leave()
    await settle(A_LOOK)
    expect(cleo.session().runBy).toEqual({ name: 'Ana', isMe: false, isHere: false })
    await namesake.wish({ type: 'session/take' })
    await settle(A_LOOK)
    expect(cleo.session()).toMatchObject({ runBy: { name: 'Ana', isHere: true }, term: 2 })
  })
})

test('two people who use one FigJam in turn do not take each other’s vote', async () => {
  const { ana, ben, sit, settle } = await three()
  await open(ana)
  await settle()
  await answer(ben, 'S')
  await ben.leave()
  const dana = await sit('Dana', ben.storage)
  expect(dana.session().round?.mine).toEqual({})
  await answer(dana, 'L')
  await settle()
  expect(await reveal(ana)).toEqual({ '1:1': { S: 1, L: 1 } })
})

describe('hands and panels', () => {
  test('more answers than people is told to whoever runs the session, before the reveal, until they say how many there are', async () => {
    const { ana, ben, cleo, settle } = await three()
    await open(ana)
    await settle()
    for (const person of [ana, ben, cleo]) await answer(person, 'M', 'M', 'M')
    await settle()
    expect(ana.session().round).toMatchObject({ isIn: 3, over: null })
    await ana.wish({ type: 'round/hands', card: '1:2', counts: { M: 2, S: 1 } })
    expect(ana.session().round).toMatchObject({ over: { answers: 6, people: 3 } })
    await settle()
    expect(ben.session().round).toMatchObject({ over: null })
    await ana.wish({ type: 'agenda/people', people: 6 })
    expect(ana.session().round).toMatchObject({ isIn: 6, expected: 6, over: null })
    await ana.wish({ type: 'agenda/people', people: 5 })
    expect(ana.session().round).toMatchObject({ over: { answers: 6, people: 5 } })
  })

  test('hands alone say how many the room has, unless that was said', async () => {
    const { sit } = table(ideas())
    const ana = await sit('Ana')
    await ana.wish({ type: 'session/run' })
    await open(ana)
    await ana.wish({ type: 'round/hands', card: '1:1', counts: { M: 5, L: 1 } })
    expect(ana.session().round).toMatchObject({ isIn: 6, expected: 6, over: null })
    await ana.wish({ type: 'agenda/people', people: 5 })
    expect(ana.session().round).toMatchObject({ over: { answers: 6, people: 5 } })
  })
})

describe('waited for is', () => {
  test('not who left while the vote was open, unless they had answered; and who comes back is again', async () => {
    const { ana, ben, cleo, sit, settle } = await three()
    await open(ana)
    await settle()
    await answer(ben, 'M', 'M', 'M')
    await settle()
    await ben.leave()
    await cleo.leave()
    await settle(A_LOOK)
    expect(ana.session().round).toMatchObject({ isIn: 1, expected: 2, away: { left: 1, watching: 0 } })
    await sit('Cleo')
    await settle(A_LOOK)
    expect(ana.session().round).toMatchObject({ isIn: 1, expected: 3, away: { left: 0 } })
  })

  test('not who left, also of a number that was said', async () => {
    const { ana, cleo, settle } = await three()
    await ana.wish({ type: 'agenda/people', people: 8 })
    await open(ana)
    await settle()
    await cleo.leave()
    await settle(A_LOOK)
    expect(ana.session()).toMatchObject({ people: 8, round: { expected: 7, away: { left: 1 } } })
  })

  test('as many as whoever runs it says, however many are on the board', async () => {
    const { ana, cleo, ben, settle } = await three()
    await open(ana)
    await settle()
    await answer(ana, 'M', 'M', 'M')
    await answer(ben, 'M', 'M', 'M')
    await cleo.leave()
    await settle(A_LOOK)
    await ana.wish({ type: 'agenda/people', people: 2 })
    await settle(A_LOOK)
    for (const person of [ana, ben]) expect(person.session().round).toMatchObject({ isIn: 2, expected: 2 })
  })

  test('and going on without somebody who is still there is kept to', async () => {
    const { ana, ben, cleo, settle } = await three()
    await open(ana)
    await settle()
    await answer(ana, 'M', 'M', 'M')
    await answer(ben, 'M', 'M', 'M')
    await settle()
    await ana.wish({ type: 'agenda/people', people: 2 })
    await settle(A_LOOK)
    for (const person of [ana, ben, cleo]) expect(person.session().round).toMatchObject({ isIn: 2, expected: 2 })
  })

  test('not who says that they only watch: no role, no pair, no answer missing', async () => {
    const { ana, ben, cleo, settle } = await three()
    await open(ana)
    await settle()
    await cleo.wish({ type: 'ballot/role', role: 'Watching' })
    await answer(ben, 'M', 'M', 'M')
    await settle()
    expect(ana.session()).toMatchObject({ roles: {}, round: { isIn: 1, expected: 2, away: { left: 0, watching: 1 } } })
    await ana.wish({ type: 'pairs/make' })
    expect(
      ana
        .session()
        .pairs.flatMap(({ names }) => names)
        .sort(),
    ).toEqual(['Ana', 'Ben'])
  })

  test('everyone whom a vote kept open overnight named, though they closed the board', async () => {
    const { ana, ben, cleo, settle } = await three()
    await open(ana)
    await settle()
    await answer(ben, 'M', 'M', 'M')
    await settle()
    const kept = openBoard(saveBoard(ana.document))
    for (const person of [ben, cleo]) await person.leave()
    await settle(A_LOOK)
    expect(ana.session().round).toMatchObject({ expected: 2, away: { left: 1 } })
    // Ana’s panel stayed open until the next morning.
    beganEarlier(ana.document, 14 * HOUR)
    await settle(A_LOOK)
    expect(ana.session().round).toMatchObject({ isIn: 1, expected: 3, away: { left: 0 } })
    // Ana’s panel is opened again.
    const again = await table(kept).sit('Ana', ana.storage)
    expect(again.session().round).toMatchObject({ isIn: 1, expected: 3 })
  })
})

test('ending the session takes every id and name off the board, of copies of the ballots, too', async () => {
  const { ana, ben, cleo, settle } = await three()
  await open(ana)
  await settle()
  await answer(ben, 'M')
  await answer(cleo, 'M')
  await settle()
  const section = Array.from(ana.document.all()).find(({ pluginData }) => pluginData.shared.okra?.round)
  paste(new Editor(ana.document, 'hand'), copy(ana.document, [section?.id ?? '']), '0:1', { x: 9000, y: 0 })
  await settle()
  await ana.wish({ type: 'session/end' })
  await settle(12_000)
  const data = JSON.stringify(Array.from(cleo.document.all(), ({ pluginData }) => pluginData))
  for (const word of ['user-', 'Ana', 'Ben', 'Cleo', 'seat']) expect(data).not.toContain(word)
})
