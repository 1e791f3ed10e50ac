/**
 * The panel’s doors where they open for real: in a `data:` document without an origin (docs/figjam.md, The frame of the
 * panel).
 */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { milestoneTable } from '../../src/core/export/milestone-table.ts'
import { toTsv } from '../../src/core/export/tsv.ts'
import { launchBrowser, type Browser } from '../browser.ts'
import { bundlePanel } from './bundle.ts'
import { ADDRESS } from './open.ts'
import { halfScored } from './plans.ts'

let browser: Browser
let page: Page
beforeAll(async () => {
  browser = await launchBrowser()
  const panel = Buffer.from(await bundlePanel('ui/index.tsx')).toString('base64')
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] })
  page = await context.newPage()
  const body = `<!doctype html><iframe title="OKRA Milestones" width="400" height="640"></iframe><script>
    window.heard = []
    addEventListener('message', ({ data }) => window.heard.push(data.pluginMessage))
    document.querySelector('iframe').src = 'data:text/html;base64,${panel}'
  </script>`
  await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body }))
  await page.goto(ADDRESS)
  await page.waitForFunction(() => window.heard.length > 0)
  const news = { type: 'plan/whole', plan: halfScored(), selection: [] }
  await page.evaluate((pluginMessage) => window.frames[0]?.postMessage({ pluginMessage }, '*'), news)
})
afterAll(() => browser.close())

declare global {
  interface Window {
    heard: unknown[]
  }
}

const panel = () => page.frameLocator('iframe')

test('says once that it is ready, and hears the plan', async () => {
  await panel().getByText('12 milestones found, 6 scored').waitFor()
  expect(await page.evaluate(() => window.heard)).toEqual([{ type: 'panel/ready' }])
})

test('has the keyboard from the start, says when key presses go to the board, and fetches it on request', async () => {
  await panel().getByRole('button', { name: 'Keys work here' }).waitFor()
  await page.locator('body').click({ position: { x: 600, y: 5 } })
  await panel().getByRole('button', { name: 'Use keys here' }).click()
  await panel().getByRole('button', { name: 'Keys work here' }).waitFor()
})

test('passes over messages that are not for it', async () => {
  await page.evaluate(() => window.frames[0]?.postMessage({ pluginMessage: { type: 'plan/toString' } }, '*'))
  await page.evaluate(() => window.frames[0]?.postMessage('hello', '*'))
  await panel().getByRole('tab', { name: 'Export' }).click()
  await panel().getByText('12 milestones, 3 complete').waitFor()
})

test('hands the table to the browser as a file', async () => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel().getByRole('button', { name: 'Download CSV' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('milestone-table.csv')
  const text = readFileSync(await download.path(), 'utf8')
  expect(text.split('\r\n')[0]).toBe('\uFEFFMilestone,Effort,Business Value,UX Value,Dependencies,Skills')
})

test('copies the table for spreadsheets and documents', async () => {
  await panel().getByRole('button', { name: 'Copy table' }).click()
  await panel().getByText('Copied 12 milestones, 3 complete.').waitFor()
  await page.locator('body').click({ position: { x: 600, y: 5 } })
  const read = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const as = async (type: string) => (await item?.getType(type))?.text()
    return { text: await as('text/plain'), html: await as('text/html') }
  })
  expect(read.text).toBe(toTsv(milestoneTable(halfScored())))
  expect(read.html).toContain('<td>Ranking system API, Incorporate attendance history')
})
