/** The end of a session takes along what is nobody else’s business. */
import { expect, test } from 'vitest'
import { copy, paste } from '../../host/document/clipboard.ts'
import { Editor } from '../../host/document/editor.ts'
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
