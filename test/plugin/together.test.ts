/** Everything on one board at once: taken away, taken back, interrupted, and with somebody else at work. */
import { describe, expect, test } from 'vitest'
import { board, frame, section, shape, sticky, text } from '../../host/document/build.ts'
import type { Document } from '../../host/document/document.ts'
import { Editor } from '../../host/document/editor.ts'
import { badgeWordsOf, madeOn, tableOn, textsIn, writesOf } from './made.ts'
import { twoPeople } from './people.ts'
import { contents, contentsBut, play, sample, type Playing } from './play.ts'
import { table, type Person } from './table.ts'
import { expectUndone } from './undone.ts'

const put = { type: 'table/put', order: 'reading', further: [] as string[], evenIfLong: true } as const

/** Legend, badges, table, connectors, other words, high contrast, a declined offer. */
async function everything({ wish, plan }: Playing): Promise<void> {
  const ids = plan().milestones.map(({ id }) => id)
  const [one = '', two = '', three = ''] = ids
  await wish({ type: 'milestone/change', cards: ids, patch: { effort: 'M', business: 3 } })
  await wish({ type: 'milestone/change', cards: [one], patch: { addDependencies: [{ card: two }, { card: three }] } })
  await wish({ type: 'paint/choose', rule: 'value' })
  await wish({ type: 'legend/show', isOn: true })
  await wish({ type: 'badges/show', isOn: true })
  await wish(put)
  await wish({ type: 'palette/choose', contrast: 'high' })
  await wish({ type: 'words/change', effort: 'M', value: 3, words: 'Do first' })
}

/** A board like none of the samples: stickies, frames, sections, a locked card, a turned one, one without a fill. */
const strange = () =>
  board(
    text('A heading', { id: '1:1', x: 0, y: -300 }),
    sticky('Sticky one', { id: '1:2', fill: '#FFE299' }),
    sticky('Sticky two', { id: '1:3', x: 250, fill: '#B3EFBD', props: { locked: true } }),
    section('Later', [sticky('In a section', { id: '1:4', x: 30, y: 40, fill: '#FFE299' })], {
      id: '2:1',
      x: 900,
      y: 0,
    }),
    frame([sticky('In a frame', { id: '1:5', x: 20, y: 20, fill: '#FFE299' })], {
      id: '2:2',
      x: 2200,
      width: 400,
      height: 400,
    }),
    shape('Milestone: turned', {
      id: '1:6',
      x: 0,
      y: 900,
      width: 500,
      height: 90,
      fill: '#FFC943',
      props: { rotation: -20 },
    }),
    shape('Spike: no fill', { id: '1:7', x: 900, y: 1300, width: 500, height: 90, fill: null }),
  )

describe('removing everything', () => {
  test.each([
    ['the author’s board', () => sample('example')],
    ['a board of all sorts', strange],
  ])('from %s leaves it as if OKRA had never been there, and one undo brings it all back', async (_, make) => {
    const document = make()
    const before = contents(document)
    const playing = await play(document)
    await everything(playing)
    const full = contents(document)
    await playing.wish({ type: 'okra/remove' })
    expect(contents(document)).toEqual(before)
    expectUndone(document, full)
  })

  test('step by step back is the board as it was, too', async () => {
    const document = sample('example')
    const before = contents(document)
    const playing = await play(document)
    await everything(playing)
    expectUndone(document, before, 8)
  })
})

test('everything together touches no card’s text and no node that is not ours', async () => {
  const document = sample('example')
  const before = new Map(Array.from(document.all(), ({ id, props }) => [id, props] as const))
  const playing = await play(document)
  await everything(playing)
  const ids = new Set(playing.plan().milestones.map(({ id }) => id))
  for (const [id, props] of before) {
    const now = { ...(document.get(id)?.props ?? {}) }
    if (ids.has(id)) for (const painted of ['fills', 'text.fills']) now[painted] = props[painted] as never
    expect(now, id).toEqual({ ...props })
  }
})

test('every command again writes nothing', async () => {
  const playing = await play(sample('example'))
  await everything(playing)
  // The table was put there before the palette was changed: once more for its cells.
  await playing.wish(put)
  playing.run.resetCounts()
  await everything(playing)
  expect([writesOf(playing.run), playing.run.counts.figma.commitUndo ?? 0]).toEqual([0, 0])
})

describe('a second person’s plugin on the same board', () => {
  const cards = () => [
    sticky('Cache', { id: '1:1' }),
    sticky('Share', { id: '1:2', x: 800 }),
    sticky('Push', { id: '1:3', x: 1600 }),
  ]

  async function both(): Promise<{
    ours: Playing
    theirs: Playing
    mine: Document
    other: Document
    rest: () => Promise<void>
  }> {
    const [mine, other] = twoPeople(...cards())
    const [ours, theirs] = [await play(mine), await play(other)]
    const rest = async () => {
      for (let i = 0; i < 3; i++) {
        await ours.settle()
        await theirs.settle()
        for (const { clock } of [ours, theirs]) clock.advance(1000)
      }
    }
    return { ours, theirs, mine, other, rest }
  }

  test('finds what the first one made, and brings it up to date instead of making it again', async () => {
    const { ours, theirs, mine, other, rest } = await both()
    await everything(ours)
    await rest()
    await theirs.wish({ type: 'milestone/change', cards: ['1:2'], patch: { effort: 'L' } })
    await theirs.wish({ type: 'badges/show', isOn: true })
    await theirs.wish({ type: 'legend/show', isOn: true })
    await theirs.wish(put)
    await rest()
    for (const document of [mine, other]) {
      expect(madeOn(document, 'badge').length).toBe(3)
      expect(madeOn(document, 'legend').length).toBe(1)
      expect(madeOn(document, 'table').length).toBe(1)
      expect(badgeWordsOf(document, '1:2')).toBe('L · $$$')
      expect(tableOn(document)[2]?.slice(0, 2)).toEqual(['Share', 'L'])
    }
    expect(contents(mine)).toEqual(contents(other))
  })

  test('nobody follows the other’s changes, so nothing is pushed to and fro', async () => {
    const { ours, theirs, mine, rest } = await both()
    await everything(ours)
    await rest()
    for (const { run } of [ours, theirs]) run.resetCounts()
    new Editor(mine, 'hand').set('1:1', { x: 300, y: 300 })
    await rest()
    await rest()
    expect([writesOf(ours.run), writesOf(theirs.run)]).toEqual([1, 0])
  })

  test('made twice at the same moment, the older one stays', async () => {
    const { ours, theirs, mine, other, rest } = await both()
    ours.run.send({ type: 'badges/show', n: 1, isOn: true })
    theirs.run.send({ type: 'badges/show', n: 1, isOn: true })
    await rest()
    await ours.wish({ type: 'badges/tidy' })
    await rest()
    expect([madeOn(mine, 'badge').length, madeOn(other, 'badge').length]).toEqual([3, 3])
  })
})

test('whatever two people make at the same moment, one of each is left after the next click of either', async () => {
  const cards = [1, 2, 3].map((n) => sticky(`Card ${n}`, { id: `1:${n}`, x: n * 800 }))
  const { sit, settle } = table(board(...cards))
  const [ana, ben] = [await sit('Ana'), await sit('Ben')]
  await ana.wish({ type: 'paint/choose', rule: 'effort' })
  for (const { mumble } of [ana, ben]) {
    await mumble({ type: 'legend/show', isOn: true })
    await mumble({ type: 'badges/show', isOn: true })
    await mumble(put)
    await mumble({ type: 'handover/place' })
    await mumble({ type: 'milestone/change', cards: ['1:1'], patch: { addDependencies: [{ card: '1:2' }] } })
  }
  await settle(2000)
  const made = (person: Person) =>
    ['legend', 'badge', 'table', 'handover', 'connector'].map((what) => madeOn(person.document, what))
  const firsts = made(ana).map((nodes) => nodes[0]?.id)
  await ben.wish({ type: 'milestone/change', cards: ['1:2'], patch: { effort: 'S' } })
  expect([made(ana), made(ben)].map((all) => all.map((nodes) => nodes.length))).toEqual([
    [1, 3, 1, 3, 1],
    [1, 3, 1, 3, 1],
  ])
  expect(made(ben).map((nodes) => nodes[0]?.id)).toEqual(firsts)
})

describe('long work', () => {
  const many = (n: number) =>
    board(
      ...Array.from({ length: n }, (_, i) => sticky(`Card ${i}`, { x: (i % 40) * 300, y: Math.floor(i / 40) * 320 })),
    )

  test('says how far it is, and Cancel keeps what is finished', async () => {
    const document = many(400)
    const { run, news, settle, clock } = await play(document)
    let now = clock.now()
    // Every look at the clock is a little later: work is always long.
    clock.now = () => (now += 5)
    run.send({ type: 'badges/show', n: 1, isOn: true })
    for (let turn = 0; turn < 400 && !news().some(({ type }) => type === 'work/progress'); turn++)
      await Promise.resolve()
    run.send({ type: 'work/cancel' })
    await settle()
    const made = madeOn(document, 'badge')
    expect(made.length).toBeGreaterThan(0)
    expect(made.length).toBeLessThan(400)
    for (const { id } of made) expect(textsIn(document, id)).toEqual(['?'])
    document.undo()
    expect(madeOn(document, 'badge')).toEqual([])
  })

  test('a table that was stopped goes on where it was', async () => {
    const document = many(60)
    const { run, news, settle, clock, wish } = await play(document)
    let now = clock.now()
    clock.now = () => (now += 5)
    run.send({ ...put, n: 1 })
    for (let turn = 0; turn < 400 && !news().some(({ type }) => type === 'work/progress'); turn++)
      await Promise.resolve()
    run.send({ type: 'work/cancel' })
    await settle()
    expect(tableOn(document).some(([name]) => name === '')).toBe(true)
    await wish(put)
    expect(tableOn(document).map(([name]) => name)).toEqual([
      'Milestone',
      ...Array.from({ length: 60 }, (_, i) => `Card ${i}`),
    ])
  })
})

describe('a file that may only be looked at', () => {
  test.each([{ type: 'badges/show', isOn: true }, put, { type: 'palette/choose', contrast: 'high' }] as const)(
    'says so for $type',
    async (wanted) => {
      const document = sample('example')
      const before = contentsBut(document, [])
      const { wish, said } = await play(document, { mode: 'view' })
      await wish(wanted)
      expect([said(), contentsBut(document, [])]).toEqual([
        'Nothing was changed: this file is read-only for you.',
        before,
      ])
    },
  )
})

test('cards deleted, moved and re-parented while it works are passed over', async () => {
  const document = strange()
  const playing = await play(document)
  const hand = new Editor(document, 'hand')
  playing.run.send({ type: 'badges/show', n: 1, isOn: true })
  hand.remove('1:2')
  hand.insert('1:3', '2:1', 0, 'place')
  await playing.settle()
  await playing.wish({ type: 'badges/tidy' })
  expect(madeOn(document, 'badge').length).toBe(playing.plan().milestones.length)
})
