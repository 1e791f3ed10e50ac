/** Small boards in few words, for tests: `board(section('Goals', [sticky('Milestone: search')]))`. */
import { solid, textPrefix } from './defaults.ts'
import { Document, type DocumentOptions } from './document.ts'
import { fitted } from './fit.ts'
import { orders } from './order.ts'
import { NO_DATA, ROOT, type Json, type NodeRecord, type PluginData } from './types.ts'

/** A node still to be put on a board. */
export interface Sketch {
  readonly type: string
  readonly id?: string
  readonly props: Readonly<Record<string, Json>>
  readonly pluginData: Partial<PluginData>
  readonly children: readonly Sketch[]
}

/** How a sketched node differs from what its type has anyway. */
export interface Look {
  /** Else the next free `1:n`. */
  readonly id?: string
  readonly x?: number
  readonly y?: number
  readonly width?: number
  readonly height?: number
  readonly name?: string
  /** `#RRGGBB` of one solid paint; `null` for no paint at all. */
  readonly fill?: string | null
  readonly stroke?: string | null
  readonly fontSize?: number
  /** Shared plugin data by namespace and key. */
  readonly shared?: PluginData['shared']
  /** Private plugin data by plugin id and key. */
  readonly own?: PluginData['own']
  /** Anything else that is stored, under its stored name. */
  readonly props?: Readonly<Record<string, Json>>
}

export const sticky = (text: string, look: Look = {}) => written('STICKY', text, look)

export const shape = (text: string, look: Look = {}) =>
  written('SHAPE_WITH_TEXT', text, { ...look, props: { shapeType: 'SQUARE', ...look.props } })

export const text = (characters: string, look: Look = {}) => written('TEXT', characters, look)

export const section = (name: string, children: readonly Sketch[], look: Look = {}) =>
  node('SECTION', { width: 1000, height: 1000, ...look, name }, children)

export const frame = (children: readonly Sketch[], look: Look = {}) => node('FRAME', look, children)

export const group = (children: readonly Sketch[], look: Look = {}) => node('GROUP', look, children)

/** A stamp of a kind ("Star", "Profile"), stuck to a node when told its id. */
export const stamp = (name: string, stuckTo: string | null, look: Look = {}) =>
  node('STAMP', { ...look, name, props: { stuckTo, ...look.props } })

/** A connector from the middle of one node to the middle of another. */
export const connector = (from: string, to: string, label = '', look: Look = {}) =>
  written('CONNECTOR', label, {
    ...look,
    props: {
      connectorStart: { endpointNodeId: from, magnet: 'AUTO' },
      connectorEnd: { endpointNodeId: to, magnet: 'AUTO' },
      ...look.props,
    },
  })

/** A table of rows of texts. */
export function table(rows: readonly (readonly string[])[], look: Look = {}): Sketch {
  const columns = rows[0]?.length ?? 0
  const sizes = {
    rowHeights: rows.map(() => 48),
    columnWidths: Array.from({ length: columns }, () => 96),
    width: 96 * columns,
    height: 48 * rows.length,
  }
  const cells = rows.flatMap((row, rowIndex) =>
    row.map((cell, columnIndex) => written('TABLE_CELL', cell, { props: { rowIndex, columnIndex } })),
  )
  return node('TABLE', { ...look, props: { ...sizes, ...look.props } }, cells)
}

/** A node of any type, also one that the host does not know. */
export function node(type: string, look: Look = {}, children: readonly Sketch[] = []): Sketch {
  const { id, fill, stroke, fontSize, shared, own, props, ...plain } = look
  return {
    type,
    ...(id === undefined ? {} : { id }),
    props: {
      ...plain,
      ...(fill === undefined ? {} : { fills: fill === null ? [] : solid(fill) }),
      ...(stroke === undefined ? {} : { strokes: stroke === null ? [] : solid(stroke) }),
      ...(fontSize === undefined ? {} : { [`${textPrefix(type)}fontSize`]: fontSize }),
      ...props,
    },
    pluginData: { ...(shared && { shared }), ...(own && { own }) },
    children,
  }
}

/** A board of one page. */
export function board(...children: readonly Sketch[]): Document {
  return file({ 'Page 1': children })
}

/** A board of pages by name; their ids are `0:1`, `0:2`, … */
export function file(pages: Readonly<Record<string, readonly Sketch[]>>, options?: DocumentOptions): Document {
  const nodes: NodeRecord[] = [record({ id: ROOT, type: 'DOCUMENT', parent: null, props: { name: 'Board' } })]
  const taken = new Set<string>()
  const claim = (sketches: readonly Sketch[]) => {
    for (const { id, children } of sketches) {
      if (id !== undefined) taken.add(id)
      claim(children)
    }
  }
  Object.values(pages).forEach(claim)
  let next = 1
  const newId = () => {
    while (taken.has(`1:${next}`)) next++
    return `1:${next++}`
  }
  const put = (sketches: readonly Sketch[], parent: string) => {
    const keys = orders(sketches.length)
    sketches.forEach(({ type, id = newId(), props, pluginData, children }, index) => {
      nodes.push(record({ id, type, parent, order: keys[index] ?? '', props, pluginData }))
      put(children, id)
    })
  }
  const keys = orders(Object.keys(pages).length)
  Object.entries(pages).forEach(([name, children], index) => {
    const id = `0:${index + 1}`
    nodes.push(record({ id, type: 'PAGE', parent: ROOT, order: keys[index] ?? '', props: { name } }))
    put(children, id)
  })
  return new Document(
    nodes.map((node) => (node.props.height === undefined ? fitted(node) : node)),
    options,
  )
}

function written(type: string, characters: string, look: Look): Sketch {
  return node(type, { ...look, props: { [`${textPrefix(type)}characters`]: characters, ...look.props } })
}

function record({
  pluginData,
  ...given
}: Pick<NodeRecord, 'id' | 'type' | 'parent' | 'props'> & {
  order?: string
  pluginData?: Partial<PluginData>
}): NodeRecord {
  return { order: '', rest: {}, ...given, pluginData: { ...NO_DATA, ...pluginData } }
}
