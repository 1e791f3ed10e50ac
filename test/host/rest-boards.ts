/** REST files for tests: small ones by hand, arbitrary ones by fast-check. */
import fc from 'fast-check'
import type { Json } from '../../host/document/types.ts'

type JsonObject = Record<string, Json>

let count = 0

/** A node of a REST file; without an id it gets one that no other has. */
export function node(type: string, fields: JsonObject, children?: Json[]): JsonObject {
  return { id: `7:${++count}`, name: type, type, ...fields, ...(children && { children }) }
}

export function canvas(children: Json[], name = 'Page 1'): JsonObject {
  return { id: name === 'Page 1' ? '0:1' : `0:${name}`, name, type: 'CANVAS', children }
}

export function fileOf(...pages: JsonObject[]): JsonObject {
  const ids = new Set(pages.map(({ id }) => id))
  const children = ids.size === pages.length ? pages : pages.map((page, index) => ({ ...page, id: `0:${index + 1}` }))
  return {
    name: 'Board',
    editorType: 'figjam',
    document: { id: '0:0', name: 'Document', type: 'DOCUMENT', children },
  }
}

export function boxOf(x: number, y: number, width: number, height: number) {
  return { x, y, width, height }
}

const number = fc.double({ min: -5000, max: 5000, noNaN: true })
const size = fc.double({ min: 0, max: 2000, noNaN: true })
const box = fc.record({ x: number, y: number, width: size, height: size })
const channel = fc.double({ min: 0, max: 1, noNaN: true })
const color = fc.record({ r: channel, g: channel, b: channel, a: channel })
const solid = fc.record(
  {
    type: fc.constant('SOLID'),
    blendMode: fc.constantFrom('NORMAL', 'MULTIPLY'),
    color,
    opacity: channel,
    visible: fc.boolean(),
  },
  { requiredKeys: ['type', 'color'] },
)
const point = fc.record({ x: channel, y: channel })
const gradient = fc.record({
  type: fc.constant('GRADIENT_LINEAR'),
  gradientHandlePositions: fc.array(point, { minLength: 0, maxLength: 4 }),
  gradientStops: fc.array(fc.record({ position: channel, color })),
})
const image = fc.record({ type: fc.constant('IMAGE'), imageRef: fc.string() }, { requiredKeys: ['type'] })
const paints = fc.array(fc.oneof(solid, gradient, image, fc.jsonValue()), { maxLength: 3 })
const data = fc.dictionary(fc.string(), fc.oneof(fc.dictionary(fc.string(), fc.string()), fc.jsonValue()), {
  maxKeys: 3,
})
const end = fc.record(
  { endpointNodeId: fc.constantFrom('7:1', '1:2'), magnet: fc.constantFrom('AUTO', 'TOP'), position: point },
  { requiredKeys: [] },
)
const style = fc.record(
  {
    fontFamily: fc.constantFrom('Inter', 'Roboto Mono'),
    fontStyle: fc.string(),
    fontWeight: fc.constantFrom(400, 500, 600, 700, 850),
    fontSize: size,
    textAlignHorizontal: fc.constantFrom('LEFT', 'CENTER'),
    lineHeightPx: size,
    fills: paints,
  },
  { requiredKeys: [] },
)
const types = [
  'STICKY',
  'SHAPE_WITH_TEXT',
  'TEXT',
  'CONNECTOR',
  'STAMP',
  'EMBED',
  'CODE_BLOCK',
  'HOLOGRAM',
  'RECTANGLE',
]
const containers = ['SECTION', 'FRAME', 'GROUP', 'WIDGET']

/** Fields as they come and as they should not: most of the right kind, some of any. */
const fields = fc.record(
  {
    name: fc.string(),
    visible: fc.boolean(),
    locked: fc.boolean(),
    opacity: channel,
    // Quarter turns: with others, an arbitrary box is that of no node.
    rotation: fc.constantFrom(0, 0, Math.PI / 2, -Math.PI / 2, Math.PI),
    absoluteBoundingBox: fc.oneof({ weight: 8, arbitrary: box }, fc.constant(null), fc.jsonValue()),
    absoluteRenderBounds: fc.oneof(box, fc.constant(null)),
    characters: fc.oneof(fc.string({ unit: 'grapheme' }), fc.constant(' a\u2028b\n')),
    style,
    fills: fc.oneof({ weight: 8, arbitrary: paints }, fc.jsonValue()),
    strokes: paints,
    strokeWeight: fc.oneof(size, fc.jsonValue()),
    strokeDashes: fc.array(size),
    cornerRadius: size,
    shapeType: fc.constantFrom('SQUARE', 'ELLIPSE', 'STAR'),
    authorVisible: fc.boolean(),
    connectorStart: end,
    connectorEnd: end,
    connectorEndStrokeCap: fc.constantFrom('NONE', 'LINE_ARROW', 'TRIANGLE_ARROW', 'HEART'),
    textBackground: fc.oneof(fc.record({ fills: paints, cornerRadius: size }), fc.jsonValue()),
    sharedPluginData: fc.oneof(data, fc.jsonValue()),
    pluginData: data,
    shimmer: fc.jsonValue(),
  },
  { requiredKeys: ['name'], noNullPrototype: true },
)

const track = fc.array(fc.integer({ min: 24, max: 400 }), { minLength: 1, maxLength: 3 })

/** Cells side by side, as in any table. */
const table = fc
  .tuple(fields, fields, fc.integer({ min: -500, max: 500 }), track, track)
  .map(([said, cell, corner, columns, rows]) => {
    const start = (sizes: number[], index: number) => sizes.slice(0, index).reduce((sum, size) => sum + size, corner)
    const cells = rows.flatMap((height, row) =>
      columns.map((width, column) => ({
        ...cell,
        type: 'TABLE_CELL',
        absoluteBoundingBox: boxOf(start(columns, column), start(rows, row), width, height),
      })),
    )
    const absoluteBoundingBox = boxOf(
      corner,
      corner,
      start(columns, columns.length) - corner,
      start(rows, rows.length) - corner,
    )
    return { ...said, type: 'TABLE', rotation: 0, absoluteBoundingBox, children: cells } as JsonObject
  })

const tree = fc.letrec<{ node: JsonObject }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    fc.tuple(fc.constantFrom(...types), fields).map(([type, said]) => ({ type, ...said }) as JsonObject),
    table,
    fc
      .tuple(fc.constantFrom(...containers), fields, fc.array(tie('node'), { maxLength: 4 }))
      .map(([type, said, children]) => ({ type, ...said, children }) as JsonObject),
  ),
})).node

/** Boards of up to three pages with anything on them. */
export const anyBoard = fc.array(fc.array(tree, { maxLength: 5 }), { minLength: 1, maxLength: 3 }).map((pages) => {
  let next = 0
  const numbered = (json: JsonObject): JsonObject => ({
    ...json,
    id: `7:${++next}`,
    ...(Array.isArray(json.children) && { children: json.children.map((child) => numbered(child as JsonObject)) }),
  })
  return fileOf(...pages.map((children, index) => canvas(children.map(numbered), `Page ${index + 1}`)))
})
