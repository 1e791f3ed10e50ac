/** The three jobs in each editor, in a real browser: score by hand, colour and back, take it home. */
import { readFile } from 'node:fs/promises'
import Papa from 'papaparse'
import type { Download, Page as Tab } from 'playwright-core'
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

const EDITORS = [
  ['FigJam', 'okra-example.json'],
  ['Figma Design', 'okra-design.json'],
] as const

const textOf = async (download: Download): Promise<string> => readFile(await download.path(), 'utf8')

async function saved(tab: Tab): Promise<unknown> {
  const [download] = await Promise.all([
    tab.waitForEvent('download'),
    tab.getByRole('button', { name: 'Save board' }).click(),
  ])
  return JSON.parse(await textOf(download))
}

test.each(EDITORS)('in %s: score by hand, colour and back, export', async (editor, board) => {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 }, acceptDownloads: true })
  await tab.goto(served.url)
  const panel = tab.frameLocator('iframe[title="OKRA Milestones"]')
  const list = panel.getByRole('list', { name: 'Milestones' })
  await list.getByRole('listitem').first().waitFor()
  // The sample is opened as somebody opens their own board: by dropping its file.
  const contents = await readFile(`host/boards/${board}`, 'utf8')
  const data = await tab.evaluateHandle(
    ([name, text]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([text], name))
      return transfer
    },
    [`my-${board}`, contents] as const,
  )
  await tab.dispatchEvent('.stage', 'drop', { dataTransfer: data })
  await expect.poll(() => tab.getByRole('button', { name: 'Sticky note' }).isVisible()).toBe(editor === 'FigJam')
  const status = panel.getByRole('status')
  await expect.poll(() => panel.getByText('12 milestones found').count()).toBe(1)

  await list.getByRole('listitem').first().click()
  for (const key of ['m', '2', '3', 'l', '3', '1']) await tab.keyboard.press(key)
  await expect.poll(() => status.textContent()).toMatch(/UX value ♥ /)
  const before = await saved(tab)

  await panel.getByRole('radio', { name: 'Effort', exact: true }).click()
  await expect.poll(() => status.textContent()).toMatch(/12 milestones coloured by effort\. Grey: 10 not scored yet/)
  expect(await saved(tab)).not.toEqual(before)
  await panel.getByRole('radio', { name: 'Original colours' }).click()
  await expect.poll(() => status.textContent()).toMatch(/Original colours are back on 12 cards\./)
  expect(await saved(tab)).toEqual(before)

  await panel.getByRole('tab', { name: 'Export' }).click()
  const [download] = await Promise.all([
    tab.waitForEvent('download'),
    panel.getByRole('button', { name: 'Download CSV' }).click(),
  ])
  const rows = Papa.parse((await textOf(download)).replace(/^\uFEFF/, ''), { skipEmptyLines: true }).data
  expect(rows.length).toBe(13)
  expect(rows.slice(1, 3).map((row) => row.slice(1, 4))).toEqual([
    ['M', '$$', '♥♥♥'],
    ['L', '$$$', '♥'],
  ])
  await tab.close()
})

test('in Figma Design the session says where it is run', async () => {
  const tab = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  await tab.goto(`${served.url}?board=okra-design.json`)
  const panel = tab.frameLocator('iframe[title="OKRA Milestones"]')
  await panel.getByRole('list', { name: 'Milestones' }).getByRole('listitem').first().waitFor()
  await panel.getByRole('tab', { name: 'Session' }).click()
  expect(await panel.getByRole('tabpanel').innerText()).toMatch(/^Open this board in FigJam to run a session/)
  expect(await panel.getByRole('button', { name: 'Run session' }).count()).toBe(0)
})
