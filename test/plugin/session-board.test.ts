/** What a session puts on the board, and what of it goes when it ends. */
import { describe, expect, test } from 'vitest'
import { Editor } from '../../host/document/editor.ts'
import { play } from './play.ts'
import { answer, ideas, three } from './voting.ts'

describe('on the board', () => {
  const texts = (document: ReturnType<typeof ideas>) =>
    Array.from(document.all()).flatMap(({ type, props }) => (type === 'TEXT' ? [props.characters] : []))

  test('meanings are one card, which is brought up to date and read again', async () => {
    const document = ideas()
    const { plan, wish } = await play(document)
    await wish({ type: 'meanings/write', meanings: { effort: { 1: { means: 'Days', example: 'the login page' } } } })
    await wish({ type: 'meanings/write', meanings: { effort: { 1: { means: 'A few days' } } } })
    expect(plan().meanings).toEqual({ effort: { 1: { means: 'A few days' } } })
    expect(Array.from(document.all()).filter(({ type }) => type === 'FRAME').length).toBe(1)
    expect(texts(document)).toContain('A few days')
    expect(texts(document)).not.toContain('For example: the login page')
    expect((await play(document)).plan().meanings).toEqual({ effort: { 1: { means: 'A few days' } } })
    expect((await play(document)).plan().milestones.length).toBe(3)
  })

  test('the Now card says how many are in; a Spike card lies beside its milestone and counts as one', async () => {
    const { ana, ben, start, settle } = await three()
    await start()
    expect(texts(ben.document)).toContain('0 of 3 in')
    await answer(ben, '?', 'L', 'S')
    await answer(ana, '?', 'L', 'S')
    await settle()
    expect(texts(ben.document)).toContain('2 of 3 in')
    await ana.wish({ type: 'round/reveal' })
    await ana.wish({ type: 'spike/make', card: '1:1', attribute: 'effort' })
    await settle()
    expect(ben.plan().milestones.map(({ name, type }) => [name, type])).toContainEqual([
      'Spike: find out what it takes for “Cache location”',
      'Spike',
    ])
    await ana.wish({ type: 'spike/make', card: '1:1', attribute: 'effort' })
    expect(ana.plan().milestones.length).toBe(4)
    expect(ana.said()).toBe('That Spike card is on the board already.')
  })

  test('what people put into the session’s section stays when the session ends', async () => {
    const { ana, ben, settle } = await three()
    const section = Array.from(ben.document.descendants('0:1')).find(({ type }) => type === 'SECTION')
    const hand = new Editor(ben.document, 'hand')
    const note = hand.create('STICKY', { 'text.characters': 'Mine', x: 10, y: 20 }, section?.id ?? '')
    await settle()
    await ana.wish({ type: 'session/end' })
    await settle()
    expect(ben.document.get(note)).toMatchObject({
      parent: '0:1',
      props: { x: Number(section?.props.x) + 10, y: Number(section?.props.y) + 20 },
    })
  })

  test('one undo takes the end of the session back, with every ballot', async () => {
    const { ana, ben, start, settle } = await three()
    await start()
    await answer(ben, 'M', 'L', 'S')
    await settle()
    await ana.wish({ type: 'session/end' })
    await settle()
    expect(ben.session().runBy).toBeNull()
    ana.document.undo()
    await settle(12_000)
    expect(ben.session()).toMatchObject({ runBy: { name: 'Ana' }, round: { isOpen: true, isIn: 1 } })
  })
})
