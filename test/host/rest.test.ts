import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../host/document/document.ts'
import { Editor } from '../../host/document/editor.ts'
import { absoluteBox } from '../../host/document/geometry.ts'
import type { Json } from '../../host/document/types.ts'
import { BoardError, openBoard, parseFile, saveBoard } from '../../host/rest/index.ts'
import { saidBy } from './play.ts'
import { anyBoard, boxOf, canvas, fileOf, node } from './rest-boards.ts'

const sample = (name: string) => readFileSync(new URL(`../../host/boards/${name}.json`, import.meta.url), 'utf8')

/** The one node of a board that was opened with just that node on its page. */
function opened(json: Json) {
  const board = openBoard(fileOf(canvas([json])))
  const [only] = board.children('0:1')
  if (!only) throw new Error('The node did not survive')
  return { board, only }
}

/** What a node reads as after opening, and what it is written as. */
function roundTrip(json: Json) {
  const { board, only } = opened(json)
  return { props: only.props, rest: only.rest, saved: saveBoard(board), again: saveBoard(openBoard(saveBoard(board))) }
}

/** All that a plugin can see of a board. */
function meaning(board: Document) {
  return new Map(
    [...board.all()].map(({ id, type, parent, order, props, pluginData }) => [
      id,
      { type, parent, order, props, pluginData },
    ]),
  )
}

describe('The sample boards', () => {
  it.each(['okra-example', 'okra-template', 'okra-design'])('%s opens and is given back to the letter', (name) => {
    const file = parseFile(sample(name))
    expect(saveBoard(openBoard(file))).toEqual(file)
  })

  it('show twelve milestone cards, each with its avatar stuck on', () => {
    const board = openBoard(parseFile(sample('okra-example')))
    const stamps = [...board.all()].filter(({ type }) => type === 'STAMP')
    expect(stamps).toHaveLength(12)
    expect(new Set(stamps.map(({ props }) => props.stuckTo)).size).toBe(12)
  })
})

describe('Opening a board', () => {
  it.each<[what: string, json: Json, property: string, value: Json]>([
    ['text of a shape', node('SHAPE_WITH_TEXT', { characters: ' a\u2028b ' }), 'text.characters', ' a\u2028b '],
    ['text of a text node', node('TEXT', { characters: 'a' }), 'characters', 'a'],
    ['size of letters', node('STICKY', { style: { fontSize: 32 } }), 'text.fontSize', 32],
    ['dashes', node('SHAPE_WITH_TEXT', { strokeDashes: [1, 2] }), 'dashPattern', [1, 2]],
    ['a cap', node('CONNECTOR', { connectorEndStrokeCap: 'LINE_ARROW' }), 'connectorEndStrokeCap', 'ARROW_LINES'],
    ['an unheard-of cap', node('CONNECTOR', { connectorEndStrokeCap: 'HEART' }), 'connectorEndStrokeCap', 'HEART'],
    [
      'an end with a magnet',
      node('CONNECTOR', { connectorStart: { endpointNodeId: '1:9', magnet: 'TOP', position: { x: 1, y: 1 } } }),
      'connectorStart',
      { endpointNodeId: '1:9', magnet: 'TOP' },
    ],
    [
      'a translucent colour',
      node('STICKY', { fills: [{ type: 'SOLID', opacity: 0.5, color: { r: 1, g: 0, b: 0, a: 0.5 } }] }),
      'fills',
      [{ type: 'SOLID', visible: true, opacity: 0.25, blendMode: 'NORMAL', color: { r: 1, g: 0, b: 0 } }],
    ],
    [
      'a picture',
      node('RECTANGLE', { fills: [{ type: 'IMAGE', scaleMode: 'STRETCH', imageRef: 'abc' }] }),
      'fills',
      [{ type: 'IMAGE', visible: true, opacity: 1, blendMode: 'NORMAL', scaleMode: 'CROP', imageHash: 'abc' }],
    ],
    ['no strokes where REST leaves them out', node('SHAPE_WITH_TEXT', {}), 'strokes', []],
    ['a quarter turn', node('STAMP', { rotation: -Math.PI / 2 }), 'rotation', 90],
  ])('reads %s', (_, json, property, value) => {
    expect(opened(json).only.props[property]).toEqual(value)
  })

  it('reads a gradient as the transform the plugin API has', () => {
    const gradientHandlePositions = [
      { x: 0, y: 0.5 },
      { x: 1, y: 0.5 },
      { x: 0, y: 1 },
    ]
    const { only } = opened(node('STICKY', { fills: [{ type: 'GRADIENT_LINEAR', gradientHandlePositions }] }))
    expect(only.props.fills).toMatchObject([
      {
        gradientTransform: [
          [1, 0, 0],
          [0, 1, 0],
        ].map((r) => r.map((n) => expect.closeTo(n, 9) as number)),
      },
    ])
  })

  it('reads plugin data by namespace, and relaunch buttons of boards saved here', () => {
    const json = node('STICKY', {
      sharedPluginData: { okra: { milestone: '{"v":1}', odd: 7 } },
      pluginData: { '123': { a: 'b' } },
      relaunchData: { score: '' },
    })
    expect(opened(json).only.pluginData).toEqual({
      shared: { okra: { milestone: '{"v":1}' } },
      own: { '123': { a: 'b' } },
      relaunch: { score: '' },
    })
  })

  it('places nodes in their sections and frames, and through groups in what holds the group', () => {
    const json = node('SECTION', { absoluteBoundingBox: boxOf(100, 100, 500, 500) }, [
      node('GROUP', { absoluteBoundingBox: boxOf(150, 160, 10, 10) }, [
        node('STICKY', { absoluteBoundingBox: boxOf(150, 160, 10, 10) }),
      ]),
    ])
    const { board } = opened(json)
    const sticky = [...board.all()].find(({ type }) => type === 'STICKY')
    expect(sticky?.props).toMatchObject({ x: 50, y: 60, width: 10, height: 10 })
    expect(sticky && absoluteBox(board, sticky)).toEqual(boxOf(150, 160, 10, 10))
  })

  it('derives the rows and columns of a table from the boxes of its cells', () => {
    const cell = (text: string, x: number, y: number) =>
      node('TABLE_CELL', { characters: text, absoluteBoundingBox: boxOf(x, y, 100, 40) })
    const { board, only } = opened(
      node('TABLE', { absoluteBoundingBox: boxOf(10, 10, 200, 80) }, [
        cell('d', 110.2, 50),
        cell('a', 10, 10),
        cell('b', 110, 10),
        cell('c', 10, 50),
      ]),
    )
    expect(only.props).toMatchObject({ columnWidths: [100, 100], rowHeights: [40, 40] })
    const places = board
      .children(only.id)
      .map(({ props }) => [props['text.characters'], props.rowIndex, props.columnIndex])
    expect(places).toEqual([
      ['d', 1, 1],
      ['a', 0, 0],
      ['b', 0, 1],
      ['c', 1, 0],
    ])
  })

  it('keeps what it does not know: types, fields, odd values, missing boxes', () => {
    const odd = [
      node('EMBED', {}),
      node('HOLOGRAM', { shimmer: [1, { deep: null }], characters: 'no text by our lights', fills: 'many' }),
      node('STICKY', { absoluteBoundingBox: null, visible: 'perhaps', fills: [null] }),
      node('WIDGET', { absoluteBoundingBox: { x: 'left' } }, [node('TEXT', { characters: '' })]),
      node('TABLE', { absoluteBoundingBox: boxOf(0, 0, 1, 1) }, [node('TABLE_CELL', { characters: 'lost' })]),
    ]
    const file = fileOf(canvas(odd), canvas([]))
    const saved = saveBoard(openBoard(file))
    expect(saved).toEqual(saveBoard(openBoard(saved)))
    expect(saved).toMatchObject(file)
  })

  it('keeps several pages', () => {
    const board = openBoard(fileOf(canvas([node('STICKY', {})]), canvas([], 'Later')))
    expect(board.pages.map(({ props }) => props.name)).toEqual(['Page 1', 'Later'])
  })
})

describe('Saving a board', () => {
  it('is a fixed point: what was saved opens as it was', () => {
    fc.assert(
      fc.property(anyBoard, (file) => {
        const board = openBoard(file)
        const saved = saveBoard(board)
        const again = openBoard(saved)
        expect(meaning(again)).toEqual(meaning(board))
        expect(saveBoard(again)).toEqual(saved)
      }),
      { numRuns: 100 },
    )
  })

  it('says what changed, and everything else as it was', () => {
    const shape = node('SHAPE_WITH_TEXT', {
      characters: 'before',
      absoluteBoundingBox: boxOf(10, 20, 30, 40),
      absoluteRenderBounds: boxOf(8, 18, 34, 44),
      strokes: [],
      style: { fontSize: 20, lineHeightPx: 24 },
      fills: [{ type: 'SOLID', color: { r: 1, g: 1, b: 1, a: 1 }, blendMode: 'NORMAL', boundVariables: {} }],
    })
    const { board, only } = opened(shape)
    const editor = new Editor(board, 'hand')
    const fills = [{ type: 'SOLID', visible: true, opacity: 0.5, blendMode: 'NORMAL', color: { r: 0, g: 0, b: 1 } }]
    editor.set(only.id, { x: 110, 'text.characters': 'after', fills })
    editor.setData(only.id, { ...only.pluginData, shared: { okra: { mark: 'in' } } })
    const { children } = saveBoard(board).document
    expect(children).toMatchObject([{ children: [{ id: only.id }] }])
    expect(children).toEqual([
      canvas([
        {
          ...shape,
          characters: 'after',
          absoluteBoundingBox: boxOf(110, 20, 30, 40),
          absoluteRenderBounds: boxOf(110, 20, 30, 40),
          fills: [{ type: 'SOLID', color: { r: 0, g: 0, b: 1, a: 1 }, blendMode: 'NORMAL', opacity: 0.5 }],
          sharedPluginData: { okra: { mark: 'in' } },
        },
      ]),
    ])
  })

  it('keeps properties REST has no field for', () => {
    const { board, only } = opened(node('STICKY', { absoluteBoundingBox: boxOf(0, 0, 416, 240) }))
    new Editor(board, 'plugin').set(only.id, { isWideWidth: true })
    expect(openBoard(saveBoard(board)).get(only.id)?.props.isWideWidth).toBe(true)
  })

  it('leaves a sticky as large as FigJam made it, until its text changes', () => {
    const { board, only } = opened(node('STICKY', { characters: 'A', absoluteBoundingBox: boxOf(0, 0, 343, 383) }))
    const editor = new Editor(board, 'plugin')
    editor.set(only.id, { x: 10, fills: [], 'text.fills': [] })
    expect(board.get(only.id)?.props).toMatchObject({ width: 343, height: 383 })
    editor.set(only.id, { 'text.characters': 'B' })
    expect(board.get(only.id)?.props).toMatchObject({ width: 343 })
  })

  it('moves what is in a section with it', () => {
    const inside = node('STICKY', { absoluteBoundingBox: boxOf(120, 130, 240, 240) })
    const { board, only } = opened(node('SECTION', { absoluteBoundingBox: boxOf(100, 100, 900, 900) }, [inside]))
    new Editor(board, 'hand').set(only.id, { x: 1100 })
    const [page] = openBoard(saveBoard(board)).pages
    const sticky = [...board.descendants(page?.id ?? '')].find(({ type }) => type === 'STICKY')
    expect(sticky && absoluteBox(board, sticky)).toMatchObject({ x: 1120, y: 130 })
  })

  it('gives back turned nodes where they were', () => {
    const turned = node('SHAPE_WITH_TEXT', { rotation: 0.3, absoluteBoundingBox: boxOf(7, 9, 120, 70) })
    const { saved, again } = roundTrip(turned)
    expect(saved).toMatchObject(fileOf(canvas([turned])))
    expect(again).toEqual(saved)
  })
})

describe('A file that is no board', () => {
  it.each<[what: string, text: string, sentence: string]>([
    ['nothing', '  ', 'This file is empty.'],
    ['no JSON', 'PNG…', 'This file is no board: neither a local copy from FigJam (.jam) nor JSON of Figma’s REST API.'],
    [
      'half a file',
      '{"document": {',
      'This file begins like a board and cannot be read as JSON: it is damaged, or was cut short.',
    ],
    ['a list', '[1]', 'This file holds no board: it is JSON, but not an object.'],
    ['a number', '7', 'This file holds no board: it is JSON, but not an object.'],
    [
      'other JSON',
      '{"name":"package"}',
      'This file has no “document”, so it is not a board as Figma’s REST API gives it.',
    ],
    [
      'an error answer',
      '{"status":403,"err":"Invalid token"}',
      'This is not a board but an error answer of Figma: 403 “Invalid token”.',
    ],
    [
      'an answer about some nodes',
      '{"name":"x","nodes":{"1:2":{"document":{}}}}',
      'This is the answer of /v1/files/KEY/nodes, which holds parts of a board: save the one of /v1/files/KEY instead.',
    ],
    ['no pages', '{"document":{"id":"0:0","type":"DOCUMENT","children":[]}}', 'This board has no pages.'],
    [
      'a node without an id',
      '{"document":{"id":"0:0","type":"DOCUMENT","children":[{"id":"0:1","type":"CANVAS","children":[{"type":"STICKY"}]}]}}',
      'The board cannot be read: document.children[0].children[0] has no “id”.',
    ],
    [
      'a node where a page should be',
      '{"document":{"id":"0:0","type":"DOCUMENT","children":[{"id":"1:1","type":"FRAME"}]}}',
      'The board cannot be read: document.children[0] is a FRAME, where a page should be.',
    ],
    [
      'one id twice',
      '{"document":{"id":"0:0","type":"DOCUMENT","children":[{"id":"0:1","type":"CANVAS","children":[{"id":"1:1","type":"STICKY"},{"id":"1:1","type":"STICKY"}]}]}}',
      'The board cannot be read: two nodes have the id 1:1.',
    ],
  ])('is refused in one sentence: %s', (_, text, sentence) => {
    expect(() => openBoard(parseFile(text))).toThrow(new BoardError(sentence))
  })

  it('opens with a byte order mark in front', () => {
    expect(openBoard(parseFile(`\uFEFF${sample('okra-template')}`)).pages).toHaveLength(1)
  })
})

describe('Boards of a size and depth that occur', () => {
  it('opens and saves ten megabytes', () => {
    const text = 'Milestone '.repeat(80)
    const stickies = Array.from({ length: 11_000 }, (_, index) =>
      node('STICKY', {
        id: `9:${index}`,
        characters: text,
        absoluteBoundingBox: boxOf((index % 100) * 300, Math.floor(index / 100) * 300, 240, 240),
        fills: [{ type: 'SOLID', color: { r: 1, g: 0.88, b: 0.6, a: 1 }, blendMode: 'NORMAL' }],
      }),
    )
    const file = JSON.stringify(fileOf(canvas(stickies)))
    expect(file.length).toBeGreaterThan(10_000_000)
    expect(saveBoard(openBoard(parseFile(file)))).toEqual(JSON.parse(file))
  })

  it('opens sections nested five hundred deep', () => {
    let nested = node('STICKY', { absoluteBoundingBox: boxOf(0, 0, 240, 240) })
    for (let depth = 0; depth < 500; depth++) {
      nested = node('SECTION', { absoluteBoundingBox: boxOf(-depth, -depth, 500, 500) }, [nested])
    }
    const file = fileOf(canvas([nested]))
    expect(saveBoard(openBoard(file))).toMatchObject(file)
  })
})

describe('A text', () => {
  it('whose size the file leaves fixed is given back without a word of it', () => {
    const file = fileOf(
      canvas([node('TEXT', { characters: 'a' }), node('TEXT', { style: { textAutoResize: 'NONE' } })]),
    )
    expect(saveBoard(openBoard(file))).toEqual(file)
  })

  it('that a plugin made still grows with its letters when the board was saved and opened', async () => {
    const document = openBoard(fileOf(canvas([])))
    await saidBy('figma.createText()', { document })
    const again = openBoard(saveBoard(document))
    expect(await saidBy('say(figma.currentPage.children[0].textAutoResize)', { document: again })).toEqual([
      'WIDTH_AND_HEIGHT',
    ])
  })
})

describe('Lists', () => {
  const list = (fields: Record<string, Json> = {}) =>
    node('TEXT', {
      id: '7:1',
      characters: 'Now\nfirst\nthen\n\nlast',
      lineTypes: ['NONE', 'ORDERED', 'ORDERED', 'NONE', 'UNORDERED'],
      lineIndentations: [0, 1, 2, 0, 1],
      ...fields,
    })
  const FONT = 'await figma.loadFontAsync({ family: "Inter", style: "Medium" });'
  const saved = (document: Document) => saveBoard(document).document.children

  it('are what a plugin reads of ranges, and go back as they came', async () => {
    const file = fileOf(canvas([list()]))
    const document = openBoard(file)
    expect(
      await saidBy(
        `const [text] = figma.currentPage.children
         const at = (start, end) => [text.getRangeListOptions(start, end), text.getRangeIndentation(start, end)]
         say([at(0, 3), at(4, 10), at(10, 14), at(16, 20)].map(([options, depth]) => [options.type, depth]))
         say(text.getRangeListOptions(0, 20) === figma.mixed)
         say(text.getStyledTextSegments(['listOptions']).map(({ start, end, listOptions }) => [start, end, listOptions.type]))`,
        { document },
      ),
    ).toEqual([
      [
        ['NONE', 0],
        ['ORDERED', 1],
        ['ORDERED', 2],
        ['UNORDERED', 1],
      ],
      true,
      [
        [0, 4, 'NONE'],
        [4, 15, 'ORDERED'],
        [15, 16, 'NONE'],
        [16, 20, 'UNORDERED'],
      ],
    ])
    expect(saveBoard(document)).toEqual(file)
  })

  it('that a plugin makes, changes or ends are said of each line', async () => {
    const sticky = node('STICKY', { id: '7:2', characters: 'a\nb' })
    const document = openBoard(fileOf(canvas([list(), sticky])))
    await saidBy(
      `${FONT}
       const [text, { text: letters }] = figma.currentPage.children
       text.setRangeListOptions(0, 10, { type: 'UNORDERED' })
       letters.setRangeListOptions(0, 4 - 1, { type: 'ORDERED' })
       letters.setRangeIndentation(2, 3, 1)`,
      { document },
    )
    expect(saved(document)).toMatchObject([
      {
        children: [
          { lineTypes: ['UNORDERED', 'UNORDERED', 'ORDERED', 'NONE', 'UNORDERED'], lineIndentations: [0, 1, 2, 0, 1] },
          { lineTypes: ['ORDERED', 'ORDERED'], lineIndentations: [0, 1] },
        ],
      },
    ])
    expect(JSON.stringify(saved(document))).not.toContain('pluginProperties')
    await saidBy(`${FONT} figma.currentPage.children[0].characters = 'one\\ntwo'`, { document })
    expect(saved(document)).toMatchObject([
      { children: [{ lineTypes: ['NONE', 'NONE'], lineIndentations: [0, 0] }, {}] },
    ])
  })

  it('stay as the file says them where that cannot be understood, or in an empty last line', () => {
    for (const fields of [
      { lineTypes: ['ROMAN'], lineIndentations: 'deep' },
      { characters: 'a\n', lineTypes: ['ORDERED', 'ORDERED'], lineIndentations: [1, 1] },
      { characters: 'a', lineTypes: ['ORDERED'], lineIndentations: [0.5] },
    ]) {
      const file = fileOf(canvas([list(fields)]))
      expect(saveBoard(openBoard(file))).toEqual(file)
    }
  })
})
