/** Two people write on one card at the same moment: FigJam keeps one of the two, and nothing of either may be lost. */
import { describe, expect, test } from 'vitest'
import { board, frame, group, node, sticky, text } from '../../host/document/build.ts'
import { fillOf, recordOn, type Wish } from './play.ts'
import { table } from './table.ts'

const SEEDS = [1, 2, 3, 4]
const OWN = '#FFD3A8'

const score = (patch: object): Wish => ({ type: 'milestone/change', cards: ['1:1'], patch })
const colour = (rule: string): Wish => ({ type: 'paint/choose', rule }) as Wish

async function two(first: Wish | null) {
  const record = JSON.stringify({ v: 1, at: '1:1', effort: 'S', business: 3 })
  const one = table(
    board(
      sticky('Epic: one', { id: '1:1', fill: OWN, shared: { okra: { milestone: record } } }),
      sticky('Epic: two', { id: '1:2', x: 600, fill: OWN }),
    ),
  )
  const [ana, ben] = [await one.sit('Ana'), await one.sit('Ben')]
  if (first !== null) await ana.wish(first)
  await one.settle(3000)
  return { ...one, ana, ben }
}

describe.each([
  ['a repaint', colour('effort'), colour('business')],
  ['a first painting', null, colour('effort')],
  ['a restore', colour('effort'), colour('original')],
] as const)('%s meets a score', (_, first, painting) => {
  test.each(SEEDS.flatMap((seed) => [[seed, 'painter'] as const, [seed, 'scorer'] as const]))(
    'order %i, the %s first: the score stays, and the card gets its own colour back',
    async (seed, who) => {
      const { ana, ben, settle } = await two(first)
      const acts = [() => ana.mumble(painting), () => ben.mumble(score({ ux: 2 }))]
      for (const act of who === 'painter' ? acts : acts.reverse()) await act()
      await settle(5000, seed)
      expect(recordOn(ana.document, '1:1')).toMatchObject({ effort: 'S', business: 3, ux: 2 })
      expect(recordOn(ben.document, '1:1')).toEqual(recordOn(ana.document, '1:1'))
      await ana.wish(colour('original'))
      await settle(3000)
      expect(fillOf(ana.document, '1:1')).toBe(OWN)
      expect(ana.document.get('1:1')?.pluginData.shared.okra?.original).toBeUndefined()
    },
  )
})

describe('two people score one card at the same moment', () => {
  test.each(SEEDS)('order %i: what each said of another scale stays', async (seed) => {
    const { ana, ben, settle } = await two(null)
    await ana.mumble(score({ effort: 'L', addSkills: ['Design'] }))
    await ben.mumble(score({ ux: 2, addSkills: ['Backend'] }))
    await settle(5000, seed)
    const record = recordOn(ana.document, '1:1')
    expect(record).toMatchObject({ effort: 'L', business: 3, ux: 2 })
    expect(new Set(record?.skills as string[])).toEqual(new Set(['Design', 'Backend']))
    expect(recordOn(ben.document, '1:1')).toEqual(record)
  })

  test.each(SEEDS)('order %i: of one scale the later stands, and the other’s panel says so', async (seed) => {
    const { ana, ben, settle } = await two(null)
    await ana.mumble(score({ effort: 'L' }))
    await ben.mumble(score({ effort: 'M' }))
    await settle(5000, seed)
    const stands = recordOn(ana.document, '1:1')?.effort
    expect(['L', 'M']).toContain(stands)
    expect(recordOn(ben.document, '1:1')?.effort).toBe(stands)
    const told = [ana, ben].map((person) => person.news().filter(({ type }) => type === 'score/overruled').length)
    expect(told).toEqual(stands === 'L' ? [0, 1] : [1, 0])
  })

  test.each(SEEDS)('order %i: several scores typed in a row stay, all of them', async (seed) => {
    const { ana, ben, settle } = await two(null)
    for (const patch of [{ effort: 'M' }, { effort: 'L' }, { business: 2 }, { note: 'typed fast' }])
      await ana.mumble(score(patch))
    await ben.mumble(score({ ux: 2 }))
    await settle(5000, seed)
    expect(recordOn(ana.document, '1:1')).toMatchObject({ effort: 'L', business: 2, ux: 2, note: 'typed fast' })
    expect(recordOn(ben.document, '1:1')).toEqual(recordOn(ana.document, '1:1'))
  })

  test('an undone score does not come back with what a colleague does a moment later', async () => {
    const { ana, ben, settle } = await two(null)
    await ana.wish(score({ effort: 'L' }))
    await ana.wish({ type: 'history/undo' })
    await ben.wish(score({ ux: 2 }))
    await settle(5000)
    expect(recordOn(ana.document, '1:1')).toMatchObject({ effort: 'S', ux: 2 })
  })

  test('a later word that takes the first one back is left alone', async () => {
    const { ana, ben, settle } = await two(null)
    await ana.wish(score({ effort: 'L' }))
    await settle(1000)
    await ben.wish(score({ effort: 'S' }))
    await settle(5000)
    expect(recordOn(ana.document, '1:1')?.effort).toBe('S')
  })

  test('one’s own undo is not put back', async () => {
    const { ana, settle } = await two(null)
    await ana.wish(score({ effort: 'L' }))
    await ana.wish({ type: 'history/undo' })
    await settle(5000)
    expect(recordOn(ana.document, '1:1')?.effort).toBe('S')
  })
})

describe('an undo leaves what a painted card wore before', () => {
  async function givenBack({ ana, ben, settle }: Awaited<ReturnType<typeof two>>) {
    await settle(5000)
    await ana.wish(colour('original'))
    await settle(3000)
    return [fillOf(ana.document, '1:1'), fillOf(ben.document, '1:1')]
  }

  test.each(SEEDS)('also where it was written again, because somebody scored just then (order %i)', async (seed) => {
    const seated = await two(null)
    await seated.ben.mumble(colour('effort'))
    await seated.ana.mumble(score({ ux: 2 }))
    await seated.settle(5000, seed)
    seated.ben.document.undo()
    expect(await givenBack(seated)).toEqual([OWN, OWN])
  })

  test('also where it takes back a score from before the painting', async () => {
    const seated = await two(null)
    await seated.ana.wish(score({ ux: 2 }))
    await seated.ben.wish(colour('effort'))
    await seated.settle(70_000)
    await seated.ana.wish({ type: 'history/undo' })
    expect(await givenBack(seated)).toEqual([OWN, OWN])
  })

  test('and who goes on undoing takes the painting back', async () => {
    const seated = await two(null)
    await seated.ben.mumble(colour('effort'))
    await seated.ana.mumble(score({ ux: 2 }))
    await seated.settle(5000)
    for (let step = 0; step < 2; step++) seated.ben.document.undo()
    await seated.settle(5000)
    expect(fillOf(seated.ana.document, '1:1')).toBe(OWN)
    expect(seated.ana.document.get('1:1')?.pluginData.shared.okra?.original).toBeUndefined()
    expect(recordOn(seated.ana.document, '1:1')).toMatchObject({ ux: 2 })
  })
})

test.each(SEEDS)('a grouped and a framed card get their colours back, too (order %i)', async (seed) => {
  const t = table(
    board(
      group(
        [
          node('RECTANGLE', { id: '1:2', width: 300, height: 80, fill: OWN }),
          text('Epic: Grouped', { id: '1:3', x: 10, y: 10, fill: '#1E1E1E' }),
        ],
        { id: '1:1' },
      ),
      frame([text('Epic: Framed', { id: '2:2' })], { id: '2:1', x: 800, width: 300, height: 100, fill: OWN }),
    ),
  )
  const [ana, ben] = [await t.sit('Ana'), await t.sit('Ben')]
  const cards = ['1:1', '2:1']
  await ana.mumble(colour('effort'))
  await ben.mumble({ type: 'milestone/change', cards, patch: { ux: 2 } })
  await t.settle(5000, seed)
  for (const id of cards) expect(recordOn(ana.document, id)).toMatchObject({ ux: 2 })
  await ana.wish(colour('original'))
  await t.settle(3000)
  expect([fillOf(ana.document, '1:2'), fillOf(ana.document, '2:1')]).toEqual([OWN, OWN])
})
