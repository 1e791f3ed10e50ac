/** The whole road in a real browser, as a first-time facilitator walks it: the built plugin, the built page. */
import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'
import type { Download, FrameLocator, Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser, servePage, type Browser, type Page } from '../browser.ts'

let browser: Browser
let served: Page
beforeAll(async () => {
  browser = await launchBrowser()
  served = await servePage()
})
afterAll(async () => {
  await browser.close()
  await served.close()
})

async function open(size: { width: number; height: number }): Promise<{ tab: Tab; panel: FrameLocator }> {
  const tab = await browser.newPage({ viewport: size, acceptDownloads: true })
  await tab.goto(served.url)
  const panel = tab.frameLocator('iframe[title="OKRA Milestones"]')
  await panel.getByRole('list', { name: 'Milestones' }).getByRole('listitem').first().waitFor()
  return { tab, panel }
}

/** Every drawn node's fill, by id. */
const fills = (tab: Tab) =>
  tab
    .locator('[data-node-id][data-fill]')
    .evaluateAll((nodes) =>
      Object.fromEntries(
        nodes.map((node) => [node.getAttribute('data-node-id') ?? '', node.getAttribute('data-fill') ?? '']),
      ),
    )

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8')
}

async function savedBoard(tab: Tab): Promise<unknown> {
  const [download] = await Promise.all([
    tab.waitForEvent('download'),
    tab.getByRole('button', { name: 'Save board' }).click(),
  ])
  return JSON.parse(await textOf(download))
}

test('open the board, score by keyboard, colour, original colours, export, read the file back', async () => {
  const { tab, panel } = await open({ width: 1280, height: 800 })
  const list = panel.getByRole('list', { name: 'Milestones' })
  await expect.poll(() => panel.getByText('12 milestones found').count()).toBe(1)
  const before = { fills: await fills(tab), board: await savedBoard(tab) }

  // Three keys a card: the third moves on to the next one.
  await list.getByRole('listitem').first().click()
  for (const key of ['m', '2', '3', 'l', '3', '1']) await tab.keyboard.press(key)
  const status = panel.getByRole('status')
  await expect.poll(() => status.textContent()).toMatch(/UX value ♥ /)

  await panel.getByRole('radio', { name: 'Effort', exact: true }).click()
  await expect.poll(() => status.textContent()).toMatch(/12 milestones coloured by effort\. Grey: 10 not scored yet/)
  const coloured = await fills(tab)
  const changed = Object.keys(coloured).filter((id) => coloured[id] !== before.fills[id])
  expect(changed.length).toBe(12)
  expect(changed.map((id) => coloured[id]).sort()).toEqual(['#874FFF', ...Array<string>(10).fill('#B3B3B3'), '#F849C1'])

  await panel.getByRole('radio', { name: 'Original colours' }).click()
  await expect.poll(() => status.textContent()).toMatch(/Original colours are back on 12 cards\./)
  expect(await fills(tab)).toEqual(before.fills)

  await panel.getByRole('tab', { name: 'Export' }).click()
  const [download] = await Promise.all([
    tab.waitForEvent('download'),
    panel.getByRole('button', { name: 'Download CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('milestone-table.csv')
  const rows = Papa.parse((await textOf(download)).replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data
  expect(rows.length).toBe(13)
  expect(rows.slice(0, 4).map((row) => row.slice(1, 4))).toEqual([
    ['Effort', 'Business Value', 'UX Value'],
    ['M', '$$', '♥♥♥'],
    ['L', '$$$', '♥'],
    ['', '', ''],
  ])

  // Six scores, two paintings: eight undo steps later the file is what it was.
  for (let step = 0; step < 8; step++) await tab.getByRole('button', { name: 'Undo', exact: true }).click()
  expect(await savedBoard(tab)).toEqual(before.board)
  await tab.close()
})

test('the table lands on the clipboard as rich and plain text, from inside the null-origin panel', async () => {
  const { tab, panel } = await open({ width: 1280, height: 800 })
  await tab.context().grantPermissions(['clipboard-read'])
  await panel.getByRole('tab', { name: 'Export' }).click()
  await panel.getByRole('button', { name: 'Copy table' }).click()
  await expect.poll(() => panel.getByRole('status').textContent()).toMatch(/cop/i)
  await tab.bringToFront()
  const read = await tab.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const as = async (type: string) => (item?.types.includes(type) ? (await item.getType(type)).text() : '')
    return { html: await as('text/html'), plain: await as('text/plain') }
  })
  expect(read.html).toContain('<table>')
  expect(read.plain.split('\n')[0]).toBe('Milestone\tEffort\tBusiness Value\tUX Value\tDependencies\tSkills')
  await tab.close()
})

test('at 400 × 640 everything a session needs is in sight', async () => {
  const { tab, panel } = await open({ width: 400, height: 640 })
  await panel.getByRole('list', { name: 'Milestones' }).getByRole('listitem').first().click()
  for (const name of ['Colour by', 'Effort', 'Business value', 'UX value']) {
    const box = await panel.getByRole('radiogroup', { name, exact: true }).boundingBox()
    expect(box, name).not.toBeNull()
    expect((box?.y ?? 0) + (box?.height ?? 999), name).toBeLessThanOrEqual(640)
  }
  for (const name of ['Milestones', 'Export']) expect(await panel.getByRole('tab', { name }).isVisible()).toBe(true)
  await tab.close()
})

test('selecting on the board selects in the list, and the other way round', async () => {
  const { tab, panel } = await open({ width: 1280, height: 800 })
  const list = panel.getByRole('list', { name: 'Milestones' })
  const name = 'Cache last used location to speed up repeat searches.'
  await tab.locator('[data-type="SHAPE_WITH_TEXT"]', { hasText: name }).click()
  await expect
    .poll(() => list.locator('[aria-current="true"], [aria-selected="true"]').getAttribute('aria-label'))
    .toBe(name)
  const other = list.getByRole('listitem', { name: 'Offer reward (like free entry or badge) for successful invites' })
  await other.click()
  // What is selected on the board has an outline around it.
  const card = await tab.locator('[data-type="SHAPE_WITH_TEXT"]', { hasText: 'Offer reward' }).boundingBox()
  await expect
    .poll(async () => Math.abs(((await tab.locator('div.outline').boundingBox())?.y ?? -99) - (card?.y ?? 99)))
    .toBeLessThan(4)
  await tab.close()
})
