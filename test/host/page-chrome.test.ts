/** The page's own bars, menus and keys: in reach on any screen, and named. */
import { describe, expect, it } from 'vitest'
import { open, panel, tab, usePage } from './page-tab.ts'

usePage()

describe('The bars', () => {
  it.each([1440, 900, 720, 640, 400, 320])('are whole on a page %i wide', async (width) => {
    await tab.setViewportSize({ width, height: 480 })
    await open()
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
