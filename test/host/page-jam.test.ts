import { unzipSync } from 'fflate'
import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { openBoard, parseFile, saveBoard } from '../../host/rest/index.ts'
import { bare, change, fixture, fixtureText, page, zipped } from './jam-files.ts'
import { useAnyBoard, useOpenBoard } from './page-shared.ts'
import { drawn, dropFile, dropFiles, open, save, tab, usePage } from './page-tab.ts'

/** What is drawn: each node's type and colour. */
const seen = () =>
  tab.$$eval('[data-node-id]', (elements) =>
    elements.map((element) => {
      const { nodeId, type, fill } = (element as HTMLElement).dataset
      const { x, y, width, height } = element.getBoundingClientRect()
      return [nodeId, type, fill, Math.round(x), Math.round(y), Math.round(width), Math.round(height)]
    }),
  )

/** Drops a board in place of one with another title. */
async function show(name: string, contents: string | Uint8Array, title: string): Promise<void> {
  expect(await tab.title()).not.toBe(`${title} – OKRA Milestones`)
  await dropFile(name, contents)
  await expect.poll(() => tab.title()).toBe(`${title} – OKRA Milestones`)
}

describe('A file that FigJam saved', () => {
  useAnyBoard()

  it.each([
    ['synthetic', 'Synthetic'],
    ['synthetic-table', 'Synthetic table'],
  ])('dropped on the page looks as the board that REST gives: %s', async (name, title) => {
    await show('board.json', fixtureText(`${name}.json`), title)
    const drawing = await seen()
    await show('between.jam', zipped(bare(page())), 'between')
    await show('board.jam', fixture(`${name}.jam`), title)
    await expect.poll(seen).toEqual(drawing)
  })

  it('is drawn with the pictures that it brings along', async () => {
    const hash = '000102030405060708090a0b0c0d0e0f10111213'
    const paint = { type: 'IMAGE', image: { hash: Uint8Array.from(Buffer.from(hash, 'hex')) }, imageScaleMode: 'FIT' }
    const board = bare(page(change('1:1', 'ROUNDED_RECTANGLE', '0:1', { fillPaints: [paint] })))
    const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
    const file = zipped(board, { [`images/${hash}`]: new Uint8Array(Buffer.from(png, 'base64')) })
    await show('pictures.jam', file, 'pictures')
    const drawnAs = await drawn('1:1').evaluate(async (element) => {
      const { backgroundImage, backgroundSize } = getComputedStyle(element)
      const picture = new Image()
      picture.src = backgroundImage.slice(5, -2)
      await picture.decode()
      return [backgroundImage.slice(0, 10), backgroundSize, picture.naturalWidth]
    })
    expect(drawnAs).toEqual(['url("blob:', 'contain', 1])
  })

  it('shows of a cropped picture the part that it says', async () => {
    const hash = '000102030405060708090a0b0c0d0e0f10111213'
    const crop = { m00: 0.5, m01: 0, m02: 0.25, m10: 0, m11: 0.25, m12: 0.75 }
    const image = { hash: Uint8Array.from(Buffer.from(hash, 'hex')) }
    const paint = { type: 'IMAGE', image, imageScaleMode: 'STRETCH', transform: crop }
    const board = bare(page(change('1:1', 'ROUNDED_RECTANGLE', '0:1', { fillPaints: [paint] })))
    await show('crop.jam', zipped(board, { [`images/${hash}`]: new Uint8Array([1]) }), 'crop')
    const place = await drawn('1:1').evaluate((element) => {
      const { backgroundSize, backgroundPosition } = getComputedStyle(element)
      return [backgroundSize, backgroundPosition]
    })
    // Half as wide and a quarter as high as the picture: its middle, at the bottom.
    expect(place).toEqual(['200% 400%', '50% 100%'])
  })

  it('is saved in the form of REST, under its name', async () => {
    await show('our plan.jam', fixture('synthetic.jam'), 'Synthetic')
    const { name, text } = await save()
    expect(name).toBe('our plan.json')
    expect(parseFile(text)).toEqual(saveBoard(openBoard(parseFile(fixtureText('synthetic.json')))))
  })
})

describe('A file that Figma saved, and that is no board', () => {
  useOpenBoard()

  it.each([
    ['synthetic-design.jam', 'This is a Figma design file, not a FigJam board.'],
    ['synthetic-cut.jam', 'This FigJam file is cut short: download it or save a local copy again.'],
  ])('says so, and the board that is open stays: %s', async (name, sentence) => {
    await dropFile(name, fixture(name))
    await tab.getByRole('status').filter({ hasText: sentence }).waitFor()
    expect(await drawn('1:2').count()).toBe(1)
  })
})

const copied = fixtureText('synthetic-copy.clipboard.html')
const said = (text: string) => tab.getByRole('status').filter({ hasText: text })

/** Puts HTML on the clipboard as another program would. */
const copy = async (text: string) => {
  await tab.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await tab.evaluate(
    (contents) =>
      navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([contents], { type: 'text/html' }) })]),
    text,
  )
}

describe('What was copied in FigJam', () => {
  usePage()

  it('opens as a board of its own when it is pasted, which says what is missing', async () => {
    await open()
    await copy(copied)
    await tab.locator('.stage').click({ position: { x: 640, y: 700 } })
    await tab.keyboard.press('Control+v')
    await said('What lies outside the copy is missing.').waitFor()
    await expect.poll(() => tab.title()).toBe('Pasted board – OKRA Milestones')
    expect(await drawn('7:11').innerText()).toBe('Choose the bikes')
  })

  it('opens from the menu', async () => {
    await open()
    await copy(copied)
    await tab.getByRole('button', { name: 'Board', exact: true }).click()
    await tab.getByRole('menuitem', { name: 'Paste your board' }).click()
    await said('What lies outside the copy is missing.').waitFor()
    expect(await drawn('7:12').count()).toBe(1)
  })
})

describe('What was copied in FigJam, on a board', () => {
  useOpenBoard()

  it('is told from anything else on the clipboard', async () => {
    await copy('<b>Milestone</b>')
    await tab.getByRole('button', { name: 'Board', exact: true }).click()
    await tab.getByRole('menuitem', { name: 'Paste your board' }).click()
    await said('Nothing that was copied in FigJam is on the clipboard').waitFor()
    expect(await drawn('1:2').count()).toBe(1)
  })

  it('does not take the place of what was copied here', async () => {
    await copy(copied)
    await drawn('1:3').click()
    await tab.keyboard.press('Control+c')
    await tab.keyboard.press('Control+v')
    await expect.poll(() => tab.locator('[data-type="STICKY"]').count()).toBe(3)
    expect(await tab.title()).toBe('Board – OKRA Milestones')
  })
})

describe('Several boards at once', () => {
  useOpenBoard()

  const dialog = () => tab.getByRole('dialog', { name: /^\d files$/ })

  it('are taken home as one zip, and the board that is open stays; a bad one costs only itself and is named', async () => {
    await dropFiles({
      'ours.jam': fixture('synthetic.jam'),
      'broken.jam': fixture('synthetic-cut.jam'),
      'theirs.json': fixtureText('synthetic-table.json'),
    })
    await dialog().getByText('2 boards read, 1 file left out.').waitFor()
    expect(await dialog().getByRole('listitem').allInnerTexts()).toEqual([
      'broken.jam: This FigJam file is cut short: download it or save a local copy again.',
    ])
    const [download] = await Promise.all([
      tab.waitForEvent('download'),
      dialog().getByRole('button', { name: 'Download all' }).click(),
    ])
    const files = unzipSync(await readFile(await download.path()))
    const names = Object.keys(files).filter((name) => /milestone-table|portfolio/.test(name))
    expect([download.suggestedFilename(), names]).toEqual([
      'okra-portfolio.zip',
      [
        'okra/Synthetic/session-3/milestone-table.csv',
        'okra/Synthetic-table/session-3/milestone-table.csv',
        'okra/portfolio.md',
        'okra/portfolio.csv',
      ],
    ])
    expect(Buffer.from(files['okra/portfolio.md'] ?? []).toString()).toContain('Portfolio: 2 boards')
    await dialog().getByRole('button', { name: 'Close' }).click()
    expect(await drawn('1:2').count()).toBe(1)
  })

  it('that are none are each named, and there is nothing to take', async () => {
    await dropFiles({ 'notes.txt': 'no board', 'cut.jam': fixture('synthetic-cut.jam') })
    await dialog().getByText('None of these boards could be read.').waitFor()
    expect((await dialog().getByRole('listitem').allInnerTexts()).map((text) => text.split(':')[0])).toEqual([
      'notes.txt',
      'cut.jam',
    ])
    expect(await tab.getByRole('button', { name: 'Download all' }).count()).toBe(0)
    await dialog().getByRole('button', { name: 'Close' }).click()
  })
})
