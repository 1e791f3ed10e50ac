/** The plugin in Figma Design: the same milestones, kept in a design file. */
import { describe, expect, test } from 'vitest'
import { board, frame, section, text, type Sketch } from '../../host/document/build.ts'
import { duplicate } from '../../host/document/clipboard.ts'
import type { Document } from '../../host/document/document.ts'
import { Editor } from '../../host/document/editor.ts'
import { openBoard, saveBoard } from '../../host/rest/index.ts'
import { contents, play, recordOn, sample } from './play.ts'

const open = () => play(sample('design'))

test('frames and instances that repeat are milestones: neither what holds them nor what is on them', async () => {
  const { plan } = await open()
  expect(plan().milestones.map(({ name }) => name.slice(0, 20))).toEqual([
    'Add filters for skil',
    'Incorporate attendan',
    'Require minimum 3 ra',
    'Enable sharing via W',
    'Cache last used loca',
    'Show friend-particip',
    'Add emoji-based quic',
    'Offer reward (like f',
    'Highlight popular or',
    'Test a “match of the',
    'Trigger follow-up pu',
    'Show invited players',
  ])
  expect(
    plan()
      .kinds.filter(({ isTicked }) => isTicked)
      .map(({ words, count }) => [words, count]),
  ).toEqual([
    ['Wide frame, light green', 6],
    ['Wide frame, light yellow', 6],
  ])
})

describe('colours', () => {
  test('come back bound to their variable and with their style', async () => {
    const { document, wish, said } = await open()
    const before = contents(document)
    await wish({ type: 'paint/choose', rule: 'effort' })
    expect(said()).toMatch(/^12 milestones coloured by effort/)
    expect(contents(document)).not.toEqual(before)
    await wish({ type: 'paint/choose', rule: 'original' })
    expect(said()).toBe('Original colours are back on 12 cards.')
    expect(contents(document)).toEqual(before)
  })
})

test('scores lie on the cards, badges and legend beside them, and undo takes each back', async () => {
  const { document, plan, wish, said } = await open()
  const [first] = plan().milestones
  const id = first?.id ?? ''
  const before = contents(document)
  await wish({ type: 'milestone/change', cards: [id], patch: { effort: 'M', business: 2, ux: 3 } })
  expect(recordOn(document, id)).toMatchObject({ effort: 'M', business: 2, ux: 3 })
  await wish({ type: 'paint/choose', rule: 'effort' })
  await wish({ type: 'legend/show', isOn: true })
  await wish({ type: 'badges/show', isOn: true })
  expect(said()).toBe('12 badges on the board.')
  expect(plan().made).toMatchObject({ badges: 12, hasLegend: true })
  expect(plan().milestones.length).toBe(12)
  for (let step = 0; step < 4; step++) document.undo()
  expect(contents(document)).toEqual(before)
})

test('a dependency is kept, and no line is drawn for it', async () => {
  const { document, plan, wish, said } = await open()
  const [one, two] = plan().milestones.map(({ id }) => id)
  await wish({ type: 'milestone/change', cards: [one ?? ''], patch: { addDependencies: [{ card: two ?? '' }] } })
  expect(recordOn(document, one ?? '')).toMatchObject({ dependencies: [{ card: two }] })
  expect(said()).not.toMatch(/could not|not be/)
  expect(Array.from(document.all()).filter(({ type }) => type === 'CONNECTOR')).toEqual([])
})

describe('the milestone table', () => {
  const tableOf = (document: Document) => {
    const node = Array.from(document.all()).find(({ props }) => props.name === 'Milestone table')
    if (node === undefined) return null
    const words = (id: string): string =>
      document
        .children(id)
        .map((child) => (typeof child.props.characters === 'string' ? child.props.characters : '') + words(child.id))
        .join('')
    const rows = document.children(node.id).map(({ id }) => document.children(id).map((cell) => words(cell.id)))
    return { node, rows }
  }

  test('is made of frames that lay out, and follows the scores', async () => {
    const { document, plan, wish, said } = await open()
    const id = plan().milestones[0]?.id ?? ''
    await wish({ type: 'table/put', order: 'reading', further: [], evenIfLong: false })
    const made = tableOf(document)
    expect(made?.node).toMatchObject({ type: 'FRAME', props: { layoutMode: 'VERTICAL' } })
    expect(made?.rows.length).toBe(13)
    expect(made?.rows[0]).toEqual(['Milestone', 'Effort', 'Business Value', 'UX Value', 'Dependencies', 'Skills'])
    expect(plan().milestones.length).toBe(12)
    await wish({ type: 'milestone/change', cards: [id], patch: { effort: 'L', business: 3 } })
    await wish({ type: 'table/put', order: 'reading', further: ['objective'], evenIfLong: false })
    expect(said()).toBe('2 cells changed.')
    const next = tableOf(document)
    expect(next?.node.id).toBe(made?.node.id)
    expect(next?.rows[1]?.slice(1, 3)).toEqual(['L', '$$$'])
    expect(next?.rows[0]).toHaveLength(7)
    await wish({ type: 'table/put', order: 'value', further: [], evenIfLong: false })
    expect(tableOf(document)?.rows[1]?.slice(1, 3)).toEqual(['L', '$$$'])
    expect(tableOf(document)?.rows[0]).toHaveLength(6)
    await wish({ type: 'table/take' })
    expect(tableOf(document)).toBeNull()
  })
})

test('an import makes new cards as copies of the commonest, in its own colour and with their own words alone', async () => {
  const { document, plan, wish } = await open()
  await wish({ type: 'milestone/change', cards: ['4:1'], patch: { effort: 'S' } })
  await wish({ type: 'paint/choose', rule: 'effort' })
  await wish({
    type: 'import/apply',
    rows: [{ card: null, name: 'A card from a table', patch: { effort: 'L' }, was: {} }],
  })
  const made = plan().milestones.find(({ name }) => name === 'A card from a table')
  expect(made?.scores).toEqual({ effort: 'L' })
  expect(document.get(made?.id ?? '')?.type).toBe('INSTANCE')
  await wish({ type: 'paint/choose', rule: 'original' })
  expect(document.get(made?.id ?? '')?.props.fills).toEqual(document.get('4:1')?.props.fills)
})

test('value against effort is drawn beside the cards, and nothing in it is a card', async () => {
  const { document, plan, wish, said, settle } = await open()
  for (const { id } of plan().milestones)
    await wish({ type: 'milestone/change', cards: [id], patch: { effort: 'M', business: 2, ux: 2 } })
  await wish({ type: 'chart/put', day: '28 November 2026' })
  expect(said()).toMatch(/^The chart is on the board/)
  expect(plan().milestones.length).toBe(12)
  const before = contents(document)
  await wish({ type: 'okra/remove' })
  await settle()
  expect(said()).toBe('Everything OKRA left on this page is gone. Undo brings it back.')
  document.undo()
  expect(contents(document)).toEqual(before)
  await settle()
  expect(plan().milestones.length).toBe(12)
})

test('a session is not run here: whoever asks is sent to FigJam', async () => {
  const { document, wish, said } = await open()
  const before = contents(document)
  await wish({ type: 'session/run' })
  expect(said()).toMatch(/^Open this board in FigJam to run a session/)
  expect(contents(document)).toEqual(before)
})

describe('what is a card in a design file', () => {
  const words = (said: string, y = 0) => text(said, { x: 8, y, width: 150, height: 20 })
  const chip = (said: string, x: number) =>
    frame([text(said, { width: 50, height: 16 })], { x, y: 50, width: 60, height: 20, fill: '#E5F4FF', name: 'Chip' })
  const card = (said: string, at: { x?: number; y?: number; id?: string }, fill = '#FFE8A3') =>
    frame([words(said), chip('Backend', 8), chip('Data', 80)], { width: 240, height: 80, fill, name: 'Card', ...at })
  const column = (x: number, names: readonly string[]) =>
    frame(
      [text('Next', { width: 60, height: 20 }), ...names.map((said, nth) => card(said, { x: 10, y: 40 + nth * 90 }))],
      {
        ...{ x, y: 0, width: 260, height: 400, fill: '#FFFFFF', name: 'Column' },
      },
    )
  const NAMES = ['Search by place', 'Rate a player', 'Invite a friend', 'Share a match']
  const inDesign = async (...children: readonly Sketch[]) => {
    const document = openBoard({ ...saveBoard(board(...children)), editorType: 'figma' })
    const playing = await play(document)
    return { ...playing, found: () => playing.plan().milestones.map(({ name }) => name.replace(/ Backend Data$/, '')) }
  }

  test('the cards of columns: neither the columns, though they repeat, nor the chips on the cards', async () => {
    const columns = [NAMES.slice(0, 2), NAMES.slice(2)].map((names, nth) => column(nth * 300, names))
    const { found } = await inDesign(...columns, column(600, ['Follow a team', 'Pay together']))
    expect(found().sort()).toEqual(['Follow a team', 'Pay together', ...NAMES].sort())
  })

  test('cards in a grid, in the frame that fills the page, and in sections', async () => {
    const grid = NAMES.map((said, nth) => card(said, { x: 20 + (nth % 2) * 300, y: 20 + Math.floor(nth / 2) * 120 }))
    const page = frame(grid, { width: 800, height: 600, fill: '#F5F5F5', name: 'Quarter' })
    expect((await inDesign(page)).found()).toEqual(NAMES)
    expect((await inDesign(section('Goals', grid))).found()).toEqual(NAMES)
  })

  test('screens that repeat beside nothing that fills the page are cards themselves, not the buttons in them', async () => {
    const screen = (x: number) =>
      frame(
        [
          words('Sign in'),
          words('Welcome', 30),
          words('Forgot?', 60),
          words('Terms', 90),
          chip('Go', 8),
          chip('Stop', 80),
        ],
        { x, width: 390, height: 844, fill: '#FFFFFF', name: 'Screen' },
      )
    const { plan } = await inDesign(screen(0), screen(500), screen(1000))
    expect(plan().milestones.length).toBe(3)
    expect(plan().kinds.length).toBe(1)
  })

  test('where nothing repeats nothing counts, and the kinds are there to be ticked', async () => {
    const { plan, wish, found } = await inDesign(
      card('Search by place', { x: 0, y: 0 }),
      card('Rate a player', { x: 0, y: 100 }),
      card('Invite a friend', { x: 0, y: 200 }, '#CFF7D3'),
    )
    expect(found()).toEqual([])
    expect(plan().kinds.map(({ count, isTicked }) => [count, isTicked])).toEqual([
      [2, false],
      [1, false],
    ])
    await wish({ type: 'kind/tick', look: plan().kinds[0]?.look ?? '', in: true })
    expect(found()).toEqual(['Search by place', 'Rate a player'])
  })

  test('one that is drawn later is found, and one that is deleted counts no more', async () => {
    const { document, found, settle } = await inDesign(
      ...NAMES.slice(0, 3).map((said, nth) => card(said, { y: nth * 100, id: `5:${nth}` })),
    )
    const hand = new Editor(document, 'hand')
    const [copied = ''] = duplicate(hand, ['5:2'])
    hand.set(copied, { y: 400 })
    await settle()
    expect(found().length).toBe(4)
    hand.remove(copied)
    hand.remove('5:0')
    await settle()
    // Two do not repeat.
    expect(found()).toEqual([])
  })
})

test('a cell that somebody rewrites is offered as a change', async () => {
  const { document, plan, wish, settle } = await open()
  await wish({ type: 'milestone/change', cards: ['4:1'], patch: { effort: 'S' } })
  await wish({ type: 'table/put', order: 'reading', further: [], evenIfLong: false })
  const cell = Array.from(document.all()).find(({ props }) => props.characters === 'S')
  new Editor(document, 'hand').set(cell?.id ?? '', { characters: 'L' })
  await settle()
  expect(plan().offers).toMatchObject([{ kind: 'cell' }])
})
