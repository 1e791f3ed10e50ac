import { describe, expect, test } from 'vitest'
import { isCopy, parseBoardFile, parseCopy } from '../../host/jam/index.ts'
import { openBoard, parseFile, saveBoard, type RestFile } from '../../host/rest/index.ts'
import { bare, change, fixture, fixtureText, guid, page, part, parts, zipped, type Loose } from './jam-files.ts'

type Json = Readonly<Record<string, unknown>>

const BODY = '40000000:0'
const TEXT = '40000000:1'
const THIRD = '40000000:2'

/** What is in a node of a REST file, by id. */
function nodesOf(file: RestFile): Map<string, Json> {
  const nodes = new Map<string, Json>()
  const walk = (node: Json) => {
    nodes.set(String(node.id), node)
    if (Array.isArray(node.children)) for (const child of node.children as Json[]) walk(child)
  }
  walk(file.document)
  return nodes
}

/** One node of a board with just that node on its page, in the words of REST. */
function read(type: string, differs: Loose, ...others: readonly Loose[]): Json {
  return nodesOf(parseBoardFile(bare(page(change('1:1', type, '0:1', differs), ...others)))).get('1:1') ?? {}
}

const solid = (r: number, opacity = 1): Loose => ({
  type: 'SOLID',
  color: { r, g: 0.5, b: 0, a: 1 },
  opacity,
  visible: true,
})
const orange = { blendMode: 'NORMAL', type: 'SOLID', color: { r: 1, g: 0.5, b: 0, a: 1 } }
const characters = (text: string): Loose => ({ textData: { characters: text } })

describe('fact 172: a file that FigJam saved', () => {
  test.each(['synthetic', 'synthetic-bare', 'synthetic-table'])('%s is the board that REST gives', (name) => {
    const file = parseBoardFile(fixture(`${name}.jam`), `some/folder/${name}.jam`)
    const rest = parseFile(fixtureText(`${name}.json`))
    expect(file).toEqual(rest)
    const [board, same] = [openBoard(file), openBoard(rest)]
    expect([...board.all()]).toEqual([...same.all()])
    expect(saveBoard(board)).toEqual(saveBoard(same))
  })

  test.each(['synthetic-zstd', 'synthetic-zstd-streamed'])('may be packed by zstd: %s', (name) => {
    expect(parseBoardFile(fixture(`${name}.jam`)).document).toEqual(parseFile(fixtureText('synthetic.json')).document)
  })

  test('is told by what is in it, as JSON is', () => {
    const { document } = parseFile(fixtureText('synthetic.json'))
    const json = new TextEncoder().encode(fixtureText('synthetic.json'))
    expect(parseBoardFile(json, 'board.jam').document).toEqual(document)
    expect(parseBoardFile(fixture('synthetic.jam'), 'board.json').document).toEqual(document)
  })

  test.each([
    ['Q3 plan', 'Q3 plan'],
    ['Untitled', 'board'],
    ['', 'board'],
  ])('called “%s” in the file is “%s” on the page', (said, name) => {
    const meta = new TextEncoder().encode(JSON.stringify({ file_name: said }))
    expect(parseBoardFile(zipped(bare(page()), { 'meta.json': meta }), 'C:\\x\\board.jam').name).toBe(name)
  })

  test('without any name is untitled', () => {
    expect(parseBoardFile(bare(page())).name).toBe('Untitled')
  })
})

describe('fact 173: the tree', () => {
  const at = (id: string, parent: string, position: string) =>
    change(id, 'SECTION', parent, { parentIndex: { guid: guid(parent), position } })
  const idsIn = (file: RestFile, id: string) =>
    ((nodesOf(file).get(id)?.children ?? []) as Json[]).map((child) => child.id)

  test('has siblings by the bytes of their positions, not as words of a language', () => {
    const nodes = ['a', 'B', '~', '!', 'Z!', 'Z'].map((position, index) => at(`1:${index}`, '0:1', position))
    expect(idsIn(parseBoardFile(bare(page(...nodes))), '0:1')).toEqual(['1:3', '1:1', '1:5', '1:4', '1:0', '1:2'])
  })

  test('leaves out what hangs in a circle, in nothing, or was removed', () => {
    const nodes = page(
      at('1:1', '1:2', '!'),
      at('1:2', '1:1', '!'),
      at('1:3', '1:3', '!'),
      at('1:4', '9:9', '!'),
      { ...at('1:5', '0:1', '!'), phase: 'REMOVED' },
      at('1:6', '0:1', '!'),
    )
    expect(idsIn(parseBoardFile(bare(nodes)), '0:1')).toEqual(['1:6'])
  })

  test('has no page for FigJam’s own use, and no page within a page', () => {
    const nodes = page(
      change('0:2', 'CANVAS', '0:0', { internalOnly: true }),
      change('0:3', 'CANVAS', '0:1'),
      change('1:1', 'STICKY', '0:0'),
    )
    expect([...nodesOf(parseBoardFile(bare(nodes))).keys()]).toEqual(['0:0', '0:1'])
  })
})

describe('A node', () => {
  test('of an old file wears the colour of its body, not the empty list beside it', () => {
    const sticky = { fillPaints: [], ...parts(part(BODY, { fillPaints: [solid(1)] })) }
    expect(read('STICKY', sticky)).toMatchObject({ fills: [orange] })
  })

  test.each([
    [true, { authorVisible: true, authorName: 'Ana' }],
    [false, { authorVisible: false }],
    [undefined, { authorVisible: false }],
  ])('whose author’s name is shown: %s', (visible, says) => {
    const name = { ...characters('Ana'), ...(visible !== undefined && { visible }) }
    const { authorVisible, authorName } = read('STICKY', parts(part(THIRD, name)))
    expect({ authorVisible, ...(authorName !== undefined && { authorName }) }).toEqual(says)
  })

  test('has its text with soft breaks, and the points of its lists', () => {
    const lines = [
      { lineType: 'UNORDERED_LIST', indentationLevel: 1 },
      { lineType: 'PLAIN', indentationLevel: 0 },
    ]
    const says = { textData: { characters: 'One\u2028two\nthree', lines } }
    expect(read('STICKY', parts(part(TEXT, says)))).toMatchObject({
      characters: 'One\u2028two\nthree',
      lineTypes: ['UNORDERED', 'NONE'],
      lineIndentations: [1, 0],
    })
  })

  test('has its letters as they are set', () => {
    const says = {
      ...characters('Big'),
      fontName: { family: 'Inter', style: 'Semi Bold', postscript: '' },
      fontSize: 32,
      lineHeight: { value: 1.5, units: 'RAW' },
      textAlignHorizontal: 'CENTER',
      fillPaints: [solid(1, 0.5)],
    }
    expect(read('SHAPE_WITH_TEXT', parts(part(TEXT, says)))).toMatchObject({
      style: {
        fontFamily: 'Inter',
        fontStyle: 'Semi Bold',
        fontWeight: 600,
        fontSize: 32,
        lineHeightPx: 48,
        textAlignHorizontal: 'CENTER',
        fills: [{ ...orange, opacity: 0.5 }],
      },
    })
  })

  test.each([
    ['ROUNDED_RECTANGLE', {}, 'RECTANGLE'],
    ['SYMBOL', {}, 'COMPONENT'],
    ['FRAME', { resizeToFit: true }, 'GROUP'],
    ['FRAME', { resizeToFit: false }, 'FRAME'],
  ])('of the type %s with %j is a %s', (type, differs, rest) => {
    expect(read(type, differs).type).toBe(rest)
  })

  test('with a picture names it by its hash', () => {
    const hash = Uint8Array.from({ length: 20 }, (_, index) => index)
    const paint = { type: 'IMAGE', image: { hash }, imageScaleMode: 'FIT' }
    expect(read('ROUNDED_RECTANGLE', { fillPaints: [paint] })).toMatchObject({
      fills: [{ type: 'IMAGE', scaleMode: 'FIT', imageRef: '000102030405060708090a0b0c0d0e0f10111213' }],
    })
  })

  test('with a gradient says where it runs', () => {
    const stops = [{ color: { r: 1, g: 0.5, b: 0, a: 1 }, position: 0.25 }]
    const transform = { m00: 0, m01: 1, m02: 0, m10: -1, m11: 0, m12: 1 }
    const [fill] = read('ELLIPSE', { fillPaints: [{ type: 'GRADIENT_LINEAR', stops, transform }] }).fills as Json[]
    expect(fill).toMatchObject({
      gradientHandlePositions: [
        { x: 0.5, y: 0 },
        { x: 0.5, y: 1 },
        { x: 0, y: 0 },
      ],
      gradientStops: [{ color: orange.color, position: 0.25 }],
    })
  })

  test('has lines, corners and dashes', () => {
    const body = {
      strokePaints: [solid(1)],
      strokeWeight: 4,
      strokeAlign: 'INSIDE',
      dashPattern: [8, 4],
      cornerRadius: 6,
    }
    expect(read('SHAPE_WITH_TEXT', { shapeWithTextType: 'DIAMOND', ...parts(part(BODY, body)) })).toMatchObject({
      shapeType: 'DIAMOND',
      strokes: [orange],
      strokeWeight: 4,
      strokeAlign: 'INSIDE',
      strokeDashes: [8, 4],
      cornerRadius: 6,
    })
  })

  test('of code has its code with its own breaks', () => {
    const code = read('CODE_BLOCK', { codeBlockLanguage: 'TYPESCRIPT', ...parts(part(TEXT, characters('a\r\nb'))) })
    expect(code).toMatchObject({ code: 'a\r\nb', codeLanguage: 'TYPESCRIPT' })
  })

  test('fact 174: carries plugin data, shared under its namespace and private under the plugin’s id', () => {
    const pluginData = [
      { pluginID: '', key: 'okra-milestone', value: '{}' },
      { pluginID: '', key: 'okra-a-b', value: 'dash' },
      { pluginID: '', key: 'nodash', value: 'whose?' },
      { pluginID: '12', key: 'note-x', value: 'own' },
    ]
    const { sharedPluginData, pluginData: own } = read('STICKY', { pluginData })
    expect([sharedPluginData, own]).toEqual([{ okra: { milestone: '{}', 'a-b': 'dash' } }, { 12: { 'note-x': 'own' } }])
  })
})

describe('Places', () => {
  const moved = (x: number, y: number) => ({ transform: { m00: 1, m01: 0, m02: x, m10: 0, m11: 1, m12: y } })
  const quarter = (x: number, y: number) => ({ transform: { m00: 0, m01: -1, m02: x, m10: 1, m11: 0, m12: y } })

  test('add up through sections and groups, and turn with them', () => {
    const file = parseBoardFile(
      bare(
        page(
          change('1:1', 'SECTION', '0:1', { ...moved(1000, 0), size: { x: 500, y: 500 } }),
          change('1:2', 'FRAME', '1:1', { ...quarter(300, 100), resizeToFit: true, size: { x: 100, y: 50 } }),
          change('1:3', 'STICKY', '1:2', { ...moved(10, 0), size: { x: 40, y: 20 } }),
        ),
      ),
    )
    expect(nodesOf(file).get('1:3')?.absoluteBoundingBox).toEqual({ x: 1280, y: 110, width: 20, height: 40 })
    const card = openBoard(file).get('1:3')
    expect(card?.props).toMatchObject({ x: 300, y: 110, width: 40, height: 20, rotation: -90 })
  })

  test('that arithmetic turned by next to nothing are upright', () => {
    const noise = { m00: 1, m01: -2.7e-24, m02: 5, m10: 2.7e-24, m11: 1, m12: 5 }
    expect(read('ELLIPSE', { transform: noise })).not.toHaveProperty('rotation')
  })
})

describe('fact 175: a connector', () => {
  const end = (endpointNodeID: string, magnet: string, x = 0, y = 0): Loose => ({
    endpointNodeID: guid(endpointNodeID),
    position: { x, y },
    magnet,
  })
  const section = change('1:2', 'SECTION', '0:1', { transform: { m00: 1, m01: 0, m02: 100, m10: 0, m11: 1, m12: 50 } })
  const card = change('1:3', 'STICKY', '0:1')

  test.each<[what: string, said: Loose, rest: Json]>([
    ['at a side', end('1:3', 'LEFT'), { endpointNodeId: '1:3', magnet: 'LEFT' }],
    ['at any side', end('1:3', 'AUTO_HORIZONTAL'), { endpointNodeId: '1:3', magnet: 'AUTO' }],
    ['on the edge', end('1:3', 'EDGE', 20, 100), { endpointNodeId: '1:3', position: { x: 20, y: 100 } }],
    ['within a card', end('1:3', 'NONE', 20, 30), { endpointNodeId: '1:3', position: { x: 20, y: 30 } }],
    ['loose on the page', end('0:1', 'NONE', -7, 9), { position: { x: -7, y: 9 } }],
    ['loose in a section', end('1:2', 'NONE', 10, 20), { position: { x: 110, y: 70 } }],
    ['at a card that is gone', end('9:9', 'TOP'), { endpointNodeId: '9:9', magnet: 'TOP' }],
  ])('that ends %s', (_, connectorEnd, rest) => {
    expect(read('CONNECTOR', { connectorEnd }, section, card)).toMatchObject({ connectorEnd: rest })
  })

  test('keeps the parts that somebody put elsewhere by hand, and goes over them', () => {
    const bends = [{ position: { x: 5, y: 30 }, axis: { x: 0, y: 1 } }]
    expect(read('CONNECTOR', { connectorControlPoints: bends })).toMatchObject({ connectorControlPoints: bends })
    expect(read('CONNECTOR', { connectorControlPoints: [] })).not.toHaveProperty('connectorControlPoints')
  })

  test('has its tips, and its label unless that is hidden', () => {
    const line = { connectorLineStyle: 'STRAIGHT', connectorStartCap: 'ROUND', connectorEndCap: 'ARROW_LINES' }
    const label = (visible: boolean) =>
      parts(part(TEXT, { visible, ...characters('needs') }), part(THIRD, { visible, fillPaints: [solid(1)] }))
    expect(read('CONNECTOR', { ...line, ...label(true) })).toMatchObject({
      characters: 'needs',
      textBackground: { fills: [orange] },
      connectorLineType: 'STRAIGHT',
      connectorStartStrokeCap: 'NONE',
      connectorEndStrokeCap: 'LINE_ARROW',
    })
    expect(read('CONNECTOR', label(false))).toMatchObject({ characters: '', textBackground: { fills: [] } })
  })
})

test('A file keeps to itself whose board was pasted from, and who wrote what', () => {
  const said = JSON.stringify(parseBoardFile(fixture('synthetic.jam')))
  expect(said).not.toMatch(/A Person|Must not be shown|stale label/)
})

describe('fact 176: what is copied in FigJam', () => {
  const html = fixtureText('synthetic-copy.clipboard.html')
  const copyOf = (bytes: Uint8Array) =>
    `<span data-buffer="<!--(figma)${Buffer.from(bytes).toString('base64')}(/figma)-->">`

  test('is the board without what was not copied, scores and all, and says not whose it was', () => {
    expect(isCopy(html)).toBe(true)
    const nodes = nodesOf(parseCopy(html))
    expect([...nodes.keys()]).toEqual(['0:0', '0:1', '7:11', '7:12', '7:13'])
    const table = nodesOf(parseFile(fixtureText('synthetic-table.json')))
    expect(nodes.get('7:11')).toEqual(table.get('7:11'))
    expect(nodes.get('7:13')).toEqual(table.get('7:13'))
    expect(JSON.stringify(parseCopy(html))).not.toContain('AAAAAAAA')
  })

  test('may call itself a design file, as all copies of Figma do', () => {
    expect(
      nodesOf(parseCopy(copyOf(bare(page(change('1:1', 'STICKY', '0:1')), { kind: 'fig-kiwi' })))).has('1:1'),
    ).toBe(true)
  })

  test.each([
    [
      'from another editor',
      copyOf(bare(page(), { message: { pasteEditorType: 'SLIDES' } })),
      /copied in another of Figma’s/,
    ],
    ['cut short', html.slice(0, -200), /cut short/],
    ['no base64', '(figma)***(/figma)', /damaged/],
    ['empty', '(figma)(/figma)', /cut short/],
  ])('is refused in one sentence: %s', (_, copy, sentence) => {
    expect(() => parseCopy(copy)).toThrow(sentence)
  })

  test('is told from other HTML', () => {
    expect(isCopy('<table><tr><td>Milestone</td></tr></table>')).toBe(false)
  })
})

test('letters that are set otherwise than the rest are said as REST says it, as far as anything differs', () => {
  const text = {
    characters: 'Big and small',
    characterStyleIDs: [7, 7, 7, 0, 9],
    styleOverrideTable: [
      { styleID: 7, fontSize: 32, fontName: { family: 'Inter', style: 'Bold', postscript: '' } },
      { styleID: 9 },
      { styleID: 11, fontSize: 8 },
    ],
  }
  expect(read('SHAPE_WITH_TEXT', parts(part(TEXT, { textData: text })))).toMatchObject({
    characterStyleOverrides: [7, 7, 7, 0, 9],
    styleOverrideTable: { 7: { fontSize: 32, fontStyle: 'Bold', fontWeight: 700 } },
  })
  expect(read('TEXT', { textData: { ...text, characterStyleIDs: [] } })).not.toHaveProperty('styleOverrideTable')
})

test('fact 177: further pages are read as the first one is', () => {
  const nodes = page(
    change('1:1', 'SECTION', '0:1'),
    { ...change('0:2', 'CANVAS', '0:0', { name: 'Page 2' }), parentIndex: { guid: guid('0:0'), position: '~' } },
    change('1:2', 'STICKY', '0:2'),
  )
  const pages = parseBoardFile(bare(nodes)).document.children as { name: string; children: { type: string }[] }[]
  expect(pages.map(({ name, children }) => [name, children.map(({ type }) => type)])).toEqual([
    ['Page 1', ['SECTION']],
    ['Page 2', ['STICKY']],
  ])
})

test('fact 178: a stamp is read as other nodes are, with its picture', () => {
  const hash = Uint8Array.from({ length: 20 }, (_, at) => at)
  const fillPaints = [{ type: 'IMAGE', image: { hash }, imageScaleMode: 'STRETCH' }]
  expect(read('STAMP', { name: 'Star', size: { x: 60, y: 60 }, fillPaints })).toMatchObject({
    type: 'STAMP',
    name: 'Star',
    absoluteBoundingBox: { width: 60, height: 60 },
    fills: [{ type: 'IMAGE', imageRef: '000102030405060708090a0b0c0d0e0f10111213' }],
  })
})
