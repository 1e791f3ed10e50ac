/** What goes wrong in a session: two at once, undos, copies, a board that was left to stand. */
import { describe, expect, test } from 'vitest'
import { Editor } from '../../host/document/editor.ts'
import { copy, paste } from '../../host/document/clipboard.ts'
import { openBoard, saveBoard } from '../../host/rest/index.ts'
import { contents } from './play.ts'
import { table } from './table.ts'
import { answer, ideas, three } from './voting.ts'

describe('what goes wrong', () => {
  test('two who press “Run session” at once end with one facilitator, whom all see', async () => {
    const { sit, settle } = table(ideas())
    const [ana, ben] = [await sit('Ana'), await sit('Ben')]
    await ana.mumble({ type: 'session/run' })
    await ben.mumble({ type: 'session/run' })
    await settle()
    const seen = [ana, ben].map((person) => person.session().runBy)
    expect(seen.filter((each) => each?.isMe).length).toBe(1)
    expect(new Set(seen.map((each) => each?.name)).size).toBe(1)
  })

  test('one who undoes “Run session” has not begun it, for anybody', async () => {
    const document = ideas()
    const { sit, settle } = table(document)
    const [ana, ben] = [await sit('Ana'), await sit('Ben')]
    const before = contents(ana.document)
    await ana.wish({ type: 'session/run' })
    await settle()
    expect(ben.session().runBy?.name).toBe('Ana')
    ana.document.undo()
    await settle(12_000)
    expect([ana, ben].map((person) => person.session().runBy)).toEqual([null, null])
    expect(contents(ana.document)).toEqual(before)
  })

  test('an earlier step of somebody else’s, undone, does not end the session', async () => {
    const { sit, settle } = table(ideas())
    const [ana, ben] = [await sit('Ana'), await sit('Ben')]
    await ben.wish({ type: 'paint/choose', rule: 'effort' })
    await ana.wish({ type: 'session/run' })
    await settle()
    ben.document.undo()
    await settle(12_000)
    expect([ana, ben].map((person) => person.session().runBy?.name)).toEqual(['Ana', 'Ana'])
  })

  test('who was taken over from and undoes what they did before does not get the session back', async () => {
    const { ana, ben, settle } = await three()
    await ana.wish({ type: 'agenda/turn', to: 'effort' })
    await ben.wish({ type: 'session/take' })
    await settle()
    ana.document.undo()
    await settle(12_000)
    expect([ana, ben].map((person) => person.session().runBy?.name)).toEqual(['Ben', 'Ben'])
  })

  test('a revealed round never opens again, also when the reveal is undone', async () => {
    const { ana, ben, start, settle } = await three()
    const round = await start()
    await answer(ben, 'M', 'L', 'S')
    await settle()
    await ana.wish({ type: 'round/reveal' })
    ana.document.undo()
    await settle(12_000)
    for (const person of [ana, ben]) expect(person.session().round).toMatchObject({ id: round, isOpen: false })
    await ben.wish({ type: 'ballot/answer', round, key: '1:1', score: 'S' })
    expect(ben.said()).toMatch(/too late/)
  })

  test('an answer that crosses the reveal is late, and its voter is told', async () => {
    const { ana, ben, cleo, start, settle } = await three()
    const round = await start()
    await answer(cleo, 'S', 'S', 'S')
    await settle()
    await ana.mumble({ type: 'round/reveal' })
    await ben.mumble({ type: 'ballot/answer', round, key: '1:1', score: 'L' })
    await settle()
    expect(ana.session().round).toMatchObject({ counts: { '1:1': { S: 1 } } })
    expect(ben.session().round).toMatchObject({ isLate: true })
    expect(cleo.session().round).toMatchObject({ isLate: false })
  })

  test('a copy of the ballots counts nobody twice', async () => {
    const { ana, ben, start, settle } = await three()
    await start()
    await answer(ben, 'M', 'L', 'S')
    await settle()
    const section = Array.from(ana.document.descendants('0:1')).find(({ type }) => type === 'SECTION')
    paste(new Editor(ana.document, 'hand'), copy(ana.document, [section?.id ?? '']), '0:1', { x: 9000, y: 0 })
    await settle()
    expect(ana.session().round?.isIn).toBe(1)
    await ana.wish({ type: 'round/reveal' })
    expect(ana.session().round).toMatchObject({ counts: { '1:1': { M: 1 } } })
  })

  test('a session that people left to stand goes on the next day, with every vote, for the same facilitator', async () => {
    const { ana, ben, start, settle } = await three()
    const round = await start()
    await answer(ben, 'M', 'L', 'S')
    await settle()
    const next = table(openBoard(saveBoard(ana.document)))
    const again = await next.sit('Ana', ana.storage)
    expect(again.session()).toMatchObject({ runBy: { isMe: true }, round: { isOpen: true, isIn: 1, id: round } })
    await again.wish({ type: 'round/reveal' })
    expect(again.session().round).toMatchObject({ counts: { '1:2': { L: 1 } } })
  })
})
