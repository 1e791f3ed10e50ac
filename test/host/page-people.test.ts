/** Several people at one board: a tab each, in one browser. */
import type { BrowserContext, Page as Tab } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { launchBrowser, servePage, type Browser, type Page } from '../browser.ts'
import { pagePlugin } from './page-plugin.ts'
import { boxOf, canvas, fileOf, node } from './rest-boards.ts'

const SMALL = JSON.stringify(
  fileOf(
    canvas([
      node('STICKY', { id: '1:1', characters: 'One', absoluteBoundingBox: boxOf(0, 0, 240, 240) }),
      node('STICKY', { id: '1:2', characters: 'Two', absoluteBoundingBox: boxOf(300, 0, 240, 240) }),
    ]),
  ),
)

let browser: Browser
let server: Page
let people: BrowserContext

beforeAll(async () => {
  ;[browser, server] = await Promise.all([
    launchBrowser(),
    servePage({ ...pagePlugin, '/boards/small.json': SMALL, '/boards/other.json': SMALL }),
  ])
})
afterAll(async () => {
  await browser.close()
  await server.close()
})
beforeEach(async () => {
  people = await browser.newContext({ viewport: { width: 900, height: 700 } })
})
afterEach(() => people.close())

async function join(name: string, { board = 'small.json', lag = 0 } = {}): Promise<Tab> {
  const tab = await people.newPage()
  await tab.goto(`${server.url}?board=${board}&as=${name}&lag=${lag}`)
  await tab.frameLocator('iframe').getByText('run ').first().waitFor()
  return tab
}

const stickies = (tab: Tab) => tab.locator('[data-type=STICKY]')
const texts = (tab: Tab) => stickies(tab).locator('.text').allInnerTexts()
const here = (tab: Tab) => tab.getByRole('group', { name: 'On this board' }).locator('.avatar').allInnerTexts()
const timer = (tab: Tab) => tab.getByRole('button', { name: /^Timer/ })

async function write(tab: Tab, id: string, text: string): Promise<void> {
  await tab.locator(`[data-node-id="${id}"]`).dblclick()
  await tab.keyboard.type(text)
  await tab.keyboard.press('Escape')
}

describe('Several tabs of one board', () => {
  it('are several people who see what each other does, each with undo, plugin and storage of their own', async () => {
    const ana = await join('Ana')
    await write(ana, '1:1', 'Hers')
    const ben = await join('Ben')
    await expect.poll(() => texts(ben)).toEqual(['Hers', 'Two'])
    await write(ben, '1:2', 'His')
    await expect.poll(() => texts(ana)).toEqual(['Hers', 'His'])
    expect(await ben.getByRole('button', { name: 'Undo', exact: true }).isEnabled()).toBe(true)
    await ana.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(() => texts(ben)).toEqual(['One', 'His'])
    await expect.poll(() => here(ana)).toEqual(['B', 'A'])
    await expect.poll(() => here(ben)).toEqual(['A', 'B'])
    await ben.frameLocator('iframe').getByText('run 1 for Ben').waitFor()
  })

  it('go on when the first is closed, and notice who has gone', async () => {
    const ana = await join('Ana')
    const ben = await join('Ben')
    const cleo = await join('Cleo')
    await write(ana, '1:1', 'From Ana')
    await expect.poll(() => texts(cleo)).toEqual(['From Ana', 'Two'])
    await ana.close()
    await expect.poll(() => here(ben)).toEqual(['C', 'B'])
    await write(ben, '1:2', 'From Ben')
    await expect.poll(() => texts(cleo)).toEqual(['From Ana', 'From Ben'])
    await write(cleo, '1:1', 'From Cleo')
    await expect.poll(() => texts(ben)).toEqual(['From Cleo', 'From Ben'])
    const late = await join('Dan')
    await expect.poll(() => texts(late)).toEqual(['From Cleo', 'From Ben'])
  })

  it('share the timer', async () => {
    const ana = await join('Ana')
    const ben = await join('Ben')
    await timer(ana).click()
    await ana.getByRole('menuitem', { name: 'Start 5 min' }).click()
    await expect.poll(() => timer(ben).innerText()).toMatch(/^(5:00|4:5\d)$/)
    await timer(ben).click()
    await ben.getByRole('menuitem', { name: 'Pause' }).click()
    await expect.poll(() => timer(ana).innerText()).toMatch(/ paused$/)
  })

  it('of another board are elsewhere', async () => {
    const ana = await join('Ana')
    const ben = await join('Ben', { board: 'other.json' })
    await write(ana, '1:1', 'Here')
    await ben.waitForTimeout(200)
    expect(await texts(ben)).toEqual(['One', 'Two'])
    await expect.poll(() => here(ana)).toEqual(['A'])
  })

  it('with a lag, end with the same board whoever was first', async () => {
    const ana = await join('Ana', { lag: 300 })
    const ben = await join('Ben', { lag: 300 })
    await Promise.all([write(ana, '1:1', 'Ana says'), write(ben, '1:1', 'Ben says')])
    await expect.poll(async () => (await texts(ana))[0] === (await texts(ben))[0], { timeout: 5000 }).toBe(true)
  })
})
