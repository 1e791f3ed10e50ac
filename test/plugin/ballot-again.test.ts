/** A ballot, or all of a session, that was taken off the board during a vote is made again, is read again, and counts. */
import { describe, expect, test } from 'vitest'
import { board, sticky } from '../../host/document/build.ts'
import type { Document } from '../../host/document/document.ts'
import { Editor } from '../../host/document/editor.ts'
import type { NodeRecord } from '../../host/document/types.ts'
import { writesOf } from './made.ts'
import { table } from './table.ts'

const CARDS = ['1:1', '1:2', '1:3'] as const
type Level = 'S' | 'M' | 'L'

/** Ana runs a vote on three cards; Ben’s panel is open. */
async function voting() {
  const seated = table(board(...CARDS.map((id, i) => sticky(`Card ${i + 1}`, { id, x: i * 400 }))))
  const [ana, ben] = [await seated.sit('Ana'), await seated.sit('Ben')]
  await ana.wish({ type: 'session/run' })
  await ana.wish({ type: 'round/start', scales: ['effort'], cards: [...CARDS] })
  await seated.settle()
  const round = ana.session().round?.id ?? ''
  const answer = async (person: typeof ana, ...scores: readonly Level[]) => {
    for (const [index, score] of scores.entries())
      await person.wish({ type: 'ballot/answer', round, key: CARDS[index] ?? '', score })
  }
  const revealed = async () => {
    await ana.wish({ type: 'round/reveal' })
    await seated.settle()
    return ana.session().round
  }
  return { ...seated, ana, ben, answer, revealed }
}

function carrying(document: Document, key: 'ballot' | 'round'): { node: NodeRecord; value: Record<string, unknown> }[] {
  return Array.from(document.all()).flatMap((node) => {
    const raw = node.pluginData.shared.okra?.[key]
    return raw === undefined ? [] : [{ node, value: JSON.parse(raw) as Record<string, unknown> }]
  })
}

const ballotOf = (document: Document, name: string) => {
  const found = carrying(document, 'ballot').find(({ value }) => value.name === name)
  if (found === undefined) throw new Error(`${name} has no ballot`)
  return found.node.id
}

const remove = (document: Document, id: string) => new Editor(document, 'hand').remove(id)

/** Every value says the node that it lies on. */
function expectStamped(document: Document): void {
  for (const key of ['ballot', 'round'] as const)
    for (const { node, value } of carrying(document, key)) expect(value.at, key).toBe(node.id)
}

const ALL_L = { isOpen: false, counts: { '1:1': { L: 1 }, '1:2': { L: 1 }, '1:3': { L: 1 } } }

describe('a ballot that is gone comes back, and what its person answers from then on counts', () => {
  test('when somebody deleted it', async () => {
    const { ana, ben, answer, settle, revealed } = await voting()
    await answer(ben, 'S')
    await settle()
    remove(ana.document, ballotOf(ana.document, 'Ben'))
    await settle(15_000)
    await answer(ben, 'L', 'L', 'L')
    await settle()
    expect(ana.session().round).toMatchObject({ isIn: 1 })
    expect(ben.session().round).toMatchObject({ mine: { '1:1': 'L', '1:2': 'L', '1:3': 'L' } })
    expectStamped(ana.document)
    expect(await revealed()).toMatchObject(ALL_L)
  })

  test('when its own person undid it, who had joined after the vote began', async () => {
    const { sit, answer, settle, revealed } = await voting()
    const cleo = await sit('Cleo')
    await settle()
    await answer(cleo, 'S')
    await settle()
    cleo.document.undo()
    await settle(15_000)
    await answer(cleo, 'L', 'L', 'L')
    await settle()
    expect(await revealed()).toMatchObject(ALL_L)
  })

  test('when the whole section was deleted, with everybody’s', async () => {
    const { ana, ben, answer, settle, revealed } = await voting()
    await answer(ben, 'S', 'S', 'L')
    await answer(ana, 'S')
    await settle()
    remove(ana.document, carrying(ana.document, 'round')[0]?.node.id ?? '')
    await settle(15_000)
    await answer(ben, 'L', 'L')
    await answer(ana, 'M')
    await settle(15_000)
    expectStamped(ana.document)
    expect(await revealed()).toMatchObject({ counts: { '1:1': { L: 1, M: 1 }, '1:2': { L: 1 }, '1:3': { L: 1 } } })
  })

  test('when it had been made again by a plugin that stamped it with the lost one’s id', async () => {
    const { ana, ben, answer, settle, revealed } = await voting()
    await answer(ben, 'L', 'L', 'L')
    ben.closePlugin()
    const id = ballotOf(ana.document, 'Ben')
    const data = ana.document.get(id)?.pluginData
    const ballot = JSON.stringify({ ...carrying(ana.document, 'ballot')[0]?.value, at: '99:1' })
    if (data === undefined) throw new Error('Ben’s ballot is gone')
    const okra = { ...data.shared.okra, ballot }
    new Editor(ana.document, 'hand').setData(id, { ...data, shared: { ...data.shared, okra } })
    await settle()
    const again = await ben.reopen()
    expect(again.session().round).toMatchObject({ mine: { '1:1': 'L' } })
    expect(await revealed()).toMatchObject(ALL_L)
  })
})

test('once all is back, nobody’s plugin writes anything more', async () => {
  const { ana, ben, answer, settle, sit } = await voting()
  const cleo = await sit('Cleo')
  await answer(ben, 'S', 'M')
  await answer(cleo, 'S')
  await settle()
  remove(ana.document, ballotOf(ana.document, 'Ben'))
  cleo.document.undo()
  await settle(15_000)
  remove(ben.document, carrying(ben.document, 'round')[0]?.node.id ?? '')
  await settle(30_000)
  for (const { run } of [ana, ben, cleo]) run.resetCounts()
  await settle(60_000)
  expect([ana, ben, cleo].map(({ run }) => writesOf(run))).toEqual([0, 0, 0])
})
