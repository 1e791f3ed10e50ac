/** The end of a session takes along what is nobody else’s business. */
import { expect, test } from 'vitest'
import { copy, paste } from '../../host/document/clipboard.ts'
import type { Document } from '../../host/document/document.ts'
import { Editor } from '../../host/document/editor.ts'
import { seeded } from '../../host/room/mail.ts'
import { answer, open, three } from './voting.ts'

test('ending the session takes every id and name off the board, of copies of the ballots, too', async () => {
  const { ana, ben, cleo, settle } = await three()
  await open(ana)
  await settle()
  await answer(ben, 'M')
  await answer(cleo, 'M')
  await settle()
  const section = Array.from(ana.document.all()).find(({ pluginData }) => pluginData.shared.okra?.round)
  paste(new Editor(ana.document, 'hand'), copy(ana.document, [section?.id ?? '']), '0:1', { x: 9000, y: 0 })
  await settle()
  await ana.wish({ type: 'session/end' })
  await settle(12_000)
  const data = JSON.stringify(Array.from(cleo.document.all(), ({ pluginData }) => pluginData))
  for (const word of ['user-', 'Ana', 'Ben', 'Cleo', 'seat']) expect(data).not.toContain(word)
})

test.each([1, 2, 3])(
  'nothing is left where the end arrives in pieces, with time between them (order %i)',
  async (seed) => {
    const { ana, ben, cleo, mail, clock, people, settle } = await three()
    await open(ana)
    await settle()
    await answer(ben, 'M')
    await answer(cleo, 'M')
    await settle()
    const idle = async () => {
      for (const { run } of people) await run.idle()
    }
    await ana.mumble({ type: 'session/end' })
    for (const random = seeded(seed); mail.waiting > 0;) {
      mail.deliver(1, random)
      for (let step = 0; step < 8; step++) {
        await idle()
        clock.advance(100)
      }
    }
    await settle(20_000)
    for (const person of [ana, ben, cleo]) {
      expect(person.session().runBy).toBeNull()
      expect(ofSession(person.document)).toEqual([])
    }
  },
)

/** What is left of a session on a board. */
function ofSession(document: Document): string[] {
  return Array.from(document.all()).flatMap(({ id, pluginData: { shared } }) => {
    const { ballot, round, facilitator, made = '' } = shared.okra ?? {}
    return (ballot ?? round ?? facilitator) !== undefined || /"(session|now|ballot)"/.test(made) ? [id] : []
  })
}
