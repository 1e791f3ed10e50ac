/** What a board's file says, as a browser shows it: shapes, letters, arrows, and what is on a board besides cards. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Json } from '../../host/document/types.ts'
import { openBoard } from '../../host/rest/index.ts'
import { SHAPE_TYPES } from '../../host/sandbox/guest/words.ts'
import { useAnyBoard } from './page-shared.ts'
import { drawn, dropFile, tab } from './page-tab.ts'
import { boxOf, canvas, fileOf, node } from './rest-boards.ts'

useAnyBoard()

const fill = (r: number, g: number, b: number): Json => [{ type: 'SOLID', color: { r, g, b, a: 1 } }]
const DARK = fill(0.117, 0.117, 0.117)

/** What each tab shows; nobody here changes it. */
const showing = new WeakMap<object, object>()
let shows = 0

/** Drops a file on the page, unless that is what it shows. */
async function show(file: object): Promise<void> {
  if (showing.get(tab) === file) return
  const name = `Drawing ${++shows}`
  await dropFile('drawing.json', JSON.stringify({ ...file, name }))
  await expect.poll(() => tab.title()).toBe(`${name} – OKRA Milestones`)
  showing.set(tab, file)
}

/** What a shape is drawn by: its outline's paths, or the corners that CSS rounds. */
const lookOf = (id: string) =>
  drawn(id).evaluate((element) => {
    const paths = [...element.querySelectorAll(':scope > .outline path')].map((path) => path.getAttribute('d'))
    return paths.length > 0 ? paths.join(' ') : getComputedStyle(element).borderRadius
  })

const colorOf = (id: string) =>
  drawn(id)
    .locator('.text')
    .evaluate((element) => getComputedStyle(element).color)

describe('The board of all shapes', () => {
  const { document, ...rest } = JSON.parse(readFileSync('test/host/cases/drawing.json', 'utf8')) as {
    document: { children: { children: { id: string; shapeType?: string }[] }[] }
  }
  const there = document.children[0]?.children ?? []
  const missing = SHAPE_TYPES.filter((kind) => !there.some(({ shapeType }) => shapeType === kind))
  const others = missing.map((shapeType, index) =>
    node('SHAPE_WITH_TEXT', {
      id: `8:${index}`,
      characters: shapeType,
      shapeType,
      absoluteBoundingBox: boxOf(200 * index, 1060, 160, 120),
      fills: fill(0.76, 0.9, 1),
    }),
  )
  const shapes = [...there, ...others] as { id: string; shapeType?: string }[]
  const file = { ...rest, document: { ...document, children: [{ ...document.children[0], children: shapes }] } }

  it('draws the thirty kinds in thirty ways, and only the square as a plain rectangle', async () => {
    await show(file)
    const ids = SHAPE_TYPES.map((kind) => shapes.find(({ shapeType }) => shapeType === kind)?.id ?? kind)
    const looks = await Promise.all(ids.map(lookOf))
    expect(new Set(looks).size).toBe(30)
    expect(SHAPE_TYPES.filter((_, index) => looks[index] === '0px')).toEqual(['SQUARE'])
    // What is seen is as large as the file says.
    const boxes = await tab.$$eval('[data-type="SHAPE_WITH_TEXT"]', (elements) =>
      elements.map((element) => element.getBoundingClientRect()).map(({ width, height }) => width / height),
    )
    expect(boxes.map((ratio) => Math.round(ratio * 3))).toEqual(shapes.flatMap(ratioOf))
  })

  it('draws lines with the arrow heads of their names, and of a line of no length nothing', async () => {
    await show(file)
    const partsOf = (id: string) =>
      drawn(id).evaluate((element) =>
        ['line', 'open', 'filled'].map((name) => Boolean(element.querySelector(`.${name}`)?.getAttribute('d'))),
      )
    expect(await Promise.all(['9:8', '9:31', '9:32', '9:33', '9:34', '9:35'].map(partsOf))).toEqual([
      [false, false, false],
      [true, true, false],
      ...Array.from({ length: 4 }, () => [true, false, true]),
    ])
  })
})

function ratioOf(shape: { shapeType?: string; absoluteBoundingBox?: { width: number; height: number } }): number[] {
  const { width = 0, height = 1 } = shape.absoluteBoundingBox ?? {}
  return shape.shapeType === undefined ? [] : [Math.round((width / height) * 3)]
}

describe('A board with more than cards', () => {
  const TOKEN = 'const token = 1'
  const file = fileOf(
    canvas([
      node('SHAPE_WITH_TEXT', {
        id: '7:1',
        characters: 'Dark',
        absoluteBoundingBox: boxOf(0, 0, 160, 80),
        fills: DARK,
        shapeType: 'SQUARE',
      }),
      node('STICKY', {
        id: '7:2',
        characters: 'Dark',
        absoluteBoundingBox: boxOf(200, 0, 240, 240),
        fills: DARK,
        authorVisible: true,
        authorName: 'Ana',
      }),
      node('SHAPE_WITH_TEXT', {
        id: '7:3',
        characters: 'Light',
        absoluteBoundingBox: boxOf(0, 120, 160, 80),
        fills: fill(1, 0.78, 0.26),
        shapeType: 'SQUARE',
      }),
      node('STICKY', {
        id: '7:4',
        characters: Array.from({ length: 12 }, (_, line) => `Line ${line}`).join('\n'),
        absoluteBoundingBox: boxOf(480, 0, 240, 72 + 24 * 12),
        fills: fill(1, 0.89, 0.6),
      }),
      node('RECTANGLE', {
        id: '7:5',
        absoluteBoundingBox: boxOf(0, 400, 200, 150),
        fills: [{ type: 'IMAGE', scaleMode: 'FILL', imageRef: 'abc' }],
      }),
      node('MEDIA', { id: '7:6', absoluteBoundingBox: boxOf(240, 400, 200, 150) }),
      node('WIDGET', { id: '7:7', name: 'Poll', absoluteBoundingBox: boxOf(480, 400, 200, 150) }),
      node('WIDGET', { id: '7:8', absoluteBoundingBox: boxOf(720, 400, 200, 150) }, [
        node('TEXT', {
          id: '7:9',
          characters: 'Milestone: of a widget',
          absoluteBoundingBox: boxOf(730, 410, 180, 20),
        }),
      ]),
      node('TEXT', {
        id: '7:11',
        characters: 'Agenda\nmeet\nsize\nvote\nclose\nThen\nagain',
        lineTypes: ['NONE', 'ORDERED', 'ORDERED', 'UNORDERED', 'ORDERED', 'NONE', 'ORDERED'],
        lineIndentations: [0, 1, 1, 2, 1, 0, 1],
        absoluteBoundingBox: boxOf(400, 600, 200, 160),
      }),
      node('CODE_BLOCK', { id: '7:10', characters: TOKEN, absoluteBoundingBox: boxOf(0, 600, 320, 80) }),
    ]),
  )

  it('has light letters on dark and dark ones on light', async () => {
    await show(file)
    expect(await Promise.all(['7:1', '7:2', '7:3'].map(colorOf))).toEqual([
      'rgb(255, 255, 255)',
      'rgb(255, 255, 255)',
      'rgb(30, 30, 30)',
    ])
    expect(
      await drawn('7:2')
        .locator('.author')
        .evaluate((element) => getComputedStyle(element).color),
    ).toBe('rgb(255, 255, 255)')
  })

  it('shows a sticky as high as FigJam made it, with all its lines inside', async () => {
    await show(file)
    const [sticky, text] = await Promise.all([drawn('7:4').boundingBox(), drawn('7:4').locator('.text').boundingBox()])
    expect((sticky?.height ?? 0) / (sticky?.width ?? 1)).toBeCloseTo((72 + 24 * 12) / 240, 2)
    expect((text?.y ?? 0) + (text?.height ?? Infinity)).toBeLessThanOrEqual((sticky?.y ?? 0) + (sticky?.height ?? 0))
  })

  it('numbers the points of a list, each depth for itself', async () => {
    await show(file)
    const rows = await drawn('7:11').locator('.text > div').all()
    expect(await Promise.all(rows.map((row) => row.getAttribute('data-mark')))).toEqual([
      null,
      '1.',
      '2.',
      '•',
      '3.',
      null,
      '1.',
    ])
  })

  it('shows pictures, widgets and code', async () => {
    await show(file)
    const backgroundOf = (id: string) => drawn(id).evaluate((element) => getComputedStyle(element).backgroundImage)
    expect(await backgroundOf('7:5')).toContain('svg')
    expect(await backgroundOf('7:6')).toContain('svg')
    expect(await drawn('7:7').innerText()).toBe('Poll')
    expect(await drawn('7:8').innerText()).toBe('Milestone: of a widget')
    expect(await drawn('7:10').innerText()).toBe(TOKEN)
    expect(openBoard(file).get('7:4')?.props.height).toBe(72 + 24 * 12)
  })
})

it('A connector’s label stands on the colour that its file says, else on white', async () => {
  const ends = { connectorStart: { position: { x: 0, y: 0 } }, connectorEnd: { position: { x: 400, y: 0 } } }
  const label = { characters: 'Yes', ...ends }
  const said = node('CONNECTOR', { id: '7:1', ...label, textBackground: { fills: fill(0.5, 0.8, 0.6) } })
  const none = node('CONNECTOR', { id: '7:2', ...label, textBackground: { fills: [] } })
  const usual = node('CONNECTOR', { id: '7:3', ...label })
  await show(fileOf(canvas([said, none, usual])))
  const behind = (id: string) =>
    drawn(id)
      .locator('.label')
      .evaluate((element) => getComputedStyle(element).stroke)
  expect(await Promise.all(['7:1', '7:2', '7:3'].map(behind))).toEqual([
    'rgb(128, 204, 153)',
    'none',
    'rgb(255, 255, 255)',
  ])
})
