import { describe, expect, test } from 'vitest'
import { board, frame, group, node, section, shape, sticky, text } from '../../host/document/build.ts'
import { copy, paste } from '../../host/document/clipboard.ts'
import type { Document } from '../../host/document/document.ts'
import { Editor } from '../../host/document/editor.ts'
import { badgeOf, badgeWordsOf, boxOn, madeOn, textsIn, writesOf } from './made.ts'
import { contents, play, sample, type Playing } from './play.ts'
import { expectUndone } from './undone.ts'

const record = (id: string, scores: object) => ({ okra: { milestone: JSON.stringify({ v: 1, at: id, ...scores }) } })
const scored = (id: string) => record(id, { effort: 'M', business: 2, ux: 2 })

/** Everything a drag needs to come to rest, and its badge to follow. */
const SETTLED = 500

async function rest({ clock, settle }: Playing): Promise<void> {
  await settle()
  clock.advance(SETTLED)
  await settle()
}

async function withBadges(document: Document): Promise<Playing> {
  const playing = await play(document)
  await playing.wish({ type: 'badges/show', isOn: true })
  return playing
}

/** How far a badge’s top right corner is from its card’s bottom right. */
function offset(document: Document, card: string): { right: number; below: number } {
  const [own, badge] = [boxOn(document, card), boxOn(document, badgeOf(document, card)?.id ?? '')]
  return {
    right: Math.round(badge.x + badge.width - own.x - own.width),
    below: Math.round(badge.y - own.y - own.height),
  }
}

function touch(document: Document, a: string, b: string): boolean {
  const [one, two] = [boxOn(document, a), boxOn(document, b)]
  return (
    one.x < two.x + two.width && two.x < one.x + one.width && one.y < two.y + two.height && two.y < one.y + one.height
  )
}

describe('badges on the author’s board', () => {
  test('hang below the bottom-right corner of each card, half a card high, and cover no card', async () => {
    const document = sample('example')
    const { plan, said } = await withBadges(document)
    const ids = plan().milestones.map(({ id }) => id)
    for (const id of ids) {
      const badge = badgeOf(document, id)?.id ?? ''
      expect(Math.abs(boxOn(document, badge).height - boxOn(document, id).height / 2)).toBeLessThanOrEqual(0.5)
      expect(offset(document, id)).toMatchObject({ right: 0 })
      expect(offset(document, id).below).toBeGreaterThan(0)
      for (const other of ids) expect(touch(document, badge, other)).toBe(false)
    }
    expect(said()).toBe('12 badges on the board.')
  })

  test('say what was scored, and “?” where nothing was', async () => {
    const document = sample('example')
    const { plan, wish } = await withBadges(document)
    const [one = '', two = '', three = '', four = ''] = plan().milestones.map(({ id }) => id)
    const needs = [{ text: 'Platform' }, { text: 'Data Science' }]
    await wish({
      type: 'milestone/change',
      cards: [one],
      patch: { effort: 'M', business: 2, ux: 2, addDependencies: needs },
    })
    await wish({ type: 'milestone/change', cards: [two], patch: { effort: 'L', ux: '?' } })
    await wish({ type: 'milestone/change', cards: [three], patch: { dependenciesReviewed: true } })
    expect([one, two, three, four].map((id) => badgeWordsOf(document, id))).toEqual([
      'M · $$ · ♥♥ · needs 2',
      'L · ♥?',
      '?',
      '?',
    ])
  })

  test('follow a score in the same step: one text, one name, one pill, one place', async () => {
    const document = sample('example')
    const { plan, wish, run } = await withBadges(document)
    const [one = ''] = plan().milestones.map(({ id }) => id)
    const before = contents(document)
    run.resetCounts()
    await wish({ type: 'milestone/change', cards: [one], patch: { effort: 'M' } })
    // Both are one letter, but “M” is wider than “?”.
    expect([run.counts.set, run.counts.create, run.counts.figma.commitUndo]).toEqual([
      { characters: 1, name: 1, relativeTransform: 1 },
      {},
      1,
    ])
    expectUndone(document, before)
  })

  test('switched on a second time, or tidied, write nothing', async () => {
    const { wish, run, said } = await withBadges(sample('example'))
    run.resetCounts()
    await wish({ type: 'badges/show', isOn: true })
    await wish({ type: 'badges/tidy' })
    expect([writesOf(run), run.counts.figma.commitUndo ?? 0, said()]).toEqual([0, 0, 'Every badge is in its place.'])
  })

  test('are switched off without a trace, and one undo brings them back', async () => {
    const document = sample('example')
    const before = contents(document)
    const { wish, plan } = await withBadges(document)
    const full = contents(document)
    await wish({ type: 'badges/show', isOn: false })
    expect([contents(document), plan().made.badges]).toEqual([before, 0])
    expectUndone(document, full)
  })

  test('go with cards that count no more, and come with those that do', async () => {
    const document = sample('example')
    const { wish, plan } = await withBadges(document)
    const [one = ''] = plan().milestones.map(({ id }) => id)
    await wish({ type: 'milestone/mark', cards: [one], in: false })
    expect(badgeOf(document, one)).toBeUndefined()
    await wish({ type: 'milestone/mark', cards: [one], in: true })
    expect(badgeWordsOf(document, one)).toBe('?')
  })
})

describe('moving cards', () => {
  const two = () =>
    board(
      sticky('One', { id: '1:1', shared: scored('1:1') }),
      sticky('Two', { id: '1:2', x: 600, shared: scored('1:2') }),
    )

  test('a badge follows once the drag has settled, in one step of its own', async () => {
    const document = two()
    const playing = await withBadges(document)
    const before = offset(document, '1:1')
    const hand = new Editor(document, 'hand')
    for (const x of [100, 200, 300]) {
      hand.set('1:1', { x, y: 500 })
      await playing.settle()
    }
    expect(offset(document, '1:1')).not.toEqual(before)
    playing.run.resetCounts()
    await rest(playing)
    expect([offset(document, '1:1'), writesOf(playing.run)]).toEqual([before, 1])
    await rest(playing)
    expect(writesOf(playing.run)).toBe(1)
  })

  test('undoing the move takes badge and card back, and nothing fights over it', async () => {
    const document = two()
    const playing = await withBadges(document)
    const before = contents(document)
    new Editor(document, 'hand').set('1:1', { x: 900, y: 900 })
    await rest(playing)
    document.undo()
    document.undo()
    await rest(playing)
    expect(contents(document)).toEqual(before)
  })

  test('a colleague’s move is left to their panel, and Tidy badges puts it right', async () => {
    const document = two()
    const playing = await withBadges(document)
    const before = offset(document, '1:1')
    document.apply([{ kind: 'set', id: '1:1', property: 'x', before: undefined, after: 300 }], 'remote')
    await rest(playing)
    expect(offset(document, '1:1')).not.toEqual(before)
    await playing.wish({ type: 'badges/tidy' })
    expect([offset(document, '1:1'), playing.said()]).toEqual([before, '1 badge put right.'])
  })

  test('a card moved into a section takes its badge there', async () => {
    const document = board(
      sticky('One', { id: '1:1', shared: scored('1:1') }),
      section('Later', [], { id: '2:1', x: 3000, y: 100 }),
    )
    const playing = await withBadges(document)
    const before = offset(document, '1:1')
    const hand = new Editor(document, 'hand')
    hand.insert('1:1', '2:1', 0)
    hand.set('1:1', { x: 40, y: 60 })
    await rest(playing)
    expect([document.get(badgeOf(document, '1:1')?.id ?? '')?.parent, offset(document, '1:1')]).toEqual(['2:1', before])
  })

  test('a badge goes with the card that somebody deletes here, and both come back', async () => {
    const document = two()
    const playing = await withBadges(document)
    const before = contents(document)
    new Editor(document, 'hand').remove('1:1')
    await rest(playing)
    expect(madeOn(document, 'badge').length).toBe(1)
    document.undo()
    document.undo()
    await rest(playing)
    expect(contents(document)).toEqual(before)
  })

  test('the menu command tidies without a panel and says what it did', async () => {
    const document = two()
    const first = await withBadges(document)
    first.run.close()
    new Editor(document, 'hand').set('1:2', { y: 700 })
    const { run } = await play(document, { command: 'tidy-badges' })
    expect(run.closed).toEqual({ message: '1 badge put right.' })
    expect(offset(document, '1:2')).toEqual(offset(document, '1:1'))
  })

  test('without badges the command says so and changes nothing', async () => {
    const document = two()
    const before = contents(document)
    const { run } = await play(document, { command: 'tidy-badges' })
    expect(run.closed).toEqual({ message: 'There are no badges on this page. Switch them on first.' })
    expect(contents(document)).toEqual(before)
  })
})

describe('boards of every kind', () => {
  test('a badge hangs in its card’s section or page, just above it: never in a frame or group', async () => {
    const inFrame = frame([sticky('In a frame', { id: '3:1', shared: scored('3:1') })], {
      id: '3:0',
      x: 1500,
      width: 400,
      height: 400,
      props: { layoutMode: 'VERTICAL' },
    })
    const grouped = group(
      [sticky('Grouped', { id: '4:1', x: 2200, shared: scored('4:1') }), text('note', { x: 2200 })],
      {
        id: '4:0',
      },
    )
    const document = board(
      section('Plan', [sticky('In a section', { id: '2:1', shared: scored('2:1') }), inFrame], {
        id: '2:0',
        width: 2000,
      }),
      grouped,
      sticky('On the page', { id: '5:1', x: 3000, shared: scored('5:1') }),
      sticky('In front', { id: '5:2', x: 5000, shared: scored('5:2') }),
    )
    await withBadges(document)
    const parents = ['2:1', '3:1', '4:1', '5:1'].map((id) => badgeOf(document, id)?.parent)
    expect(parents).toEqual(['2:0', '2:0', '0:1', '0:1'])
    const order = document.childIds('0:1')
    const above = (card: string) => order[order.indexOf(card) + 1]
    expect([above('4:0'), above('5:1'), above('5:2')]).toEqual(
      ['4:1', '5:1', '5:2'].map((id) => badgeOf(document, id)?.id),
    )
  })

  test('on a sticky it is no wider than the card', async () => {
    const everything = { effort: 'L', business: 3, ux: 3, dependencies: [{ text: 'a' }, { text: 'b' }] }
    const document = board(sticky('One', { id: '1:1', shared: record('1:1', everything) }))
    await withBadges(document)
    const badge = boxOn(document, badgeOf(document, '1:1')?.id ?? '')
    expect(badge.width).toBeLessThanOrEqual(240)
    expect(badge.width).toBeGreaterThan(150)
    expect(textsIn(document, badgeOf(document, '1:1')?.id ?? '')).toEqual(['L · $$$ · ♥♥♥ · needs 2'])
  })

  test('on a turned card it turns along', async () => {
    const turned = shape('Turned', {
      id: '1:1',
      x: 500,
      y: 500,
      width: 600,
      height: 80,
      fill: '#FFC943',
      shared: scored('1:1'),
      props: { rotation: 30 },
    })
    const document = board(turned)
    const { wish, run } = await withBadges(document)
    const badge = document.get(badgeOf(document, '1:1')?.id ?? '')
    expect(badge?.props.rotation).toBeCloseTo(30, 5)
    run.resetCounts()
    await wish({ type: 'badges/tidy' })
    expect(writesOf(run)).toBe(0)
  })

  test.each([
    ['40 apart', 40],
    ['10 apart', 10],
    ['edge to edge', 0],
  ])('on a wall of stickies, %s, no badge covers another card', async (_, gap) => {
    const wall = Array.from({ length: 9 }, (_unused, i) =>
      sticky(`Card ${i}`, {
        id: `1:${i + 1}`,
        x: (i % 3) * (240 + gap),
        y: Math.floor(i / 3) * (240 + gap),
        shared: scored(`1:${i + 1}`),
      }),
    )
    const document = board(...wall)
    await withBadges(document)
    for (let i = 1; i <= 9; i++)
      for (let other = 1; other <= 9; other++)
        if (other !== i) expect(touch(document, badgeOf(document, `1:${i}`)?.id ?? '', `1:${other}`)).toBe(false)
  })

  test('locked cards, frames, groups and cards without a fill get theirs as well', async () => {
    const document = board(
      sticky('Locked', { id: '1:1', shared: scored('1:1'), props: { locked: true } }),
      frame([text('A frame')], { id: '1:2', x: 600, width: 300, height: 120, shared: scored('1:2') }),
      group([node('RECTANGLE', { x: 1200, width: 300, height: 80 }), text('A group', { x: 1210 })], {
        id: '1:3',
        shared: scored('1:3'),
      }),
      shape('No fill', { id: '1:4', x: 1800, width: 300, height: 80, fill: null, shared: scored('1:4') }),
      text('Free text', { id: '1:5', x: 2400, shared: scored('1:5') }),
    )
    await withBadges(document)
    expect(['1:1', '1:2', '1:3', '1:4', '1:5'].map((id) => badgeWordsOf(document, id))).toEqual(
      Array(5).fill('M · $$ · ♥♥'),
    )
  })

  test('a vote that ended far apart is worth a talk', async () => {
    const rounds = [{ attribute: 'effort', counts: { S: 3, L: 2 } }]
    const document = board(sticky('One', { id: '1:1', shared: record('1:1', { rounds, business: 2 }) }))
    await withBadges(document)
    expect(badgeWordsOf(document, '1:1')).toBe('S–L talk · $$')
  })
})

describe('what people do to them', () => {
  test('a copied card with its badge: the copy of the badge is theirs', async () => {
    const document = board(sticky('One', { id: '1:1', shared: scored('1:1') }))
    const playing = await withBadges(document)
    const badge = badgeOf(document, '1:1')?.id ?? ''
    const [, twin = ''] = paste(new Editor(document, 'hand'), copy(document, ['1:1', badge]), '0:1', { x: 600, y: 0 })
    await rest(playing)
    const before = document.get(twin)
    await playing.wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'L' } })
    await playing.wish({ type: 'badges/show', isOn: false })
    expect([document.get(twin), textsIn(document, twin)]).toEqual([before, ['M · $$ · ♥♥']])
  })

  test('a badge is never counted as a card, and clicking it chooses its milestone', async () => {
    const document = board(sticky('One', { id: '1:1', shared: scored('1:1') }))
    const { plan, settle, news } = await withBadges(document)
    expect(plan().kinds.map(({ count }) => count)).toEqual([1])
    document.view.select([badgeOf(document, '1:1')?.id ?? ''])
    await settle()
    const last = news().filter((each) => each.type === 'selection/changed')
    expect(last[last.length - 1]).toMatchObject({ selection: [{ id: '1:1', isMilestone: true }] })
  })

  test('a font that is missing here is named, and the rest is done', async () => {
    const document = board(
      sticky('One', { id: '1:1', shared: scored('1:1') }),
      sticky('Two', { id: '1:2', x: 600, shared: scored('1:2') }),
    )
    const { wish, said, settle } = await withBadges(document)
    const [words] = document.children(badgeOf(document, '1:1')?.id ?? '')
    new Editor(document, 'hand').set(words?.id ?? '', { fontName: { family: 'Whitney', style: 'Book' } })
    await settle()
    await wish({ type: 'milestone/change', cards: ['1:1', '1:2'], patch: { effort: 'L' } })
    expect([badgeWordsOf(document, '1:1'), badgeWordsOf(document, '1:2')]).toEqual(['M · $$ · ♥♥', 'L · $$ · ♥♥'])
    expect(said()).toMatch(/The font “Whitney Book” could not be loaded: 1 text left unwritten\.$/)
  })
})
