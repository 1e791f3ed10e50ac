/** The page as a site of its own: somebody's board is dropped on it, scored by hands, and is there again after a reload. */
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { FrameLocator, Page as Tab } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { laySite } from '../../build/site.mjs'
import { serve, type Served } from '../../host/cli/serve.ts'
import { launchBrowser, type Browser } from '../browser.ts'
import { built } from '../built.ts'

/** Served as a host of pages does it: below a path that is not the site's own. */
const PATH = 'okra-milestones'

let browser: Browser
let served: Served
let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'okra-site-'))
  laySite(dirname(built('code.js')), join(folder, PATH))
  browser = await launchBrowser()
  served = await serve({ folder, port: 0 })
})
afterAll(async () => {
  await browser.close()
  await served.close()
  await rm(folder, { recursive: true })
})

let tab: Tab
let panel: FrameLocator
/** Every address that anything in the tab asked for. */
let asked: string[] = []
beforeEach(async () => {
  tab = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  panel = tab.frameLocator('iframe[title="OKRA Milestones"]')
  asked = []
  tab.context().on('request', (request) => asked.push(request.url()))
})

const eventually = <T>(read: () => T) => expect.poll(read, { timeout: 20_000 })
const click = (name: string | RegExp) => panel.getByRole('button', { name, exact: typeof name === 'string' }).click()
const status = () => panel.getByRole('status').textContent()
const open = () => tab.goto(`http://127.0.0.1:${served.port}/${PATH}/index.html`)
const menu = async (item: string | RegExp) => {
  await tab.locator('.topbar .file').click()
  await tab.getByRole('menu').getByText(item).click()
}

async function drop(name: string): Promise<void> {
  const bytes = Array.from(await readFile(`test/fixtures/jam/${name}`))
  const data = await tab.evaluateHandle(
    ([file, contents]) => {
      const transfer = new DataTransfer()
      transfer.items.add(new File([Uint8Array.from(contents)], file))
      return transfer
    },
    [name, bytes] as const,
  )
  await tab.dispatchEvent('.stage', 'drop', { dataTransfer: data })
}

/** What this browser keeps of boards, as text. */
const inBrowser = () =>
  tab.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const request = indexedDB.open('okra-host')
        request.onsuccess = () => {
          const all = request.result.transaction('boards').objectStore('boards').getAll()
          all.onsuccess = () => {
            request.result.close()
            resolve((all.result as { text: string }[]).map(({ text }) => text).join('\n'))
          }
        }
      }),
  )

const scoreOf = (card: string) =>
  panel.getByRole('list', { name: 'Milestones' }).getByRole('listitem').filter({ hasText: card }).innerText()

test('a board dropped on the site is scored by hands, survives a reload, and nothing leaves the computer', async () => {
  await open()
  await tab.getByText('Drop your own board here: a local copy from FigJam. It stays on this computer.').waitFor()
  await drop('synthetic-table.jam')
  await eventually(() => tab.title()).toMatch(/^Synthetic table/)
  await tab.getByText('This board stays on this computer.').waitFor()

  await panel.getByRole('tab', { name: 'Session' }).click()
  await panel.getByRole('spinbutton', { name: 'People in the room' }).fill('3')
  await click('Run session')
  await eventually(status).toMatch(/You run the session/)
  await click(/^Effort Estimation/)
  await click('Hands up')
  // The other card came with scores in its file.
  const card = panel.getByRole('combobox', { name: 'Card' })
  await eventually(() => card.locator('option:checked').textContent()).toMatch(/^1\. Print the cards/)
  for (const digit of '003') await tab.keyboard.press(digit)
  await eventually(() => panel.getByText('3 of 3 in').first().isVisible()).toBe(true)
  await click('Reveal')
  await click('Set the one we agree on')
  await eventually(status).toMatch(/^Effort L · “Print the cards/)

  await eventually(inBrowser).toContain('\\"effort\\":\\"L\\"')
  await tab.reload()
  await eventually(() => tab.title()).toMatch(/^Synthetic table/)
  await eventually(() => scoreOf('Print the cards')).toMatch(/\bL\b/)
  expect(await scoreOf('Choose the bikes')).toMatch(/\bM\b/)
  // The session goes on where it stood.
  await panel.getByRole('tab', { name: 'Session' }).click()
  await eventually(() => panel.getByRole('button', { name: 'End session' }).count()).toBe(1)

  await tab.getByRole('button', { name: 'What goes back into FigJam' }).click()
  await tab.getByRole('dialog').getByText('Nothing you do on this page leaves this computer.').waitFor()
  await tab.getByRole('button', { name: 'Close', exact: true }).click()
  const away = asked.filter(
    (url) => /^(https?|wss?):/.test(url) && !url.startsWith(`http://127.0.0.1:${served.port}/${PATH}/`),
  )
  expect(away).toEqual([])
  expect(asked.length).toBeGreaterThan(5)
})

test('the page itself is refused anything that does not lie beside it', async () => {
  await open()
  await panel.getByRole('list', { name: 'Milestones' }).waitFor()
  const refused = await tab.evaluate(async () => {
    const said: string[] = []
    document.addEventListener('securitypolicyviolation', ({ blockedURI }) => said.push(blockedURI))
    await fetch('https://example.com/asked').catch(() => undefined)
    const picture = new Image()
    picture.src = 'https://example.com/drawn'
    await picture.decode().catch(() => undefined)
    // What was refused is told after it was.
    await new Promise((resolve) => setTimeout(resolve, 200))
    return said
  })
  expect(refused).toEqual(['https://example.com/asked', 'https://example.com/drawn'])
})

test('another board takes its place and leaves it in the menu; forgotten, it is nowhere', async () => {
  await open()
  await drop('synthetic-table.jam')
  await eventually(() => tab.title()).toMatch(/^Synthetic table/)
  await panel.getByRole('list', { name: 'Milestones' }).getByRole('listitem').nth(1).click()
  await tab.keyboard.press('l')
  await eventually(() => scoreOf('Print the cards')).toMatch(/\bL\b/)
  await drop('synthetic-bare.jam')
  await eventually(() => tab.title()).not.toMatch(/^Synthetic table/)
  await menu(/^Synthetic table, /)
  await eventually(() => tab.title()).toMatch(/^Synthetic table/)
  await eventually(() => scoreOf('Print the cards')).toMatch(/\bL\b/)

  await menu('Forget this board')
  await tab.getByRole('dialog').getByText('It goes from this browser with everything you did on it here.').waitFor()
  await tab.getByRole('dialog').getByRole('button', { name: 'Forget this board' }).click()
  await eventually(() => tab.title()).toMatch(/^OKRA example/)
  await tab.locator('.topbar .file').click()
  expect(await tab.getByRole('menu').innerText()).not.toContain('Synthetic table')
})
