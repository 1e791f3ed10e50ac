/** A tab that tests share: what a test did is taken back after it, and the page compared with what it was. */
import type { Page as Tab } from 'playwright-core'
import { afterEach, beforeEach, expect } from 'vitest'
import { launchBrowser, servePage } from '../browser.ts'
import { FILES, heard, openTab, panel, resizeTo, runAgain, SIZE, tab, THE_SMALL_ONE, useTab } from './page-tab.ts'

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

const takeToastsAway = () =>
  tab.locator('.toast .dismiss').evaluateAll((all) => all.forEach((button) => (button as HTMLElement).click()))

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
