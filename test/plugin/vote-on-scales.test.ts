/** One vote on all three scales: for many cards, kept open until everybody has been there. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { play, recordOn } from './play.ts'
import { CARDS, ideas, three } from './voting.ts'
import { table } from './table.ts'

const ALL = ['effort', 'business', 'ux'] as const

test('asks what a card has no score of, scale by scale', async () => {
  const { sit } = table(ideas())
  const ana = await sit('Ana')
  await ana.wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'L' } })
  await ana.wish({ type: 'session/run' })
  await ana.wish({ type: 'round/start', scales: ['ux', 'effort'], cards: ['1:1', '1:2'] })
  expect(ana.session().round?.questions).toEqual([
    { key: 'effort 1:2', card: '1:2', attribute: 'effort' },
    { key: 'ux 1:1', card: '1:1', attribute: 'ux' },
    { key: 'ux 1:2', card: '1:2', attribute: 'ux' },
  ])
})

test('who has answered everything is in; each scale leaves its counts on the card', async () => {
  const { ana, ben, settle } = await three()
  await ana.wish({ type: 'round/start', scales: [...ALL], cards: ['1:1', '1:2'] })
  await settle()
  const round = ben.session().round?.id ?? ''
  const say = async (key: string, score: 'S' | 'L' | 1 | 3) => {
    await ben.wish({ type: 'ballot/answer', round, key, score })
    await settle()
  }
  await say('effort 1:1', 'S')
  await say('effort 1:2', 'L')
  expect(ana.session().round?.isIn).toBe(0)
  expect(ben.session().round?.mine).toEqual({ 'effort 1:1': 'S', 'effort 1:2': 'L' })
  for (const card of ['1:1', '1:2']) {
    await say(`business ${card}`, 3)
    await say(`ux ${card}`, 1)
  }
  expect(ana.session().round).toMatchObject({ isIn: 1, scales: ALL })
  await ana.wish({ type: 'round/hands', key: 'effort 1:1', counts: { S: 1, L: 1 } })
  await ana.wish({ type: 'round/reveal' })
  expect(ana.session()).toMatchObject({
    now: 'effort',
    round: { isOpen: false, counts: { 'effort 1:1': { S: 2, L: 1 }, 'business 1:2': { 3: 1 } } },
  })
  const kept = recordOn(ana.document, '1:1')?.rounds as { id: string; attribute: string; counts: object }[]
  expect(kept.map(({ attribute, counts }) => [attribute, counts])).toEqual([
    ['effort', { S: 2, L: 1 }],
    ['business', { 3: 1 }],
    ['ux', { 1: 1 }],
  ])
  expect(new Set(kept.map(({ id }) => id)).size).toBe(3)
  await ana.wish({
    type: 'round/settle',
    picks: [
      { card: '1:1', attribute: 'business', score: 3 },
      { card: '1:2', attribute: 'ux', score: 1 },
    ],
  })
  expect([recordOn(ana.document, '1:1')?.business, recordOn(ana.document, '1:2')?.ux]).toEqual([3, 1])
  expect(ana.said()).toBe('Business value and UX value set on 2 cards.')
})

test('voting again on one card and scale keeps what was said on all others in sight', async () => {
  const { ana } = await three()
  await ana.wish({ type: 'round/start', scales: [...ALL], cards: [...CARDS] })
  await ana.wish({ type: 'round/hands', key: 'effort 1:1', counts: { S: 1, L: 1 } })
  await ana.wish({ type: 'round/hands', key: 'ux 1:2', counts: { 2: 2 } })
  await ana.wish({ type: 'round/reveal' })
  await ana.wish({ type: 'round/start', scales: ['effort'], cards: ['1:1'] })
  await ana.wish({ type: 'round/hands', key: '1:1', counts: { M: 2 } })
  await ana.wish({ type: 'round/reveal' })
  expect(ana.session().round).toMatchObject({ counts: { 'effort 1:1': { M: 2 }, 'ux 1:2': { 2: 2 } } })
})

test('a card that is parked meanwhile keeps nobody from being done', async () => {
  const { ana, ben, settle } = await three()
  await ana.wish({ type: 'round/start', scales: ['effort'], cards: ['1:1', '1:2'] })
  await settle()
  const round = ben.session().round?.id ?? ''
  await ben.wish({ type: 'ballot/answer', round, key: '1:1', score: 'M' })
  await settle()
  await ana.wish({ type: 'milestone/park', cards: ['1:2'], isParked: true })
  await settle()
  expect(ana.session().round).toMatchObject({ isIn: 1, questions: [{ card: '1:1' }] })
})

test('the first build shows nothing to answer by halves, and the Now card says to update', async () => {
  const { ana, settle } = await three()
  await ana.wish({ type: 'round/start', scales: [...ALL], cards: [...CARDS] })
  await settle()
  const code = readFileSync(new URL('../bench/code-42e9b71.js', import.meta.url), 'utf8')
  const older = await play(ana.document, { code })
  const views = older.news().flatMap((each) => (each.type === 'session/changed' ? [each.session as unknown] : []))
  expect(views.at(-1)).toHaveProperty('round.isOpen', true)
  expect((views.at(-1) as { round: object }).round).toMatchObject({ isOpen: true, cards: [] })
  const texts = Array.from(ana.document.all()).flatMap(({ props }) =>
    typeof props.characters === 'string' ? [props.characters] : [],
  )
  expect(texts.join('\n')).toContain('Update the plugin first')
})
