/** New quarter, as a person meets it in Prepare. */
import { describe, expect, test } from 'vitest'
import { halfScored, twelve } from './plans.ts'
import { leading } from './sessions.ts'
import { useStage } from './stage.ts'
import type { Plan } from '../../src/core/plan/plan.ts'

const stage = useStage()

async function ask(plan: Plan): Promise<void> {
  await stage.open({ plan })
  await stage.page().getByRole('tab', { name: 'Session' }).click()
  await stage.say({ type: 'session/changed', session: leading({ runBy: null, now: null }) })
  await stage.button('New quarter').click()
}

const dialog = () => stage.page().getByRole('dialog', { name: 'New quarter' })
const choose = (name: string) => stage.page().getByRole('combobox', { name })
const begun = async () => (await stage.sent()).filter(({ type }) => type === 'quarter/begin')

describe('New quarter', () => {
  test('says what goes with numbers and what stays, offers the zip, and writes nothing before it is told to', async () => {
    await ask(halfScored())
    const text = (await dialog().textContent()) ?? ''
    expect(text).toMatch(/Goes from this page\s*16 scores on 6 cards, the dependencies of 4 cards/)
    expect(text).toMatch(/Stays\s*The cards and their text/)
    const zip = stage.page().waitForEvent('download')
    await stage.button('Download all').click()
    expect((await zip).suggestedFilename()).toMatch(/^okra-session-3-.*\.zip$/)
    await stage.button('Keep everything').click()
    expect(await dialog().count()).toBe(0)
    expect(await begun()).toEqual([])
  })

  test('keeps the chosen names of sized cards as examples', async () => {
    await ask(halfScored())
    await choose('Example for S').selectOption({ label: 'Cache last used location to speed up repeat searches.' })
    await stage.button('Clear for the new quarter').click()
    expect(await begun()).toMatchObject([
      { examples: [{ rank: 1, name: 'Cache last used location to speed up repeat searches.' }] },
    ])
  })

  test('takes names from last quarter’s milestones.json on a page where nothing is scored', async () => {
    await ask(twelve())
    const go = stage.button('Write the examples down')
    expect(await go.isDisabled()).toBe(true)
    await stage.page().locator('dialog[open] input[type=file]').setInputFiles('test/golden/milestones.json')
    await choose('Example for M').waitFor()
    await choose('Example for M').selectOption({ index: 1 })
    await go.click()
    expect(await begun()).toMatchObject([{ examples: [{ rank: 2 }] }])
  })

  test('says of a file why nothing in it is an example', async () => {
    await ask(twelve())
    const file = { name: 'old.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') }
    await stage.page().locator('dialog[open] input[type=file]').setInputFiles(file)
    await expect.poll(() => dialog().getByRole('status').last().textContent()).not.toBe('')
    expect(await choose('Example for M').count()).toBe(0)
  })
})
