/** What else travels with a copy: marks, badges, connectors, a table, damage. */
import { describe, expect, test } from 'vitest'
import { board, connector, sticky } from '../../host/document/build.ts'
import { Editor } from '../../host/document/editor.ts'
import { madeOn } from './made.ts'
import { play, recordOn } from './play.ts'
import { needs, ours, pasted, record, STRANGER, theirs, waits } from './copied.ts'

describe('what else travels with a copy', () => {
  test('“the same milestone” is said of the card it was copied with, never of a stranger', async () => {
    const mark = JSON.stringify({ v: 1, at: '1:3', in: false, same: '1:2' })
    const from = board(
      sticky('Ranking API', { id: '1:2', shared: record('1:2', { effort: 'L' }) }),
      sticky('Ranking API', { id: '1:3', x: 300, shared: { okra: { ...record('1:2', { effort: 'L' }).okra, mark } } }),
    )
    const alone = ours()
    const [copied = ''] = pasted(from, ['1:3'], alone)
    expect((await play(alone)).plan().milestones.map(({ id }) => id)).toContain(copied)
    const together = ours()
    const [ranking = '', repeat = ''] = pasted(from, ['1:2', '1:3'], together)
    const { plan } = await play(together)
    expect(plan().milestones.map(({ id }) => id)).toContain(ranking)
    expect(plan().milestones.map(({ id }) => id)).not.toContain(repeat)
    expect(plan().copies).toEqual([])
  })

  test('badges, connectors and the table of the other board are nobody’s here: no score moves or removes them', async () => {
    const from = theirs()
    const there = await play(from)
    await there.wish({ type: 'badges/show', isOn: true })
    await there.wish({ type: 'table/put', order: 'reading', further: [], evenIfLong: false })
    await there.wish({ type: 'offer/answer', offer: there.plan().offers[0]?.id ?? '', as: 'yes' })
    const ids = ['badge', 'connector', 'table'].flatMap((what) => madeOn(from, what).map(({ id }) => id))
    expect(ids.length).toBe(4)
    const document = ours()
    const copies = pasted(from, ids, document)
    const before = copies.map((id) => document.get(id)?.props)
    const { wish, plan } = await play(document)
    expect(plan().made).toEqual({ hasLegend: false, badges: 0, table: null })
    await wish({ type: 'badges/show', isOn: true })
    await wish({ type: 'milestone/change', cards: ['1:1', '1:2'], patch: { business: 3 } })
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { addDependencies: [{ card: '1:2' }] } })
    await wish({ type: 'milestone/change', cards: ['1:1'], patch: { dependenciesReviewed: true } })
    await wish({ type: 'badges/show', isOn: false })
    expect(copies.map((id) => document.get(id)?.props)).toEqual(before)
    await wish({ type: 'okra/remove' })
    expect(copies.map((id) => document.get(id)?.props)).toEqual(before)
    expect(document.get('1:2')?.props['text.characters']).toBe(STRANGER)
  })

  test('a damaged record is repaired without naming a stranger', async () => {
    const milestone = JSON.stringify({ v: 1, at: '1:1', effort: 'XL', ...waits('1:2', 'Ranking API') })
    const document = ours(sticky('Share links', { id: '77:9', x: 900, shared: { okra: { milestone } } }))
    const { wish, plan } = await play(document)
    await wish({ type: 'milestone/repair', card: '77:9' })
    expect(needs(plan(), 'Share links')).toEqual(['Ranking API'])
    expect(recordOn(document, '77:9')).toMatchObject({
      at: '77:9',
      was: '1:1',
      dependencies: [{ card: 'elsewhere:1:2' }],
    })
  })

  test('cards for Session #4 wait for each other on the board they are taken to', async () => {
    const from = theirs()
    const there = await play(from)
    await there.wish({ type: 'handover/place' })
    const cards = madeOn(from, 'handover').map(({ id }) => id)
    const document = ours()
    const copies = pasted(from, cards, document)
    const { plan } = await play(document)
    const known = plan().milestones.filter(({ id }) => copies.includes(id))
    const share = known.find(({ name }) => name.includes('Share links'))
    expect(share?.scores.dependencies).toEqual([{ card: known.find(({ id }) => id !== share?.id)?.id }])
  })

  test('a connector that was copied along shows the dependency already', async () => {
    const from = theirs()
    new Editor(from, 'hand').create('CONNECTOR', connector('1:1', '1:2', 'depends on').props)
    const line = Array.from(from.all()).find(({ type }) => type === 'CONNECTOR')?.id ?? ''
    const document = ours()
    pasted(from, ['1:1', '1:2', line], document)
    expect((await play(document)).plan().offers).toEqual([])
  })
})
