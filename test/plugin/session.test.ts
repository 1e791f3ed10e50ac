/** A session from its beginning to its end: one person alone, several with hidden votes, some who come later. */
import { describe, expect, test } from 'vitest'
import { Editor } from '../../host/document/editor.ts'
import { recordOn, sample } from './play.ts'
import { table } from './table.ts'
import { answer, ideas, three } from './voting.ts'

describe('a facilitator alone', () => {
  test('runs the session: a vote by hands, an honest result, set', async () => {
    const document = ideas()
    const { sit, settle } = table(document)
    const ana = await sit('Ana')
    await ana.wish({ type: 'session/run' })
    expect(ana.session()).toMatchObject({ runBy: { name: 'Ana', isMe: true, isHere: true }, now: 'review' })
    await ana.wish({ type: 'round/start', scales: ['effort'], cards: ['1:1', '1:2', '1:3'] })
    await ana.wish({ type: 'round/hands', key: '1:1', counts: { M: 5, L: 1 } })
    await ana.wish({ type: 'round/hands', key: '1:2', counts: { S: 2, L: 4 } })
    expect(ana.session().round).toMatchObject({ isOpen: true, isIn: 0, expected: 6, handsFor: ['1:1', '1:2'] })
    await ana.wish({ type: 'round/reveal' })
    await settle()
    expect(ana.session().round).toMatchObject({
      isOpen: false,
      counts: { '1:1': { M: 5, L: 1 }, '1:2': { S: 2, L: 4 } },
    })
    await ana.wish({ type: 'round/settle', picks: [{ card: '1:1', attribute: 'effort', score: 'M' }] })
    expect(recordOn(ana.document, '1:1')).toMatchObject({
      effort: 'M',
      rounds: [{ attribute: 'effort', counts: { M: 5, L: 1 } }],
    })
    expect(ana.run.logs).toEqual([])
    await ana.wish({ type: 'session/end' })
    expect(ana.session().runBy).toBeNull()
    expect(Array.from(ana.document.descendants('0:1')).map(({ type }) => type)).toEqual(['STICKY', 'STICKY', 'STICKY'])
  })
})

describe('several people', () => {
  test('vote hidden, then see one result', async () => {
    const { ana, ben, cleo, start, settle } = await three()
    await start()
    expect(ben.session()).toMatchObject({
      runBy: { name: 'Ana', isMe: false },
      round: { isOpen: true, isIn: 0, expected: 3 },
    })
    await answer(ana, 'M', 'S', 'S')
    await answer(ben, 'M', 'L', 'S')
    await answer(cleo, 'L', 'L')
    await settle()
    expect(ana.session().round?.isIn).toBe(2)
    await ana.wish({ type: 'round/reveal' })
    await settle()
    const counts = { '1:1': { M: 2, L: 1 }, '1:2': { S: 1, L: 2 }, '1:3': { S: 2 } }
    for (const person of [ana, ben, cleo]) expect(person.session().round).toMatchObject({ isOpen: false, counts })
  })

  test('only the facilitator’s plugin writes cards and page', async () => {
    const { ben, cleo, ana } = await three()
    await ben.wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'S' } })
    expect(ben.said()).toMatch(/^Ana runs the session/)
    expect(recordOn(ben.document, '1:1')).toBeNull()
    await cleo.wish({ type: 'session/take' })
    expect([ana, ben, cleo].map((person) => person.session().runBy)).toEqual([
      { name: 'Cleo', isMe: false, isHere: true },
      { name: 'Cleo', isMe: false, isHere: true },
      { name: 'Cleo', isMe: true, isHere: true },
    ])
    await ana.wish({ type: 'session/end' })
    expect(ana.said()).toMatch(/^Cleo runs the session/)
  })

  test('a voter’s undo never takes a vote away', async () => {
    const { ana, ben, start, settle } = await three()
    await start()
    await answer(ben, 'M', 'L', 'S')
    await settle()
    for (let step = 0; step < 4; step++) ben.document.undo()
    await settle(0)
    expect(ana.session().round?.isIn).toBe(1)
    await settle(10_000)
    expect(ben.session().round?.mine).toEqual({ '1:1': 'M', '1:2': 'L', '1:3': 'S' })
    ben.document.undo()
    await ana.wish({ type: 'round/reveal' })
    expect(ana.session().round).toMatchObject({ counts: { '1:1': { M: 1 }, '1:2': { L: 1 }, '1:3': { S: 1 } } })
  })

  test('a crashed laptop ends nothing: somebody takes over, with every vote', async () => {
    const { ana, ben, cleo, start, settle } = await three()
    await start()
    await answer(ben, 'M', 'L', 'S')
    await settle()
    await ana.leave()
    await settle(2500)
    expect(cleo.session().runBy).toEqual({ name: 'Ana', isMe: false, isHere: false })
    await cleo.wish({ type: 'session/take' })
    await answer(cleo, 'S', 'S', 'S')
    await settle()
    await cleo.wish({ type: 'round/reveal' })
    await settle()
    expect(ben.session().round).toMatchObject({ counts: { '1:1': { M: 1, S: 1 }, '1:3': { S: 2 } } })
  })

  test('who deletes the session’s section ends nothing', async () => {
    const { ana, ben, cleo, start, settle } = await three()
    await start()
    await answer(ben, 'M', 'L', 'S')
    await settle()
    const section = Array.from(cleo.document.descendants('0:1')).find(({ type }) => type === 'SECTION')
    new Editor(cleo.document, 'hand').remove(section?.id ?? '')
    await settle()
    await answer(cleo, 'M', 'L', 'S')
    await settle(12_000)
    expect(ana.session().round).toMatchObject({ isOpen: true, isIn: 2 })
    cleo.document.undo()
    await settle(12_000)
    await ana.wish({ type: 'round/reveal' })
    await settle()
    expect(ben.session().round).toMatchObject({ counts: { '1:1': { M: 2 }, '1:2': { L: 2 }, '1:3': { S: 2 } } })
    await ana.wish({ type: 'session/end' })
    await settle(12_000)
    expect(Array.from(ben.document.descendants('0:1')).map(({ type }) => type)).toEqual(['STICKY', 'STICKY', 'STICKY'])
  })
})

test('a ballot that appears is nobody’s milestone, not for a moment: it is marked before it has words', async () => {
  const { sit, settle } = table(sample('example'))
  const [ana, ben] = [await sit('Ana'), await sit('Ben')]
  await ana.wish({ type: 'session/run' })
  await settle()
  const told: string[] = []
  ben.document.onChange(({ changes }) => {
    for (const change of changes) told.push(change.kind === 'set' ? change.property : change.kind)
  })
  await ben.mumble({ type: 'ballot/role', role: 'Design' })
  await settle()
  expect(ana.session().roles).toEqual({ Design: 1 })
  expect(ana.news().filter(({ type }) => type === 'plan/changed')).toEqual([])
  expect(told.slice(0, 2)).toEqual(['create', 'data'])
})

test('who joins while a vote is open is waited for, too', async () => {
  const { ana, sit, start, settle } = await three()
  await start()
  const dana = await sit('Dana')
  await settle()
  expect(dana.session().round).toMatchObject({ isOpen: true, isIn: 0, expected: 4, mine: {} })
  await ana.mumble({ type: 'ballot/role', role: 'Product' })
  await settle()
  expect(ana.session().round).toMatchObject({ expected: 4 })
})
