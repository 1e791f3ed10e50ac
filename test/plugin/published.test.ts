/**
 * Publishing gives the plugin another id, and with it another client storage: as if every person’s FigJam had forgotten the
 * plugin. Nothing on the board rests on that storage.
 */
import { expect, test } from 'vitest'
import { ClientStorage } from '../../host/storage.ts'
import { contents } from './play.ts'
import { A_LOOK, answer, open, reveal, three } from './voting.ts'

test('who is logged in keeps the open vote and its answers; whoever ran the session takes it over', async () => {
  const { ana, ben, sit, settle } = await three()
  await open(ana)
  await settle()
  await answer(ben, 'S', 'M')
  await settle(A_LOOK)
  await ben.leave()
  await ana.leave()
  const again = await sit('Ana', new ClientStorage())
  const back = await sit('Ben', new ClientStorage())
  await settle(A_LOOK)
  await again.wish({ type: 'session/take' })
  await settle(A_LOOK)
  expect(again.session()).toMatchObject({ runBy: { name: 'Ana', isMe: true }, round: { isOpen: true, expected: 3 } })
  expect(back.session().round?.mine).toEqual({ '1:1': 'S', '1:2': 'M' })
  await answer(back, 'L')
  await settle()
  expect(await reveal(again)).toEqual({ '1:1': { L: 1 }, '1:2': { M: 1 } })
})

test('a guest is somebody new, whose earlier answers stay', async () => {
  const { ana, sit, settle } = await three()
  const guest = await sit('')
  await open(ana)
  await settle()
  await answer(guest, 'S')
  await settle()
  await guest.leave()
  const back = await sit('', new ClientStorage())
  await settle(A_LOOK)
  expect(back.session().round?.mine).toEqual({})
  await answer(back, 'L')
  await settle()
  expect(await reveal(ana)).toEqual({ '1:1': { S: 1, L: 1 } })
})

test('the board is read the same, and nothing on it is written, by a plugin that remembers nothing', async () => {
  const { ana, ben, cleo, sit, settle } = await three()
  await ana.wish({ type: 'session/end' })
  await ana.wish({ type: 'milestone/change', cards: ['1:1'], patch: { effort: 'M', business: 2 } })
  await ana.wish({ type: 'paint/choose', rule: 'effort' })
  await ana.wish({ type: 'badges/show', isOn: true })
  await settle(A_LOOK)
  const [plan, board] = [ana.plan(), contents(ana.document)]
  for (const person of [ana, ben, cleo]) await person.leave()
  const again = await sit('Ana', new ClientStorage())
  await settle(A_LOOK)
  expect(again.plan()).toEqual(plan)
  expect(contents(again.document)).toEqual(board)
  await again.wish({ type: 'paint/choose', rule: 'original' })
  expect(again.said()).toBe('Original colours are back on 3 cards.')
})
