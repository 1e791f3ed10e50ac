/** On an OKRA board only the words of stickies, texts, frames and groups are read, until more of them is asked for. */
import { describe, expect, test } from 'vitest'
import { board, frame, group, node, shape, sticky, text, type Sketch } from '../../host/document/build.ts'
import type { Document } from '../../host/document/document.ts'
import { Editor } from '../../host/document/editor.ts'
import { NO_DATA } from '../../host/document/types.ts'
import type { Plan } from '../../src/core/plan/plan.ts'
import { badgeOf, boxOn } from './made.ts'
import { fillOf, play, recordOn } from './play.ts'

const wide = { width: 1034, height: 79, fill: '#FFC943' }
const scored = (id: string, scores: object) => ({ okra: { milestone: JSON.stringify({ v: 1, at: id, ...scores }) } })
const waitsFor = (id: string, card: string) => scored(id, { dependencies: [{ card }], dependenciesReviewed: true })

/** Two signs of OKRA, and three milestones. */
const okra = (...first: readonly Sketch[]): Sketch[] => [
  shape('Make it easier to discover matches', {
    id: '9:1',
    y: -900,
    width: 857,
    height: 272,
    fill: '#0D99FF',
    stroke: '#007AD2',
    props: { dashPattern: [4, 8] },
  }),
  shape('discover', {
    id: '9:2',
    x: 1200,
    y: -900,
    width: 170,
    height: 170,
    stroke: '#007AD2',
    props: { shapeType: 'ELLIPSE', dashPattern: [4, 8] },
  }),
  ...first,
  ...['Cache the last location', 'Share by deep links', 'Show who is coming']
    .slice(first.length)
    .map((words, at) => shape(words, { ...wide, id: `5:${at + 1 + first.length}`, y: (at + first.length) * 120 })),
]

/** What stands beside them. */
const others = (): Sketch[] => [
  sticky('Nobody knows who is coming', { id: '6:1', x: 2000 }),
  sticky('Too many taps', { id: '6:2', x: 2300, fill: '#FFD3A8' }),
  text('A note on the step above', { id: '6:3', x: 2600, width: 200, height: 24 }),
  frame([text('A feature', { id: '6:41', width: 100, height: 20 })], {
    id: '6:4',
    x: 3000,
    width: 200,
    height: 100,
    fill: '#FFFFFF',
  }),
  group([text('In a group', { id: '6:51', x: 3400, width: 100, height: 20 })], { id: '6:5' }),
]

const hand = (document: Document) => new Editor(document, 'hand')
const colleague = (document: Document) => new Editor(document, 'remote')
const names = ({ milestones }: Plan) => milestones.map(({ name }) => name).sort()
const THREE = ['Cache the last location', 'Share by deep links', 'Show who is coming']

function write(editor: Editor, id: string, shared: Record<string, string>): void {
  editor.setData(id, { ...NO_DATA, shared: { okra: shared } })
}

const byLook = (plan: Plan) => Array.from(plan.kinds, ({ look, count, counted }) => ({ look, count, counted }))

/** What somebody knows who asks for every kind. */
async function wholeOn(document: Document): Promise<Plan> {
  const person = await play(document)
  await person.wish({ type: 'kinds/read' })
  const plan = person.plan()
  person.run.close()
  return plan
}

describe('what nothing says is a milestone', () => {
  test('costs its words alone', async () => {
    const { run, plan } = await play(board(...okra(), ...others()))
    expect(names(plan())).toEqual(THREE)
    expect([plan().hasBystanders, plan().kinds.map(({ count }) => count)]).toEqual([true, [3, 1, 1]])
    expect(run.counts.reads).toMatchObject({ fills: 5, absoluteBoundingBox: 5, visible: 7 })
  })

  test('is read once the kinds are asked for, and counted in the order of the page', async () => {
    const { run, plan, wish } = await play(board(...others(), ...okra()))
    await wish({ type: 'kinds/read' })
    expect(plan().hasBystanders).toBe(false)
    expect(
      plan()
        .kinds.map(({ words, count }) => `${count} ${words}`)
        .sort(),
    ).toEqual([
      '1 Ellipse, white, dashed border',
      '1 Sticky, light orange',
      '1 Sticky, light yellow',
      '1 Text, black',
      '1 Wide frame, white',
      '1 Wide group, no fill',
      '1 Wide rectangle, blue, dashed border',
      '3 Wide rectangle, yellow, border',
    ])
    run.resetCounts()
    await wish({ type: 'kinds/read' })
    expect(run.counts.reads).toEqual({})
  })

  test('is read at once where it is no OKRA board, where a sticky is scored, and where nothing counts', async () => {
    const boards = [
      board(...others()),
      board(...okra(), ...others(), sticky('Scored', { id: '7:1', shared: scored('7:1', { effort: 'S' }) })),
      board(...okra().slice(0, 2), ...others()),
    ]
    for (const document of boards) expect((await play(document)).plan().hasBystanders).toBe(false)
  })

  test('counts once its words say so, and no more once they do not', async () => {
    const document = board(...okra(), ...others())
    const { plan, settle } = await play(document)
    colleague(document).set('6:1', { 'text.characters': 'Spike: who is coming' })
    await settle()
    expect(names(plan())).toEqual([...THREE, 'Spike: who is coming'].sort())
    colleague(document).set('6:1', { 'text.characters': 'Who is coming' })
    await settle()
    expect(names(plan())).toEqual(THREE)
    colleague(document).set('6:41', { characters: 'Milestone: a feature\nEffort: S' })
    await settle()
    expect(names(plan())).toContain('a feature')
  })

  test('counts once somebody else scores it, and once its kind is ticked', async () => {
    const document = board(...okra(), ...others())
    const { plan, settle } = await play(document)
    write(colleague(document), '6:2', scored('6:2', { effort: 'L' }).okra)
    await settle()
    expect(names(plan())).toEqual([...THREE, 'Too many taps'].sort())
    expect(plan().kinds.find(({ asks }) => asks !== undefined)).toBeUndefined()

    const another = board(...okra(), ...others())
    const ana = await play(another)
    const [kind] = (await wholeOn(another)).kinds.filter(({ words }) => words === 'Wide frame, white')
    const looks = { v: 1, at: '0:1', in: [kind?.look], out: [] }
    write(colleague(another), '0:1', { looks: JSON.stringify(looks) })
    ana.clock.advance(2000)
    await ana.settle()
    expect(names(ana.plan())).toContain('A feature')
  })

  test('the first tick of a kind decides about all of them', async () => {
    const document = board(...okra(), ...others())
    const look = (await wholeOn(document)).kinds.find(({ count }) => count === 3)?.look ?? ''
    const { plan, wish } = await play(document)
    await wish({ type: 'kind/tick', look, in: true })
    expect(plan().kinds).toHaveLength(8)
    hand(document).remove('9:1')
    await wish({ type: 'kinds/read' })
    expect(names(plan())).toEqual(THREE)
  })

  test('stands in the list of kinds once it is no OKRA board any more', async () => {
    const document = board(...okra(), ...others())
    const { plan, settle } = await play(document)
    hand(document).remove('9:2')
    await settle()
    expect(plan().hasBystanders).toBe(false)
    expect(names(plan())).toEqual(names(await wholeOn(document)))
  })

  test('has its name where it is selected, and counts where somebody says so', async () => {
    const document = board(...okra(), ...others())
    const { run, plan, news, wish, settle } = await play(document)
    document.view.select(['6:1', '6:41', '6:5'])
    await settle()
    expect(news().at(-1)).toEqual({
      type: 'selection/changed',
      selection: [
        { id: '6:1', name: 'Nobody knows who is coming', isMilestone: false },
        { id: '6:4', name: 'A feature', isMilestone: false },
        { id: '6:5', name: 'In a group', isMilestone: false },
      ],
    })
    run.resetCounts()
    await wish({ type: 'milestone/mark', cards: ['6:4'], in: true })
    expect(names(plan())).toContain('A feature')
    expect(plan().hasBystanders).toBe(true)
    expect(run.counts.reads.absoluteBoundingBox).toBe(1)
  })

  test('has its name where a card waits for it, also after it was deleted and came back', async () => {
    const first = shape('Wait for a sticky', { ...wide, id: '5:1', shared: waitsFor('5:1', '6:1') })
    const document = board(...okra(first), ...others())
    const { plan, settle, wish } = await play(document)
    expect(plan().otherNames).toEqual({ '6:1': 'Nobody knows who is coming' })
    hand(document).remove('6:1')
    await settle()
    expect(Object.values(plan().otherNames)).not.toContain('Nobody knows who is coming')
    document.undo()
    await settle()
    expect(plan().otherNames).toEqual({ '6:1': 'Nobody knows who is coming' })
    await wish({ type: 'milestone/change', cards: ['5:2'], patch: { addDependencies: [{ card: '6:4' }] } })
    expect(plan().otherNames).toEqual({ '6:1': 'Nobody knows who is coming', '6:4': 'A feature' })
  })

  test('is the card it is, however little of what lies around it is read along', async () => {
    const inner = frame([text('A step', { id: '8:21', width: 100, height: 20 })], {
      id: '8:2',
      width: 200,
      height: 100,
    })
    const around = frame([shape('Of the same flow', { id: '8:3', y: 200, width: 100, height: 100 }), inner], {
      id: '8:1',
      y: 2000,
      width: 900,
      height: 600,
    })
    const { plan, said, wish } = await play(board(...okra(), around))
    await wish({ type: 'milestone/change', cards: ['8:2'], patch: { effort: 'S' } })
    expect([said(), names(plan())]).toEqual(['Effort S · “A step”.', ['A step', ...THREE]])
    const late = await play(board(...okra(), around))
    await late.wish({ type: 'kinds/read' })
    expect([late.plan().hasBystanders, late.plan().kinds.map(({ example }) => example)]).toEqual([
      false,
      expect.arrayContaining(['A step', 'Of the same flow']) as unknown,
    ])
  })

  test('is written down by name where somebody says that a card waits for it', async () => {
    const raw = JSON.stringify({ v: 1, at: '5:1', effort: 'Q', dependencies: [{ card: '6:1' }] })
    const document = board(
      ...okra(shape('Damaged', { ...wide, id: '5:1', shared: { okra: { milestone: raw } } })),
      ...others(),
    )
    const { wish } = await play(document)
    await wish({ type: 'milestone/change', cards: ['5:2'], patch: { addDependencies: [{ card: '6:4' }] } })
    expect(recordOn(document, '5:2')).toMatchObject({ names: { '6:4': 'A feature' } })
    await wish({ type: 'milestone/repair', card: '5:1' })
    expect(recordOn(document, '5:1')).toMatchObject({ names: { '6:1': 'Nobody knows who is coming' } })
  })

  test('is read to its end for a tick, which pins down every kind: Cancel comes too late', async () => {
    const notes = Array.from({ length: 20 }, (_, nth) => sticky(`Note ${nth}`, { x: 2000 + nth * 300, y: 900 }))
    const document = board(...okra(), ...notes)
    const { clock, news, plan, send, settle } = await play(document)
    const look = plan().kinds.find(({ count }) => count === 3)?.look ?? ''
    let now = clock.now()
    // Every look at the clock is much later: work is always long.
    clock.now = () => (now += 600)
    send({ type: 'kind/tick', n: 1, look, in: true })
    const isReading = () =>
      news().some((each) => each.type === 'work/progress' && each.what === 'Reading the other cards')
    for (let turn = 0; turn < 400 && !isReading(); turn++) await Promise.resolve()
    expect(isReading()).toBe(true)
    clock.now = () => now
    send({ type: 'work/cancel' })
    await settle()
    const { out } = JSON.parse(document.get('0:1')?.pluginData.shared.okra?.looks ?? '{"out":[]}') as { out: string[] }
    expect(out.filter((kind) => kind.startsWith('STICKY'))).toHaveLength(1)
  })

  test('is known by its words when texts of a group come and go', async () => {
    const three = ['Spike: one', 'Milestone: it\nEffort: S', 'Other'].map((words, nth) =>
      text(words, { id: `6:${nth + 1}`, x: 2000, y: nth * 50, width: 100, height: 20 }),
    )
    const document = board(...okra(), ...three)
    const { plan, settle } = await play(document)
    const editor = hand(document)
    editor.transact(() => {
      const made = editor.create('GROUP')
      for (const id of ['6:1', '6:2', '6:3']) editor.insert(id, made)
    })
    await settle()
    editor.remove('6:2')
    await settle()
    expect(names(plan())).toContain('Spike: one Other')
    editor.remove('6:1')
    await settle()
    expect(names(plan())).toEqual(THREE)
  })

  test('a text in a frame is part of it again once nobody says that it is a milestone', async () => {
    const document = board(...okra(), ...others())
    const { plan, settle, wish } = await play(document)
    write(colleague(document), '6:41', { mark: JSON.stringify({ v: 1, at: '6:41', in: true }) })
    await settle()
    expect(names(plan())).toEqual(['A feature', ...THREE])
    write(colleague(document), '6:41', {})
    await settle()
    await wish({ type: 'kinds/read' })
    expect(byLook(plan())).toEqual(byLook(await wholeOn(document)))
  })

  test('a group is known by its words, also where its text is a milestone of its own', async () => {
    const document = board(...okra(), ...others())
    const { plan, settle } = await play(document)
    write(colleague(document), '6:51', { mark: JSON.stringify({ v: 1, at: '6:51', in: true }) })
    await settle()
    expect(names(plan())).toEqual([...THREE, 'In a group'].sort())
    colleague(document).set('6:51', { characters: 'Spike: look into it' })
    await settle()
    expect(names(plan())).toEqual(names(await wholeOn(document)))
    expect(names(plan())).toHaveLength(5)
  })

  test('gives back what it wore, also where it was deleted and came back', async () => {
    const original = JSON.stringify({
      v: 1,
      at: '6:70',
      fills: [{ type: 'SOLID', color: { r: 1, g: 1, b: 1 } }],
      painted: '#B3B3B3',
    })
    const background = { id: '6:70', x: 2000, width: 300, height: 100, fill: '#B3B3B3', shared: { okra: { original } } }
    const words = text('No spike any more', { id: '6:71', x: 2010, y: 10, width: 100, height: 20 })
    const document = board(...okra(), group([node('RECTANGLE', background), words], { id: '6:7' }))
    const { settle, wish } = await play(document)
    hand(document).remove('6:7')
    await settle()
    document.undo()
    await settle()
    await wish({ type: 'paint/choose', rule: 'original' })
    expect(fillOf(document, '6:70')).toBe('#FFFFFF')
  })

  test('keeps badges off its words', async () => {
    const below = sticky('In the way', { id: '6:9', x: 1050, y: 30, width: 240, height: 240 })
    const place = async (...near: readonly Sketch[]) => {
      const first = shape('Scored', { ...wide, id: '5:1', shared: scored('5:1', { effort: 'S' }) })
      const document = board(...okra(first), ...near)
      const { wish } = await play(document)
      await wish({ type: 'badges/show', isOn: true })
      return boxOn(document, badgeOf(document, '5:1')?.id ?? '')
    }
    expect(await place(below)).not.toEqual(await place())
  })

  test('what is drawn and signed by somebody else’s plugin is no card', async () => {
    const document = board(...okra(), frame([text('S · $$', { id: '6:61' })], { id: '6:6', width: 200, height: 40 }))
    const { plan, settle, wish } = await play(document)
    write(colleague(document), '6:6', { made: JSON.stringify({ v: 1, at: '6:6', what: 'badge', for: '5:1' }) })
    await settle()
    expect(plan().made.badges).toBe(1)
    await wish({ type: 'kinds/read' })
    expect(plan().kinds.map(({ words }) => words)).not.toContain('Wide frame, white')
  })

  test('a group whose part wears our paint is looked at', async () => {
    const original = JSON.stringify({ v: 1, at: '6:71', fills: [], painted: '#FFC943' })
    const part = shape('Painted', { ...wide, id: '6:71', shared: { okra: { original } } })
    const { plan } = await play(board(...okra(), group([part], { id: '6:7' }), ...others()))
    const names = plan().kinds.map(({ example }) => example)
    expect(names).toContain('Painted')
  })
})
