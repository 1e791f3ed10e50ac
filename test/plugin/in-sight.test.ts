/** What is put on the board is seen: beside the milestones, not behind the panel, and shown by a press. */
import { describe, expect, test } from 'vitest'
import { board, shape } from '../../host/document/build.ts'
import type { Document } from '../../host/document/document.ts'
import { ClientStorage } from '../../host/storage.ts'
import { overlap, type Box } from '../../src/core/base/boxes.ts'
import { boxOn, madeOn } from './made.ts'
import { play, type Playing, type Wish } from './play.ts'

/** The panel as the host places it: 400 × 640 and FigJam’s bar at the right of a screen of 1280 × 800. */
const WINDOW = { x: 868, y: 60, width: 400, height: 680 }

function panelOn({ view }: Document): Box {
  const { center, zoom } = view.viewport
  const onCanvas = (at: number, side: number, middle: number) => middle + (at - side / 2) / zoom
  return {
    x: onCanvas(WINDOW.x, 1280, center.x),
    y: onCanvas(WINDOW.y, 800, center.y),
    width: WINDOW.width / zoom,
    height: WINDOW.height / zoom,
  }
}

/** Three scored cards, of which the rightmost ends where the panel begins. */
async function threeCards(storage = new ClientStorage()): Promise<Playing> {
  const cards = [0, 1, 2].map((at) =>
    shape(`Milestone: ${'ABC'[at] ?? ''}`, {
      id: `1:${at + 1}`,
      x: at * 250 - 560,
      y: 0,
      width: 230,
      height: 90,
    }),
  )
  return play(board(...cards), { storage })
}

const put = ({ news }: Playing): readonly string[] =>
  news()
    .flatMap((each) => (each.type === 'command/done' ? [each.outcome.put] : []))
    .at(-1) ?? []

const PUTS: readonly (readonly [string, Wish])[] = [
  ['legend', { type: 'legend/show', isOn: true }],
  ['chart', { type: 'chart/put', day: '22 November 2026' }],
  ['table', { type: 'table/put', order: 'reading', further: [], evenIfLong: false }],
  ['meanings', { type: 'meanings/write', meanings: { effort: { 1: { means: 'A day' } } } }],
  ['session', { type: 'session/run' }],
]

describe('what is put on the board', () => {
  test.each(PUTS)('%s: is not behind the panel, and can be shown', async (what, wish) => {
    const playing = await threeCards()
    await playing.wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'S', business: 3 } })
    await playing.wish({ type: 'paint/choose', rule: 'effort' })
    const panel = panelOn(playing.document)
    await playing.wish(wish)
    const [id = ''] = madeOn(playing.document, what).map((node) => node.id)
    expect(put(playing)).toContain(id)
    const placed = boxOn(playing.document, id)
    // A table is brought into view at once: then the panel lies elsewhere on the canvas.
    expect([overlap(placed, panel), overlap(placed, panelOn(playing.document))]).toEqual([false, false])
  })

  test('badges are shown where somebody asked for them, not where they follow', async () => {
    const playing = await threeCards()
    await playing.wish({ type: 'badges/show', isOn: true })
    expect(put(playing)).toHaveLength(3)
    await playing.wish({ type: 'milestone/mark', cards: ['1:1'], in: false })
    await playing.wish({ type: 'milestone/mark', cards: ['1:1'], in: true })
    expect([madeOn(playing.document, 'badge').length, put(playing)]).toEqual([3, []])
  })

  test('a connector that follows from a dependency is shown', async () => {
    const playing = await threeCards()
    await playing.wish({ type: 'milestone/change', cards: ['1:1'], patch: { addDependencies: [{ card: '1:2' }] } })
    expect(put(playing)).toEqual(madeOn(playing.document, 'connector').map(({ id }) => id))
  })

  test('shown, a card behind the panel comes out from behind it', async () => {
    const playing = await threeCards()
    const { view } = playing.document
    await playing.wish({ type: 'cards/show', cards: ['1:1', '1:2', '1:3'] })
    expect(overlap(boxOn(playing.document, '1:3'), panelOn(playing.document))).toBe(false)
    expect(view.viewport.zoom).toBeLessThanOrEqual(1)
  })
})

test('what was hinted at once is remembered for the next time', async () => {
  const seen = (playing: Playing) => playing.news().flatMap((each) => (each.type === 'hints/seen' ? [each.hints] : []))
  const storage = new ClientStorage()
  const playing = await threeCards(storage)
  expect(seen(playing)).toEqual([[]])
  await playing.wish({ type: 'hint/seen', hint: 'badges' })
  expect(seen(await threeCards(storage))).toEqual([['badges']])
})
