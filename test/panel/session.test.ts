/** Running a session in a real browser: where the keyboard is, what asks, what stands beside what. */
import { describe, expect, test } from 'vitest'
import type { SessionView } from '../../src/core/session/session-view.ts'
import { twelve } from './plans.ts'
import { leading, openOnScales, openRound, revealedRound } from './sessions.ts'
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
  await stage.button('Set the one we nearly agree on').click()
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

describe('a vote on all three scales', () => {
  const guest = { name: 'Ana', isMe: false, isHere: true }

  test('is opened by one box, on the cards that were chosen', async () => {
    await lead(leading())
    await stage.page().getByRole('checkbox', { name: 'Ask all three scales at once' }).check()
    await awake()
    await stage.button('Start hidden vote').click()
    expect(await stage.last()).toMatchObject({ type: 'round/start', scales: ['effort', 'business', 'ux'], cards })
  })

  test('is opened from the review as the box says, which the words beside it follow', async () => {
    await lead(leading({ now: 'review', card: first }))
    await stage.page().getByText('Effort, 12 milestones in one vote').waitFor()
    await stage.page().getByRole('checkbox', { name: 'Ask all three scales at once' }).check()
    await stage.page().getByText('Effort, business value and UX value, 12 milestones in one vote').waitFor()
    await stage.button('Start hidden vote').click()
    expect(await stage.last()).toMatchObject({ type: 'round/start', scales: ['effort', 'business', 'ux'], cards })
    // The next vote is chosen anew.
    await hear(leading({ now: 'review', card: first, round: openOnScales(cards, 8) }))
    await hear(leading({ now: 'review', card: first }))
    await stage.page().getByText('Effort, 12 milestones in one vote').waitFor()
  })

  test('is answered scale by scale: after the last card of one comes the first of the next', async () => {
    await stage.open({ plan: twelve() })
    await hear(leading({ runBy: guest, round: openOnScales([first, second], 0) }))
    await stage.page().getByRole('tab', { name: 'Session' }).click()
    await stage.page().getByText('0 of 6 answered').waitFor()
    const row = stage.page().getByRole('list', { name: 'Effort, your answers' }).getByRole('listitem').first()
    await row.focus()
    await stage.page().keyboard.press('m')
    await stage.page().keyboard.press('l')
    expect(await stage.last()).toMatchObject({ type: 'ballot/answer', key: `effort ${second}`, score: 'L' })
    await stage.page().getByRole('list', { name: 'Business value, your answers' }).waitFor()
    await stage.page().keyboard.press('3')
    expect(await stage.last()).toMatchObject({ type: 'ballot/answer', key: `business ${first}`, score: 3 })
    await stage.button('UX value 0/2').click()
    await stage.page().getByRole('list', { name: 'UX value, your answers' }).waitFor()
  })

  test('shows in each activity what was revealed on its scales', async () => {
    const { questions, scales } = openOnScales([first, second], 2)
    const counts = { [`effort ${first}`]: { M: 2 }, [`ux ${second}`]: { 2: 1, 3: 1 } }
    const round = { ...revealedRound({}), questions, scales, counts } as SessionView['round']
    await lead(leading({ round }))
    await stage.page().getByRole('list', { name: 'Results, Effort' }).waitFor()
    expect(await stage.page().getByRole('list', { name: 'Results, UX value' }).count()).toBe(0)
    await hear(leading({ now: 'value', round }))
    await stage.page().getByRole('list', { name: 'Results, UX value' }).waitFor()
    await stage.page().getByRole('img', { name: '1 for ♥♥, 1 for ♥♥♥' }).waitFor()
  })
})

test('in the review, a card is parked, named as another over again, or split', async () => {
  await lead(leading({ now: 'review', card: first, presenter: { now: 'Cleo', next: 'Ana' } }))
  await stage.page().getByText('Cleo presents, then Ana').waitFor()
  await stage.button('Split').click()
  expect(await stage.last()).toMatchObject({ type: 'card/split', card: first })
  await stage.button('Same as …').click()
  await stage.page().getByRole('combobox', { name: 'Same as', exact: true }).selectOption(second)
  expect(await stage.last()).toMatchObject({ type: 'card/same', card: first, of: second })
})

test('names are typed in one line', async () => {
  await stage.open({ plan: twelve() })
  await hear(leading({ runBy: null, now: null }))
  await stage.page().getByRole('tab', { name: 'Session' }).click()
  await stage.field('Names in the room').fill('Ana, Ben; Cleo')
  await stage.field('Names in the room').press('Tab')
  expect(await stage.last()).toMatchObject({ type: 'agenda/names', names: ['Ana', ' Ben', ' Cleo'] })
})

test('the end says what came of it, and takes it home', async () => {
  await lead(leading())
  await hear(leading({ runBy: null, now: null }))
  const end = stage.page().getByRole('region', { name: 'What came of the session' })
  await end.getByText('Effort 0 of 12').waitFor()
  await end.getByRole('button', { name: 'Download all' }).waitFor()
  await end.getByRole('button', { name: 'Copy summary' }).waitFor()
  await end.getByRole('button', { name: 'Close' }).click()
  expect(await end.count()).toBe(0)
})

test('where every milestone has the score that is asked for, it is said that nothing is left to vote on', async () => {
  const plan = twelve()
  const milestones = plan.milestones.map((each) => ({ ...each, scores: { ...each.scores, effort: 'M' as const } }))
  await stage.open({ plan: { ...plan, milestones } })
  await stage.say({ type: 'session/changed', session: leading() })
  await stage.page().getByRole('tab', { name: 'Session' }).click()
  await stage
    .page()
    .getByText('Every milestone is scored for this already: there is nothing left to vote on.')
    .waitFor()
})

test('a reveal without the answers of whoever runs it says where they are still open', async () => {
  await lead(leading({ round: openRound(cards, 7) }))
  await stage.button('Reveal').click()
  await stage.page().getByText('Your own answers are still open under “My own vote”.').waitFor()
})

test('a frame around the whole tab is for those who use keys', async () => {
  await lead(leading())
  const tab = stage.page().getByRole('tabpanel')
  const frame = () => tab.evaluate((element) => (element.focus(), getComputedStyle(element).outlineStyle))
  expect(await frame()).toBe('none')
  await stage.page().keyboard.press('Shift')
  expect(await frame()).toBe('solid')
})
