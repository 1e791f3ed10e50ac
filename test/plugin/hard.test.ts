/** What goes wrong on real boards and in real sessions: nothing may be lost, and every sentence must be true. */
import { describe, expect, test } from 'vitest'
import { realClock } from '../../host/clock.ts'
import { board, file, frame, group, node, section, shape, sticky, text } from '../../host/document/build.ts'
import { copy, paste } from '../../host/document/clipboard.ts'
import { solid } from '../../host/document/defaults.ts'
import { Editor } from '../../host/document/editor.ts'
import { group as groupNodes, ungroup } from '../../host/document/group.ts'
import { RecordingPanel } from '../../host/panel.ts'
import { ClientStorage } from '../../host/storage.ts'
import { contents, fillOf, play, recordOn } from './play.ts'
import { expectUndone } from './undone.ts'

const scored = (id: string, scores: object) => ({ milestone: JSON.stringify({ v: 1, at: id, ...scores }) })
const many = (n: number) =>
  board(...Array.from({ length: n }, (_, i) => sticky(`Card ${i}`, { x: (i % 50) * 300, y: Math.floor(i / 50) * 300 })))

/** Waits for news of long work, which pauses between slices and goes on by the real clock. */
async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 2))
}

describe('saved colours that cannot be used', () => {
  test('do not cost the other cards theirs', async () => {
    const original = JSON.stringify({ v: 1, at: '1:1', fills: [{ type: 'SOLID' }], painted: '#E6E6E6' })
    const document = board(
      sticky('Broken', { id: '1:1', fill: '#E6E6E6', shared: { okra: { original } } }),
      sticky('Sound', { id: '1:2', x: 300, fill: '#FFD3A8' }),
    )
    const { wish, said } = await play(document)
    await wish({ type: 'paint/choose', rule: 'effort' })
    await wish({ type: 'paint/choose', rule: 'original' })
    expect(fillOf(document, '1:2')).toBe('#FFD3A8')
    expect(said()).toBe('Original colours are back on 1 card. FigJam refused to change “Broken”; that is as before.')
  })

  test.each([
    ['damaged', '{"v":1,"at":"1:1"', /saved colours of “Broken” cannot be read/],
    ['newer', '{"v":2,"at":"1:1"}', /saved colours of “Broken” were written by a newer/],
  ])('%s ones stay on the card when everything else is removed', async (_, original, sentence) => {
    const document = board(
      sticky('Broken', { id: '1:1', fill: '#E6E6E6', shared: { okra: { original, ...scored('1:1', { ux: 1 }) } } }),
    )
    const { wish, said } = await play(document)
    await wish({ type: 'okra/remove' })
    expect(document.get('1:1')?.pluginData.shared.okra).toEqual({ original })
    expect(said()).toMatch(sentence)
  })

  test('hidden cards get their colours back too', async () => {
    const document = board(
      sticky('One', { id: '1:1', fill: '#FFD3A8', props: { visible: true } }),
      sticky('Two', { id: '1:2', x: 300, fill: '#FFD3A8' }),
    )
    const before = contents(document)
    const first = await play(document)
    await first.wish({ type: 'paint/choose', rule: 'effort' })
    first.run.close()
    const hand = new Editor(document, 'hand')
    hand.set('1:1', { visible: false })
    const { wish, plan } = await play(document)
    expect(plan().milestones.map(({ id }) => id)).toEqual(['1:2'])
    await wish({ type: 'okra/remove' })
    hand.set('1:1', { visible: true })
    expect(fillOf(document, '1:1')).toBe('#FFD3A8')
    expect(contents(document)).toEqual(before)
  })

  test('cards in a hidden section do not count', async () => {
    const { plan } = await play(
      board(section('Parked', [sticky('One')], { props: { visible: false } }), sticky('Two', { x: 2000 })),
    )
    expect(plan().milestones.map(({ name }) => name)).toEqual(['Two'])
  })
})

describe('what newer versions wrote', () => {
  test('marks, kinds and the rule of a newer version are never overwritten', async () => {
    const mark = '{"v":2,"at":"1:1","in":"maybe"}'
    const document = board(sticky('One', { id: '1:1', shared: { okra: { mark } } }))
    const page = document.get('0:1')
    const data = { shared: { okra: { looks: '{"v":2}', paint: '{"v":3}' } }, own: {}, relaunch: {} }
    document.apply([{ kind: 'data', id: '0:1', before: page?.pluginData ?? data, after: data }], 'remote')
    const { wish, plan, said } = await play(document)
    await wish({ type: 'milestone/mark', cards: ['1:1'], in: false })
    expect(document.get('1:1')?.pluginData.shared.okra).toEqual({ mark })
    await wish({ type: 'kind/tick', look: plan().kinds[0]?.look ?? '', in: false })
    expect(said()).toMatch(/settings were written by a newer/)
    await wish({ type: 'paint/choose', rule: 'effort' })
    expect(document.get('0:1')?.pluginData.shared.okra).toEqual(data.shared.okra)
  })
})

describe('colours that would lie', () => {
  const frameOf = (texts: readonly ReturnType<typeof text>[]) =>
    board(frame(texts, { id: '1:1', fill: '#FFFFFF', shared: { okra: scored('1:1', { effort: 'S' }) } }))

  test('the texts of a frame are painted with it, and each gets its own colour back', async () => {
    const document = frameOf([
      text('Dark words', { id: '1:2', fill: '#1E1E1E' }),
      text('Grey words', { id: '1:3', y: 30, fill: '#757575' }),
    ])
    const before = contents(document)
    const { wish, plan } = await play(document)
    await wish({ type: 'paint/choose', rule: 'effort' })
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'L' } })
    expect(['1:1', '1:2', '1:3'].map((id) => fillOf(document, id))).toEqual(['#874FFF', '#FFFFFF', '#FFFFFF'])
    expect([plan().milestones.length, plan().kinds.length]).toEqual([1, 1])
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'S' } })
    await wish({ type: 'paint/choose', rule: 'original' })
    expect(recordOn(document, '1:1')).toEqual({ v: 1, at: '1:1', effort: 'S' })
    await wish({ type: 'okra/remove' })
    expect(['1:1', '1:2', '1:3'].map((id) => fillOf(document, id))).toEqual(['#FFFFFF', '#1E1E1E', '#757575'])
    expectUndone(document, before, 5)
  })

  test('a frame whose text is a picture keeps its own colour, and is named', async () => {
    const picture = [
      { type: 'IMAGE', visible: true, opacity: 1, blendMode: 'NORMAL', scaleMode: 'FILL', imageHash: 'x' },
    ]
    const document = frameOf([text('Filled with a picture', { id: '1:2', props: { fills: picture } })])
    const { wish, plan, said } = await play(document)
    await wish({ type: 'paint/choose', rule: 'effort' })
    expect([fillOf(document, '1:1'), plan().milestones[0]?.isPainted]).toEqual(['#FFFFFF', false])
    expect(said()).toMatch(/left alone: the text would be hard to read/)
  })

  test('a painted group is known as painted, and goes back also after it was dissolved', async () => {
    const back = node('RECTANGLE', { id: '1:2', width: 300, height: 80, fill: '#FFC943' })
    const words = text('Title', { id: '1:3', x: 10, y: 10 })
    const document = board(group([back, words], { id: '1:1', shared: { okra: scored('1:1', { effort: 'S' }) } }))
    const { wish, plan, settle } = await play(document)
    await wish({ type: 'paint/choose', rule: 'effort' })
    expect(plan().milestones.map(({ fill, isPainted }) => [fill, isPainted])).toEqual([['#FFC943', true]])
    ungroup(new Editor(document, 'hand'), '1:1')
    await settle()
    await wish({ type: 'paint/choose', rule: 'original' })
    expect(fillOf(document, '1:2')).toBe('#FFC943')
    expect(document.get('1:2')?.pluginData.shared.okra).toBeUndefined()
  })
})

describe('a text style', () => {
  test('is given back with the text’s colour', async () => {
    const document = board(
      shape('White on dark', {
        id: '1:1',
        width: 400,
        height: 60,
        fill: '#1E1E1E',
        shared: { okra: scored('1:1', { effort: 'S' }) },
        props: { 'text.fills': solid('#FFFFFF'), 'text.fillStyleId': 'S:white,1:9', fillStyleId: 'S:dark,1:8' },
      }),
    )
    const before = contents(document)
    const { wish, said } = await play(document)
    await wish({ type: 'paint/choose', rule: 'effort' })
    await wish({ type: 'paint/choose', rule: 'original' })
    expect(said()).toBe('Original colours are back on 1 card.')
    expect(contents(document)).toEqual(before)
  })
})

describe('long work', () => {
  test('shows progress and can be cancelled: what is finished stays, and one undo takes it back', async () => {
    const document = many(1500)
    const playing = await play(document, { clock: realClock })
    await until(() => playing.news().some(({ type }) => type === 'plan/whole'))
    const before = contents(document)
    const { run, news } = playing
    playing.send({ type: 'paint/choose', n: 1, rule: 'effort' })
    await until(() => news().some((each) => each.type === 'work/progress' && each.what === 'Working on the board'))
    run.send({ type: 'work/cancel' })
    await until(() => news().some((each) => each.type === 'command/done' && each.n === 1))
    const [, done = '0'] = /^Stopped: (\d+) of 1500 milestones coloured/.exec(playing.said()) ?? []
    expect(Number(done)).toBeGreaterThan(0)
    expect(Number(done)).toBeLessThan(1500)
    expectUndone(document, before)
    run.close()
  })

  test('following a large paste ends its own progress and loses no card', async () => {
    const document = many(5)
    const playing = await play(document, { clock: realClock })
    await until(() => playing.news().some(({ type }) => type === 'plan/whole'))
    const big = copy(
      many(1500),
      Array.from({ length: 1500 }, (_, i) => `1:${i + 1}`),
    )
    paste(new Editor(document, 'hand'), big, '0:1', { x: 0, y: 50_000 })
    await until(() => playing.plan().milestones.length === 1505)
    const work = playing.news().filter(({ type }) => type === 'work/progress' || type === 'work/ended')
    if (work.length > 0) expect(work[work.length - 1]?.type).toBe('work/ended')
    playing.run.close()
  })
})

describe('a page that is turned', () => {
  test('takes no command that was meant for the one before', async () => {
    const card = (id: string) => sticky('One', { id, shared: { okra: scored(id, { ux: 2 }) } })
    const document = file({ One: [card('1:1')], Two: [card('1:2')] })
    const { run, said, settle } = await play(document)
    run.send({ type: 'scores/clear', n: 1 })
    document.view.currentPage = document.pages[1]?.id ?? ''
    run.send({ type: 'scores/clear', n: 2 })
    await settle()
    expect([recordOn(document, '1:1'), recordOn(document, '1:2')]).toMatchObject([{ v: 1 }, { ux: 2 }])
    expect(said()).toMatch(/Another page was opened meanwhile|still being read/)
  })
})

describe('nodes that go', () => {
  test('a deleted frame takes the cards in it along', async () => {
    const document = board(
      frame([text('Goal'), sticky('Inside', { id: '1:2' })], { id: '1:1', shared: { okra: scored('1:1', { ux: 1 }) } }),
      sticky('Outside', { id: '1:3', x: 2000 }),
    )
    const { plan, settle } = await play(document)
    expect(plan().milestones.length).toBe(3)
    new Editor(document, 'hand').remove('1:1')
    await settle()
    expect(plan().milestones.map(({ id }) => id)).toEqual(['1:3'])
  })

  test('a dependency on a card that was cut and pasted, or no longer counts, keeps its name', async () => {
    const waits = { dependencies: [{ card: '1:2' }, { card: '1:3' }], dependenciesReviewed: true }
    const document = board(
      sticky('Waits', { id: '1:1', shared: { okra: scored('1:1', waits) } }),
      sticky('Moved', { id: '5:2', x: 300, shared: { okra: scored('1:2', { ux: 1 }) } }),
      sticky('Left out', { id: '1:3', x: 600, shared: { okra: { mark: '{"v":1,"at":"1:3","in":false}' } } }),
    )
    const { plan } = await play(document)
    expect(plan().milestones[0]?.scores.dependencies).toEqual([{ card: '5:2' }, { card: '1:3' }])
    expect(plan().otherNames).toEqual({ '1:3': 'Left out' })
  })
})

describe('copies', () => {
  test('are not scored from the quick actions either', async () => {
    const document = board(
      sticky('One', { id: '1:1', shared: { okra: scored('1:1', { effort: 'M' }) } }),
      sticky('One', { id: '5:1', x: 300, shared: { okra: scored('1:1', { effort: 'M' }) } }),
    )
    document.view.select(['5:1'])
    const { run } = await play(document, { command: 'score-selection', parameters: { ux: '♥' } })
    expect(run.closed?.message).toMatch(/^“One” is a copy of a scored card/)
    expect(recordOn(document, '5:1')).toEqual({ v: 1, at: '1:1', effort: 'M' })
  })
})

describe('what one person’s FigJam remembers', () => {
  test('the panel’s size, within what can be used', async () => {
    const storage = new ClientStorage()
    const panel = new RecordingPanel()
    const first = await play(many(1), { storage, panel })
    const opened = [panel.options]
    await first.wish({ type: 'panel/resize', width: 500.4, height: 90 })
    first.run.close()
    await play(many(1), { storage, panel })
    opened.push(panel.options)
    expect(opened).toMatchObject([
      { width: 400, height: 640 },
      { width: 500, height: 360 },
    ])
  })
})

test('grouping two scored cards while coloured keeps both scores and colours', async () => {
  const document = board(
    sticky('One', { id: '1:1', fill: '#FFD3A8' }),
    sticky('Two', { id: '1:2', x: 300, fill: '#FFD3A8' }),
  )
  const before = contents(document)
  const { wish, plan, settle } = await play(document)
  await wish({ type: 'milestone/change', cards: ['1:1', '1:2'], patch: { effort: 'S' } })
  await wish({ type: 'paint/choose', rule: 'effort' })
  const hand = new Editor(document, 'hand')
  const id = groupNodes(hand, ['1:1', '1:2'], '0:1')
  await settle()
  expect(plan().milestones.map(({ isPainted, scores }) => [isPainted, scores.effort])).toEqual([
    [true, 'S'],
    [true, 'S'],
  ])
  ungroup(hand, id)
  await settle()
  await wish({ type: 'okra/remove' })
  expect(contents(document)).toEqual(before)
})
