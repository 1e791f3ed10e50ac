/** A tab with the page in it, for tests: the plugin of a few lines on a small board. */
import { readFile } from 'node:fs/promises'
import type { FrameLocator, Locator, Page as Tab } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest'
import type { Json } from '../../host/document/types.ts'
import { launchBrowser, servePage, type Browser, type Page } from '../browser.ts'
import { pagePlugin } from './page-plugin.ts'
import { boxOf, canvas, fileOf, node } from './rest-boards.ts'

export const YELLOW = '#FFC943'
const fill = (hex: string): Json => {
  const channel = (at: number) => parseInt(hex.slice(at, at + 2), 16) / 255
  return [{ type: 'SOLID', blendMode: 'NORMAL', color: { r: channel(1), g: channel(3), b: channel(5), a: 1 } }]
}

/** A small board: a card, two stickies, a section with nothing in it, and one of everything that is hard to draw. */
const SMALL = JSON.stringify(
  fileOf(
    canvas([
      node('SECTION', {
        id: '1:1',
        name: 'Goals',
        absoluteBoundingBox: boxOf(600, 0, 500, 500),
        fills: fill('#F5FBFF'),
      }),
      node('SHAPE_WITH_TEXT', {
        id: '1:2',
        shapeType: 'SQUARE',
        characters: 'Card',
        absoluteBoundingBox: boxOf(0, 0, 400, 80),
        fills: fill(YELLOW),
      }),
      node('STICKY', {
        id: '1:3',
        characters: 'One',
        absoluteBoundingBox: boxOf(0, 120, 240, 240),
        fills: fill('#FFE299'),
      }),
      node('STICKY', {
        id: '1:4',
        characters: 'Two',
        absoluteBoundingBox: boxOf(280, 120, 240, 240),
        fills: fill('#A8DAFF'),
      }),
      node('STAMP', { id: '1:5', name: 'Star', absoluteBoundingBox: boxOf(-20, -20, 60, 60), stuckTo: '1:2' }),
      node('CONNECTOR', {
        id: '1:6',
        connectorStart: { endpointNodeId: '1:3', magnet: 'RIGHT' },
        connectorEnd: { endpointNodeId: '1:4', magnet: 'LEFT' },
      }),
      node('TABLE', { id: '1:7', absoluteBoundingBox: boxOf(0, 420, 200, 40) }, [
        node('TABLE_CELL', { id: '1:8', characters: 'a', absoluteBoundingBox: boxOf(0, 420, 100, 40) }),
        node('TABLE_CELL', { id: '1:9', characters: 'b', absoluteBoundingBox: boxOf(100, 420, 100, 40) }),
      ]),
      node('HOLOGRAM', { id: '1:10', name: 'From the future', absoluteBoundingBox: boxOf(240, 420, 200, 40) }),
      node('EMBED', { id: '1:11' }),
    ]),
  ),
)

let server: Page
/** Of the test: as new (`usePage`), or one that tests share (`useOpenBoard` in page-shared.ts). */
export let tab: Tab
/** The plugin's window in it. */
export let panel: FrameLocator

export const drawn = (id: string): Locator => tab.locator(`[data-node-id="${id}"]`)
export const heard = (text: string): Locator => panel.getByRole('listitem').filter({ hasText: text }).last()
export const lastHeard = () => panel.getByRole('listitem').last().innerText()
export const undo = () => tab.getByRole('button', { name: 'Undo', exact: true }).click()

export const pageUrl = (query: string) => server.url + query

export const THE_SMALL_ONE = '?board=small.json'

export async function open(query = THE_SMALL_ONE): Promise<void> {
  await tab.goto(pageUrl(query))
  await heard('run').waitFor()
}

/** Where a node is on the screen, in whole pixels. */
export async function boxOn(id: string) {
  const box = await drawn(id).boundingBox()
  if (!box) throw new Error(`${id} is not on the screen`)
  const { x, y, width, height } = box
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) }
}

/** Drags from the middle of a node by a distance in pixels. */
export async function drag(id: string, dx: number, dy: number): Promise<void> {
  const { x, y, width, height } = await boxOn(id)
  await tab.mouse.move(x + width / 2, y + height / 2)
  await tab.mouse.down()
  await tab.mouse.move(x + width / 2 + dx / 2, y + height / 2 + dy / 2)
  await tab.mouse.move(x + width / 2 + dx, y + height / 2 + dy)
  await tab.mouse.up()
}

export const dropFile = (name: string, contents: string | Uint8Array): Promise<void> => dropFiles({ [name]: contents })

/** All at once, by name. */
export async function dropFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  const data = await tab.evaluateHandle(
    (all) => {
      const transfer = new DataTransfer()
      for (const [name, bytes] of all) transfer.items.add(new File([Uint8Array.from(bytes)], name))
      return transfer
    },
    Object.entries(files).map(([name, contents]) => [name, [...Buffer.from(contents)]] as const),
  )
  await tab.dispatchEvent('.stage', 'drop', { dataTransfer: data })
}

export async function save() {
  const [download] = await Promise.all([
    tab.waitForEvent('download'),
    tab.getByRole('button', { name: 'Save board' }).click(),
  ])
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

export const SIZE = { width: 1280, height: 800 }
export const FILES = { ...pagePlugin, '/boards/small.json': SMALL }

export async function openTab(browser: Browser): Promise<void> {
  useTab(await browser.newPage({ viewport: SIZE }))
}

export function useTab(next: Tab): void {
  tab = next
  panel = tab.frameLocator('iframe[title="OKRA Milestones"]')
}

/** As a new one: half as dear as to open one. */
async function emptyTab(): Promise<void> {
  await tab.unrouteAll()
  await tab.goto('about:blank')
  const session = await tab.context().newCDPSession(tab)
  const { origin } = new URL(server.url)
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' })
  await session.detach()
  await tab.context().clearPermissions()
  await tab.emulateMedia({ forcedColors: null })
  await tab.setViewportSize(SIZE)
}

/** To be called in a test file, or in a `describe`: a browser for all its tests, for each a tab that is as new. */
export function usePage(): void {
  let browser: Browser
  beforeAll(async () => {
    server = await servePage(FILES)
    browser = await launchBrowser()
  })
  afterAll(async () => {
    await browser.close()
    await server.close()
  })
  let emptied: Tab | undefined
  beforeEach(async () => {
    if (emptied === undefined) await openTab(browser)
    else useTab(emptied)
    emptied = undefined
  })
  afterEach(async ({ task }) => {
    if (task.result?.state === 'fail') return tab.close()
    await emptyTab()
    emptied = tab
  })
}

/** Resizes a page that is open, which hears of it with a frame. */
export async function resizeTo(size: { readonly width: number; readonly height: number }): Promise<void> {
  const { width, height } = tab.viewportSize() ?? {}
  if (width === size.width && height === size.height) return
  await tab.setViewportSize(size)
  await tab.waitForFunction((asked) => innerWidth === asked.width && innerHeight === asked.height, size)
  await tab.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))))
}

export async function runAgain(): Promise<void> {
  await tab.getByRole('button', { name: 'OKRA Milestones' }).click()
  await tab.getByRole('menuitem', { name: 'Open' }).click()
  await heard('run').waitFor()
}
