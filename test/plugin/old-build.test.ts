/** Boards are shared between builds: the plugin of the first round reads what this one writes, and writes it back whole. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { board, sticky } from '../../host/document/build.ts'
import type { Document } from '../../host/document/document.ts'
import { milestoneTable } from '../../src/core/export/milestone-table.ts'
import { readRecord } from '../../src/core/record/record.ts'
import { writeStored } from '../../src/core/record/stored.ts'
import { play, recordOn, type Playing } from './play.ts'

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')
const records = (name: string) => JSON.parse(read(`fixtures/records/${name}.json`)) as { at: string }[]

/** The main thread as commit 42e9b71 built it. */
const first = (document: Document) => play(document, { code: read('bench/code-42e9b71.js') })

const ALL = [...records('first-round'), ...records('copies')].map((record) => [JSON.stringify(record), record] as const)

/** The record on “Share links”, beside the milestone it waits for. */
function on(record: object): Document {
  const shared = { okra: { milestone: JSON.stringify(record) } }
  const other = { okra: { milestone: JSON.stringify({ v: 1, at: '1:2', effort: 'L' }) } }
  return board(
    sticky('Share links', { id: '1:1', shared }),
    sticky('Ranking API', { id: '1:2', x: 400, shared: other }),
  )
}

/** A plan of the first build says nothing of a team. */
const rowOf = ({ plan }: Playing) =>
  milestoneTable({ ...plan(), team: { name: '', link: '' } }).rows.find(([name]) => name === 'Share links')

describe.each(ALL)('%s', (_, record) => {
  test('is read whole here, and written as it was', () => {
    const stored = readRecord(JSON.stringify(record))
    expect(stored.kind === 'ok' ? writeStored(stored.value) : stored).toBe(JSON.stringify(record))
  })

  test('is read by the first build, and keeps its fields when that scores the card', async () => {
    const document = on(record)
    const { wish, plan } = await first(document)
    expect(plan().milestones.map(({ name, trouble }) => [name, trouble])).toEqual([
      ['Share links', null],
      ['Ranking API', null],
    ])
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { ux: 2 } })
    expect(recordOn(document, '1:1')).toEqual({ ...record, at: '1:1', ux: 2 })
  })
})

test('what one build writes, the other goes on with, and back', async () => {
  const document = on({ v: 1, at: '1:1' })
  const now = await play(document)
  const change = { type: 'milestone/change' as const, cards: ['1:1'] }
  await now.wish({ ...change, patch: { effort: 'M', addDependencies: [{ card: '1:2' }, { text: 'Platform' }] } })
  now.run.close()
  const before = await first(document)
  expect(rowOf(before)).toEqual(['Share links', 'M', '', '', 'Ranking API, Platform', ''])
  await before.wish({ ...change, patch: { business: 3, addSkills: ['Design'] } })
  before.run.close()
  const again = await play(document)
  expect(rowOf(again)).toEqual(['Share links', 'M', '$$$', '', 'Ranking API, Platform', 'Design'])
  await again.wish({ ...change, patch: { removeDependencies: [{ text: 'Platform' }] } })
  expect(recordOn(document, '1:1')).toEqual({
    v: 1,
    at: '1:1',
    effort: 'M',
    dependencies: [{ card: '1:2' }],
    dependenciesReviewed: true,
    names: { '1:2': 'Ranking API' },
    business: 3,
    skills: ['Design'],
  })
})

test('a card that the first build cannot find is not taken for another one', async () => {
  const [, , , lost = {}] = records('copies')
  const document = on(lost)
  const playing = await first(document)
  expect(rowOf(playing)?.[4]).toBe('Platform, a card no longer on the board, a card no longer on the board')
  await playing.wish({
    type: 'milestone/change',
    cards: ['1:1'],
    patch: { removeDependencies: [{ card: 'elsewhere:12:41' }] },
  })
  playing.run.close()
  expect(rowOf(await play(document))?.[4]).toBe('Platform, Ranking API')
})
