/** The bar at what is selected: small, and out of the way. */
import { describe, expect, it } from 'vitest'
import { useOpenBoard } from './page-shared.ts'
import { boxOn, drawn, heard, panel, tab } from './page-tab.ts'

useOpenBoard()

const bar = () => tab.getByRole('toolbar', { name: 'Selection' })

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

async function boxOf(selector: string): Promise<Box> {
  const box = await tab.locator(selector).boundingBox()
  if (!box) throw new Error(`${selector} is not on the screen`)
  return box
}

const touch = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** What the bar lies on: the plugin's window, the page's own bars, and every card that is no container. */
async function coveredByBar(): Promise<string[]> {
  const box = await boxOf('.properties')
  const others: [string, Box][] = []
  for (const selector of ['.plugin-window', '.toolbar']) {
    if (await tab.locator(selector).isVisible()) others.push([selector, await boxOf(selector)])
  }
  for (const id of ['1:2', '1:3', '1:4', '1:5', '1:7', '1:10']) others.push([id, await boxOn(id)])
  return others.filter(([, other]) => touch(box, other)).map(([name]) => name)
}

describe('The bar at the selection', () => {
  it.each(['1:2', '1:3', '1:4'])('at %s covers no card, and is small', async (id) => {
    await drawn(id).click()
    await bar().waitFor()
    expect(await coveredByBar()).toEqual([])
    const { width, height } = await boxOf('.properties')
    expect([width <= 60, height <= 34]).toEqual([true, true])
  })

  it('stays beside the plugin’s window when the selection goes under it, and goes when that is hidden whole', async () => {
    await drawn('1:2').click()
    const { x: edge } = await boxOf('.plugin-window')
    const { x } = await boxOn('1:2')
    await tab.mouse.move(300, 700)
    await tab.mouse.wheel(-(edge - x - 60), 0)
    await expect.poll(async () => (await boxOn('1:2')).x).toBe(Math.round(edge) - 60)
    expect(await coveredByBar()).not.toContain('.plugin-window')
    await bar().getByRole('button', { name: 'Colour', exact: true }).click()
    expect(touch(await boxOf('.swatches'), await boxOf('.plugin-window'))).toBe(false)
    await tab.mouse.move(300, 700)
    await tab.mouse.wheel(-100, 0)
    await expect.poll(() => bar().isVisible()).toBe(false)
  })

  it('is inside the page and below the top bar when there is no room above', async () => {
    await drawn('1:2').click()
    const { y } = await boxOn('1:2')
    await tab.mouse.move(300, 600)
    await tab.mouse.wheel(0, y - 62)
    await expect.poll(async () => (await boxOn('1:2')).y).toBe(62)
    const box = await boxOf('.properties')
    expect(box.y).toBeGreaterThanOrEqual(60)
  })

  it('has the colours behind one button, which closes again and keeps the keyboard', async () => {
    await drawn('1:2').click()
    const colour = bar().getByRole('button', { name: 'Colour', exact: true })
    await colour.click()
    const swatches = bar().getByRole('group', { name: 'Colours' }).getByRole('button')
    expect(await swatches.count()).toBe(13)
    expect(await swatches.and(tab.locator('[aria-pressed=true]')).getAttribute('aria-label')).toBe('Colour #FFC943')
    await tab.keyboard.press('Escape')
    expect(await swatches.count()).toBe(0)
    expect(await colour.evaluate((button) => button === document.activeElement)).toBe(true)
    await tab.keyboard.press('Enter')
    await bar().getByRole('button', { name: 'Colour #3DADFF' }).click()
    expect(await drawn('1:2').getAttribute('data-fill')).toBe('#3DADFF')
    expect(await swatches.count()).toBe(0)
    expect(await colour.evaluate((button) => button === document.activeElement)).toBe(true)
  })

  it('holds the buttons that the plugin left', async () => {
    await drawn('1:2').click()
    await panel.getByRole('button', { name: 'mark' }).click()
    await bar().getByRole('button', { name: 'Open again' }).click()
    await heard('run').waitFor()
    expect(await coveredByBar()).toEqual([])
  })
})
