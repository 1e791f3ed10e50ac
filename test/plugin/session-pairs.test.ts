/** Pairs propose what cards need. */
import { describe, expect, test } from 'vitest'
import { recordOn } from './play.ts'
import { CARDS, three } from './voting.ts'

describe('pairs', () => {
  test('are of everyone on the board, also who has not said anything yet', async () => {
    const { ana, ben, settle } = await three()
    await ana.wish({ type: 'agenda/turn', to: 'skills' })
    await ana.wish({ type: 'pairs/make' })
    await settle()
    expect(ben.session().pairs).toEqual([{ names: ['Ana', 'Ben', 'Cleo'], cards: [...CARDS], isMine: true }])
    const texts = Array.from(ana.document.all()).map(({ props }) => props.characters)
    expect(texts).toContain('Ana, Ben and Cleo: “Cache location”, “Share links”, “Match badges”')
  })

  test('propose at once, and nothing is lost; one press puts it on the cards', async () => {
    const { ana, ben, cleo, settle } = await three()
    await ana.wish({ type: 'ballot/role', role: 'Product' })
    await ben.wish({ type: 'ballot/role', role: 'Design' })
    await cleo.wish({ type: 'ballot/role', role: 'Backend' })
    await ana.wish({ type: 'agenda/turn', to: 'skills' })
    await ana.wish({ type: 'pairs/make' })
    await settle()
    expect(
      ben
        .session()
        .pairs.flatMap(({ cards }) => cards)
        .sort(),
    ).toEqual([...CARDS])
    await ben.mumble({ type: 'ballot/propose', card: '1:1', skills: ['Design', 'Data'], dependencies: [] })
    await cleo.mumble({
      type: 'ballot/propose',
      card: '1:1',
      skills: ['Backend', 'design'],
      dependencies: [{ text: 'Platform' }],
    })
    await ben.mumble({ type: 'ballot/propose', card: '1:2', skills: ['Design'], dependencies: [] })
    await settle()
    expect(ana.session().proposed.length).toBe(2)
    await ana.wish({ type: 'proposals/take' })
    expect(recordOn(ana.document, '1:1')).toMatchObject({
      skills: ['Design', 'Data', 'Backend'],
      dependencies: [{ text: 'Platform' }],
    })
    expect(recordOn(ana.document, '1:2')).toMatchObject({ skills: ['Design'] })
    expect(ana.session().proposed).toEqual([])
  })
})
