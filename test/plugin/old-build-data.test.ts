/** What this build keeps on a page (the full fixtures of test/fixtures/board-data) says the same to the first round’s build. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { board, shape, sticky } from '../../host/document/build.ts'
import type { Document } from '../../host/document/document.ts'
import { play, type Playing } from './play.ts'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const full = (key: string) => JSON.stringify(JSON.parse(read(`fixtures/board-data/${key}/ok-full.json`)))

const KEYS = ['looks', 'paint', 'palette', 'words', 'team', 'left', 'agenda'] as const

/** A board of stickies and one wide shape, whose page keeps the full value of each key. */
function keeping(): Document {
  const document = board(
    sticky('Cache location', { id: '1:1', shared: { okra: { milestone: full('milestone') } } }),
    sticky('Ranking API', { id: '1:2', x: 400 }),
    shape('Some note', { id: '1:4', x: 1400, width: 300, height: 80 }),
  )
  const after = { shared: { okra: Object.fromEntries(KEYS.map((key) => [key, full(key)])) }, own: {}, relaunch: {} }
  const before = { shared: {}, own: {}, relaunch: {} }
  document.apply([{ kind: 'data', id: '0:1', before, after }], 'remote')
  return document
}

/** What a panel knows of the page, but for the palettes: the last word of that choice is one that the first build passes over. */
function known({ plan }: Playing) {
  const { paint, contrast, words, kinds, milestones } = plan()
  return {
    ...{ rule: paint?.rule, contrast, words },
    kinds: kinds.map(({ look, isTicked }) => [look, isTicked]),
    milestones: milestones.map(({ name, scores, trouble }) => [name, scores, trouble]),
  }
}

test('both builds read the same of a page', async () => {
  const now = await play(keeping())
  const first = await play(keeping(), { code: read('bench/code-42e9b71.js') })
  expect(known(first)).toEqual(known(now))
  expect(known(now)).toMatchObject({ rule: 'effort', contrast: 'high', words: { L: ['Later', 'Big bet', 'Big bet'] } })
})

test('the first build writes none of it that nobody asked for', async () => {
  const document = keeping()
  const { wish } = await play(document, { code: read('bench/code-42e9b71.js') })
  await wish({ type: 'milestone/change', cards: ['1:2'], patch: { ux: 1 } })
  const kept = document.get('0:1')?.pluginData.shared.okra
  expect(kept).toEqual(Object.fromEntries(KEYS.map((key) => [key, full(key)])))
})
