/** An open vote in the panel of whoever runs it, in a real browser. */
import { describe, expect, test } from 'vitest'
import { twelve } from './plans.ts'
import { useStage } from './stage.ts'
import { voting } from './views.ts'

const stage = useStage()

async function openVote(round: Parameters<typeof voting>[1] = {}): Promise<void> {
  await stage.open({ plan: twelve() })
  await stage.say(voting(twelve(), round))
  await stage.page().getByRole('tab', { name: 'Session' }).click()
}

describe('an open vote', () => {
  test('says who is not waited for, and nothing where everyone is', async () => {
    await openVote({ expected: 6, away: { left: 1, watching: 1 } })
    await stage.page().getByText('Effort, 2 cards. Not waiting for 1 who left and 1 only watching.').waitFor()
    await openVote()
    expect(await stage.page().getByText('Not waiting for').count()).toBe(0)
  })

  test('says that answers are more than people, and one press says how many there are', async () => {
    await openVote({ isIn: 10, hands: 4, over: { answers: 10, people: 8, isSaid: true } })
    const words =
      '10 answers, but 8 people in the room. Hands are for people without a panel. Is anybody counted twice?'
    expect(await stage.page().getByRole('alert').getByText(words).count()).toBe(1)
    await stage.button('We are 10').click()
    expect(await stage.sent()).toContainEqual({ type: 'agenda/people', n: 1, people: 10 })
  })

  test('does not claim a room of as many as the board knows', async () => {
    await openVote({ isIn: 4, hands: 2, over: { answers: 4, people: 3, isSaid: false } })
    await stage.page().getByText('4 answers, but 3 people on the board.').waitFor()
  })

  test('goes to the next card when hands and panels together are the room', async () => {
    await openVote()
    await stage.button('Hands up').click()
    await stage.page().keyboard.press('4')
    await stage.page().keyboard.press('2')
    await expect
      .poll(() => stage.sent())
      .toContainEqual(expect.objectContaining({ type: 'round/hands', counts: { S: 4, M: 2 } }))
  })
})
