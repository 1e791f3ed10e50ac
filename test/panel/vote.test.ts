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
    await stage.page().getByText('Effort, 2 cards. Not waited for: 1 who left, 1 only watching.').waitFor()
    await openVote()
    expect(await stage.page().getByText('Not waited for').count()).toBe(0)
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

describe('hands up', () => {
  const group = () => stage.page().getByRole('group', { name: 'Hands up' })
  const hands = async () => (await stage.sent()).filter((each) => each.type === 'round/hands')
  const press = (keys: string) => stage.page().keyboard.type(keys)

  async function raise(round: Parameters<typeof voting>[1] = {}, width = 400): Promise<void> {
    await stage.open({ plan: twelve() }, { width })
    await stage.say(voting(twelve(), { isIn: 0, ...round }))
    await stage.page().getByRole('tab', { name: 'Session' }).click()
    await stage.button('Hands up').click()
  }

  test('says how many of the room are counted, and never more than people', async () => {
    await raise()
    await press('42')
    await group().getByText('6 of 8 hands').waitFor()
    await press('3')
    await expect.poll(() => stage.status()).toBe('! Only 2 hands left for this card.')
    expect(
      await group().getByRole('radiogroup', { name: 'Hands for L' }).getByRole('radio', { disabled: true }).count(),
    ).toBe(6)
    expect(await hands()).toEqual([])
  })

  test('gives the last level the rest, and waits for a word', async () => {
    await raise()
    await press('421')
    await group().getByText('8 of 8 hands, the rest taken as ?.').waitFor()
    expect(await hands()).toEqual([])
    await stage.page().keyboard.press('Enter')
    await expect.poll(hands).toMatchObject([{ counts: { S: 4, M: 2, L: 1, '?': 1 } }])
  })

  test('goes back by Backspace, level by level and card by card', async () => {
    await raise()
    await press('42')
    await stage.page().keyboard.press('Backspace')
    await group().getByText('4 of 8 hands').waitFor()
    await press('4')
    await expect.poll(hands).toMatchObject([{ counts: { S: 4, M: 4 } }])
    const card = group().getByRole('combobox', { name: 'Card' })
    const second = await card.inputValue()
    await stage.page().keyboard.press('Backspace')
    await expect.poll(() => card.inputValue()).not.toBe(second)
    await press('8')
    await expect.poll(hands).toMatchObject([{}, { counts: { S: 8 } }])
  })

  test('takes one press for “all M”', async () => {
    await raise({ isIn: 2 })
    await stage.button('All M').click()
    await expect.poll(hands).toMatchObject([{ counts: { M: 6 } }])
  })

  test('of a room that nobody counted: any number, no “all”, and the next card by a press', async () => {
    await raise({ room: null, expected: 3 })
    expect(await stage.button('All M').count()).toBe(0)
    await press('8')
    await group().getByText('8 hands').waitFor()
    expect(await hands()).toEqual([])
    await stage.button('Next card').click()
    await expect.poll(hands).toMatchObject([{ counts: { S: 8 } }])
  })

  test('fits into a narrow panel', async () => {
    for (const width of [400, 340]) {
      await raise({}, width)
      await press('421')
      expect(await stage.page().evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      if (process.env.SHOTS !== undefined)
        await stage.page().screenshot({ path: `${process.env.SHOTS}/hands-${width}.png` })
    }
  })
})
