import { describe, expect, test } from 'vitest'
import { board, connector, section, sticky } from '../../host/document/build.ts'
import type { Document } from '../../host/document/document.ts'
import { Editor } from '../../host/document/editor.ts'
import { madeOn, writesOf } from './made.ts'
import { contents, play, recordOn, sample, type Playing } from './play.ts'
import { expectUndone } from './undone.ts'

const three = () =>
  board(sticky('Cache', { id: '1:1' }), sticky('Share', { id: '1:2', x: 800 }), sticky('Push', { id: '1:3', x: 1600 }))

/** Cache waits for Share. */
async function waiting(document = three()): Promise<Playing & { readonly line: string }> {
  const playing = await play(document)
  await playing.wish({ type: 'milestone/change', cards: ['1:1'], patch: { addDependencies: [{ card: '1:2' }] } })
  return { ...playing, line: madeOn(document, 'connector')[0]?.id ?? '' }
}

function ends(document: Document, id: string): unknown[] {
  const { connectorStart, connectorEnd } = document.get(id)?.props ?? {}
  return [connectorStart, connectorEnd]
}

describe('choosing another milestone as a dependency', () => {
  test('draws a connector from the waiting card to what it waits for, attached at both ends', async () => {
    const { document, line } = await waiting()
    expect(ends(document, line)).toEqual([
      { endpointNodeId: '1:1', magnet: 'AUTO' },
      { endpointNodeId: '1:2', magnet: 'AUTO' },
    ])
    expect([document.get(line)?.props['text.characters'], document.attachedConnectors('1:2').length]).toEqual([
      'depends on',
      1,
    ])
  })

  test('is one undo step with the score', async () => {
    const document = three()
    const before = contents(document)
    await waiting(document)
    expectUndone(document, before)
  })

  test('said a second time, writes nothing', async () => {
    const { wish, run } = await waiting()
    run.resetCounts()
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { addDependencies: [{ card: '1:2' }] } })
    expect([writesOf(run), run.counts.figma.commitUndo ?? 0]).toEqual([0, 0])
  })

  test('passes behind the cards, in their section where they share one', async () => {
    const document = board(
      sticky('Far behind', { id: '9:1', x: 5000 }),
      section('Plan', [sticky('Cache', { id: '1:1' }), sticky('Share', { id: '1:2', x: 500 })], { id: '2:1' }),
      sticky('Push', { id: '1:3', x: 1600 }),
    )
    const { wish, line } = await waiting(document)
    expect([document.get(line)?.parent, document.childIds('2:1').indexOf(line)]).toEqual(['2:1', 0])
    await wish({ type: 'milestone/change', cards: ['1:3'], patch: { addDependencies: [{ card: '9:1' }] } })
    const [, second] = madeOn(document, 'connector')
    expect(document.childIds('0:1').indexOf(second?.id ?? '')).toBe(0)
  })

  test('a party outside stays text: no connector', async () => {
    const { wish, document } = await play(three())
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { addDependencies: [{ text: 'Platform' }] } })
    expect(madeOn(document, 'connector')).toEqual([])
  })

  test('taking the dependency out takes our connector away', async () => {
    const document = three()
    const { wish } = await waiting(document)
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { removeDependencies: [{ card: '1:2' }] } })
    expect(madeOn(document, 'connector')).toEqual([])
  })

  test('“none” does, and starting fresh, and the card that counts no more', async () => {
    for (const end of [
      { type: 'milestone/change', cards: ['1:1'], patch: { dependenciesReviewed: true } },
      { type: 'scores/clear' },
      { type: 'milestone/mark', cards: ['1:2'], in: false },
    ] as const) {
      const { document, wish } = await waiting()
      await wish(end as never)
      expect(madeOn(document, 'connector')).toEqual([])
    }
  })
})

describe('what people draw', () => {
  const drawn = (label: string) =>
    board(
      sticky('Cache', { id: '1:1' }),
      sticky('Share', { id: '1:2', x: 800 }),
      sticky('Push', { id: '1:3', x: 1600 }),
      connector('1:1', '1:2', label, { id: '5:1' }),
    )

  test('a connector between two milestones is offered as a dependency, and never changed', async () => {
    const document = drawn('')
    const before = document.get('5:1')
    const { plan, wish } = await play(document)
    expect(plan().offers).toMatchObject([{ kind: 'connected', from: '1:1', to: '1:2', isClear: false }])
    await wish({ type: 'offer/answer', offer: plan().offers[0]?.id ?? '', as: 'other' })
    expect(recordOn(document, '1:2')).toMatchObject({ dependencies: [{ card: '1:1' }] })
    expect([document.get('5:1'), madeOn(document, 'connector'), plan().offers]).toEqual([before, [], []])
  })

  test.each([
    ['needs', '1:1', '1:2'],
    ['depends on', '1:1', '1:2'],
    ['bloqueado por', '1:1', '1:2'],
    ['enables', '1:2', '1:1'],
  ])('a caption “%s” says which one waits', async (label, from, to) => {
    const { plan } = await play(drawn(label))
    expect(plan().offers).toMatchObject([{ kind: 'connected', from, to, isClear: true }])
  })

  test('declined, it is not asked about again', async () => {
    const document = drawn('')
    const { plan, wish, run } = await play(document)
    await wish({ type: 'offer/answer', offer: plan().offers[0]?.id ?? '', as: 'leave' })
    expect(plan().offers).toEqual([])
    run.close()
    expect((await play(document)).plan().offers).toEqual([])
  })

  test('drawn while the panel is open, it is offered at once', async () => {
    const { document, plan, settle } = await play(three())
    new Editor(document, 'hand').create('CONNECTOR', {
      connectorStart: { endpointNodeId: '1:2', magnet: 'AUTO' },
      connectorEnd: { endpointNodeId: '1:3', magnet: 'AUTO' },
    })
    await settle()
    expect(plan().offers).toMatchObject([{ kind: 'connected', from: '1:2', to: '1:3' }])
  })

  test('the arrow of the priority line on the author’s board connects no milestones', async () => {
    const { plan } = await play(sample('example'))
    expect(plan().offers).toEqual([])
  })
})

describe('what people do to a connector of ours', () => {
  test('an end taken off is understood: the dependency may go', async () => {
    const { document, plan, settle, wish, line } = await waiting()
    new Editor(document, 'hand').set(line, { connectorEnd: { position: { x: 900, y: 900 } } })
    await settle()
    expect(plan().offers).toMatchObject([{ kind: 'loose', from: '1:1', to: '1:2' }])
    await wish({ type: 'offer/answer', offer: plan().offers[0]?.id ?? '', as: 'yes' })
    expect([recordOn(document, '1:1')?.dependencies, document.get(line), plan().offers]).toEqual([
      undefined,
      undefined,
      [],
    ])
  })

  test('or is put back where it was', async () => {
    const { document, plan, settle, wish, line } = await waiting()
    const before = ends(document, line)
    new Editor(document, 'hand').set(line, { connectorEnd: { position: { x: 900, y: 900 } } })
    await settle()
    await wish({ type: 'offer/answer', offer: plan().offers[0]?.id ?? '', as: 'other' })
    expect([ends(document, line), plan().offers]).toEqual([before, []])
  })

  test('an end moved to another milestone is offered as that dependency', async () => {
    const { document, plan, settle, wish, line } = await waiting()
    new Editor(document, 'hand').set(line, { connectorEnd: { endpointNodeId: '1:3', magnet: 'AUTO' } })
    await settle()
    expect(plan().offers).toMatchObject([{ kind: 'moved', from: '1:1', to: '1:3' }])
    await wish({ type: 'offer/answer', offer: plan().offers[0]?.id ?? '', as: 'yes' })
    expect(recordOn(document, '1:1')?.dependencies).toEqual([{ card: '1:3' }])
    expect(madeOn(document, 'connector').map(({ id }) => ends(document, id))).toEqual([
      [
        { endpointNodeId: '1:1', magnet: 'AUTO' },
        { endpointNodeId: '1:3', magnet: 'AUTO' },
      ],
    ])
    expect(plan().offers).toEqual([])
  })

  test('taken away, the dependency is asked about; drawn again, it is back', async () => {
    const { document, plan, settle, wish, line } = await waiting()
    new Editor(document, 'hand').remove(line)
    await settle()
    expect(plan().offers).toMatchObject([{ kind: 'undrawn', from: '1:1', to: '1:2' }])
    await wish({ type: 'offer/answer', offer: plan().offers[0]?.id ?? '', as: 'yes' })
    expect([madeOn(document, 'connector').length, plan().offers]).toEqual([1, []])
  })

  test('a card that goes: what waited for it is offered, what waited itself takes its connector along', async () => {
    const document = three()
    const playing = await waiting(document)
    await playing.wish({ type: 'milestone/change', cards: ['1:2'], patch: { addDependencies: [{ card: '1:3' }] } })
    new Editor(document, 'hand').remove('1:2')
    await playing.settle()
    playing.clock.advance(500)
    await playing.settle()
    expect(madeOn(document, 'connector').map(({ id }) => id)).toEqual([playing.line])
    expect(playing.plan().offers).toMatchObject([{ kind: 'loose', from: '1:1', to: '1:2' }])
    await playing.wish({ type: 'offer/answer', offer: playing.plan().offers[0]?.id ?? '', as: 'yes' })
    expect([madeOn(document, 'connector'), recordOn(document, '1:1')?.dependencies]).toEqual([[], undefined])
  })

  test('its words and colour are theirs to change', async () => {
    const { document, wish, settle, line } = await waiting()
    new Editor(document, 'hand').set(line, { 'text.characters': 'blocked by', strokeWeight: 9 })
    await settle()
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'M' } })
    const props = document.get(line)?.props
    expect([props?.['text.characters'], props?.strokeWeight]).toEqual(['blocked by', 9])
  })
})
