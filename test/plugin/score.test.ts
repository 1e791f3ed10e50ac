import { describe, expect, test } from 'vitest'
import { board, section, shape, sticky } from '../../host/document/build.ts'
import { paste, copy } from '../../host/document/clipboard.ts'
import { Editor } from '../../host/document/editor.ts'
import { group } from '../../host/document/group.ts'
import { contents, manifest, play, recordOn, sample } from './play.ts'
import { expectUndone } from './undone.ts'

const ideas = () => board(sticky('Cache location', { id: '1:1' }), sticky('Share links', { id: '1:2', x: 400 }))

describe('scoring a card', () => {
  test('keeps its scores on the card, where other tools can read them', async () => {
    const { wish, document, said } = await play(ideas())
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'M' } })
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { business: 2, addSkills: ['Design'] } })
    expect(recordOn(document, '1:1')).toEqual({ v: 1, at: '1:1', effort: 'M', business: 2, skills: ['Design'] })
    expect(document.get('1:1')?.pluginData.relaunch).toEqual({ score: '' })
    expect(said()).toBe('Business value $$, skill “Design” · “Cache location”.')
  })

  test('is one undo step each, also from the panel, and the text is never touched', async () => {
    const document = ideas()
    const before = contents(document)
    const { wish, plan, said } = await play(document)
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'M' } })
    const once = contents(document)
    await wish({ type: 'milestone/change', cards: ['1:1', '1:2'], patch: { ux: 3 } })
    await wish({ type: 'history/undo' })
    expect(said()).toBe('Took back: UX value ♥♥♥ · 2 cards.')
    expect(contents(document)).toEqual(once)
    expect(plan().milestones[0]?.scores).toEqual({ effort: 'M' })
    expectUndone(document, before)
  })

  test('merges into what a colleague wrote meanwhile', async () => {
    const { wish, document } = await play(ideas())
    const card = document.get('1:1')
    const theirs = JSON.stringify({ v: 1, at: '1:1', ux: 3, skills: ['Backend'] })
    const after = { shared: { okra: { milestone: theirs } }, own: {}, relaunch: {} }
    // Their change is on the board, and the news of it not yet in the plugin.
    document.apply([{ kind: 'data', id: '1:1', before: card?.pluginData ?? after, after }], 'remote')
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'S', addSkills: ['Design'] } })
    expect(recordOn(document, '1:1')).toEqual({ v: 1, at: '1:1', ux: 3, skills: ['Backend', 'Design'], effort: 'S' })
  })

  test('says which card is gone and does the rest', async () => {
    const { wish, document, said, send } = await play(ideas())
    document.apply([{ kind: 'delete', node: document.get('1:2') as never }], 'remote')
    send({ type: 'milestone/change', n: 1, cards: ['1:1', '1:2'], patch: { effort: 'L' } })
    await wish({ type: 'cards/select', cards: [] })
    expect(recordOn(document, '1:1')).toMatchObject({ effort: 'L' })
    expect(said()).toMatch(/1 card is no longer on the board\.$/)
  })

  test('a note too long for the board is refused and the old one stays', async () => {
    const { wish, document, said } = await play(ideas())
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { note: 'short' } })
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { note: 'x'.repeat(70_000) } })
    expect(recordOn(document, '1:1')).toMatchObject({ note: 'short' })
    expect(said()).toMatch(/“Cache location” would have to keep is too long/)
  })
})

describe('scores survive', () => {
  const record = JSON.stringify({ v: 1, at: '1:1', effort: 'M' })
  const scored = () =>
    board(
      sticky('Cache location', { id: '1:1', shared: { okra: { milestone: record } } }),
      section('Later', [], { id: '2:1', x: 3000 }),
    )

  test('closing the plugin, moving into a section, grouping', async () => {
    const document = scored()
    const first = await play(document)
    first.run.close()
    const hand = new Editor(document, 'hand')
    hand.insert('1:1', '2:1', 0, 'place')
    const grouped = group(hand, ['1:1'], '2:1')
    const { plan } = await play(document)
    expect(document.get('1:1')?.parent).toBe(grouped)
    expect(plan().milestones.map(({ scores, section: where }) => [scores.effort, where])).toEqual([['M', 'Later']])
  })

  test('all three while the panel is open', async () => {
    const document = scored()
    const { plan, settle } = await play(document)
    const hand = new Editor(document, 'hand')
    hand.insert('1:1', '2:1', 0, 'place')
    await settle()
    group(hand, ['1:1'], '2:1')
    await settle()
    expect(plan().milestones.map(({ scores, section: where }) => [scores.effort, where])).toEqual([['M', 'Later']])
  })

  test('duplicating: the copy is asked about, and becomes what the person says', async () => {
    const document = scored()
    const { plan, settle, wish } = await play(document)
    const [twin = ''] = paste(new Editor(document, 'hand'), copy(document, ['1:1']), '0:1', { x: 300, y: 0 })
    await settle()
    expect(plan().milestones.map(({ id }) => id)).toEqual(['1:1'])
    expect(plan().copies.map(({ id, of }) => [id, of])).toEqual([[twin, '1:1']])
    await wish({ type: 'copy/answer', card: twin, as: 'new' })
    expect(plan().milestones.map(({ id, scores }) => [id, scores.effort])).toEqual([
      ['1:1', 'M'],
      [twin, undefined],
    ])
    expect(recordOn(document, twin)).toEqual({ v: 1, at: twin })
  })

  test('a newer version’s record: shown, never overwritten', async () => {
    const newer = '{"v":2,"at":"1:1","effort":{"days":3}}'
    const document = board(sticky('Cache', { id: '1:1', shared: { okra: { milestone: newer } } }))
    const { plan, wish, said } = await play(document)
    expect(plan().milestones[0]?.trouble).toEqual({ kind: 'newer', version: 2, raw: newer })
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'S' } })
    expect(document.get('1:1')?.pluginData.shared.okra?.milestone).toBe(newer)
    expect(said()).toMatch(/A newer OKRA Milestones scored/)
  })

  test('a damaged record: shown, kept, repaired on request with the old text beside it', async () => {
    const raw = '{"v":1,"at":"1:1","effort":"XL","ux":2}'
    const document = board(sticky('Cache', { id: '1:1', shared: { okra: { milestone: raw } } }))
    const { plan, wish } = await play(document)
    expect(plan().milestones[0]?.trouble).toMatchObject({ kind: 'damaged', raw })
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { business: 1 } })
    expect(document.get('1:1')?.pluginData.shared.okra?.milestone).toBe(raw)
    await wish({ type: 'milestone/repair', card: '1:1' })
    expect(recordOn(document, '1:1')).toEqual({ v: 1, at: '1:1', ux: 2 })
    expect(document.get('1:1')?.pluginData.shared.okra?.damaged).toBe(raw)
  })
})

describe('a board that comes with scores', () => {
  const inherited = () =>
    board(sticky('Cache', { id: '1:1', shared: { okra: { milestone: '{"v":1,"at":"1:1","ux":2}' } } }))

  test('tells them and asks nothing', async () => {
    const { news } = await play(inherited())
    expect(news().filter(({ type }) => type === 'plan/whole')).toMatchObject([
      { plan: { milestones: [{ scores: { ux: 2 } }], offers: [] } },
    ])
  })

  test('is cleared by one command, which says what went, and one undo', async () => {
    const document = inherited()
    const before = contents(document)
    const { wish, plan, said } = await play(document)
    await wish({ type: 'scores/clear' })
    expect(said()).toBe('Cleared 1 score on 1 card. Undo brings it all back.')
    expect(recordOn(document, '1:1')).toEqual({ v: 1, at: '1:1' })
    expect(plan().milestones.map(({ scores }) => scores.ux)).toEqual([undefined])
    expectUndone(document, before)
  })

  test('says so where there is nothing left to clear', async () => {
    const { wish, said } = await play(inherited())
    await wish({ type: 'scores/clear' })
    await wish({ type: 'scores/clear' })
    expect(said()).toBe('No card on this page has a score.')
  })

  test('opens on the question from the plugin’s menu', async () => {
    const { news } = await play(inherited(), { command: 'clear' })
    expect(news().find(({ type }) => type === 'panel/opened')).toMatchObject({ on: 'clear' })
    expect(manifest.menu).toContainEqual({ name: 'Clear all scores', command: 'clear' })
  })

  test('reads a six-line block until the card has a record of its own', async () => {
    const document = board(sticky('Milestone: Match\nEffort: L\nSkills: Design, DS', { id: '1:1' }))
    const { plan, wish } = await play(document)
    expect(plan().milestones[0]).toMatchObject({ name: 'Match', scores: { effort: 'L', skills: ['Design', 'DS'] } })
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { ux: 1 } })
    expect(recordOn(document, '1:1')).toEqual({ v: 1, at: '1:1', effort: 'L', skills: ['Design', 'DS'], ux: 1 })
  })
})

describe('what happens on the board', () => {
  test('a new card, an edited text and a deleted section reach the panel', async () => {
    const document = board(section('Plan', [sticky('One', { id: '1:1' })], { id: '2:1' }))
    const { plan, settle } = await play(document)
    const hand = new Editor(document, 'hand')
    const added = hand.create('STICKY', { 'text.characters': 'Two', x: 5000 })
    await settle()
    expect(plan().milestones.map(({ name }) => name)).toEqual(['Two', 'One'])
    hand.set(added, { 'text.characters': 'Two, reworded' })
    await settle()
    expect(plan().milestones[0]?.name).toBe('Two, reworded')
    hand.remove('2:1')
    await settle()
    expect(plan().milestones.map(({ id }) => id)).toEqual([added])
  })

  test('a moved section takes its cards’ places in the reading order along', async () => {
    const document = board(
      section('A', [sticky('In A')], { id: '2:1', x: 0, y: 0 }),
      section('B', [sticky('In B')], { id: '2:2', x: 2000, y: 0 }),
    )
    const { plan, settle } = await play(document)
    new Editor(document, 'hand').set('2:1', { x: 5000 })
    await settle()
    expect(plan().milestones.map(({ name }) => name)).toEqual(['In B', 'In A'])
  })

  test('selecting on the board is told, also a group’s cards, and never echoed back', async () => {
    const { document, news, settle, wish } = await play(sample('example'))
    const [first] = planIds(news())
    document.view.select([first ?? ''])
    await settle()
    const selections = () => news().filter((each) => each.type === 'selection/changed')
    expect(selections()).toMatchObject([{ selection: [{ id: first, isMilestone: true }] }])
    await wish({ type: 'cards/select', cards: planIds(news()).slice(1, 3) })
    expect(selections().length).toBe(1)
    expect(document.view.selection()).toEqual(planIds(news()).slice(1, 3))
  })

  test('a shape that is none of the milestones can be marked in, and out again', async () => {
    const document = board(shape('Not found by itself', { id: '1:1', fill: '#FFFFFF' }))
    const { plan, wish } = await play(document)
    await wish({ type: 'milestone/mark', cards: ['1:1'], in: true })
    expect(plan().milestones.map(({ because }) => because)).toEqual(['a person said so'])
    await wish({ type: 'milestone/mark', cards: ['1:1'], in: false })
    expect(plan().milestones).toEqual([])
  })
})

function planIds(news: readonly { type: string }[]): string[] {
  const whole = news.find((each) => each.type === 'plan/whole') as
    { plan: { milestones: { id: string }[] } } | undefined
  return whole?.plan.milestones.map(({ id }) => id) ?? []
}
