/** Running a session in a real browser: where the keyboard is, what asks, what stands beside what. */
import { describe, expect, test } from 'vitest'
import type { SessionView } from '../../src/core/session/session-view.ts'
import { twelve } from './plans.ts'
import { leading, openRound, revealedRound } from './sessions.ts'
import { useStage } from './stage.ts'

const stage = useStage()
const cards = twelve().milestones.map(({ id }) => id)
const [first = '', second = ''] = cards

const hear = (session: SessionView) => stage.say({ type: 'session/changed', session })
const big = () => stage.page().locator('#next')
const awake = () => expect.poll(() => big().getAttribute('aria-disabled')).toBeNull()
const focused = () => stage.page().evaluate(() => document.activeElement?.textContent ?? '')

async function lead(session: SessionView, width?: number): Promise<void> {
  await stage.open({ plan: twelve() }, width === undefined ? {} : { width })
  await stage.page().getByRole('tab', { name: 'Session' }).click()
  await hear(session)
  await awake()
}

describe('the keyboard', () => {
  test('does not rest on Reveal after the vote was started with it: a second press of the key does nothing', async () => {
    await lead(leading())
    await stage.button('Start hidden vote').focus()
    await stage.page().keyboard.press('Enter')
    expect(await stage.last()).toMatchObject({ type: 'round/start' })
    await hear(leading({ round: openRound(cards, 0) }))
    expect(await focused()).toMatch(/^0 of 8 in/)
    await awake()
    await stage.page().keyboard.press('Enter')
    await stage.page().keyboard.press('Space')
    expect(await stage.last()).toMatchObject({ type: 'round/start' })
  })

  test('stays on the big button while that rests, and presses nothing by being held down', async () => {
    await lead(leading({ round: revealedRound({ [first]: { M: 8 }, [second]: { S: 4, L: 4 } }) }))
    await big().focus()
    await stage.page().keyboard.down('Enter')
    for (let repeat = 0; repeat < 3; repeat++) await stage.page().keyboard.down('Enter')
    await stage.page().keyboard.up('Enter')
    expect(await big().getAttribute('aria-disabled')).toBe('true')
    expect(await big().isDisabled()).toBe(true)
    expect(await focused()).toBe('Talk about the 1 card left')
    await awake()
    const settles = (await stage.sent()).filter(({ type }) => type === 'round/settle')
    expect(settles).toMatchObject([{ picks: [{ card: first, score: 'M' }] }])
    await stage.page().keyboard.press('Enter')
    // The talk of the card that is left is open, and the keyboard in it.
    await expect.poll(() => stage.page().evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
    await stage.page().getByLabel('What would make this S?').waitFor()
  })
})

test('a double click on what the room agrees on sets it, and starts no other vote', async () => {
  await lead(leading({ round: revealedRound({ [first]: { M: 8 }, [second]: { S: 8 } }) }))
  await stage.button('Set the 2 we agree on').dblclick()
  const types = (await stage.sent()).map(({ type }) => type)
  expect(types.filter((type) => type.startsWith('round/'))).toEqual(['round/settle'])
})

test('Vote again stands on the card, beside Talk; what is nearly agreed has a button of its own', async () => {
  await lead(leading({ round: revealedRound({ [first]: { M: 6, L: 2 }, [second]: { M: 4, L: 4 } }) }), 340)
  await stage.button('Set 1 nearly agreed').click()
  expect(await stage.last()).toMatchObject({ type: 'round/settle', picks: [{ card: first, score: 'M' }] })
  const row = stage.page().getByRole('list', { name: 'Results' }).getByRole('listitem').first()
  const talk = await row.getByRole('button', { name: 'Talk' }).boundingBox()
  const again = row.getByRole('button', { name: 'Vote again', exact: true })
  expect((await again.boundingBox())?.y).toBe(talk?.y)
  await again.click()
  expect(await stage.last()).toMatchObject({ type: 'round/start', cards: [second] })
})

test.each([400, 340])(
  'a reveal without two of eight asks, and everything it offers is in sight, %d wide',
  async (width) => {
    await lead(leading({ round: openRound(cards, 6) }), width)
    await stage.button('Reveal').click()
    await stage.page().getByText('2 of 8 have not answered every card. Reveal anyway?').waitFor()
    for (const name of ['Reveal anyway', 'Wait', 'Go on without them']) {
      const box = await stage.button(name).boundingBox()
      expect((box?.x ?? width) + (box?.width ?? width)).toBeLessThanOrEqual(width)
    }
    await stage.button('Go on without them').click()
    expect((await stage.sent()).slice(-2)).toMatchObject([
      { type: 'agenda/people', people: 6 },
      { type: 'round/reveal' },
    ])
  },
)

test.each(['review', 'value', 'dependencies', 'skills'] as const)('in %s an open vote stays in sight', async (now) => {
  await lead(leading({ now, card: first, round: openRound(cards, 8) }))
  await stage.page().getByText('8 of 8 in').waitFor()
  await stage.button('Back to the vote').waitFor()
  await stage.button('Reveal').click()
  expect(await stage.last()).toMatchObject({ type: 'round/reveal' })
})

test('what was proposed is named, card by card, before it is taken in and before the session ends without it', async () => {
  const patch = { addSkills: ['Design'], addDependencies: [{ text: 'Platform' }, { card: second }] }
  await lead(leading({ now: 'skills', card: first, proposed: [{ card: first, patch }] }))
  const list = () => stage.page().getByLabel('Proposed, not on the cards yet')
  const names = twelve().milestones.map(({ name }) => name)
  const said = [names[0], `Dependencies: Platform, ${names[1] ?? ''}`, 'Skills: Design']
  expect((await list().innerText()).split('\n')).toEqual(said)
  await stage.button('End session').click()
  expect((await list().innerText()).split('\n')).toEqual(said)
  expect(await focused()).toMatch(/^What was proposed for 1 card is not on the cards yet/)
  await stage.button('Cancel').click()
  await stage.button('End session').click()
  await stage.button('Take in and end').click()
  expect(await stage.last()).toMatchObject({ type: 'session/end', proposals: 'take' })
})
