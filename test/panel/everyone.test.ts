/** For who hears the panel, or has no pointer: what is said, where the keyboard stays, and why a button does nothing. */
import { describe, expect, test } from 'vitest'
import { halfScored, twelve } from './plans.ts'
import { leading, openRound, revealedRound } from './sessions.ts'
import { useStage } from './stage.ts'

const stage = useStage()
const cards = ['1:1', '1:2', '1:3']
const asGuest = { runBy: { name: 'Ana', isMe: false, isHere: true } }
const tab = (name: string) => stage.page().getByRole('tab', { name }).click()
const announced = () => stage.page().locator('footer p[aria-live=polite]:not([role])').textContent()
const hear = (differs: Parameters<typeof leading>[0]) =>
  stage.say({ type: 'session/changed', session: leading(differs) })
const focused = () =>
  stage.page().evaluate(() => {
    const at = document.activeElement
    return at === null || at === document.body ? null : (at.getAttribute('role') ?? at.textContent)
  })

describe('a vote', () => {
  test('is announced as it opens, as answers come in, and as it is revealed', async () => {
    await stage.open({ plan: halfScored() })
    await hear(asGuest)
    await hear({ ...asGuest, round: openRound(cards, 0) })
    expect(await announced()).toBe('Ana opened a vote: effort.')
    await hear({ ...asGuest, round: openRound(cards, 2) })
    expect(await announced()).toBe('2 of 8 in')
    await hear({ ...asGuest, round: revealedRound({ '1:1': { S: 8 } }) })
    expect(await announced()).toBe('The vote is revealed.')
  })

  test('how many are in is announced to whoever runs it, and nothing is where nothing changed', async () => {
    await stage.open({ plan: halfScored() })
    await hear({ round: openRound(cards, 2) })
    expect(await announced()).toBe('')
    await hear({ round: openRound(cards, 3) })
    expect(await announced()).toBe('3 of 8 in')
  })

  test('has headings: how many are in, one’s own ballot, what is on', async () => {
    await stage.open({ plan: halfScored() })
    await hear({ round: openRound(cards, 2) })
    await tab('Session')
    await stage.page().getByRole('heading', { name: '2 of 8 in' }).waitFor()
    await hear({ ...asGuest, round: openRound(cards, 2) })
    const names = await stage.page().getByRole('tabpanel').getByRole('heading').allTextContents()
    expect(names).toEqual(expect.arrayContaining(['Effort Estimation', '0 of 3 answered']))
  })
})

test('the keyboard is never lost where a button goes as it is pressed: Run session', async () => {
  await stage.open({ plan: halfScored() })
  await hear({ runBy: null, now: null })
  await tab('Session')
  await stage.button('Run session').focus()
  await stage.page().keyboard.press('Enter')
  await hear({ now: 'review' })
  await stage.button('Run session').waitFor({ state: 'detached' })
  await expect.poll(focused).not.toBeNull()
})

describe('suggestions', () => {
  test('are a combobox around a text field that is found as one', async () => {
    await stage.open({ plan: halfScored() })
    const box = stage.page().getByRole('combobox', { name: 'Add dependency' })
    expect(await box.getAttribute('aria-expanded')).toBe('false')
    await stage.field('Add dependency').press('ArrowDown')
    expect(await box.getAttribute('aria-expanded')).toBe('true')
    await stage.field('Add dependency').press('ArrowDown')
    const active = await stage.field('Add dependency').getAttribute('aria-activedescendant')
    expect(
      await stage
        .page()
        .locator(`[id="${active ?? ''}"]`)
        .getAttribute('aria-selected'),
    ).toBe('true')
    expect(await box.getByRole('log').textContent()).toMatch(/^\d+ suggestions?, ↓ goes to them$/)
  })
})

describe('a button that does nothing', () => {
  test('says why: the file is read-only, or somebody else runs the session', async () => {
    await stage.open({ plan: twelve(), canWrite: false })
    const leave = stage.button('Not a milestone')
    expect([await leave.isDisabled(), await leave.getAttribute('aria-description')]).toEqual([
      true,
      'This file is read-only for you.',
    ])
    const legend = stage.page().getByRole('checkbox', { name: 'Legend on the board' })
    expect(await legend.getAttribute('aria-description')).toBe('This file is read-only for you.')
    await leave.click({ force: true })
    expect((await stage.sent()).filter(({ type }) => type === 'milestone/mark')).toEqual([])
  })

  test('a legend without colours says what is first', async () => {
    await stage.open({ plan: twelve() })
    const legend = stage.page().getByRole('checkbox', { name: 'Legend on the board' })
    expect(await legend.getAttribute('aria-description')).toMatch(/^Colour the cards first/)
  })
})
