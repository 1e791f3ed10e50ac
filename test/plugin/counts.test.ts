import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { at } from '../../build/root.mjs'
import { board, connector, frame, shape, sticky, text, type Sketch } from '../../host/document/build.ts'
import { Editor } from '../../host/document/editor.ts'
import { play, sample } from './play.ts'

const sum = (counts: Readonly<Record<string, number>>) => Object.values(counts).reduce((total, n) => total + n, 0)
const many = (n: number) =>
  board(...Array.from({ length: n }, (_, i) => sticky(`Card ${i}`, { x: (i % 20) * 300, y: Math.floor(i / 20) * 300 })))

describe('calls across the sandbox wall (docs/architecture.md, Budgets)', () => {
  test('a first scan: two searches and at most 12 property reads a candidate', async () => {
    const document = sample('example')
    const { run } = await play(document)
    const candidates = Array.from(document.descendants('0:1')).filter(({ type }) =>
      ['STICKY', 'SHAPE_WITH_TEXT', 'TEXT', 'FRAME', 'GROUP', 'INSTANCE', 'SECTION'].includes(type),
    ).length
    expect(run.counts.find).toEqual({ findAllWithCriteria: 2 })
    expect(sum(run.counts.reads) / candidates).toBeLessThanOrEqual(12)
    expect([run.counts.set, run.counts.create]).toEqual([{}, {}])
  })

  test('of a connector only its ends and words are read, and whether it is seen is asked of cards alone', async () => {
    const { run } = await play(board(sticky('A', { id: '1:1' }), sticky('B', { id: '1:2' }), connector('1:1', '1:2')))
    expect(run.counts.reads.visible).toBe(2)
    expect(run.counts.reads.connectorStart).toBe(1)
  })

  test('of a frame the fill is read twice, and the words in it once', async () => {
    const inside = [text('Share links', { width: 200, height: 24 })]
    const { run } = await play(board(frame(inside, { width: 400, height: 200, fill: '#FFC943' })))
    expect(run.counts.reads.fills).toBe(2)
    expect(run.counts.reads.characters).toBe(1)
  })

  test('a first score: one record, one relaunch button, one undo step', async () => {
    const { run, wish } = await play(many(50))
    run.resetCounts()
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'M' } })
    expect(run.counts.call.setSharedPluginData).toBe(1)
    expect(run.counts.call.setRelaunchData).toBe(1)
    expect(run.counts.figma.commitUndo).toBe(1)
    expect(run.counts.set).toEqual({})
    expect(sum(run.counts.reads)).toBeLessThan(15)
  })

  test('a later score: one write; the panel hears of it once, and its echo says nothing', async () => {
    const { run, wish } = await play(many(50))
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'M' } })
    run.resetCounts()
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'S' } })
    expect(run.counts.call.setSharedPluginData).toBe(1)
    expect(run.counts.call.setRelaunchData).toBeUndefined()
    expect(run.counts.toPanel.messages).toBe(2)
    expect(run.counts.toPanel.bytes).toBeLessThan(1000)
  })

  test('painting: two writes a card, three where its text needs it, and none a second time', async () => {
    const { run, wish } = await play(many(50))
    run.resetCounts()
    await wish({ type: 'paint/choose', rule: 'effort' })
    expect(run.counts.set).toEqual({ fills: 50 })
    expect(run.counts.call.setSharedPluginData).toBe(51)
    run.resetCounts()
    await wish({ type: 'paint/choose', rule: 'effort' })
    expect([run.counts.set, run.counts.call.setSharedPluginData, run.counts.figma.commitUndo]).toEqual([
      {},
      undefined,
      undefined,
    ])
  })

  test('painting crosses the wall at most eight times a card, giving back nine times, the echo included', async () => {
    const callsFor = async (cards: number) => {
      const { run, wish } = await play(many(cards))
      const calls = async (rule: 'effort' | 'original') => {
        run.resetCounts()
        await wish({ type: 'paint/choose', rule })
        const { get, set, call } = run.counts
        return sum(get) + sum(set) + sum(call)
      }
      return { painting: await calls('effort'), restoring: await calls('original') }
    }
    const [few, more] = [await callsFor(20), await callsFor(60)]
    expect((more.painting - few.painting) / 40).toBeLessThanOrEqual(8)
    // One more where the card then carries nothing of ours any more.
    expect((more.restoring - few.restoring) / 40).toBeLessThanOrEqual(9)
  })

  test('one score costs as many calls on a large board as on a small one, and its echo one look', async () => {
    const callsOn = async (cards: number) => {
      const { run, wish } = await play(many(cards))
      await wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'M' } })
      run.resetCounts()
      await wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'S' } })
      const { get, set, call } = run.counts
      return { ...get, ...set, ...call }
    }
    const [few, more] = [await callsOn(12), await callsOn(300)]
    expect(more).toEqual(few)
    expect(few.characters).toBeUndefined()
    expect(few.fills).toBeUndefined()
  })

  test('a colleague’s move re-reads the one card it names', async () => {
    const document = many(50)
    const { run, settle } = await play(document)
    run.resetCounts()
    new Editor(document, 'hand').set('1:7', { x: 9000 })
    await settle()
    expect(run.counts.find).toEqual({})
    expect(sum(run.counts.reads)).toBeLessThan(15)
  })

  test('nothing is asked of cards that carry none of our data, whatever other tools keep on them', async () => {
    const theirs = { acme: { votes: '7' } }
    const cards = Array.from({ length: 200 }, (_, i) => sticky(`Card ${i}`, { x: i * 300, shared: theirs }))
    const { run } = await play(board(...cards))
    expect(run.counts.call.getSharedPluginData ?? 0).toBe(0)
    // The page’s own.
    expect(run.counts.call.getSharedPluginDataKeys ?? 0).toBe(1)
  })

  test('a plan of many milestones goes down in parts, and so does a change of many', async () => {
    const { run, wish, plan } = await play(many(600))
    const posted = () =>
      (run.sent as { type: string }[]).map(({ type }) => type).filter((type) => type.startsWith('plan'))
    const sizes = () => (run.sent as object[]).map((each) => JSON.stringify(each).length)
    expect(posted()).toEqual(['plan/part', 'plan/part', 'plan/whole'])
    expect(plan().milestones.map(({ name }) => name)).toEqual(Array.from({ length: 600 }, (_, i) => `Card ${i}`))
    await wish({ type: 'paint/choose', rule: 'effort' })
    expect(posted().slice(3)).toEqual(['plan/part', 'plan/part', 'plan/changed'])
    expect(plan().milestones.every(({ isPainted }) => isPainted)).toBe(true)
    expect(run.sent.at(-1)).toMatchObject({ type: 'command/done' })
    expect(Math.max(...sizes())).toBeLessThan(100_000)
  })

  test('what carries our data is asked for the values that it has, and for no other', async () => {
    const cards = Array.from({ length: 20 }, (_, i) => {
      const id = `1:${i + 1}`
      return sticky(`Card ${i}`, { id, x: i * 300, shared: { okra: { milestone: JSON.stringify({ v: 1, at: id }) } } })
    })
    const { run } = await play(board(...cards))
    expect(run.counts.call.getSharedPluginData).toBe(20)
    expect(run.counts.call.getSharedPluginDataKeys).toBe(21)
  })
})

describe('objects that QuickJS holds (docs/architecture.md, Budgets)', () => {
  const before = readFileSync(at('test/bench/code-42e9b71.js'), 'utf8')

  /** What each further card of a board takes, once it is open. */
  const perCard = async (card: (i: number) => Sketch, code: { code?: string } = {}) => {
    const heldOn = async (cards: number) => {
      const { run } = await play(board(...Array.from({ length: cards }, (_, i) => card(i))), code)
      return run.held.objects
    }
    return ((await heldOn(150)) - (await heldOn(50))) / 100
  }

  test.each([
    ['a sticky that counts', 5, (i: number) => sticky(`Card ${i}`, { x: i * 300 })],
    ['a label that does not', 4, (i: number) => shape(`${i}`, { x: i * 300, props: { shapeType: 'ELLIPSE' } })],
  ])(
    '%s takes at most %i, the node among them, and less than what the build of 42e9b71 took',
    async (_, most, card) => {
      const now = await perCard(card)
      expect(now).toBeLessThanOrEqual(most + 0.1)
      expect(now).toBeLessThan(await perCard(card, { code: before }))
    },
  )
})
