/** Answers from the meeting's chat, on the board: counted once, hidden until the reveal, read by the first build. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Answers } from '../../src/core/record/ballot.ts'
import { play } from './play.ts'
import { table, type Person } from './table.ts'
import { answer, ideas, open, reveal, three } from './voting.ts'

type Size = 'S' | 'M' | 'L' | '?'

const all = (one: Size, two: Size, three: Size): Answers => ({ '1:1': one, '1:2': two, '1:3': three })

function paste(
  { wish, session }: Person,
  ...people: readonly { seat: string; answers: Answers; isSure?: boolean }[]
): Promise<void> {
  const round = session().round?.id ?? ''
  return wish({
    type: 'round/chat',
    round,
    keys: ['1:1', '1:2', '1:3'],
    people: people.map((each) => ({ isSure: false, ...each })),
  })
}

async function alone() {
  const seated = table(ideas())
  const ana = await seated.sit('Ana')
  await ana.wish({ type: 'session/run' })
  await open(ana)
  return { ...seated, ana }
}

test('people from the chat count beside panels and hands, and the same again counts nobody twice', async () => {
  const { ana, ben, start, settle } = await three()
  await start()
  await answer(ben, 'M', 'M', 'M')
  await settle()
  await paste(ana, { seat: 'dan', answers: all('M', 'S', 'L') }, { seat: 'eve', answers: all('L', 'S', 'L') })
  expect(ana.heard()).toContain('2 people’s answers from the chat are in. They were not shown.')
  expect(ana.session().round?.isIn).toBe(3)
  await paste(ana, { seat: 'dan', answers: all('M', 'S', 'L') }, { seat: 'eve', answers: all('L', 'S', 'L') })
  expect(ana.session().round?.isIn).toBe(3)
  expect(await reveal(ana)).toEqual({ '1:1': { M: 2, L: 1 }, '1:2': { S: 2, M: 1 }, '1:3': { L: 2, M: 1 } })
})

test('answers by number add up, and count as in when all are there', async () => {
  const { ana } = await alone()
  await paste(ana, { seat: 'dan', answers: { '1:3': 'L' } })
  expect(ana.session().round?.isIn).toBe(0)
  await paste(ana, { seat: 'dan', answers: { '1:1': 'S', '1:2': '?' } })
  expect(ana.session().round?.isIn).toBe(1)
  expect(await reveal(ana)).toEqual({ '1:1': { S: 1 }, '1:2': { '?': 1 }, '1:3': { L: 1 } })
})

test('what differs from what is in changes nothing until somebody says whose it is', async () => {
  const { ana } = await alone()
  await paste(ana, { seat: 'dan', answers: all('S', 'S', 'S') })
  await paste(ana, { seat: 'eve', answers: all('S', 'S', 'S') }, { seat: 'dan', answers: all('L', 'S', 'S') })
  expect(ana.said()).toBe('One answer from the chat differs from what is in under the same name. Say whose it is.')
  expect(ana.session().round?.isIn).toBe(1)
  await paste(ana, { seat: 'dan', answers: all('L', 'S', 'S'), isSure: true })
  expect(await reveal(ana)).toEqual({ '1:1': { L: 1 }, '1:2': { S: 1 }, '1:3': { S: 1 } })
})

test('a seat without answers goes, and cards that are not voted on are left out', async () => {
  const { ana } = await alone()
  await paste(
    ana,
    { seat: 'dan', answers: { ...all('S', 'S', 'S'), '9:9': 'L' } },
    { seat: 'eve', answers: all('M', 'M', 'M') },
  )
  await paste(ana, { seat: 'eve', answers: {}, isSure: true })
  expect(ana.said()).toBe('The answers from the chat are put right.')
  expect(await reveal(ana)).toEqual({ '1:1': { S: 1 }, '1:2': { S: 1 }, '1:3': { S: 1 } })
})

test('another vote’s answers are refused, and so are those that come after the reveal', async () => {
  const { ana } = await alone()
  await ana.wish({
    type: 'round/chat',
    round: 'another',
    keys: ['1:1', '1:2', '1:3'],
    people: [{ seat: 'dan', answers: all('S', 'S', 'S'), isSure: true }],
  })
  expect(ana.said()).toBe('That vote is over, and another has begun.')
  await paste(ana, { seat: 'dan', answers: all('S', 'S', 'S') })
  await reveal(ana)
  await paste(ana, { seat: 'eve', answers: all('S', 'S', 'S') })
  expect(ana.said()).toBe('No vote is open.')
})

test('no panel is told an answer before the reveal', async () => {
  const told = async (answers: Answers) => {
    const { ana, ben, start, settle } = await three()
    const round = await start()
    await paste(ana, { seat: 'dan', answers })
    await settle()
    return [ana, ben].map((person) =>
      JSON.stringify(person.news()).replaceAll(round, 'ROUND').replaceAll(ana.document.root.id, 'ROOT'),
    )
  }
  const [one, other] = [await told(all('S', 'L', 'S')), await told(all('L', '?', 'M'))]
  expect(other).toEqual(one)
})

test('the first build goes on with such a vote and counts everybody', async () => {
  const { ana } = await alone()
  await paste(ana, { seat: 'dan', answers: all('S', 'M', 'L') }, { seat: 'eve', answers: all('S', 'S', 'L') })
  ana.closePlugin()
  const code = readFileSync(new URL('../bench/code-42e9b71.js', import.meta.url), 'utf8')
  const old = await play(ana.document, { code })
  await old.wish({ type: 'session/take' })
  await old.wish({ type: 'round/reveal' })
  const section = Array.from(ana.document.all()).find(({ pluginData }) => pluginData.shared.okra?.round)
  expect(JSON.parse(section?.pluginData.shared.okra?.round ?? '')).toMatchObject({
    state: 'revealed',
    counts: { '1:1': { S: 2 }, '1:2': { M: 1, S: 1 }, '1:3': { L: 2 } },
  })
})
