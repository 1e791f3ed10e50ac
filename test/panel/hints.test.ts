/** What is said once to each person, and what the status line offers to show, in a real browser. */
import { describe, expect, test } from 'vitest'
import { halfScored } from './plans.ts'
import { leading } from './sessions.ts'
import { useStage } from './stage.ts'

const stage = useStage()
const NOBODY = leading({ runBy: null })
const first = () => stage.page().getByRole('region', { name: 'First steps' })
const badges = () => stage.page().getByRole('region', { name: 'Badges', exact: true })

async function openNew(seenHints: readonly string[], session = NOBODY): Promise<void> {
  await stage.open({ plan: { ...halfScored(), offers: [] }, seenHints })
  await stage.say({ type: 'session/changed', session })
}

describe('the first run', () => {
  test('has three hints, one after the other, and remembers them at once', async () => {
    await openNew([])
    const read: (string | null)[] = []
    for (const button of ['Next', 'Next', 'Done']) {
      read.push(await first().getByRole('paragraph').textContent())
      await first().getByRole('button', { name: button, exact: true }).click()
    }
    expect(read.map((words) => words?.split(' ')[0])).toEqual(['Click', 'The', 'Session'])
    expect(await first().count()).toBe(0)
    expect((await stage.sent()).filter(({ type }) => type === 'hint/seen')).toEqual([
      { type: 'hint/seen', hint: 'first run' },
    ])
    expect(await stage.page().evaluate(() => document.activeElement?.tagName)).not.toBe('BODY')
  })

  test('is over for good once the hints were seen, or closed', async () => {
    await openNew(['first run'])
    expect(await first().count()).toBe(0)
    await openNew([])
    await first().getByRole('button', { name: 'Close hints' }).click()
    expect(await first().count()).toBe(0)
  })

  test('hints at nothing where a session runs, nor when it is over', async () => {
    await openNew([], leading({ runBy: { name: 'Ben', isMe: false, isHere: true } }))
    await stage.page().getByRole('tab', { name: 'Milestones' }).click()
    expect(await first().count()).toBe(0)
    await stage.say({ type: 'session/changed', session: NOBODY })
    expect(await first().count()).toBe(0)
  })
})

describe('badges', () => {
  test('are offered with the first colour, once', async () => {
    await openNew(['first run'])
    await stage.option('Colour by', 'Effort').click()
    await badges().getByRole('button', { name: 'Add badges' }).click()
    expect(await stage.last()).toMatchObject({ type: 'badges/show', isOn: true })
    expect(await badges().count()).toBe(0)
    await openNew(['first run', 'badges'])
    await stage.option('Colour by', 'Effort').click()
    await stage.page().getByRole('status').getByText('coloured').waitFor()
    expect(await badges().count()).toBe(0)
  })

  test('not wanted, are not offered again; the offer goes with the colours', async () => {
    await openNew(['first run'])
    await stage.option('Colour by', 'Effort').click()
    await badges().waitFor()
    await stage.option('Colour by', 'Original colours').click()
    await badges().waitFor({ state: 'detached' })
    await stage.option('Colour by', 'UX value').click()
    await badges().getByRole('button', { name: 'No badges' }).click()
    await stage.option('Colour by', 'Effort').click()
    await stage.page().getByRole('status').getByText('by effort').waitFor()
    expect(await badges().count()).toBe(0)
  })
})

test('what is new on the board is shown by a press beside the status, until something else is said', async () => {
  await openNew(['first run', 'badges'])
  await stage.option('Colour by', 'Effort').click()
  await stage.page().getByRole('checkbox', { name: 'Legend on the board' }).check()
  await stage.button('Show').click()
  expect(await stage.last()).toEqual({ type: 'cards/show', cards: ['9:1'] })
  await stage.page().getByRole('checkbox', { name: 'High contrast' }).check()
  await stage.button('Show').waitFor({ state: 'detached' })
})
