import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { openBoard, parseFile } from '../../host/rest/index.ts'
import { useOpenBoard } from './page-shared.ts'
import {
  boxOn,
  drag,
  drawn,
  dropFile,
  heard,
  lastHeard,
  open,
  panel,
  save,
  tab,
  undo,
  usePage,
  YELLOW,
} from './page-tab.ts'

describe('The example', () => {
  usePage()

  it('is drawn with every node, in its colour', async () => {
    await open('')
    const { document } = parseFile(
      await readFile(new URL('../../host/boards/okra-example.json', import.meta.url), 'utf8'),
    )
    const nodes = [...openBoard({ document }).all()].filter(({ type }) => type !== 'DOCUMENT' && type !== 'PAGE')
    const seen = await tab.$$eval('[data-node-id]', (elements) =>
      elements.map((element) => [element.getAttribute('data-node-id'), element.getAttribute('data-type')]),
    )
    expect(new Map(seen as [string, string][])).toEqual(new Map(nodes.map(({ id, type }) => [id, type])))
    const cards = tab.locator('[data-type="SHAPE_WITH_TEXT"]').filter({ hasText: 'Cache last used location' })
    expect(await cards.getAttribute('data-fill')).toBe(YELLOW)
  })
})

describe('The board', () => {
  useOpenBoard()

  it('draws what it does not know as a box, and is not put off by a node without a place', async () => {
    expect(await drawn('1:10').innerText()).toBe('From the future')
    expect(await drawn('1:11').count()).toBe(1)
    expect(await tab.title()).toBe('Board – OKRA Milestones')
  })

  it('moves what is dragged with what is stuck to it, in one step of undo', async () => {
    const [card, stamp] = [await boxOn('1:2'), await boxOn('1:5')]
    await drag('1:2', 40, 200)
    expect(await boxOn('1:2')).toMatchObject({ x: card.x + 40, y: card.y + 200 })
    expect(await boxOn('1:5')).toMatchObject({ x: stamp.x + 40, y: stamp.y + 200 })
    await undo()
    expect(await boxOn('1:2')).toEqual(card)
    expect(await boxOn('1:5')).toEqual(stamp)
  })

  it('puts into a section what is dropped in it, and takes out what is dragged out', async () => {
    const [section, sticky] = [await boxOn('1:1'), await boxOn('1:4')]
    const [dx, dy] = [section.x + 150 - sticky.x, section.y + 150 - sticky.y]
    await drag('1:4', dx, dy)
    expect(await drawn('1:1').locator('[data-node-id="1:4"]').count()).toBe(1)
    await drag('1:4', -dx, -dy)
    expect(await drawn('1:1').locator('[data-node-id="1:4"]').count()).toBe(0)
    expect(await boxOn('1:4')).toEqual(sticky)
  })

  it('selects by click, Shift-click and marquee, and tells the plugin', async () => {
    await drawn('1:3').click()
    await drawn('1:4').click({ modifiers: ['Shift'] })
    await expect.poll(lastHeard).toBe('selected 2')
    await tab.keyboard.press('Escape')
    await expect.poll(lastHeard).toBe('selected 0')
    const [from, to] = [await boxOn('1:3'), await boxOn('1:4')]
    await tab.mouse.move(from.x - 10, from.y + 20)
    await tab.mouse.down()
    await tab.mouse.move(to.x + 10, to.y + 60, { steps: 3 })
    await tab.mouse.up()
    await expect.poll(lastHeard).toBe('selected 2')
  })

  it('takes text by double click, and keeps it on Escape', async () => {
    await drawn('1:3').dblclick()
    await tab.keyboard.type('Another idea')
    await tab.keyboard.press('Escape')
    expect(await drawn('1:3').innerText()).toBe('Another idea')
    await undo()
    expect(await drawn('1:3').innerText()).toBe('One')
  })

  it('copies, pastes, duplicates, cuts and deletes', async () => {
    const count = () => tab.locator('[data-type="STICKY"]').count()
    await drawn('1:3').click()
    await tab.keyboard.press('Control+c')
    await tab.keyboard.press('Control+v')
    expect(await count()).toBe(3)
    await tab.keyboard.press('Control+d')
    expect(await count()).toBe(4)
    await tab.keyboard.press('Control+x')
    expect(await count()).toBe(3)
    await drawn('1:4').click()
    await tab.keyboard.press('Delete')
    expect(await count()).toBe(2)
    await tab.keyboard.press('Control+z')
    expect(await count()).toBe(3)
    await tab.keyboard.press('Control+Shift+z')
    expect(await count()).toBe(2)
  })

  it('groups and ungroups; a click takes the group, a double click what is in it', async () => {
    await drawn('1:3').click()
    await drawn('1:4').click({ modifiers: ['Shift'] })
    await tab.keyboard.press('Control+g')
    const group = tab.locator('[data-type="GROUP"]')
    expect(await group.locator('[data-type="STICKY"]').count()).toBe(2)
    await tab.keyboard.press('Escape')
    await drawn('1:3').click()
    await drag('1:3', 0, 60)
    expect((await boxOn('1:4')).y).toBe((await boxOn('1:3')).y)
    await drawn('1:3').dblclick()
    await drawn('1:3').dblclick()
    await tab.keyboard.type('In a group')
    await tab.keyboard.press('Escape')
    expect(await drawn('1:3').innerText()).toBe('In a group')
    await tab.keyboard.press('Escape')
    await drawn('1:4').click()
    await tab.keyboard.press('Control+Shift+g')
    expect(await group.count()).toBe(0)
  })

  it('recolours what is selected from FigJam’s palette, and adds a sticky', async () => {
    await drawn('1:2').click()
    await tab.getByRole('button', { name: 'Colour', exact: true }).click()
    await tab.getByRole('button', { name: 'Colour #66D575' }).click()
    expect(await drawn('1:2').getAttribute('data-fill')).toBe('#66D575')
    await tab.getByRole('button', { name: 'Sticky note' }).click()
    await tab.keyboard.type('Fresh')
    await tab.keyboard.press('Escape')
    expect(await tab.locator('[data-type="STICKY"]').filter({ hasText: 'Fresh' }).count()).toBe(1)
  })

  it('pans with the wheel and zooms with Ctrl and the wheel, around the pointer', async () => {
    const before = await boxOn('1:2')
    await tab.mouse.move(before.x, before.y)
    await tab.mouse.wheel(0, 50)
    await expect.poll(async () => (await boxOn('1:2')).y).toBe(before.y - 50)
    await tab.keyboard.down('Control')
    await tab.mouse.move(before.x, before.y - 50)
    await tab.mouse.wheel(0, -100)
    await tab.keyboard.up('Control')
    await expect.poll(async () => (await boxOn('1:2')).width).toBeGreaterThan(before.width * 1.3)
    expect(Math.abs((await boxOn('1:2')).x - before.x)).toBeLessThan(3)
  })
})

describe('The plugin, as the page opens', () => {
  usePage()

  it('runs in a window without origin, storage or network, and is started at once', async () => {
    await open('?board=small.json&as=Ana')
    await heard('run 1 for Ana').waitFor()
    await heard('storage is refused').waitFor()
    await heard('origin null').waitFor()
    await heard('network is refused').waitFor()
    // Each message would copy it.
    expect((await tab.locator('iframe').getAttribute('src'))?.length).toBeLessThan(1000)
    await tab.reload()
    await heard('run 2 for Ana').waitFor()
    await open('?board=small.json&as=Bo')
    await heard('run 1 for Bo').waitFor()
  })

  it('may look but not write when the board is view-only', async () => {
    await open('?board=small.json&view')
    await drawn('1:2').click()
    await heard('selected 1').waitFor()
    await panel.getByRole('button', { name: 'paint' }).click()
    await drag('1:2', 50, 50)
    expect(await drawn('1:2').getAttribute('data-fill')).toBe(YELLOW)
    expect(await tab.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true)
  })

  it('fills a small screen, and gives the board back when it is closed', async () => {
    await tab.setViewportSize({ width: 400, height: 640 })
    await open()
    const window = await tab.locator('.plugin-window').boundingBox()
    expect(window).toMatchObject({ width: 300 })
    await tab.getByRole('button', { name: 'Close plugin' }).click()
    expect(await tab.locator('iframe').count()).toBe(0)
    await drawn('1:2').click()
    await tab.getByRole('button', { name: 'Colour', exact: true }).waitFor()
  })
})

describe('The plugin on the board', () => {
  useOpenBoard()

  it('paints the board, and one Undo takes it back', async () => {
    await drawn('1:2').click()
    await panel.getByRole('button', { name: 'paint' }).click()
    await expect.poll(() => drawn('1:2').getAttribute('data-fill')).toBe('#3DADFF')
    await undo()
    expect(await drawn('1:2').getAttribute('data-fill')).toBe(YELLOW)
  })

  it('wears the theme, which changes while it is open', async () => {
    const look = () =>
      panel
        .locator('html')
        .evaluate((html: Element) => [
          html.getAttribute('class'),
          getComputedStyle(html).getPropertyValue('--figma-color-bg-brand'),
        ])
    expect(await look()).toEqual(['figma-light', '#9747ff'])
    await tab.getByRole('button', { name: 'Dark' }).click()
    await expect.poll(look).toEqual(['figma-dark', '#0c8ce9'])
    await tab.getByRole('button', { name: 'Dark' }).click()
    await expect.poll(look).toEqual(['figma-light', '#9747ff'])
  })

  it('shows its toasts, and leaves its buttons on nodes', async () => {
    await panel.getByRole('button', { name: 'notify' }).click()
    await tab.getByRole('status').filter({ hasText: 'Well done' }).waitFor()
    await drawn('1:2').click()
    await panel.getByRole('button', { name: 'mark' }).click()
    await drawn('1:3').click()
    expect(await tab.getByRole('button', { name: 'Open again' }).count()).toBe(0)
    await drawn('1:2').click()
    await tab.getByRole('button', { name: 'Close plugin' }).click()
    await tab.getByRole('button', { name: 'Open again' }).click()
    await heard('run').waitFor()
  })

  it('asks for parameters in the quick actions', async () => {
    await tab.getByRole('button', { name: 'OKRA Milestones' }).click()
    await tab.getByRole('menuitem', { name: 'Greet…' }).click()
    await tab.getByRole('option', { name: 'Hello' }).waitFor()
    await tab.keyboard.type('good')
    await tab.getByRole('option', { name: 'Goodbye', selected: true }).waitFor()
    await tab.keyboard.press('Enter')
    await tab.getByRole('combobox', { name: 'Name' }).press('Enter')
    await tab.getByRole('status').filter({ hasText: 'Goodbye, everyone' }).waitFor()
  })

  it('moves the board so that what it shows is beside its window', async () => {
    await drawn('1:10').click()
    await panel.getByRole('button', { name: 'show' }).click()
    const window = await tab.locator('.plugin-window').boundingBox()
    await expect.poll(async () => (await boxOn('1:10')).width).toBe(200)
    const shown = await boxOn('1:10')
    expect(shown.x + shown.width).toBeLessThan(window?.x ?? 0)
  })
})

describe('Files', () => {
  usePage()

  it('saves a board that opens again as it was left', async () => {
    await open()
    await drag('1:2', 40, 40)
    const { name, text } = await save()
    expect(name).toBe('small.json')
    expect(openBoard(parseFile(text)).get('1:2')?.props.x).toBeGreaterThan(0)
    await dropFile('small.json', text)
    await expect.poll(() => tab.getByRole('button', { name: 'Undo', exact: true }).isDisabled()).toBe(true)
    expect(await save()).toEqual({ name, text })
  })

  it('switches between the boards that come with it', async () => {
    await open()
    await tab.getByRole('button', { name: 'Board', exact: true }).click()
    await tab.getByRole('menuitemradio', { name: 'Template' }).click()
    await tab.locator('[data-type="SHAPE_WITH_TEXT"]', { hasText: '<<Milestone #1>>' }).waitFor()
    expect(await tab.title()).toBe('OKRA template – OKRA Milestones')
  })
})

describe('A file that is no board', () => {
  useOpenBoard()

  it('is told in one sentence, and the board that is open stays', async () => {
    await dropFile('answer.json', '{"status":403,"err":"Invalid token"}')
    await tab
      .getByRole('status')
      .filter({ hasText: 'This is not a board but an error answer of Figma: 403 “Invalid token”.' })
      .waitFor()
    expect(await drawn('1:2').count()).toBe(1)
  })
})
