/** New nodes: in front of the others at (0, 0) of the current page. */
import { group } from '../document/group.ts'
import { createTable } from '../document/table.ts'
import type { Json, NodeRecord } from '../document/types.ts'
import { idIn } from './arguments.ts'
import { gap, Refusal } from '../refusal.ts'
import { nodeIn, type Session } from './session.ts'

const TYPES: Readonly<Record<string, string>> = {
  createSticky: 'STICKY',
  createShapeWithText: 'SHAPE_WITH_TEXT',
  createConnector: 'CONNECTOR',
  createSection: 'SECTION',
  createCodeBlock: 'CODE_BLOCK',
  createText: 'TEXT',
  createRectangle: 'RECTANGLE',
  createEllipse: 'ELLIPSE',
  createFrame: 'FRAME',
}

export function create(session: Session, method: string, values: readonly Json[]): NodeRecord {
  if (session.mode === 'view') throw new Refusal(`Can't call "${method}" in read-only mode`)
  const { editor } = session
  const type = TYPES[method]
  if (type !== undefined) return nodeIn(session, editor.create(type, propsOf(session, type)))
  if (method === 'createTable') return nodeIn(session, createTable(editor, count(values[0]), count(values[1])))
  if (method === 'group') return nodeIn(session, grouped(session, values))
  throw gap(`figma.${method}`)
}

/** A sticky is signed by the person whose plugin makes it (create-sticky notes). */
function propsOf({ user }: Session, type: string): Record<string, Json> {
  return type === 'STICKY' ? { authorName: user.name } : {}
}

function grouped(session: Session, [nodes, parent, index]: readonly Json[]): string {
  if (!Array.isArray(nodes) || nodes.length === 0)
    throw new Refusal('First argument must be an array of at least one node')
  const ids = nodes.map(idIn)
  for (const id of ids) nodeIn(session, id)
  return group(session.editor, ids, nodeIn(session, idIn(parent)).id, typeof index === 'number' ? index : Infinity)
}

/** Rows or columns of a new table; two unless told (typings 1826). */
function count(value: Json | undefined): number {
  if (value === undefined || value === null) return 2
  if (typeof value !== 'number' || !Number.isInteger(value) || value < 1) {
    throw new Refusal('Expected a whole number of rows and columns, at least 1')
  }
  return value
}
