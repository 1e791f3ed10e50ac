/** The plugin's window and the board: where each stays when the other moves. */
import { describe, expect, it } from 'vitest'
import { boxOn, drawn, heard, open, panel, runAgain, tab, usePage } from './page-tab.ts'

usePage()

const closeWindow = () => tab.getByRole('button', { name: 'Close plugin' }).click()
const press = (name: string) => panel.getByRole('button', { name }).click()

async function windowBox() {
  const box = await tab.locator('.plugin-window').boundingBox()
  if (!box) throw new Error('The plugin shows no window')
  return box
}

/** Drags the window by its title. */
async function moveWindow(dx: number, dy: number): Promise<void> {
  const { x, y } = await windowBox()
  await tab.mouse.move(x + 40, y + 18)
  await tab.mouse.down()
  await tab.mouse.move(x + 40 + dx, y + 18 + dy, { steps: 2 })
  await tab.mouse.up()
}

describe('The board', () => {
  it('is placed beside the window that opens first, and stays where it is from then on', async () => {
    await open()
    const card = await boxOn('1:1')
    expect(card.x + card.width).toBeLessThan((await windowBox()).x)
    const atFirst = await boxOn('1:2')
    await press('larger')
    await expect.poll(async () => (await windowBox()).width).toBe(380)
    expect(await boxOn('1:2')).toEqual(atFirst)
    await closeWindow()
    expect(await boxOn('1:2')).toEqual(atFirst)
    await tab.getByRole('button', { name: 'Zoom to fit' }).click()
    const fitted = await boxOn('1:2')
    await runAgain()
    expect(await boxOn('1:2')).toEqual(fitted)
    await runAgain()
    expect(await boxOn('1:2')).toEqual(fitted)
  })

  it.each([
    ['beside the window', { width: 1280, height: 800 }, { dx: 0, dy: 0 }],
    ['above the window, where that is the larger part', { width: 500, height: 800 }, { dx: 0, dy: 0 }],
    ['below the window', { width: 500, height: 800 }, { dx: 0, dy: -440 }],
  ])('shows what the plugin shows %s', async (_, size, { dx, dy }) => {
    await tab.setViewportSize(size)
    await open()
    if (dx !== 0 || dy !== 0) await moveWindow(dx, dy)
    await drawn('1:10').click({ force: true })
    await heard('selected 1').waitFor()
    await press('show')
    const cover = await windowBox()
    const isFree = async () => {
      const { x, y, width, height } = await boxOn('1:10')
      const isInside = x >= 0 && y >= 48 && x + width <= size.width && y + height <= size.height - 60
      const isBeside = x + width <= cover.x || x >= cover.x + cover.width
      return isInside && (isBeside || y + height <= cover.y || y >= cover.y + cover.height)
    }
    await expect.poll(isFree).toBe(true)
  })
})

describe('The window', () => {
  it('keeps its top left corner when the plugin makes it larger, as far as the page has room', async () => {
    await open()
    await moveWindow(-200, 60)
    const before = await windowBox()
    await press('larger')
    await expect.poll(windowBox).toEqual({ ...before, width: 380, height: 336 })
    await press('smaller')
    await expect.poll(windowBox).toEqual({ ...before, width: 200, height: 236 })
  })

  it('is pulled back into the page when it grows beyond it, or the page shrinks', async () => {
    await open()
    const { x, y } = await windowBox()
    await press('smaller')
    await expect.poll(windowBox).toEqual({ x, y, width: 200, height: 236 })
    await press('larger')
    await expect.poll(windowBox).toEqual({ x: 900, y, width: 380, height: 336 })
    await tab.setViewportSize({ width: 800, height: 400 })
    await expect.poll(windowBox).toMatchObject({ x: 420, width: 380 })
    const { y: top, height } = await windowBox()
    expect(top + height).toBeLessThanOrEqual(400)
  })

  it('opens where it was last', async () => {
    await open()
    await moveWindow(-300, 100)
    const before = await windowBox()
    await closeWindow()
    await runAgain()
    expect(await windowBox()).toEqual(before)
  })
})
