/** Only who is expected is waited for, and more answers than people are told. */
import { describe, expect, test } from 'vitest'
import type { Document } from '../../host/document/document.ts'
import { Editor } from '../../host/document/editor.ts'
import { openBoard, saveBoard } from '../../host/rest/index.ts'
import { table } from './table.ts'
import { A_LOOK, answer, ideas, open, three } from './voting.ts'

/** Ms. */
const FOURTEEN_HOURS = 14 * 3_600_000

/** As if the open vote had begun so much (ms) earlier. */
function beganEarlier(document: Document, by: number): void {
  const node = Array.from(document.all()).find(({ pluginData }) => pluginData.shared.okra?.round)
  if (node === undefined) throw new Error('No vote is open')
  const { shared } = node.pluginData
  const round = JSON.parse(shared.okra?.round ?? '') as { began: number }
  const okra = { ...shared.okra, round: JSON.stringify({ ...round, began: round.began - by }) }
  new Editor(document, 'hand').setData(node.id, { ...node.pluginData, shared: { ...shared, okra } })
}

describe('hands and panels', () => {
  test('more answers than people is told to whoever runs the session, before the reveal, until they say how many there are', async () => {
    const { ana, ben, cleo, settle } = await three()
    await open(ana)
    await settle()
    for (const person of [ana, ben, cleo]) await answer(person, 'M', 'M', 'M')
    await settle()
    expect(ana.session().round).toMatchObject({ isIn: 3, over: null })
    await ana.wish({ type: 'round/hands', key: '1:2', counts: { M: 2, S: 1 } })
    expect(ana.session().round).toMatchObject({ over: { answers: 6, people: 3 } })
    await settle()
    expect(ben.session().round).toMatchObject({ over: null })
    await ana.wish({ type: 'agenda/people', people: 6 })
    expect(ana.session().round).toMatchObject({ isIn: 3, expected: 6, over: null })
    await ana.wish({ type: 'agenda/people', people: 5 })
    expect(ana.session().round).toMatchObject({ over: { answers: 6, people: 5 } })
  })

  test('hands alone say how many the room has, unless that was said', async () => {
    const { sit } = table(ideas())
    const ana = await sit('Ana')
    await ana.wish({ type: 'session/run' })
    await open(ana)
    await ana.wish({ type: 'round/hands', key: '1:1', counts: { M: 5, L: 1 } })
    expect(ana.session().round).toMatchObject({ isIn: 0, expected: 6, over: null })
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
    beganEarlier(ana.document, FOURTEEN_HOURS)
    await settle(A_LOOK)
    expect(ana.session().round).toMatchObject({ isIn: 1, expected: 3, away: { left: 0 } })
    // Ana’s panel is opened again.
    const again = await table(kept).sit('Ana', ana.storage)
    expect(again.session().round).toMatchObject({ isIn: 1, expected: 3 })
  })
})
