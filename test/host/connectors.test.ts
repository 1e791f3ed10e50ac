/** Where connectors go, and what files say of them. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { board, connector, shape } from '../../host/document/build.ts'
import { copy, paste } from '../../host/document/clipboard.ts'
import { connectorPath } from '../../host/document/connector.ts'
import type { Document } from '../../host/document/document.ts'
import { Editor } from '../../host/document/editor.ts'
import type { Json } from '../../host/document/types.ts'
import { openBoard } from '../../host/rest/index.ts'
import { saveBoard } from '../../host/rest/save.ts'
import { capOf, hasLength } from '../../host/page/draw/line.ts'
import { boxOf, canvas, fileOf, node } from './rest-boards.ts'
import { saidBy } from './play.ts'

const known = (document: Document, id: string) => document.get(id) ?? expect.fail(`${id} is not on the board`)
const path = (document: Document, id: string) => connectorPath(document, known(document, id)).map(({ x, y }) => [x, y])

/** Two cards of 200 × 100, the second at a place, and a connector by the given ends. */
function joined(to: { x: number; y: number }, start: Json, end: Json, lineType = 'ELBOWED'): Document {
  return board(
    shape('A', { id: '1:1', width: 200, height: 100 }),
    shape('B', { id: '1:2', width: 200, height: 100, ...to }),
    connector('1:1', '1:2', '', {
      id: '1:3',
      props: { connectorStart: start, connectorEnd: end, connectorLineType: lineType },
    }),
  )
}

const by = (id: string, magnet: string): Json => ({ endpointNodeId: id, magnet })

/** A part of a line as files say it: upright at an x, level at a y. */
const bend = (x: number, y: number, at: 'x' | 'y' | 'both'): Json => ({
  position: { x, y },
  axis: { x: at === 'x' ? 0 : 1, y: at === 'y' ? 0 : 1 },
})

test('fact 62: a position on a node is in pixels from its top left (the case connector-px)', async () => {
  expect(
    await saidBy(`const a = figma.createShapeWithText(), b = figma.createShapeWithText()
      a.resize(200, 100); b.resize(200, 100); b.x = 400; b.y = 300
      const c = figma.createConnector()
      c.connectorStart = { endpointNodeId: a.id, position: { x: 200, y: 50 } }
      c.connectorEnd = { endpointNodeId: b.id, magnet: 'LEFT' }
      say([c.x, c.y, c.width, c.height])
      a.x = 100
      say([c.x, c.y, c.width, c.height])`),
  ).toEqual([
    [200, 50, 192.5, 300],
    [300, 50, 92.5, 300],
  ])
})

describe('fact 69: an elbowed line leaves on its side and goes around its cards', () => {
  test.each([
    [
      'from below to above halfway between them',
      'BOTTOM',
      { x: 400, y: 300 },
      'TOP',
      [
        [100, 200],
        [500, 200],
      ],
    ],
    [
      'from right to the top of a higher card halfway between the cards',
      'RIGHT',
      { x: 500, y: -300 },
      'TOP',
      [
        [350, 50],
        [350, -332],
        [600, -332],
      ],
    ],
  ] as const)('%s', (_, from, place, to, corners) => {
    expect(path(joined(place, by('1:1', from), by('1:2', to)), '1:3').slice(1, -1)).toEqual(corners)
  })

  test.each([
    [
      'to the right of it',
      { x: 600, y: 300 },
      [
        [400, 50],
        [400, 300],
      ],
    ],
    ['below it', { x: 300, y: 700 }, [[300, 50]]],
  ] as const)('a loose end %s is met the longer way', (_, position, corners) => {
    expect(path(joined({ x: 900, y: 900 }, by('1:1', 'RIGHT'), { position }), '1:3').slice(1, -1)).toEqual(corners)
  })

  test('between two loose ends it bends halfway of the longer way', () => {
    const document = joined({ x: 900, y: 900 }, { position: { x: 0, y: 0 } }, { position: { x: 300, y: 100 } })
    expect(path(document, '1:3')).toEqual([
      [0, 0],
      [150, 0],
      [150, 100],
      [300, 100],
    ])
  })

  test('to a card beside it a magnet that sees to it itself takes the left, also of one far below', () => {
    const document = joined({ x: 300, y: 900 }, by('1:1', 'RIGHT'), by('1:2', 'AUTO'))
    expect(path(document, '1:3').slice(1)).toEqual([
      [250, 50],
      [250, 950],
      [292.5, 950],
    ])
  })

  test('from a card to the same side of the same one there is no line', () => {
    const document = joined({ x: 400, y: 0 }, by('1:1', 'RIGHT'), by('1:1', 'RIGHT'))
    expect(hasLength(path(document, '1:3').map(([x = 0, y = 0]) => ({ x, y })))).toBe(false)
  })

  test('the slanted sides of a parallelogram are within its box', () => {
    const document = joined({ x: 400, y: 0 }, by('1:1', 'RIGHT'), by('1:2', 'LEFT'))
    for (const id of ['1:1', '1:2']) {
      document.apply(
        [{ kind: 'set', id, property: 'shapeType', before: undefined, after: 'PARALLELOGRAM_LEFT' }],
        'hand',
      )
    }
    const [start, end] = [path(document, '1:3').at(0), path(document, '1:3').at(-1)]
    expect([start, end].map((point) => point?.map(Math.round))).toEqual([
      [185, 50],
      [414, 50],
    ])
  })

  test('from top to top it goes over both', () => {
    const document = joined({ x: 400, y: 0 }, by('1:1', 'TOP'), by('1:2', 'TOP'))
    expect(path(document, '1:3')).toEqual([
      [100, -7],
      [100, -32],
      [500, -32],
      [500, -7.5],
    ])
  })

  test('from top to left it goes up, across and down', () => {
    const document = joined({ x: 400, y: 0 }, by('1:1', 'TOP'), by('1:2', 'LEFT'))
    const points = path(document, '1:3')
    expect([points[0], points[1], points.at(-1)]).toEqual([
      [100, -7],
      [100, -32],
      [392.5, 50],
    ])
  })

  test.each(
    ['TOP', 'LEFT', 'BOTTOM', 'RIGHT'].flatMap((from) =>
      ['TOP', 'LEFT', 'BOTTOM', 'RIGHT'].map((to) => [from, to] as const),
    ),
  )('from %s to %s it crosses no card, wherever the other one is', (from, to) => {
    for (const place of [
      { x: 400, y: 0 },
      { x: 0, y: 300 },
      { x: -500, y: -300 },
      { x: 300, y: 60 },
      { x: -320, y: 200 },
    ]) {
      const document = joined(place, by('1:1', from), by('1:2', to))
      const points = path(document, '1:3')
      const cards = [boxOf(0, 0, 200, 100), boxOf(place.x, place.y, 200, 100)]
      const crossed = points.slice(1).flatMap(([x = 0, y = 0], index) => {
        const [fromX = 0, fromY = 0] = points[index] ?? []
        expect(fromX === x || fromY === y).toBe(true)
        return cards.filter(
          (card) =>
            Math.max(x, fromX) > card.x + 1 &&
            Math.min(x, fromX) < card.x + card.width - 1 &&
            Math.max(y, fromY) > card.y + 1 &&
            Math.min(y, fromY) < card.y + card.height - 1,
        )
      })
      expect({ place, crossed }).toEqual({ place, crossed: [] })
    }
  })

  test('a straight line to a card’s middle is seen as far as its edge', () => {
    const document = joined({ x: 400, y: 0 }, by('1:1', 'CENTER'), by('1:2', 'CENTER'), 'STRAIGHT')
    expect(path(document, '1:3')).toEqual([
      [200, 50],
      [400, 50],
    ])
  })
})

describe('fact 181: an elbowed line that was bent by hand', () => {
  test.each([
    [
      'over each part in turn, wherever what it hangs in is',
      [bend(20, 0, 'x'), bend(0, 70, 'y')],
      ['end', [120, 50], [120, 170], [400, 170], 'end'],
    ],
    ['as ever where two in a row run alike', [bend(20, 0, 'x'), bend(60, 0, 'x')], ['end', 'end']],
    ['as ever where it is said of nothing', ['x', { position: { x: 1, y: 1 } }, bend(1, 1, 'both')], ['end', 'end']],
  ])('goes %s', (_, bends: Json, points) => {
    const rest = { absoluteBoundingBox: boxOf(100, 100, 1000, 1000) }
    const ends = { connectorStart: by('1:1', 'RIGHT'), connectorEnd: by('1:2', 'LEFT'), connectorLineType: 'ELBOWED' }
    const file = fileOf(
      canvas([
        node('SHAPE_WITH_TEXT', { id: '1:1', absoluteBoundingBox: boxOf(0, 0, 200, 100) }),
        node('SHAPE_WITH_TEXT', { id: '1:2', absoluteBoundingBox: boxOf(400, 0, 200, 100) }),
        node('SECTION', { id: '1:4', ...rest }, [
          node('CONNECTOR', { id: '1:3', connectorControlPoints: bends, ...ends }),
        ]),
      ]),
    )
    const at = path(openBoard(file), '1:3')
    expect(at.map((point, index) => (index % (at.length - 1) === 0 ? 'end' : point))).toEqual(points)
  })
})

test('a loose connector that is moved takes its ends along; a copied one too', () => {
  const document = board(
    connector('', '', '', {
      id: '1:1',
      x: 10,
      y: 10,
      width: 100,
      props: { connectorStart: { position: { x: 10, y: 10 } }, connectorEnd: { position: { x: 110, y: 10 } } },
    }),
  )
  const editor = new Editor(document, 'hand')
  editor.set('1:1', { x: 60, y: 30 })
  expect(path(document, '1:1')).toEqual([
    [60, 30],
    [160, 30],
  ])
  const [id = ''] = paste(editor, copy(document, ['1:1']), '0:1', { x: 5, y: 5 })
  expect(path(document, id)).toEqual([
    [65, 35],
    [165, 35],
  ])
})

test('a connector pasted where its cards are not ends at the corners of its box', () => {
  const document = joined({ x: 400, y: 0 }, by('1:1', 'RIGHT'), by('1:2', 'LEFT'))
  const editor = new Editor(document, 'hand')
  editor.set('1:2', { y: 0 })
  const clip = copy(document, ['1:3'])
  editor.remove('1:1')
  editor.remove('1:2')
  const [id = ''] = paste(editor, clip, '0:1')
  expect(path(document, id).flat()).toEqual([207, 50, 392.5, 50])
})

test('a connector pasted into another board is tied to no stranger there that has the id of its card', () => {
  const document = joined({ x: 400, y: 0 }, by('1:1', 'RIGHT'), { endpointNodeId: '1:2', position: { x: 0, y: 10 } })
  const other = board(shape('A stranger', { id: '1:1', x: 5000 }), shape('Another', { id: '1:2', y: 5000 }))
  new Editor(document, 'hand').set('1:2', { x: 500 })
  const [id = ''] = paste(new Editor(other, 'hand'), copy(document, ['1:3']), '0:1', { x: 10, y: 20 })
  const { x, y, width, height } = known(document, '1:3').props
  expect(known(other, id).props).toMatchObject({
    connectorStart: { position: { x: Number(x) + 10, y: Number(y) + 20 } },
    connectorEnd: { position: { x: Number(x) + Number(width) + 10, y: Number(y) + Number(height) + 20 } },
  })
  expect(other.attachedConnectors('1:1').concat(other.attachedConnectors('1:2'))).toEqual([])
  // Its cards pasted with it are no strangers.
  const ids = paste(new Editor(other, 'hand'), copy(document, ['1:1', '1:2', '1:3']), '0:1')
  expect(known(other, ids[2] ?? '').props).toMatchObject({
    connectorStart: { endpointNodeId: ids[0] },
    connectorEnd: { endpointNodeId: ids[1] },
  })
})

describe('fact 171: a line held at a side ends short of it', () => {
  test.each([
    ['a shape with a stroke of 4 in the middle of its edge', { strokeWeight: 4 }, [208, 391.5]],
    ['a shape with its stroke inside', { strokeWeight: 4, strokeAlign: 'INSIDE' }, [206, 393.5]],
  ])('of %s', (_, props, [start, end]) => {
    const document = joined({ x: 400, y: 0 }, by('1:1', 'RIGHT'), by('1:2', 'LEFT'))
    for (const id of ['1:1', '1:2']) new Editor(document, 'hand').set(id, props)
    expect(path(document, '1:3')).toEqual([
      [start, 50],
      [end, 50],
    ])
  })

  test('a position is kept to, and cards that nearly touch leave something of the line', () => {
    const position = joined({ x: 400, y: 0 }, { endpointNodeId: '1:1', position: { x: 200, y: 50 } }, by('1:2', 'LEFT'))
    expect(path(position, '1:3')[0]).toEqual([200, 50])
    const near = joined({ x: 204, y: 0 }, by('1:1', 'RIGHT'), by('1:2', 'LEFT'))
    const xs = path(near, '1:3').map(([x = 0]) => x)
    expect([...xs].sort((a, b) => a - b)).toEqual(xs)
  })
})

test('a line of no length leaves nothing, and caps are filled or open as they are called', () => {
  const point = { x: 5, y: 5 }
  expect([hasLength([point, point]), hasLength([point, { x: 50, y: 5 }])]).toEqual([false, true])
  const kind = (cap: string) => {
    const { filled, open } = capOf(cap, point, { x: 50, y: 5 }, 4)
    return [filled !== '', open !== '']
  }
  expect(
    ['NONE', 'ARROW_LINES', 'ARROW_EQUILATERAL', 'TRIANGLE_FILLED', 'DIAMOND_FILLED', 'CIRCLE_FILLED'].map(kind),
  ).toEqual([
    [false, false],
    [false, true],
    [true, false],
    [true, false],
    [true, false],
    [true, false],
  ])
})

describe('fact 170: files give ends in pixels of their node, and loose ends as points of the page', () => {
  const file: unknown = JSON.parse(readFileSync('test/host/cases/connectors-as-rest-gives-them.json', 'utf8'))

  test('four arrows as FigJam’s REST gives them lie where their boxes say', () => {
    const document = openBoard(file)
    expect(['1:2', '1:3', '1:6', '1:7'].map((id) => path(document, id))).toEqual([
      [
        [-400, -100],
        [100, -100],
      ],
      [
        [-400, 50],
        [100, 50],
      ],
      [
        [-400, 350],
        [300, 350],
      ],
      [
        [740, 170],
        [900, 170],
      ],
    ])
  })

  test('an end on a node that the file does not hold is where the connector’s box ends', () => {
    const document = openBoard(
      fileOf(
        canvas([
          node('CONNECTOR', {
            id: '1:1',
            absoluteBoundingBox: boxOf(-400, 50, 300, 80),
            connectorLineType: 'STRAIGHT',
            connectorStart: { endpointNodeId: '9:9', magnet: 'CENTER' },
            connectorEnd: { endpointNodeId: '9:8', position: { x: 3, y: 4 } },
          }),
        ]),
      ),
    )
    expect(path(document, '1:1').flat()).toEqual([-400, 50, -100, 130])
  })

  test('moving a card moves its end only, and what is saved opens as it was', () => {
    const document = openBoard(file)
    new Editor(document, 'hand').set('1:5', { x: 600 })
    expect(path(document, '1:7')).toEqual([
      [840, 170],
      [900, 170],
    ])
    expect(known(document, '1:7').props).toMatchObject({ x: 840, y: 170, width: 60, height: 0 })
    const again = openBoard(saveBoard(document))
    expect(path(again, '1:7')).toEqual(path(document, '1:7'))
  })

  test('a loose end that was moved is saved as a point of the page, also from inside a section', () => {
    const document = openBoard(
      fileOf(
        canvas([
          node('SECTION', { id: '1:1', absoluteBoundingBox: boxOf(100, 100, 800, 400) }, [
            node('CONNECTOR', {
              id: '1:2',
              absoluteBoundingBox: boxOf(150, 150, 200, 0),
              connectorStart: { endpointNodeId: '0:1', position: { x: 150, y: 150 } },
              connectorEnd: { position: { x: 350, y: 150 } },
            }),
          ]),
        ]),
      ),
    )
    expect(path(document, '1:2').flat()).toEqual([150, 150, 350, 150])
    new Editor(document, 'hand').set('1:2', { x: 60 })
    const saved = JSON.stringify(saveBoard(document))
    expect(saved).toContain('"connectorStart":{"endpointNodeId":"0:1","position":{"x":160,"y":150}}')
    expect(saved).toContain('"connectorEnd":{"endpointNodeId":"0:1","position":{"x":360,"y":150}}')
  })

  test('letters on a dark shape are light, as FigJam shows them, until somebody says otherwise', () => {
    const document = openBoard(file)
    const letters = (id: string) =>
      (known(document, id).props['text.fills'] as { color: Json }[] | undefined)?.[0]?.color
    expect([letters('1:4'), letters('1:5')]).toEqual([{ r: 1, g: 1, b: 1 }, undefined])
    expect(saveBoard(document)).toEqual(file)
    new Editor(document, 'hand').set('1:4', { 'text.fills': [] })
    expect(known(openBoard(saveBoard(document)), '1:4').props['text.fills']).toEqual([])
  })
})

describe('a board saved while positions on nodes were read as shares of them', () => {
  const card = (id: string, x: number) =>
    node('SHAPE_WITH_TEXT', {
      id,
      shapeType: 'SQUARE',
      fills: [],
      strokes: [],
      strokeWeight: 4,
      absoluteBoundingBox: boxOf(x, 0, 200, 100),
    })
  const line = (box: ReturnType<typeof boxOf>, start: Json, end: Json) =>
    fileOf(
      canvas([
        card('1:1', 0),
        card('1:2', 600),
        node('CONNECTOR', {
          id: '1:3',
          absoluteBoundingBox: box,
          connectorLineType: 'STRAIGHT',
          connectorStart: start,
          connectorEnd: end,
          strokes: [],
        }),
      ]),
    )
  const on = (id: string, x: number, y: number): Json => ({ endpointNodeId: id, position: { x, y } })
  const boxIn = ({ props }: ReturnType<typeof known>) =>
    ['x', 'y', 'width', 'height'].map((side) => Number(props[side]))

  test('is known by its boxes: what was meant as a share becomes pixels, and is saved so', () => {
    const document = openBoard(line(boxOf(200, 50, 400, 0), on('1:1', 1, 0.5), on('1:2', 0, 0.5)))
    expect(path(document, '1:3').flat()).toEqual([200, 50, 600, 50])
    expect(JSON.stringify(saveBoard(document))).toContain(
      '"connectorStart":{"endpointNodeId":"1:1","position":{"x":200,"y":50}}',
    )
  })

  test('opens as it was when it is saved again', () => {
    for (const file of [
      line(boxOf(200, 50, 400, 0), on('1:1', 1, 0.5), on('1:2', 0, 0.5)),
      line(boxOf(600, 5000, 39_400, 0), on('1:1', 200, 50), on('1:2', 0, 50)),
    ]) {
      const saved = saveBoard(openBoard(file))
      expect(saveBoard(openBoard(saved))).toEqual(saved)
    }
  })

  test('a box 40,000 wide that came of a file’s pixels is made the line’s again; its ends were right', () => {
    const document = openBoard(line(boxOf(600, 5000, 39_400, 0), on('1:1', 200, 50), on('1:2', 0, 50)))
    expect(path(document, '1:3').flat()).toEqual([200, 50, 600, 50])
    expect(boxIn(known(document, '1:3'))).toEqual([200, 50, 400, 0])
  })

  test('so is one that began at the page’s origin, because its end names the page', () => {
    const document = openBoard(line(boxOf(0, 0, 600, 5000), on('0:1', 300, 300), on('1:2', 0, 50)))
    expect(boxIn(known(document, '1:3'))).toEqual([300, 50, 300, 250])
  })

  test('what FigJam says is never touched, in a corner of a card or elsewhere', () => {
    for (const file of [
      line(boxOf(1, 0.5, 599, 49.5), on('1:1', 1, 0.5), on('1:2', 0, 50)),
      line(boxOf(0, 0, 600, 0), on('1:1', 0, 0), on('1:2', 0, 0)),
      line(boxOf(0, 0, 600, 0.5), on('1:1', 0, 0.005), on('1:2', 0, 0)),
      line(boxOf(200, 30, 400, 41), on('1:1', 200, 50), on('1:2', 0, 50)),
    ]) {
      expect(saveBoard(openBoard(file))).toEqual(file)
    }
  })
})
