import { describe, expect, test } from 'vitest'
import { Editor } from '../../host/document/editor.ts'
import { openBoard } from '../../host/rest/index.ts'
import { board, frame, group, node, section, shape, sticky, text } from '../../host/document/build.ts'
import { contents, play, sample, sampleJson } from './play.ts'

const THE_TWELVE = [
  'Add filters for skill level and time preference to increase relevance.',
  'Incorporate attendance history and player ranking into suggestions',
  'Require minimum 3 ratings before showing public scores.',
  'Enable sharing via WhatsApp/Instagram with deep links.',
  'Cache last used location to speed up repeat searches.',
  'Show friend-participation badges to increase click…',
  'Add emoji-based quick feedback (e.g., ✅ punctual, ⚽ skillful,…',
  'Offer reward (like free entry or badge) for successful invites',
  'Highlight popular or recurring matches to boost participation',
  'Test a “match of the day” banner to promote under-filled games.',
  'Trigger follow-up push after a match to boost feedback completio',
  'Show invited players a “welcome badge” to boost early trust.',
]

/** Both sample boards on one page, the template far below. */
function both() {
  const file = sampleJson('example')
  const template = JSON.stringify(sampleJson('template').document.children[0]?.children)
  const moved = JSON.parse(template.replace(/"id":"/g, '"id":"7')) as object[]
  file.document.children[0]?.children.push(...moved)
  return openBoard(file)
}

describe('on the official board', () => {
  test('the author’s example has exactly its twelve milestones, in reading order', async () => {
    const { plan } = await play(sample('example'))
    expect(plan().milestones.map(({ name }) => name)).toEqual(THE_TWELVE)
  })

  test('the empty template has none', async () => {
    const { plan } = await play(sample('template'))
    expect(plan().milestones).toEqual([])
    expect(plan().placeholders).toContain('<<Milestone #1>>')
  })

  test('a page with both has exactly the twelve', async () => {
    const { plan } = await play(both())
    expect(new Set(plan().milestones.map(({ name }) => name))).toEqual(new Set(THE_TWELVE))
  })

  test('nothing is written before the first click', async () => {
    const document = sample('example')
    const before = contents(document)
    const { run } = await play(document)
    expect([run.counts.set, contents(document)]).toEqual([{}, before])
  })
})

describe('where shapes or frames are scored', () => {
  const look = { width: 300, height: 260, fill: '#FFFFFF' }

  test('unscored ones of the kind count from the first score on, and stickies wait for an answer', async () => {
    const document = board(
      shape('Cache location', { id: '1:1', ...look }),
      shape('Share links', { id: '1:2', x: 400, ...look }),
      sticky('A pain', { id: '1:3', x: 800 }),
    )
    const { plan, wish } = await play(document)
    expect(plan().milestones.map(({ id }) => id)).toEqual(['1:3'])
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'M' } })
    expect(plan().milestones.map(({ id }) => id)).toEqual(['1:1', '1:2'])
    const [asked] = plan().kinds.filter(({ asks }) => asks !== undefined)
    expect(asked?.asks?.cards).toEqual(['1:3'])
    await wish({ type: 'kind/tick', look: asked?.look ?? '', in: true })
    expect(plan().milestones.map(({ id }) => id)).toEqual(['1:1', '1:2', '1:3'])
    expect(plan().kinds.some(({ asks }) => asks !== undefined)).toBe(false)
  })

  test('nothing but the one card is written for it', async () => {
    const document = board(
      frame([text('Cache location')], { id: '1:1', ...look }),
      frame([text('Share links')], { id: '1:2', x: 400, ...look }),
    )
    const { plan, wish } = await play(document)
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'M' } })
    expect(plan().milestones.map(({ name }) => name)).toEqual(['Cache location', 'Share links'])
    expect(document.get('1:2')?.pluginData.shared.okra).toBeUndefined()
  })
})

describe('while the panel is open', () => {
  test('a page that is renamed is renamed there', async () => {
    const document = sample('example')
    const { plan, settle, clock } = await play(document)
    new Editor(document, 'hand').set(plan().page.id, { name: 'Q3 plan' })
    // The name of a page raises no event: it is asked for.
    clock.advance(2000)
    await settle()
    expect(plan().page.name).toBe('Q3 plan')
  })

  test('a placeholder that somebody filled in is reported no more', async () => {
    const document = sample('template')
    const { plan, settle } = await play(document)
    const hand = new Editor(document, 'hand')
    for (const { id, props } of Array.from(document.all())) {
      const text = props['text.characters']
      if (typeof text === 'string' && text.startsWith('<<')) hand.set(id, { 'text.characters': 'Real words' })
    }
    await settle()
    expect(plan().placeholders).toEqual([])
  })
})

describe('on boards that copy only the idea', () => {
  test('stickies are the cards, also in sections and groups', async () => {
    const { plan } = await play(
      board(sticky('One idea'), section('Later', [sticky('Another'), group([sticky('Grouped')])]), sticky('  ')),
    )
    expect(plan().milestones.map(({ name, section: where }) => [name, where])).toEqual([
      ['One idea', null],
      ['Another', 'Later'],
      ['Grouped', 'Later'],
    ])
  })

  test('frames with text are cards once their kind is ticked', async () => {
    const card = (title: string, x: number) =>
      frame([text(title), text('and why')], { x, width: 300, height: 120, fill: '#FFC943' })
    const { plan, wish } = await play(board(card('First card', 0), card('Second card', 400)))
    const [kind] = plan().kinds
    expect([plan().milestones.length, kind?.words, kind?.count]).toEqual([0, 'Wide frame, yellow', 2])
    await wish({ type: 'kind/tick', look: kind?.look ?? '', in: true })
    expect(plan().milestones.map(({ name }) => name)).toEqual(['First card and why', 'Second card and why'])
  })

  test('a group of a rectangle and its texts is a card', async () => {
    const document = board(
      group([
        { type: 'RECTANGLE', props: { width: 300, height: 80 }, pluginData: {}, children: [] },
        text('Title', { x: 10, y: 10 }),
        text('with a second line', { x: 10, y: 40 }),
      ]),
    )
    const { plan, wish } = await play(document)
    const [kind] = plan().kinds
    expect(kind).toMatchObject({ example: 'Title with a second line', count: 1, isTicked: false })
    await wish({ type: 'kind/tick', look: kind?.look ?? '', in: true })
    expect(plan().milestones.map(({ name }) => name)).toEqual(['Title with a second line'])
  })

  test('a column of frames is looked into, a free text is offered, a wireframe’s button is not taken', async () => {
    const column = frame([text('To do'), frame([text('Card A')]), frame([text('Card B')])])
    const screen = frame([shape('Find matches', { width: 400, height: 60, fill: '#2A7886' })])
    const { plan } = await play(board(column, screen, text('A heading'), sticky('<<idea>>')))
    expect(plan().milestones).toEqual([])
    expect(plan().kinds.map(({ words, example }) => [words.split(',')[0], example])).toEqual(
      expect.arrayContaining([
        ['Tiny frame', 'Card A'],
        ['Text', 'A heading'],
      ]) as unknown,
    )
  })

  test('pictures, films, widgets, code, embeds and links are no cards, whatever they say', async () => {
    const picture = { props: { fills: [{ type: 'IMAGE', scaleMode: 'FILL', imageHash: 'abc' }] } }
    const { plan } = await play(
      board(
        node('RECTANGLE', { name: 'Milestone: a picture', width: 300, height: 80, ...picture }),
        node('MEDIA', { name: 'Milestone: a film' }),
        node('WIDGET', { name: 'Milestone: a poll' }, [frame([text('Milestone: of a widget')])]),
        node('CODE_BLOCK', { name: 'Milestone: code', props: { code: 'Milestone: code' } }),
        node('EMBED', { name: 'Milestone: embedded' }),
        node('LINK_UNFURL', { name: 'Milestone: linked' }),
        sticky('A card'),
      ),
    )
    expect(plan().milestones.map(({ name }) => name)).toEqual(['A card'])
    expect(plan().kinds.map(({ example }) => example)).toEqual(['A card'])
  })
})
