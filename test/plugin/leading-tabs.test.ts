/** Whoever runs the session may have it open twice: one of the tabs sees to it. */
import { describe, expect, test } from 'vitest'
import { writesOf } from './made.ts'
import { A_LOOK, answer, open, reveal, three } from './voting.ts'

describe('whoever runs the session, in two tabs', () => {
  async function twoTabs() {
    const seated = await three()
    const other = await seated.sit('Ana', seated.ana.storage)
    await open(seated.ana)
    await seated.settle()
    return { ...seated, other }
  }

  test('collects votes in the one they pressed something in last, and the other writes nothing', async () => {
    const { ana, other, ben, cleo, settle } = await twoTabs()
    for (const [pressed, rests, voter] of [
      [ana, other, ben],
      [other, ana, cleo],
    ] as const) {
      await pressed.wish({ type: 'round/hands', key: '1:1', counts: { S: 1 } })
      await settle()
      rests.run.resetCounts()
      await answer(voter, 'M', 'M', 'M')
      await settle()
      expect(writesOf(rests.run)).toBe(0)
    }
    expect(await reveal(other)).toEqual({ '1:1': { M: 2, S: 1 }, '1:2': { M: 2 }, '1:3': { M: 2 } })
  })

  test('goes on in the other once one is closed', async () => {
    const { ana, other, ben, settle } = await twoTabs()
    await ana.leave()
    await settle(A_LOOK)
    await answer(ben, 'M', 'M', 'M')
    await settle()
    const round = Array.from(other.document.all()).flatMap(({ pluginData }) => pluginData.shared.okra?.round ?? [])[0]
    expect(round).toContain('"box":{')
    expect(await reveal(other)).toEqual({ '1:1': { M: 1 }, '1:2': { M: 1 }, '1:3': { M: 1 } })
  })

  test('loses neither the hands entered in one nor the vote that the other collects meanwhile', async () => {
    const { ana, other, ben, settle, clock } = await twoTabs()
    await answer(ben, 'M', 'M', 'M')
    await settle(0)
    // The first tab is about to put Ben’s vote into the box when hands are counted in the second.
    await other.mumble({ type: 'round/hands', key: '1:1', counts: { L: 2 } })
    clock.advance(500)
    await ana.settle()
    await settle(12_000)
    for (const tab of [ana, other]) expect(tab.session().round).toMatchObject({ isIn: 1, hands: 2, handsFor: ['1:1'] })
    expect(await reveal(ana)).toEqual({ '1:1': { M: 1, L: 2 }, '1:2': { M: 1 }, '1:3': { M: 1 } })
  })
})
