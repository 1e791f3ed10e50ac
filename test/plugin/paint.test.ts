import { describe, expect, test } from 'vitest'
import { board, frame, group, node, shape, sticky, text } from '../../host/document/build.ts'
import { copy, paste } from '../../host/document/clipboard.ts'
import { solid } from '../../host/document/defaults.ts'
import type { Document } from '../../host/document/document.ts'
import { Editor } from '../../host/document/editor.ts'
import { contents, contentsBut, fillOf, play, sample } from './play.ts'
import { expectUndone } from './undone.ts'

const record = (id: string, scores: object) => ({ okra: { milestone: JSON.stringify({ v: 1, at: id, ...scores }) } })
const RULES = ['effort', 'business', 'ux', 'missing'] as const

function textFillOf(document: Document, id: string): unknown {
  return document.get(id)?.props['text.fills']
}

describe('colouring the board', () => {
  test('wears the level’s colour on every milestone and touches nothing else', async () => {
    const document = sample('example')
    const { wish, plan, said } = await play(document)
    const ids = plan().milestones.map(({ id }) => id)
    await wish({ type: 'milestone/change', cards: ids.slice(0, 1), patch: { effort: 'S' } })
    await wish({ type: 'milestone/change', cards: ids.slice(1, 2), patch: { effort: 'M' } })
    await wish({ type: 'milestone/change', cards: ids.slice(2, 3), patch: { effort: 'L' } })
    const before = contentsBut(document, [...ids, '0:1'])
    await wish({ type: 'paint/choose', rule: 'effort' })
    expect(ids.map((id) => fillOf(document, id))).toEqual([
      '#FFE0C2',
      '#F849C1',
      '#874FFF',
      ...Array<string>(9).fill('#B3B3B3'),
    ])
    expect(contentsBut(document, [...ids, '0:1'])).toEqual(before)
    expect(said()).toBe('12 milestones coloured by effort. Grey: 9 not scored yet.')
  })

  test('gives what is not for now another colour than what nobody knows yet', async () => {
    const document = board(
      sticky('Weighed, and not for now', { id: '1:1', shared: record('1:1', { effort: 'L', business: 1, ux: 1 }) }),
      sticky('♥♥♥ would make it a big bet', { id: '1:2', x: 300, shared: record('1:2', { effort: 'L', business: 1 }) }),
      sticky('Not sure', { id: '1:3', x: 600, shared: record('1:3', { effort: 'L', business: 1, ux: '?' }) }),
    )
    const { wish, said } = await play(document)
    await wish({ type: 'paint/choose', rule: 'value' })
    expect(['1:1', '1:2', '1:3'].map((id) => fillOf(document, id))).toEqual(['#E6E6E6', '#FFFFFF', '#FFFFFF'])
    expect(said()).toBe('3 milestones coloured by value for effort. White: 1 not known yet, 1 not sure yet.')
  })

  test.each(RULES)('by %s and back leaves the whole board as it was, in one undo step each', async (rule) => {
    const document = sample('example')
    const before = contents(document)
    const { wish, plan } = await play(document)
    await wish({ type: 'paint/choose', rule })
    const painted = contents(document)
    expect(painted).not.toEqual(before)
    await wish({ type: 'paint/choose', rule: 'original' })
    expect(contents(document)).toEqual(before)
    expectUndone(document, painted)
    expectUndone(document, before)
    expect(plan().milestones.length).toBe(12)
  })

  test('from rule to rule keeps the first original', async () => {
    const document = sample('example')
    const before = contents(document)
    const { wish } = await play(document)
    for (const rule of RULES) await wish({ type: 'paint/choose', rule })
    await wish({ type: 'paint/choose', rule: 'original' })
    expect(contents(document)).toEqual(before)
  })

  test('scoring repaints in the same step while a rule is on', async () => {
    const document = board(sticky('One', { id: '1:1' }))
    const { wish } = await play(document)
    await wish({ type: 'paint/choose', rule: 'ux' })
    expect(fillOf(document, '1:1')).toBe('#FFFFFF')
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { ux: 3 } })
    expect(fillOf(document, '1:1')).toBe('#FFA8DB')
    document.undo()
    expect([fillOf(document, '1:1'), document.get('1:1')?.pluginData.shared.okra?.milestone]).toEqual([
      '#FFFFFF',
      undefined,
    ])
  })

  test('survives closing: another run gives the colours back', async () => {
    const document = sample('example')
    const before = contents(document)
    const first = await play(document)
    await first.wish({ type: 'paint/choose', rule: 'effort' })
    first.run.close()
    await play(document, { command: 'colour-original' })
    expect(contents(document)).toEqual(before)
  })
})

/** What a card looks like and the colours that are kept of it: everything but its scores. */
function faceOf(document: Document, id: string): object {
  const node = document.get(id)
  return { props: node?.props, original: node?.pluginData.shared.okra?.original }
}

describe('giving back exactly', () => {
  const plainly = { visible: true, opacity: 1, blendMode: 'NORMAL' }
  const paints = {
    'a translucent paint': [{ ...(solid('#FFC943')[0] as object), opacity: 0.5, blendMode: 'MULTIPLY' }],
    'no paint': [],
    'two paints, one hidden': [...solid('#FFC943'), { ...(solid('#66D575')[0] as object), visible: false }],
    'a gradient': [
      {
        type: 'GRADIENT_LINEAR',
        ...plainly,
        gradientTransform: [
          [1, 0, 0],
          [0, 1, 0],
        ],
        gradientStops: [
          { position: 0, color: { r: 1, g: 0, b: 0, a: 1 } },
          { position: 1, color: { r: 0, g: 0, b: 1, a: 1 } },
        ],
      },
    ],
    'a picture': [{ type: 'IMAGE', ...plainly, scaleMode: 'FILL', imageHash: 'abc123' }],
    'a colour that is no 8-bit one': [
      { type: 'SOLID', ...plainly, color: { r: Math.fround(0.123), g: 0.5, b: Math.fround(0.987) } },
    ],
  }
  test.each(Object.entries(paints))('%s', async (_, fills) => {
    const document = board(sticky('A card', { id: '1:1', props: { fills: fills } }))
    const before = contents(document)
    const { wish } = await play(document)
    await wish({ type: 'paint/choose', rule: 'effort' })
    expect(fillOf(document, '1:1')).toBe('#FFFFFF')
    await wish({ type: 'paint/choose', rule: 'original' })
    expect(contents(document)).toEqual(before)
  })

  test('a paint that FigJam spells out differently counts as given back', async () => {
    const fills = [{ type: 'SOLID', color: { r: 0.123456789, g: 0.5, b: 0.987654321 } }]
    const document = board(sticky('A card', { id: '1:1', props: { fills } }))
    const { wish, said } = await play(document)
    await wish({ type: 'paint/choose', rule: 'effort' })
    await wish({ type: 'paint/choose', rule: 'original' })
    expect(said()).toBe('Original colours are back on 1 card.')
    expect(document.get('1:1')?.pluginData.shared.okra).toBeUndefined()
  })

  test('a pattern is not painted, because it could not be vouched for', async () => {
    const document = board(
      sticky('A card', { id: '1:1', props: { fills: [{ type: 'PATTERN', sourceNodeId: '9:9' }] as never } }),
    )
    const before = contentsBut(document, ['0:1'])
    const { wish, said } = await play(document)
    await wish({ type: 'paint/choose', rule: 'effort' })
    expect(contentsBut(document, ['0:1'])).toEqual(before)
    expect(said()).toMatch(/Left alone: “A card”\. A fill like that could not be given back/)
  })

  test('white text that would fade is painted with the card and given back too', async () => {
    const dark = shape('White on dark', {
      id: '1:1',
      width: 400,
      height: 60,
      fill: '#1E1E1E',
      shared: record('1:1', { effort: 'S' }),
      props: { 'text.fills': solid('#FFFFFF') },
    })
    const document = board(dark)
    const { wish } = await play(document)
    const before = faceOf(document, '1:1')
    await wish({ type: 'paint/choose', rule: 'effort' })
    expect([fillOf(document, '1:1'), textFillOf(document, '1:1')]).toEqual(['#FFE0C2', solid('#1E1E1E')])
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'L' } })
    expect([fillOf(document, '1:1'), textFillOf(document, '1:1')]).toEqual(['#874FFF', solid('#FFFFFF')])
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'S' } })
    await wish({ type: 'paint/choose', rule: 'original' })
    expect(faceOf(document, '1:1')).toEqual(before)
  })

  test('a card that a person recoloured since stays as they want it, and is counted', async () => {
    const document = board(sticky('One', { id: '1:1' }), sticky('Two', { id: '1:2', x: 300 }))
    const { wish, said, settle } = await play(document)
    await wish({ type: 'paint/choose', rule: 'effort' })
    new Editor(document, 'hand').set('1:1', { fills: solid('#B3EFBD') })
    await settle()
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'L' } })
    expect(fillOf(document, '1:1')).toBe('#B3EFBD')
    await wish({ type: 'paint/choose', rule: 'original' })
    expect(fillOf(document, '1:1')).toBe('#B3EFBD')
    expect(said()).toBe('Original colours are back on 1 card. 1 left as recoloured.')
    expect(document.get('1:1')?.pluginData.shared.okra?.original).toBeUndefined()
  })

  test('a copy of a painted card goes back as well', async () => {
    const document = board(sticky('One', { id: '1:1', fill: '#FFD3A8', shared: record('1:1', { effort: 'M' }) }))
    const { wish, settle } = await play(document)
    await wish({ type: 'paint/choose', rule: 'effort' })
    const [twin = ''] = paste(new Editor(document, 'hand'), copy(document, ['1:1']), '0:1', { x: 300, y: 0 })
    await settle()
    await wish({ type: 'paint/choose', rule: 'original' })
    expect([fillOf(document, '1:1'), fillOf(document, twin)]).toEqual(['#FFD3A8', '#FFD3A8'])
  })
})

describe('cards that are no plain shapes', () => {
  test('of a group the backmost child that spans it is painted', async () => {
    const back = node('RECTANGLE', { id: '1:2', width: 300, height: 80, fill: '#FFFFFF' })
    const document = board(
      group([back, text('Title', { x: 10, y: 10 })], { id: '1:1', shared: record('1:1', { effort: 'M' }) }),
    )
    const before = contents(document)
    const { wish } = await play(document)
    await wish({ type: 'paint/choose', rule: 'effort' })
    expect(fillOf(document, '1:2')).toBe('#F849C1')
    await wish({ type: 'paint/choose', rule: 'original' })
    expect(contents(document)).toEqual(before)
  })

  test('free text is never painted, and named', async () => {
    const document = board(text('A heading', { id: '1:1', shared: record('1:1', { effort: 'M' }) }))
    const fills = fillOf(document, '1:1')
    const { wish, said } = await play(document)
    await wish({ type: 'paint/choose', rule: 'effort' })
    expect(fillOf(document, '1:1')).toBe(fills)
    expect(said()).toBe('“A heading”: free text is never coloured.')
  })

  test('a group without a spanning child has no fill, and is named', async () => {
    const document = board(
      group([text('Left'), text('Right', { x: 900 })], { id: '1:1', shared: record('1:1', { effort: 'M' }) }),
    )
    const { wish, said } = await play(document)
    await wish({ type: 'paint/choose', rule: 'effort' })
    expect(said()).toMatch(/Not coloured, for there is no fill: “Left Right”/)
  })

  test('a frame’s own fill is painted', async () => {
    const document = board(
      frame([text('In a frame')], { id: '1:1', fill: '#FFFFFF', shared: record('1:1', { ux: 1 }) }),
    )
    const { wish } = await play(document)
    await wish({ type: 'paint/choose', rule: 'ux' })
    expect(fillOf(document, '1:1')).toBe('#FFE0C2')
  })
})
