/** Who takes part in a session: logged in or not, with a seat, a ballot and a role that stay theirs. */
import { describe, expect, test } from 'vitest'
import { ClientStorage } from '../../host/storage.ts'
import { manifest, play } from './play.ts'
import { table } from './table.ts'
import { answer, CARDS, ideas, three } from './voting.ts'

describe('people', () => {
  test('who are not logged in vote like everybody else', async () => {
    const seated = table(ideas())
    const ana = await seated.sit('Ana')
    const [one, two] = [await seated.sit(''), await seated.sit('')]
    await ana.wish({ type: 'session/run' })
    await ana.wish({ type: 'round/start', scales: ['effort'], cards: [...CARDS] })
    await seated.settle()
    const round = ana.session().round?.id ?? ''
    for (const [person, score] of [
      [one, 'S'],
      [two, 'L'],
    ] as const)
      for (const card of CARDS) await person.mumble({ type: 'ballot/answer', round, key: card, score })
    await seated.settle()
    expect(ana.session()).toMatchObject({
      round: { isIn: 2, expected: 3 },
      here: [{}, { name: 'Anonymous' }, { initials: 'A' }],
    })
    const ballots = Array.from(ana.document.all()).filter(({ pluginData }) => pluginData.shared.okra?.ballot)
    expect(ballots.length).toBe(2)
  })

  test('take the ballot that was made ready for them', async () => {
    const { ana, ben, start, settle } = await three()
    await start()
    const made = Array.from(ana.document.all()).filter(({ pluginData }) => pluginData.shared.okra?.ballot)
    expect(made.map(({ props, pluginData }) => [props.name, pluginData.relaunch])).toEqual([
      ['Ballot of Ben', { vote: '' }],
      ['Ballot of Cleo', { vote: '' }],
    ])
    await answer(ben, 'M')
    await settle()
    const ballots = Array.from(ana.document.all()).filter(({ pluginData }) => pluginData.shared.okra?.ballot)
    expect(ballots.length).toBe(2)
  })

  test('are nobody by name where the manifest lacks the permissions, and the session runs all the same', async () => {
    const { run, wish, news } = await play(ideas(), { manifest: { ...manifest, permissions: [] } })
    await wish({ type: 'session/run' })
    const views = news().flatMap((each) => (each.type === 'session/changed' ? [each.session] : []))
    expect(views.at(-1)).toMatchObject({ runBy: { name: 'Anonymous', isMe: true } })
    expect(run.logs.filter(({ level }) => level === 'error')).toEqual([])
  })

  test('keep their seat and role from one session to the next', async () => {
    const storage = new ClientStorage()
    const first = table(ideas())
    const ana = await first.sit('Ana')
    const ben = await first.sit('Ben', storage)
    await ana.wish({ type: 'session/run' })
    await first.settle()
    await ben.wish({ type: 'ballot/role', role: 'Design' })
    ben.closePlugin()
    const again = await ben.reopen()
    expect(again.session().me.role).toBe('Design')
    expect(ana.session().roles).toEqual({ Design: 1 })
  })
})
