/**
 * Nobody’s answer is shown to anybody before the reveal. Proved by playing one session twice, with other people answering
 * otherwise: everything each person is sent, and everything that can be seen on the board, must be the same to the letter.
 */
import { expect, test } from 'vitest'
import { board, sticky } from '../../host/document/build.ts'
import { toCsv } from '../../src/core/export/csv.ts'
import { milestoneTable } from '../../src/core/export/milestone-table.ts'
import { legendOf } from '../../src/core/paint/legend-entries.ts'
import type { Score } from '../../src/core/record/scale.ts'
import { describeScores } from '../../src/core/weigh/say-scores.ts'
import { table, type Person } from './table.ts'
import { visibleOn } from './visible.ts'

const CARDS = ['1:1', '1:2', '1:3'] as const

/** What one person can learn: messages, the list, the export, the legend, and all that is visible on their board. */
interface Seen {
  readonly messages: string
  readonly list: readonly string[]
  readonly csv: string
  readonly legend: unknown
  readonly board: readonly unknown[]
}

function seenBy(person: Person, hide: (text: string) => string): Seen {
  const plan = person.plan()
  return {
    messages: hide(JSON.stringify(person.news())),
    list: plan.milestones.map(({ name, scores, rounds }) => `${name} ${describeScores(scores)} ${rounds.length}`),
    csv: toCsv(milestoneTable(plan)),
    legend: legendOf(plan),
    board: visibleOn(person.document).map((each) => JSON.parse(hide(JSON.stringify(each))) as unknown),
  }
}

/** Ana runs a vote; Ben and Cleo answer, change their minds, leave and come back; hands and an unseen answer come in. */
async function playUntilReveal(answers: {
  ben: readonly Score[]
  cleo: readonly Score[]
  hands: Record<string, number>
  guest: Score
}) {
  const seated = table(board(...CARDS.map((id, index) => sticky(`Card ${index + 1}`, { id, x: index * 400 }))))
  const ana = await seated.sit('Ana')
  const ben = await seated.sit('Ben')
  let cleo = await seated.sit('Cleo')
  await ana.wish({ type: 'session/run' })
  await seated.settle()
  await ana.wish({ type: 'paint/choose', rule: 'effort' })
  await ben.wish({ type: 'ballot/role', role: 'Design' })
  await ana.wish({ type: 'round/start', scales: ['effort'], cards: [...CARDS] })
  await seated.settle()
  const round = ana.session().round?.id ?? ''
  const answer = async (person: Person, scores: readonly Score[]) => {
    for (const [index, score] of scores.entries())
      await person.wish({ type: 'ballot/answer', round, key: CARDS[index] ?? '', score: score as 'S' })
  }
  await answer(ana, ['M', 'M', 'M'])
  await answer(ben, answers.ben)
  await answer(cleo, answers.cleo.slice(0, 2))
  await seated.settle()
  cleo.closePlugin()
  cleo = await cleo.reopen()
  await answer(cleo, answers.cleo)
  ben.document.undo()
  await seated.settle(12_000)
  await ana.wish({ type: 'round/hands', key: '1:1', counts: answers.hands })
  await ana.wish({ type: 'round/guest', answers: { '1:1': answers.guest, '1:2': answers.guest } })
  await seated.settle(4000)
  return { ...seated, ana, ben, cleo, round }
}

type Played = Awaited<ReturnType<typeof playUntilReveal>>

/** Ids that chance made, so that two plays can be compared. */
function hiding({ round, ana }: Played): (text: string) => string {
  return (text) => text.replaceAll(round, 'ROUND').replaceAll(ana.document.root.id, 'ROOT')
}

const ONE = { ben: ['S', 'L', 'S'], cleo: ['L', 'L', 'S'], hands: { S: 2, L: 1 }, guest: 'S' } as const
const OTHER = { ben: ['L', '?', 'M'], cleo: ['S', 'M', 'L'], hands: { M: 3 }, guest: 'L' } as const

test('who runs the session learns how many are in, and nothing of what they said', async () => {
  const one = await playUntilReveal({ ...ONE, hands: ONE.hands })
  const other = await playUntilReveal({ ...OTHER, hands: ONE.hands })
  expect(one.ana.session().round).toMatchObject({ isOpen: true, isIn: 3, hands: 3 })
  expect(seenBy(other.ana, hiding(other))).toEqual(seenBy(one.ana, hiding(one)))
})

test('who takes part learns nothing of the others’ answers, of hands or of an unseen one', async () => {
  const one = await playUntilReveal({ ...ONE, ben: ONE.ben })
  const other = await playUntilReveal({ ...OTHER, ben: ONE.ben })
  expect(seenBy(other.ben, hiding(other))).toEqual(seenBy(one.ben, hiding(one)))
})

test('somebody on the board without the plugin sees nothing of anybody’s answer', async () => {
  const one = await playUntilReveal({ ...ONE })
  const other = await playUntilReveal({ ...OTHER })
  const [first, second] = [one, other].map((played) => {
    const watcher = played.watch('Dan')
    return visibleOn(watcher.document).map((each) => hiding(played)(JSON.stringify(each)))
  })
  expect(second).toEqual(first)
})

test('after the reveal there are counts, and no names with them', async () => {
  const { ana, ben, settle } = await playUntilReveal({ ...ONE })
  await ana.wish({ type: 'round/reveal' })
  await settle()
  const said = JSON.stringify(ben.session().round)
  expect(said).toContain('"counts"')
  for (const name of ['Ana', 'Ben', 'Cleo']) expect(said).not.toContain(name)
  const records = CARDS.map((card) => ben.document.get(card)?.pluginData.shared.okra?.milestone ?? '')
  for (const record of records)
    expect(record).toMatch(/"rounds":\[\{"id":"\w+","attribute":"effort","when":\d+,"counts":\{/)
  for (const record of records) expect(record).not.toMatch(/Ana|Ben|Cleo/)
  const section = Array.from(ben.document.all()).find(({ pluginData }) => pluginData.shared.okra?.round)
  const kept = JSON.parse(section?.pluginData.shared.okra?.round ?? '') as Record<string, unknown>
  expect([kept.box, kept.hands]).toEqual([undefined, undefined])
})

test('ending the session takes every name off the board', async () => {
  const { ana, cleo, settle } = await playUntilReveal({ ...ONE })
  await ana.wish({ type: 'round/reveal' })
  await ana.wish({ type: 'session/end' })
  await settle(12_000)
  const left = JSON.stringify(Array.from(cleo.document.descendants('0:1')))
  for (const name of ['Ana', 'Ben', 'Cleo']) expect(left).not.toContain(name)
})
