/** A tab with the page in it, for tests: the plugin of a few lines on a small board. */
import { readFile } from 'node:fs/promises'
import type { FrameLocator, Locator, Page as Tab } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest'
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
/** Of the test: as new (`usePage`), or one that tests share (`useOpenBoard`). */
export let tab: Tab
/** The plugin's window in it. */
export let panel: FrameLocator

export const drawn = (id: string): Locator => tab.locator(`[data-node-id="${id}"]`)
export const heard = (text: string): Locator => panel.getByRole('listitem').filter({ hasText: text }).last()
export const lastHeard = () => panel.getByRole('listitem').last().innerText()
export const undo = () => tab.getByRole('button', { name: 'Undo', exact: true }).click()

export const pageUrl = (query: string) => server.url + query

const THE_SMALL_ONE = '?board=small.json'

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

const SIZE = { width: 1280, height: 800 }
const FILES = { ...pagePlugin, '/boards/small.json': SMALL }

async function openTab(browser: Browser): Promise<void> {
  useTab(await browser.newPage({ viewport: SIZE }))
}

function useTab(next: Tab): void {
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

interface Shared {
  readonly tab: Tab
  /** What is seen in it at the beginning of each test. */
  readonly atFirst: readonly string[]
}

/** Of each kind one tab for all test files that run in this process; none before the first, and after a test that failed. */
const SHARED = new Map<'small' | 'any', Shared>()

/** A tab that outlives its test file. */
async function openShared(look: () => Promise<string[]>): Promise<Shared> {
  const served = await servePage(FILES)
  await openTab(await launchBrowser())
  tab.once('close', () => void served.close())
  await tab.goto(`${served.url}${THE_SMALL_ONE}`)
  await heard('run').waitFor()
  return { tab, atFirst: await look() }
}

/**
 * To open a page costs more than what most tests do on it. So a test gets the tab of the one before it, brought back to what
 * it was. A test that leaves it otherwise fails, and whatever a test fails of, the next one gets a new tab.
 */
function share(kind: 'small' | 'any', bringBack: () => Promise<void>, look: () => Promise<string[]>): void {
  beforeEach(async () => {
    const kept = SHARED.get(kind)
    const shared = kept ?? (await openShared(look))
    SHARED.set(kind, shared)
    useTab(shared.tab)
    if (kept) expect(await look(), 'The page, after what a test before set going').toEqual(kept.atFirst)
  })
  afterEach(async ({ task }) => {
    const shared = SHARED.get(kind)
    SHARED.delete(kind)
    if (shared === undefined) return
    try {
      if (task.result?.state === 'fail') return
      await bringBack()
      await expect.poll(look, { message: 'The page, as this test left it' }).toEqual(shared.atFirst)
      SHARED.set(kind, shared)
    } finally {
      if (!SHARED.has(kind)) await shared.tab.close()
    }
  })
}

/**
 * All that is seen of the page, as text: the board with its camera, the selection, the bars, the plugin's window. Redo may
 * know what was taken back, and a layer that was moved is painted sharply again a moment later.
 */
const wholePage = () =>
  tab.evaluate(() => {
    const copy = document.body.cloneNode(true) as HTMLElement
    for (const unseen of copy.querySelectorAll('script, [hidden]')) unseen.remove()
    copy.querySelector('[aria-label=Redo]')?.removeAttribute('disabled')
    const seen = copy.outerHTML.replaceAll(/ ?will-change: \w+;/g, '').split(/(?<=>)(?=<)/)
    const size = `${innerWidth} × ${innerHeight}`
    const forced = matchMedia('(forced-colors: active)').matches
    return [document.title, size, `forced colours: ${forced}`, `${document.activeElement?.tagName} is focused`, ...seen]
  })

/** What lies over any board, and how the page is set. */
const aroundTheBoard = () =>
  tab.evaluate(() => {
    const over = document.querySelectorAll(
      'dialog, [role=menu], .toast, .topbar [aria-pressed=true], .text[contenteditable]',
    )
    const { left, top, width, height } = document.querySelector('.plugin-window')?.getBoundingClientRect() ?? {}
    const place = [innerWidth, innerHeight, left, top, width, height].join()
    return [place, ...Array.from(over, (element) => element.outerHTML)]
  })

/** Resizes a page that is open, which hears of it with a frame. */
export async function resizeTo(size: { readonly width: number; readonly height: number }): Promise<void> {
  const { width, height } = tab.viewportSize() ?? {}
  if (width === size.width && height === size.height) return
  await tab.setViewportSize(size)
  await tab.waitForFunction((asked) => innerWidth === asked.width && innerHeight === asked.height, size)
  await tab.evaluate(() => new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted))))
}

const takeToastsAway = () =>
  tab.locator('.toast .dismiss').evaluateAll((all) => all.forEach((button) => (button as HTMLElement).click()))

export async function runAgain(): Promise<void> {
  await tab.getByRole('button', { name: 'OKRA Milestones' }).click()
  await tab.getByRole('menuitem', { name: 'Open' }).click()
  await heard('run').waitFor()
}

/** What was done is taken back, nothing is selected, all of the board is in sight, and the plugin has said nothing yet. */
async function backToSmall(): Promise<void> {
  await tab.context().clearPermissions()
  await resizeTo(SIZE)
  if (!(await tab.locator('iframe').isVisible())) await runAgain()
  await takeToastsAway()
  await tab.evaluate(() => {
    const escape = () =>
      document.querySelector('.stage')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    const button = (name: string) => document.querySelector<HTMLButtonElement>(`button[aria-label="${name}"]`)
    escape()
    for (let step = 0; step < 50 && button('Undo')?.disabled === false; step++) button('Undo')?.click()
    escape()
    button('Zoom to fit')?.click()
    // The next Tab begins at the top again.
    document.body.tabIndex = -1
    document.body.focus()
    document.body.removeAttribute('tabindex')
  })
  await panel.locator('ul').evaluate((list) => list.replaceChildren())
}

/** In place of `usePage`, where each test begins with the small board and does only what can be taken back. */
export function useOpenBoard(): void {
  share('small', backToSmall, wholePage)
}

/** In place of `usePage`, where each test opens a board of its own, whatever is open. */
export function useAnyBoard(): void {
  share('any', takeToastsAway, aroundTheBoard)
}
