/** A session in a real browser: three people at one board, a tab each, and once a facilitator whose plugin is the only one. */
import type { BrowserContext, FrameLocator, Page as Tab } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser, servePage, type Browser, type Page } from '../browser.ts'

let browser: Browser
let served: Page
let room: BrowserContext
beforeAll(async () => {
  browser = await launchBrowser()
  served = await servePage()
})
afterAll(async () => {
  await browser.close()
  await served.close()
})
beforeEach(async () => {
  room = await browser.newContext({ viewport: { width: 1280, height: 800 } })
})
afterEach(() => room.close())

/** Three tabs on a busy machine take their time. */
const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 20_000 })

interface Person {
  readonly tab: Tab
  readonly panel: FrameLocator
  readonly clicks: () => number
  readonly click: (name: string | RegExp) => Promise<void>
  readonly status: () => Promise<string | null>
  /** What is written on the board, the Now card among it. */
  readonly board: () => Promise<string>
}

async function join(name: string): Promise<Person> {
  const tab = await room.newPage()
  await tab.goto(`${served.url}?as=${name}`)
  const panel = tab.frameLocator('iframe[title="OKRA Milestones"]')
  await panel.getByRole('list', { name: 'Milestones' }).getByRole('listitem').first().waitFor()
  let clicks = 0
  return {
    tab,
    panel,
    clicks: () => clicks,
    click: async (button) => {
      clicks += 1
      await tab.bringToFront()
      await panel.getByRole('button', { name: button, exact: typeof button === 'string' }).click()
    },
    status: () => panel.getByRole('status').textContent(),
    board: async () => (await tab.locator('[data-node-id]').allInnerTexts()).join('\n'),
  }
}

async function beginWithMeanings({ click, status }: Person): Promise<void> {
  await click('Prepare: say what S, M and L mean here')
  await click('Start from a draft')
  await click('Put meanings on the board')
  await eventually(status).toMatch(/Written down/)
  await click('Run session')
  await eventually(status).toMatch(/You run the session/)
}

/** One key a card, from the first on. */
async function vote({ tab, panel }: Person, keys: string): Promise<void> {
  await tab.bringToFront()
  const rows = panel.getByRole('list', { name: 'Effort, your answers' }).getByRole('listitem')
  await rows.first().click({ position: { x: 20, y: 10 } })
  for (const [index, key] of Array.from(keys).entries()) {
    await tab.keyboard.press(key)
    await eventually(() => panel.getByText(`${index + 1} of 12 answered`).count()).toBe(1)
  }
}

test(
  'three people: a hidden vote on twelve cards in eight presses, set, coloured, taken over, ended',
  { timeout: 240_000 },
  async () => {
    const [ana, ben, cleo] = [await join('Ana'), await join('Ben'), await join('Cleo')]
    await beginWithMeanings(ana)
    await eventually(() => ben.panel.getByText('Ana runs the session.').count()).toBe(1)

    const before = ana.clicks()
    await ana.click(/^Effort Estimation/)
    await ana.click('Start hidden vote')
    await eventually(() => ana.panel.getByText('0 of 3 in').first().isVisible()).toBe(true)
    for (const person of [ben, cleo])
      await eventually(() => person.panel.getByRole('region', { name: 'Your ballot' }).count()).toBe(1)
    // The Now card is there once its last line is.
    await eventually(cleo.board).toContain('Next: Business & UX Value')
    const quiet = await cleo.board()

    await vote(ben, 'smlmmsslmmsm')
    for (const person of [ana, cleo])
      await eventually(() => person.panel.getByText('1 of 3 in').first().isVisible()).toBe(true)
    // On the board nothing else changed, and nobody’s panel shows an answer.
    await eventually(cleo.board).toContain('1 of 3 in')
    expect((await cleo.board()).replaceAll('1 of 3 in', '0 of 3 in')).toBe(quiet)
    expect(await cleo.panel.getByRole('radio', { checked: true }).count()).toBe(0)
    expect(await ana.panel.getByRole('list', { name: 'Results' }).count()).toBe(0)

    await vote(cleo, 'smlmlsssmmsm')
    await eventually(() => ana.panel.getByText('2 of 3 in').first().isVisible()).toBe(true)
    await ana.click('Reveal')
    await eventually(() => ana.panel.getByText('1 of 3 has not answered every card. Reveal anyway?').count()).toBe(1)
    await ana.click('Reveal anyway')
    await ana.click('Set the 10 we agree on · 2 of 3 answered')
    await eventually(ana.status).toBe('Effort set on 10 cards.')
    const open = ana.panel.getByRole('list', { name: 'Results' }).getByRole('listitem')
    await eventually(() => open.first().textContent()).toMatch(/S against L: talk/)
    await ana.click('Set to M')
    await eventually(ana.status).toMatch(/^Effort M · “Cache last used location/)
    // One card of the twelve is left for the room to talk about.
    await open.first().getByRole('button', { name: 'Talk' }).click()
    await open.first().getByRole('radio', { name: 'M' }).click()
    await eventually(() => ana.panel.getByRole('button', { name: 'Next activity' }).count()).toBe(1)
    expect(ana.clicks() + 2 - before).toBe(8)

    // Ben sees counts and no names; a laptop that crashes ends nothing.
    await eventually(() => ben.panel.getByRole('list', { name: 'Results' }).getByRole('listitem').count()).toBe(12)
    expect(await ben.panel.getByRole('list', { name: 'Results' }).innerText()).not.toMatch(/Ana|Ben|Cleo/)
    await ana.tab.close()
    // FigJam tells of nobody’s going: the plugin asks who is here every two seconds.
    const gone = ben.panel.getByText('Ana runs the session, and is not here now.')
    await eventually(() => gone.count()).toBe(1)
    await ben.click('Take over')
    await ben.click('Take over')
    await eventually(ben.status).toMatch(/You run the session now/)
    await eventually(cleo.status).toMatch(/Ben runs the session/)
    await ben.click('End session')
    await ben.click('End session')
    await eventually(ben.status).toMatch(/The session is over/)
    await eventually(cleo.board).not.toMatch(/Ballot of|Now:|Click here/)
  },
)

test(
  'a facilitator alone: everyone shows fingers, the counts go in by digit, and everything can be run',
  { timeout: 120_000 },
  async () => {
    const ana = await join('Ana')
    await ana.panel.getByRole('tab', { name: 'Session' }).click()
    await ana.panel.getByRole('spinbutton', { name: 'People in the room' }).fill('6')
    await ana.panel.getByRole('tab', { name: 'Milestones' }).click()
    await beginWithMeanings(ana)
    await ana.click('Start timer')
    await eventually(() => ana.tab.getByRole('button', { name: /^Timer/ }).innerText()).toMatch(/^(30:00|29:)/)
    await ana.click(/^Effort Estimation/)
    await ana.click('Hands up')
    const card = ana.panel.getByRole('combobox', { name: 'Card' })
    // Of six people: all S, a clear M, a split, and both ends; every card comes by itself once six hands are counted.
    const rooms = ['6', '15', '033', '204', '6', '06', '006', '6', '6', '6', '6', '6']
    for (const [index, digits] of rooms.entries()) {
      await eventually(() => card.locator('option:checked').textContent()).toMatch(new RegExp(`^(✓ )?${index + 1}\\. `))
      for (const digit of digits) await ana.tab.keyboard.press(digit)
    }
    await eventually(() => ana.panel.getByText('6 of 6 in').first().isVisible()).toBe(true)
    await eventually(ana.board).toMatch(/6 of 6 in/)
    await ana.click('Reveal')
    await ana.click('Set the 9 we agree on')
    await eventually(ana.status).toBe('Effort set on 9 cards.')
    await ana.click('Set the one we nearly agree on')
    await eventually(ana.status).toMatch(/^Effort M · “/)
    const rows = ana.panel.getByRole('list', { name: 'Results' }).getByRole('listitem')
    await eventually(() => rows.nth(0).textContent()).toMatch(/S against L: talk/)
    await eventually(() => rows.nth(1).textContent()).toMatch(/M or L\? Choose/)
    await rows.nth(0).getByRole('button', { name: 'Talk' }).click()
    await rows.nth(0).getByLabel('What would make this S?').fill('the ranking is there already')
    await rows.nth(0).getByRole('button', { name: 'Keep as assumptions' }).click()
    await eventually(ana.status).toMatch(/^Assumptions kept · “Enable sharing/)
    for (const activity of ['Business & UX Value', 'Dependencies', 'Skills Needed']) {
      await ana.click(new RegExp(`^${activity}, `))
      await eventually(ana.board).toMatch(new RegExp(`Now: ${activity}`))
    }
    await ana.click('End session')
    await ana.click('End session')
    await eventually(ana.status).toMatch(/The session is over/)
    await eventually(ana.board).not.toMatch(/Now:/)
  },
)

test(
  'one plugin, seven people in the chat: the ballot goes out, their lines come in by one paste, revealed and set',
  { timeout: 120_000 },
  async () => {
    await room.grantPermissions(['clipboard-read', 'clipboard-write'])
    const ana = await join('Ana')
    await ana.panel.getByRole('tab', { name: 'Session' }).click()
    await ana.panel.getByRole('spinbutton', { name: 'People in the room' }).fill('7')
    await ana.panel.getByRole('tab', { name: 'Milestones' }).click()
    await beginWithMeanings(ana)
    await ana.click(/^Effort Estimation/)
    await ana.click('Start hidden vote')
    await ana.click('Copy ballot')
    await eventually(ana.status).toMatch(/^Copied the ballot of vote \d{4}/)
    const ballot = await ana.tab.evaluate(() => navigator.clipboard.readText())
    expect(ballot).toMatch(/^OKRA vote \d{4}: Effort, 12 milestones\n1\. .*\n2\. /)
    expect(ballot).toMatch(/\nS means .*\nM means .*\nL means /)

    // The last vote's lines stand above the ballot; Gil changes his mind, and says so.
    const others = ['Ben', 'Cleo', 'Dan', 'Eve', 'Fay'].map((name) => [name, 'S M L M M S S L M M S M'] as const)
    const lines = [
      ['Zoe', 'L L L L L L L L L L L L'],
      ['Ana', ballot],
      ...others,
      ['Gil', 'L M L M M S S L M M S M'],
      ['Gil', 'P M G M M P P G M M P M'],
      ['Hanna (Guest)', '1S 2M 3L 4M 5M 6S 7S 8L 9M 10M 11S 12?'],
    ]
    const chat = lines
      .map(
        ([name = '', text = ''], nth) =>
          `10:${20 + nth}:11 From ${name} to Everyone:\n\t${text.replaceAll('\n', '\n\t')}\n`,
      )
      .join('\n')
    await ana.click('Paste answers')
    for (const time of ['first', 'again']) {
      await ana.tab.evaluate((text) => navigator.clipboard.writeText(text), chat)
      await ana.panel.getByRole('textbox', { name: 'Answers from the chat' }).press('Control+v')
      if (time === 'first') {
        await eventually(() => ana.panel.getByText('6 of 7 in').first().isVisible()).toBe(true)
        await ana.click('Changed their mind')
      }
      await eventually(() => ana.panel.getByText('7 of 7 in').first().isVisible()).toBe(true)
    }
    const names = 'Ben, Cleo, Dan, Eve, Fay, Gil and Hanna (Guest) are in.'
    await eventually(() => ana.panel.getByText(names).count()).toBe(1)
    expect(await ana.panel.getByRole('textbox', { name: 'Answers from the chat' }).inputValue()).toBe('')
    expect(await ana.board()).not.toMatch(/Ben|Hanna/)
    await ana.click('Reveal')
    await ana.click('Set the 11 we agree on')
    await eventually(ana.status).toBe('Effort set on 11 cards.')
    await ana.click('End session')
    await ana.click('End session')
    await eventually(ana.status).toMatch(/The session is over/)
  },
)

test('in the smallest window everything can still be reached', { timeout: 120_000 }, async () => {
  const ana = await join('Ana')
  await ana.panel.getByRole('tab', { name: 'Session' }).click()
  await ana.click('Run session')
  await eventually(ana.status).toMatch(/You run the session/)
  await ana.click('Start hidden vote')
  await eventually(() => ana.panel.getByText('0 of 1 in').first().isVisible()).toBe(true)
  const frame = ana.tab.locator('iframe[title="OKRA Milestones"]')
  const box = await frame.boundingBox()
  if (box === null) throw new Error('The panel is not there.')
  await ana.tab.mouse.move(box.x + box.width - 6, box.y + box.height - 6)
  await ana.tab.mouse.down()
  await ana.tab.mouse.move(box.x + 50, box.y + 50, { steps: 8 })
  await ana.tab.mouse.up()
  await eventually(async () => (await frame.boundingBox())?.height).toBe(360)
  await ana.click('My own vote')
  await vote(ana, 'smlmmsslmmsm')
  await ana.click('Reveal')
  await eventually(ana.status).toMatch(/Revealed/)
  await ana.click('End session')
  await ana.click('End session')
  await eventually(ana.status).toMatch(/The session is over/)
})
