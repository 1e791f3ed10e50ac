/** The chart of value against effort on the board: drawn once for a day. */
import { expect, test } from 'vitest'
import { Editor } from '../../host/document/editor.ts'
import { madeOn, textsIn } from './made.ts'
import { contents, play, sample, type Playing } from './play.ts'
import { expectUndone } from './undone.ts'

const TODAY = { type: 'chart/put', day: '22 November 2026' } as const

async function scored(): Promise<Playing & { readonly ids: readonly string[] }> {
  const playing = await play(sample('example'))
  const ids = playing.plan().milestones.map(({ id }) => id)
  await playing.wish({ type: 'milestone/change', cards: ids.slice(0, 2), patch: { effort: 'S', business: 3, ux: 1 } })
  await playing.wish({ type: 'milestone/change', cards: ids.slice(2, 3), patch: { effort: 'L', business: 1, ux: 1 } })
  return { ...playing, ids }
}

test('it names every milestone that has a place, says the day, and is one step', async () => {
  const { document, wish, plan, said, run } = await scored()
  const before = contents(document)
  run.resetCounts()
  await wish(TODAY)
  const [chart] = madeOn(document, 'chart')
  const texts = textsIn(document, chart?.id ?? '')
  expect(chart?.props.name).toBe('Value vs effort, 22 November 2026')
  expect(texts).toEqual(
    expect.arrayContaining([
      'Value vs effort',
      '22 November 2026',
      ...plan()
        .milestones.slice(0, 3)
        .map(({ name }) => name),
      '3 milestones placed; 9 milestones not yet. What counts as value is the higher of business and UX.',
    ]),
  )
  expect([said(), run.counts.figma.commitUndo]).toEqual([
    'The chart is on the board as it stands today. It does not follow later scores.',
    1,
  ])
  expectUndone(document, before)
})

test('its layers have names in words', async () => {
  const { document, wish } = await scored()
  await wish(TODAY)
  const names = Array.from(document.descendants(madeOn(document, 'chart')[0]?.id ?? ''), ({ props }) => props.name)
  expect(names.every((name) => typeof name === 'string' && /^Chart: \p{L}/u.test(name))).toBe(true)
  expect(new Set(names).size).toBe(names.length)
})

test('again on the same day it is brought up to date where it stands; another day’s is left alone', async () => {
  const { document, wish, ids } = await scored()
  await wish(TODAY)
  const [first] = madeOn(document, 'chart')
  new Editor(document, 'hand').set(first?.id ?? '', { x: -4000, y: -4000 })
  await wish({ type: 'milestone/change', cards: ids.slice(3, 4), patch: { effort: 'M', ux: 3, business: 2 } })
  const then = textsIn(document, first?.id ?? '')
  await wish({ ...TODAY, day: '23 November 2026' })
  const [old, second] = madeOn(document, 'chart')
  expect([old?.id, textsIn(document, old?.id ?? '')]).toEqual([first?.id, then])
  expect(textsIn(document, second?.id ?? '')).toHaveLength(then.length + 1)
  await wish(TODAY)
  expect(madeOn(document, 'chart').map(({ id, props }) => [id, props.x])).toEqual([
    [first?.id, -4000],
    [second?.id, second?.props.x],
  ])
  expect(textsIn(document, first?.id ?? '')).toHaveLength(then.length + 1)
})

test('two milestones of one name stand in it twice', async () => {
  const { document, wish, ids } = await scored()
  const hand = new Editor(document, 'hand')
  for (const id of ids.slice(0, 2)) hand.set(id, { 'text.characters': 'Login' })
  await wish(TODAY)
  expect(textsIn(document, madeOn(document, 'chart')[0]?.id ?? '').filter((text) => text === 'Login')).toHaveLength(2)
})

test('nothing is drawn while nothing has a place, and it goes with everything else', async () => {
  const bare = await play(sample('example'))
  await bare.wish(TODAY)
  expect([bare.said(), madeOn(bare.document, 'chart')]).toEqual([
    'No milestone has a place in the chart yet: score effort and value first.',
    [],
  ])
  const { document, wish } = await scored()
  await wish(TODAY)
  await wish({ type: 'okra/remove' })
  expect(madeOn(document, 'chart')).toEqual([])
})
