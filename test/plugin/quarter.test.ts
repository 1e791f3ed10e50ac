/** New quarter on a board: what is gone, what stays, and that one undo brings all of it back. */
import { describe, expect, test } from 'vitest'
import { board, sticky } from '../../host/document/build.ts'
import { madeOn, tableOn } from './made.ts'
import { contents, fillOf, play, recordOn, type Wish } from './play.ts'
import { expectUndone } from './undone.ts'

const BEGIN: Wish = { type: 'quarter/begin', examples: [{ rank: 1, name: 'Cache' }] }
const NEWER = '{"v":2,"at":"1:3","effort":"XL"}'
const DAMAGED = '{"v":1,"effort":'

const four = () =>
  board(
    sticky('Cache', { id: '1:1', fill: '#FFD3A8' }),
    sticky('Share', { id: '1:2', x: 500, fill: '#FFD3A8' }),
    sticky('Ours', { id: '1:3', x: 1000, shared: { okra: { milestone: NEWER } } }),
    sticky('Broken', { id: '1:4', x: 1500, shared: { okra: { milestone: DAMAGED } } }),
  )

async function lastQuarter() {
  const playing = await play(four())
  const { wish } = playing
  await wish({ type: 'meanings/write', meanings: { effort: { 1: { means: 'A day' } } } })
  await wish({ type: 'milestone/change', cards: ['1:1', '1:2'], patch: { effort: 'S', ux: 2, note: 'Careful' } })
  await wish({ type: 'milestone/change', cards: ['1:1'], patch: { addDependencies: [{ card: '1:2' }] } })
  await wish({ type: 'paint/choose', rule: 'effort' })
  await wish({ type: 'legend/show', isOn: true })
  await wish({ type: 'badges/show', isOn: true })
  await wish({ type: 'table/put', order: 'reading', further: [], evenIfLong: false })
  return playing
}

describe('a new quarter', () => {
  test('takes scores, badges, legend, connectors, table and colours away, and keeps an example in the meanings', async () => {
    const { document, wish, plan, said } = await lastQuarter()
    await wish(BEGIN)
    expect(recordOn(document, '1:1')).toEqual({ v: 1, at: '1:1' })
    expect(fillOf(document, '1:1')).toBe('#FFD3A8')
    for (const what of ['badge', 'legend', 'connector', 'table']) expect(madeOn(document, what)).toEqual([])
    expect(plan()).toMatchObject({
      paint: null,
      made: { hasLegend: false, badges: 0, table: null },
      meanings: { effort: { 1: { means: 'A day', example: 'Cache' } } },
    })
    expect(said()).toMatch(
      /^Cleared 4 scores on 2 cards\. 1 example written into the meanings\. Ready for a new quarter\./,
    )
  })

  test('never touches what a newer plugin wrote or what cannot be read, and names it', async () => {
    const { document, wish, said } = await lastQuarter()
    await wish(BEGIN)
    const kept = (id: string) => document.get(id)?.pluginData.shared.okra?.milestone
    expect([kept('1:3'), kept('1:4')]).toEqual([NEWER, DAMAGED])
    expect(document.get('1:4')?.pluginData.shared.okra?.damaged).toBeUndefined()
    expect(said()).toContain('A newer OKRA Milestones scored “Ours”.')
    expect(said()).toContain('“Broken” cannot be read.')
  })

  test('is one undo step', async () => {
    const { document, wish } = await lastQuarter()
    const before = contents(document)
    await wish(BEGIN)
    expect(contents(document)).not.toEqual(before)
    expectUndone(document, before)
  })

  test('waits for the session to end', async () => {
    const { document, wish, said } = await lastQuarter()
    await wish({ type: 'session/run' })
    await wish(BEGIN)
    expect(said()).toBe('A session is running. End it first; then begin the new quarter.')
    expect(tableOn(document)).not.toBeNull()
    await wish({ type: 'session/end' })
    await wish(BEGIN)
    expect(recordOn(document, '1:2')).toEqual({ v: 1, at: '1:2' })
  })
})
