/** The page's own bars, menus and keys: in reach on any screen, and named. */
import { describe, expect, it } from 'vitest'
import { useOpenBoard } from './page-shared.ts'
import { drawn, open, panel, resizeTo, tab, usePage } from './page-tab.ts'

async function areWhole(): Promise<void> {
  const cut = await tab.$$eval('.topbar *, .toolbar, .toolbar *', (elements) =>
    elements
      .filter((element) => element.checkVisibility())
      .map((element) => ({ name: element.outerHTML.slice(0, 60), box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.left < 0 || box.right > innerWidth)
      .map(({ name }) => name),
  )
  expect(cut).toEqual([])
  const bars = await tab.$$eval('.topbar, .plugin-window', (elements) =>
    elements.map((element) => element.getBoundingClientRect()),
  )
  expect(bars[0]?.bottom).toBeLessThanOrEqual(bars[1]?.top ?? 0)
}

describe('The bars', () => {
  useOpenBoard()

  it.each([1440, 900, 720, 640, 400, 320])('are whole on a page %i wide', async (width) => {
    await resizeTo({ width, height: 480 })
    await areWhole()
  })
})

describe('The bars of a page that opens small', () => {
  usePage()

  it('are whole on a page 320 wide', async () => {
    await tab.setViewportSize({ width: 320, height: 480 })
    await open()
    await areWhole()
  })

  it('leave the tools beside the plugin’s window where there is room', async () => {
    await tab.setViewportSize({ width: 640, height: 360 })
    await open()
    await panel.getByRole('button', { name: 'larger' }).click()
    const boxOf = (selector: string) => tab.locator(selector).boundingBox()
    await expect.poll(async () => (await boxOf('.plugin-window'))?.width).toBe(380)
    const [tools, window] = [await boxOf('.toolbar'), await boxOf('.plugin-window')]
    expect((tools?.x ?? 0) + (tools?.width ?? 999)).toBeLessThanOrEqual(window?.x ?? 0)
  })
})

describe('The board', () => {
  useOpenBoard()

  const board = () => tab.getByRole('application', { name: 'Board' })
  const ring = () => board().evaluate((stage) => getComputedStyle(stage, '::after').borderTopStyle)

  it('says what it is and which keys it knows, and shows when it has the keyboard', async () => {
    expect(await board().getAttribute('aria-description')).toContain('Delete removes')
    await tab.keyboard.press('Tab')
    expect(await board().evaluate((stage) => stage === document.activeElement)).toBe(true)
    expect(await ring()).toBe('solid')
  })

  it('shows no ring around what a click has focused', async () => {
    await tab.keyboard.press('Tab')
    await tab.keyboard.press('Tab')
    await drawn('1:3').click()
    expect(await board().evaluate((stage) => stage === document.activeElement)).toBe(true)
    expect(await ring()).toBe('none')
    await tab.keyboard.press('Tab')
    await tab.keyboard.press('Shift+Tab')
    expect(await ring()).toBe('solid')
  })

  it('keeps its colours when the system forces its own, and so do the swatches', async () => {
    await tab.emulateMedia({ forcedColors: 'active' })
    const colourOf = (selector: string) =>
      tab.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor)
    expect(await colourOf('[data-node-id="1:2"]')).toBe('rgb(255, 201, 67)')
    await drawn('1:2').click()
    await tab.getByRole('button', { name: 'Colour', exact: true }).click()
    expect(await colourOf('[aria-label="Colour #3DADFF"]')).toBe('rgb(61, 173, 255)')
    await tab.emulateMedia({ forcedColors: null })
  })
})

describe('The menu of boards', () => {
  usePage()

  it('tells which board is open without a tick in its name', async () => {
    await open('')
    await tab.getByRole('button', { name: 'OKRA example' }).click()
    const menu = await tab.getByRole('menu').ariaSnapshot()
    expect(menu).toContain('menuitemradio "Example" [checked]')
    expect(menu).toContain('menuitemradio "Template"')
  })
})

describe('The toggles', () => {
  useOpenBoard()

  it('say that dark is the panel alone, because FigJam has no dark theme', async () => {
    const dark = tab.getByRole('button', { name: 'Dark panel', exact: true })
    expect(await dark.getAttribute('title')).toMatch(/^Dark panel: Figma’s dark theme.*FigJam itself is always light/)
  })
})
