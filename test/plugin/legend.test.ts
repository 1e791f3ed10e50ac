import { describe, expect, test } from 'vitest'
import { board, shape, sticky } from '../../host/document/build.ts'
import { copy, paste } from '../../host/document/clipboard.ts'
import { Editor } from '../../host/document/editor.ts'
import { madeOn, textsIn, touch, writesOf } from './made.ts'
import { contents, contentsBut, play, sample, type Playing } from './play.ts'
import { expectUndone } from './undone.ts'

/** The author’s board coloured by effort, three cards scored, with its legend. */
async function withLegend(): Promise<Playing & { readonly ids: readonly string[]; readonly legend: string }> {
  const playing = await play(sample('example'))
  const ids = playing.plan().milestones.map(({ id }) => id)
  await playing.wish({ type: 'milestone/change', cards: ids.slice(0, 2), patch: { effort: 'S' } })
  await playing.wish({ type: 'milestone/change', cards: ids.slice(2, 3), patch: { effort: 'L' } })
  await playing.wish({ type: 'paint/choose', rule: 'effort' })
  await playing.wish({ type: 'legend/show', isOn: true })
  return { ...playing, ids, legend: madeOn(playing.document, 'legend')[0]?.id ?? '' }
}

describe('the legend', () => {
  test('says which rule is on, each colour with its glyphs and meaning, and how many cards wear it', async () => {
    const { document, legend, said, plan } = await withLegend()
    expect(textsIn(document, legend)).toEqual([
      'Effort',
      'What the colours of 12 cards mean',
      ...['S · Small', '2', 'M · Medium', '0', 'L · Large', '1', 'Not scored yet', '9'],
    ])
    expect([said(), plan().made.hasLegend]).toEqual(['The legend is on the board. Drag it where you want it.', true])
  })

  test('finds a free place beside the milestones, and covers nothing', async () => {
    const { document, legend } = await withLegend()
    const covered = document
      .children('0:1')
      .filter(({ id, type }) => id !== legend && type !== 'CONNECTOR' && touch(document, legend, id))
    expect(covered.map(({ id }) => id)).toEqual([])
  })

  test('follows a score in the same step, with no more writes than counts that changed', async () => {
    const { document, wish, run, ids, legend } = await withLegend()
    const before = contents(document)
    run.resetCounts()
    await wish({ type: 'milestone/change', cards: ids.slice(2, 3), patch: { effort: 'M' } })
    expect(textsIn(document, legend).slice(2)).toEqual([
      ...['S · Small', '2', 'M · Medium', '1', 'L · Large', '0', 'Not scored yet', '9'],
    ])
    expect([run.counts.set, run.counts.create, run.counts.figma.commitUndo]).toEqual([
      { characters: 2, fills: 2 },
      {},
      1,
    ])
    expectUndone(document, before)
  })

  test('counts cards that count from now on as what they wear, and writes no second step', async () => {
    const { document, wish, run, clock, settle, legend } = await withLegend()
    const before = contents(document)
    run.resetCounts()
    await wish({
      type: 'import/apply',
      rows: [{ card: null, ref: 'new:1', name: 'Invite friends', patch: { effort: 'L' }, was: {} }],
    })
    clock.advance(1000)
    await settle()
    expect(textsIn(document, legend)).toEqual([
      'Effort',
      'What the colours of 13 cards mean',
      ...['S · Small', '2', 'M · Medium', '0', 'L · Large', '2', 'Not scored yet', '9'],
    ])
    expect(run.counts.figma.commitUndo).toBe(1)
    expectUndone(document, before)
  })

  test('gets a row more when somebody is not sure, and loses it again', async () => {
    const { document, wish, ids, legend } = await withLegend()
    const before = textsIn(document, legend)
    await wish({ type: 'milestone/change', cards: ids.slice(4, 5), patch: { effort: '?' } })
    expect(textsIn(document, legend)).toContain('? · Not sure yet')
    await wish({ type: 'milestone/change', cards: ids.slice(4, 5), patch: { effort: null } })
    expect(textsIn(document, legend)).toEqual(before)
  })

  test('stays where a person put it, and in the section they put it into', async () => {
    const { document, wish, settle, ids, legend } = await withLegend()
    const hand = new Editor(document, 'hand')
    hand.insert(legend, '1:240', 0, 'place')
    hand.set(legend, { x: 40, y: 1200 })
    await settle()
    await wish({ type: 'milestone/change', cards: ids.slice(5, 6), patch: { effort: 'M' } })
    await wish({ type: 'paint/choose', rule: 'value' })
    expect([document.get(legend)?.parent, document.get(legend)?.props.x, document.get(legend)?.props.y]).toEqual([
      '1:240',
      40,
      1200,
    ])
    expect(textsIn(document, legend)[0]).toBe('Value for effort')
  })

  test('asked for again writes nothing', async () => {
    const { wish, run } = await withLegend()
    run.resetCounts()
    await wish({ type: 'legend/show', isOn: true })
    expect([writesOf(run), run.counts.figma.commitUndo ?? 0]).toEqual([0, 0])
  })

  test('goes with Original colours, and the board is as before', async () => {
    const document = sample('example')
    const before = contents(document)
    const { wish } = await play(document)
    await wish({ type: 'paint/choose', rule: 'ux' })
    await wish({ type: 'legend/show', isOn: true })
    await wish({ type: 'paint/choose', rule: 'original' })
    expect(contents(document)).toEqual(before)
  })

  test('goes by itself with one click, and touches nothing else', async () => {
    const { document, wish, legend } = await withLegend()
    const inside = [legend, ...Array.from(document.descendants(legend)).map(({ id }) => id)]
    const others = contentsBut(document, inside)
    await wish({ type: 'legend/show', isOn: false })
    expect([contentsBut(document, inside), document.get(legend)]).toEqual([others, undefined])
  })

  test('is refused while cards wear their own colours', async () => {
    const { wish, said, document } = await play(sample('example'))
    const before = contents(document)
    await wish({ type: 'legend/show', isOn: true })
    expect([said(), contents(document)]).toEqual([
      'Colour the cards first: a legend says what their colours mean.',
      before,
    ])
  })

  test('shows both palettes where shapes and stickies are coloured, and names cards that keep their own', async () => {
    const record = (id: string) => ({ okra: { milestone: JSON.stringify({ v: 1, at: id, effort: 'S' }) } })
    const document = board(
      sticky('A sticky', { id: '1:1', shared: record('1:1') }),
      shape('A shape', { id: '1:2', x: 400, width: 400, height: 80, fill: '#FFC943', shared: record('1:2') }),
      shape('A pattern', {
        id: '1:3',
        x: 900,
        width: 400,
        height: 80,
        shared: record('1:3'),
        props: { fills: [{ type: 'PATTERN', sourceNodeId: '9:9' }] as never },
      }),
    )
    const { wish } = await play(document)
    await wish({ type: 'paint/choose', rule: 'effort' })
    await wish({ type: 'legend/show', isOn: true })
    const [legend] = madeOn(document, 'legend')
    const swatches = Array.from(document.descendants(legend?.id ?? '')).filter(({ type }) => type === 'RECTANGLE')
    expect(swatches.length).toBe(8)
    expect(textsIn(document, legend?.id ?? '')).toContain('1 card in its own colour')
  })
})

describe('what people do to it', () => {
  test('a copy of the legend is theirs: it is never updated and never taken', async () => {
    const { document, wish, ids, legend, settle } = await withLegend()
    const [twin = ''] = paste(new Editor(document, 'hand'), copy(document, [legend]), '0:1', { x: 3000, y: 0 })
    await settle()
    const before = textsIn(document, twin)
    await wish({ type: 'milestone/change', cards: ids.slice(5, 6), patch: { effort: 'L' } })
    await wish({ type: 'paint/choose', rule: 'original' })
    expect([textsIn(document, twin), document.get(legend)]).toEqual([before, undefined])
  })

  test('words they added stay, and a line of ours they removed comes back', async () => {
    const { document, wish, ids, legend, settle } = await withLegend()
    const hand = new Editor(document, 'hand')
    const note = hand.create('TEXT', { characters: 'Our own note', name: 'note' }, legend)
    const [title] = document.children(legend)
    hand.remove(title?.id ?? '')
    await settle()
    await wish({ type: 'milestone/change', cards: ids.slice(5, 6), patch: { effort: 'L' } })
    expect(document.get(note)?.props.characters).toBe('Our own note')
    expect(textsIn(document, legend)).toContain('Effort')
  })

  test('deleted by hand it is gone, and a later score does not bring it back', async () => {
    const { document, wish, ids, legend, settle, plan } = await withLegend()
    new Editor(document, 'hand').remove(legend)
    await settle()
    await wish({ type: 'milestone/change', cards: ids.slice(5, 6), patch: { effort: 'L' } })
    expect([madeOn(document, 'legend'), plan().made.hasLegend]).toEqual([[], false])
  })
})
