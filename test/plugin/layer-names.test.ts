/** A screen reader on the canvas reads the names of layers: whatever the plugin puts there is named in words. */
import { expect, test } from 'vitest'
import { board, sticky } from '../../host/document/build.ts'
import { Editor } from '../../host/document/editor.ts'
import { badgeName } from '../../src/core/sketch/badge-words.ts'
import { madeOn } from './made.ts'
import { play } from './play.ts'

test('each thing says what it is', async () => {
  const playing = await play(
    board(sticky('Milestone: Cache', { id: '1:1' }), sticky('Milestone: Share', { id: '1:2', x: 600 })),
  )
  const { document, wish } = playing
  await wish({
    type: 'milestone/change',
    cards: ['1:1'],
    patch: { effort: 'M', business: 3, addDependencies: [{ card: '1:2' }] },
  })
  await wish({ type: 'paint/choose', rule: 'effort' })
  await wish({ type: 'legend/show', isOn: true })
  await wish({ type: 'badges/show', isOn: true })
  await wish({ type: 'table/put', order: 'reading', further: [], evenIfLong: false })
  await wish({ type: 'chart/put', day: '22 November 2026' })
  await wish({ type: 'meanings/write', meanings: { effort: { 1: { means: 'A day' } } } })
  await wish({ type: 'session/run' })
  const kinds = ['legend', 'badge', 'connector', 'table', 'chart', 'meanings', 'session', 'now', 'ballot']
  const names = kinds.flatMap((what) => madeOn(document, what).map(({ props }) => props.name))
  expect(names).toEqual([
    'Legend: what the colours mean',
    'Scores: effort medium, business value high, needs 1',
    'Scores: ?',
    'Depends on',
    'Milestone table',
    'Value vs effort, 22 November 2026',
    'What our scores mean',
    'OKRA session',
    'Now: what the session is at',
  ])
})

test('a badge is renamed with what it says, and one of the older build, too', async () => {
  const { document, wish } = await play(board(sticky('Milestone: Cache', { id: '1:1' })))
  await wish({ type: 'badges/show', isOn: true })
  const [badge] = madeOn(document, 'badge')
  new Editor(document, 'hand').set(badge?.id ?? '', { name: 'Badge' })
  await wish({ type: 'milestone/change', cards: ['1:1'], patch: { ux: '?' } })
  expect(madeOn(document, 'badge').map(({ props }) => props.name)).toEqual(['Scores: UX value not sure yet'])
})

test.each([
  ['S · $ · ♥', 'Scores: effort small, business value low, UX value low'],
  ['?', 'Scores: ?'],
  ['S–L talk · $$$', 'Scores: S–L talk, business value high'],
])('“%s” is said as “%s”', (words, name) => {
  expect(badgeName(words)).toBe(name)
})
