import { describe, expect, test } from 'vitest'
import { board, shape, sticky } from '../../host/document/build.ts'
import { Editor } from '../../host/document/editor.ts'
import { previewImport } from '../../src/core/import/preview.ts'
import { readImport } from '../../src/core/import/read-import.ts'
import type { Plan } from '../../src/core/plan/plan.ts'
import { contents, fillOf, play, recordOn, sample, type Playing } from './play.ts'
import { expectUndone } from './undone.ts'

/** What the panel would send for this text, from the plan it shows. */
function rowsFor(text: string, plan: Plan) {
  const reading = readImport({ text })
  if (reading.kind === 'nothing') throw new Error(reading.why)
  return Array.from(previewImport(reading.rows, plan).toApply)
}

const scoresOf = ({ plan }: Playing) => plan().milestones.map(({ name, scores }) => [name, scores.effort, scores.ux])

describe('an import', () => {
  const two = () => board(sticky('Cache location', { id: '1:1' }), sticky('Share links', { id: '1:2', x: 400 }))
  const TABLE = 'UX;Marco;Esforço\nmédia;Cache location;pequeno\n♥♥♥;Invite friends;L\n'

  test('updates cards, makes new ones, and is one undo step', async () => {
    const document = two()
    const before = contents(document)
    const playing = await play(document)
    await playing.wish({ type: 'import/apply', rows: rowsFor(TABLE, playing.plan()) })
    // Where the new card hangs is where there is room in view.
    expect(scoresOf(playing).sort()).toEqual([
      ['Cache location', 'S', 2],
      ['Invite friends', 'L', 3],
      ['Share links', undefined, undefined],
    ])
    expect(playing.said()).toBe('Imported: 1 card updated, 1 new card. Undo takes it back.')
    expectUndone(document, before)
  })

  test('makes new cards in the commonest look, in free space near the others', async () => {
    const document = sample('example')
    const playing = await play(document)
    const known = new Set(playing.plan().milestones.map(({ id }) => id))
    const boxes = (ids: Iterable<string>) => Array.from(ids, (id) => document.get(id)?.props as Record<string, number>)
    const rows = rowsFor('Milestone,Effort\nFirst new one,S\nSecond new one,M\n', playing.plan())
    await playing.wish({ type: 'import/apply', rows })
    const fresh = playing.plan().milestones.filter(({ id }) => !known.has(id))
    expect(fresh.map(({ name, scores }) => [name, scores.effort])).toEqual([
      ['First new one', 'S'],
      ['Second new one', 'M'],
    ])
    const [node] = fresh.map(({ id }) => document.get(id))
    expect([node?.type, node?.props.shapeType, fillOf(document, node?.id ?? '')]).toEqual([
      'SHAPE_WITH_TEXT',
      'ROUNDED_RECTANGLE',
      '#FFC943',
    ])
    const others = Array.from(document.all()).filter(
      ({ parent, id }) => parent === '0:1' && !fresh.some((each) => each.id === id),
    )
    for (const { id } of fresh) {
      const [box] = boxes([id])
      for (const other of others) {
        const { x = 0, y = 0, width = 0, height = 0 } = other.props as Record<string, number>
        const isApart =
          (box?.x ?? 0) >= x + width ||
          (box?.y ?? 0) >= y + height ||
          (box?.x ?? 0) + (box?.width ?? 0) <= x ||
          (box?.y ?? 0) + (box?.height ?? 0) <= y
        expect(isApart, other.id).toBe(true)
      }
    }
  })

  test('links new cards that depend on each other, in whatever order', async () => {
    const playing = await play(two())
    const text = 'Milestone,Dependencies\nInvite friends,Deep links\nDeep links,Share links\n'
    await playing.wish({ type: 'import/apply', rows: rowsFor(text, playing.plan()) })
    const byName = new Map(playing.plan().milestones.map((milestone) => [milestone.name, milestone]))
    expect(byName.get('Invite friends')?.scores.dependencies).toEqual([{ card: byName.get('Deep links')?.id }])
    expect(byName.get('Deep links')?.scores.dependencies).toEqual([{ card: '1:2' }])
  })

  test('what changed on the board since the preview is reported and stays', async () => {
    const document = two()
    const playing = await play(document)
    const rows = rowsFor(
      'Milestone,Effort,UX\nCache location,S,2\nShare links,M,1\nInvite friends,L,\n',
      playing.plan(),
    )
    await playing.wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'L' } })
    new Editor(document, 'hand').remove('1:2')
    new Editor(document, 'hand').create('STICKY', { 'text.characters': 'Invite friends', x: 4000 })
    await playing.settle()
    await playing.wish({ type: 'import/apply', rows })
    expect(recordOn(document, '1:1')).toMatchObject({ effort: 'L', ux: 2 })
    expect(playing.plan().milestones.length).toBe(2)
    expect(playing.said()).toBe(
      'Imported: 2 cards updated. Undo takes it back. Changed on the board since the preview, and left alone: “Cache location”. 1 card is no longer on the board. Not made twice, for somebody put it on the board meanwhile: “Invite friends”.',
    )
  })

  test('repaints in the same step while a rule is on, new cards too', async () => {
    const document = board(
      shape('Cache location', { id: '1:1', width: 400, height: 60, fill: '#FFC943' }),
      shape('OKRA objectives', { id: '9:1', y: -400, fill: '#FFFFFF' }),
    )
    const playing = await play(document)
    await playing.wish({ type: 'milestone/mark', cards: ['1:1'], in: true })
    await playing.wish({ type: 'paint/choose', rule: 'effort' })
    await playing.wish({
      type: 'import/apply',
      rows: rowsFor('Milestone,Effort\nCache location,L\nNew,L\n', playing.plan()),
    })
    const [fresh] = playing.plan().milestones.filter(({ name }) => name === 'New')
    expect(fillOf(document, fresh?.id ?? '')).toBe(fillOf(document, '1:1'))
    await playing.wish({ type: 'paint/choose', rule: 'original' })
    expect([fillOf(document, fresh?.id ?? ''), fillOf(document, '1:1')]).toEqual(['#FFC943', '#FFC943'])
  })

  test('in a read-only file says so and makes nothing', async () => {
    const document = two()
    const before = contents(document)
    const playing = await play(document, { mode: 'view' })
    await playing.wish({ type: 'import/apply', rows: rowsFor(TABLE, playing.plan()) })
    expect(playing.said()).toMatch(/read-only for you/)
    expect(contents(document)).toEqual(before)
  })
})

describe('the hand-over to Session #4', () => {
  const scored = (effort: string, business: number) => (id: string) => ({
    shared: { okra: { milestone: JSON.stringify({ v: 1, at: id, effort, business }) } },
  })
  const three = () =>
    board(
      sticky('Big', { id: '1:1', ...scored('L', 3)('1:1') }),
      sticky('Quick', { id: '1:2', x: 400, ...scored('S', 3)('1:2') }),
      sticky('Later', { id: '1:3', x: 800, ...scored('L', 1)('1:3') }),
    )
  const made = (playing: Playing) =>
    Array.from(playing.document.all()).filter(({ pluginData }) => pluginData.shared.okra?.made !== undefined)

  test('puts numbered cards with scores on the board that are never counted', async () => {
    const playing = await play(three())
    await playing.wish({ type: 'handover/place' })
    expect(made(playing).map(({ props }) => props['text.characters'])).toEqual([
      '1. Quick\nS · $$$ · –',
      '2. Big\nL · $$$ · –',
      '3. Later\nL · $ · –',
    ])
    expect(playing.plan().milestones.map(({ name }) => name)).toEqual(['Big', 'Quick', 'Later'])
    expect(playing.plan().kinds.reduce((all, { count }) => all + count, 0)).toBe(3)
    const again = await play(playing.document)
    expect(again.plan().milestones.length).toBe(3)
  })

  test('once more brings them up to date where people put them, and makes none twice', async () => {
    const playing = await play(three())
    await playing.wish({ type: 'handover/place' })
    const [first] = made(playing)
    new Editor(playing.document, 'hand').set(first?.id ?? '', { x: 9000 })
    await playing.settle()
    await playing.wish({ type: 'milestone/change', cards: ['1:3'], patch: { effort: 'S', ux: 3 } })
    await playing.wish({ type: 'handover/place' })
    expect(made(playing).length).toBe(3)
    expect(playing.document.get(first?.id ?? '')?.props.x).toBe(9000)
    expect(made(playing).map(({ props }) => props['text.characters'])).toContain('2. Later\nS · $ · ♥♥♥')
  })

  test('goes with everything else that OKRA left', async () => {
    const document = three()
    const playing = await play(document)
    await playing.wish({ type: 'handover/place' })
    await playing.wish({ type: 'okra/remove' })
    expect(Array.from(document.all()).length).toBe(5)
    expect(playing.said()).toMatch(/^Everything OKRA left on this page is gone/)
  })
})
