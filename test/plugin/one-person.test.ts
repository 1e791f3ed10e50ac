/** One person counts once, whatever they open the board in; two are two, whatever they are called. */
import { describe, expect, test } from 'vitest'
import type { Document } from '../../host/document/document.ts'
import { ClientStorage } from '../../host/storage.ts'
import { writesOf } from './made.ts'
import { A_LOOK, answer, open, reveal, three } from './voting.ts'

const ballotsOn = (document: Document) =>
  Array.from(document.all()).flatMap(({ pluginData }) => {
    const raw = pluginData.shared.okra?.ballot
    return raw === undefined ? [] : [JSON.parse(raw) as Record<string, unknown>]
  })

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
    await phone.wish({ type: 'ballot/answer', round, key: '1:1', score: null })
    await settle()
    await answer(ben, 'S')
    await phone.wish({ type: 'ballot/answer', round, key: '1:2', score: null })
    await settle()
    expect(await reveal(ana)).toEqual({ '1:1': { S: 1 }, '1:3': { L: 1 } })
  })

  test('loses nothing where both answer at the same moment', async () => {
    const { ana, ben, sit, settle } = await three()
    await open(ana)
    const phone = await sit('Ben')
    const round = ana.session().round?.id ?? ''
    await ben.mumble({ type: 'ballot/answer', round, key: '1:1', score: 'S' })
    await phone.mumble({ type: 'ballot/answer', round, key: '1:2', score: 'M' })
    await ben.mumble({ type: 'ballot/answer', round, key: '1:3', score: 'L' })
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
    await ben.mumble({ type: 'ballot/answer', round, key: '1:2', score: 'S' })
    await other.mumble({ type: 'ballot/answer', round, key: '1:3', score: 'L' })
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
