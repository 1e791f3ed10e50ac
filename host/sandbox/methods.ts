/** Methods of nodes that end at once. */
import { copy, paste } from '../document/clipboard.ts'
import { isGroup, ownBox } from '../document/geometry.ts'
import { axesOf } from '../document/layout.ts'
import { cellAt, insertLine, moveLine, removeLine, resizeLine, sizesOf, type Direction } from '../document/table.ts'
import { ROOT, type Json, type NodeRecord } from '../document/types.ts'
import { idIn, numberIn } from './arguments.ts'
import { fontsIn } from './fonts.ts'
import { DATA_METHODS, setRelaunchData } from './plugin-data.ts'
import { reference, type Value } from './read.ts'
import { gap, Refusal } from '../refusal.ts'
import { nodeIn, requireWrite, type Session } from './session.ts'
import { textMethod } from './text-methods.ts'

type Method = (session: Session, node: NodeRecord, values: readonly Json[]) => Json | undefined

const METHODS: Readonly<Record<string, Method>> = {
  ...DATA_METHODS,
  setRelaunchData: (session, node, [value]) => {
    setRelaunchData(session, node, value)
  },
  getRelaunchData: (_, { pluginData }) => pluginData.relaunch,
  getTopLevelFrame: () => {
    throw new Refusal('getTopLevelFrame is not supported in FigJam')
  },
  remove: (session, node) => {
    requireWrite(session)
    if (node.id === ROOT || node.type === 'PAGE' || isInInstance(session, node.parent))
      throw new Refusal('Removing this node is not allowed')
    session.editor.remove(node.id)
  },
  clone: (session, node) => {
    requireWrite(session)
    if (node.type === 'PAGE') throw gap('PageNode.clone')
    const { document, editor } = session
    const [id] = paste(editor, copy(document, [node.id]), document.view.currentPage)
    return reference(nodeIn(session, id ?? node.id))
  },
  appendChild: (session, node, [child]) => {
    insert(session, node, Infinity, child)
  },
  insertChild: (session, node, [index, child]) => {
    insert(session, node, numberIn(index, 'index'), child)
  },
  resize: resize,
  resizeWithoutConstraints: resize,
  rescale: (session, node, [factor]) => {
    const { width, height } = ownBox(session.document, node)
    const scale = numberIn(factor, 'scale')
    resize(session, node, [width * scale, height * scale])
  },
  cellAt: (session, node, [row, column]) => {
    const [rowIndex, columnIndex] = [lineIn(node, 'row', row), lineIn(node, 'column', column)]
    const cell = cellAt(session.document, node.id, rowIndex, columnIndex)
    if (!cell) throw new Refusal(`There is no cell at row ${rowIndex}, column ${columnIndex}`)
    return cell.id
  },
  ...lineMethods('row', 'Row'),
  ...lineMethods('column', 'Column'),
}

/** Calls a method of a node; `method` is preceded by `text.` when it is one of its text. */
export function call(session: Session, id: string, method: string, values: readonly Json[]): Value {
  const node = nodeIn(session, id)
  const own = METHODS[method]
  if (own) return own(session, node, values)
  const answer = textMethod(session, node, method, values)
  if (answer.isKnown) return answer.value
  throw gap(`${node.type}.${method}`)
}

function lineMethods(direction: Direction, word: string): Record<string, Method> {
  return {
    [`insert${word}`]: (session, node, [index]) => {
      requireWrite(session)
      const end = sizesOf(node, direction).length
      insertLine(
        session.editor,
        node.id,
        direction,
        numberIn(index, 'index') === end ? end : lineIn(node, direction, index),
      )
    },
    [`remove${word}`]: (session, node, [index]) => {
      requireWrite(session)
      if (sizesOf(node, direction).length === 1) throw new Refusal(`The last ${direction} of a table cannot be removed`)
      removeLine(session.editor, node.id, direction, lineIn(node, direction, index))
    },
    [`move${word}`]: (session, node, [from, to]) => {
      requireWrite(session)
      moveLine(session.editor, node.id, direction, lineIn(node, direction, from), lineIn(node, direction, to))
    },
    [`resize${word}`]: (session, node, [index, size]) => {
      requireWrite(session)
      resizeLine(session.editor, node.id, direction, lineIn(node, direction, index), numberIn(size, 'size'))
    },
  }
}

/** Children keep their numbers, so they jump when the container differs (typings 1875). */
function insert(session: Session, parent: NodeRecord, index: number, child: Json | undefined): void {
  requireWrite(session)
  session.pages.requireChildren(parent.id, parent.type, index === Infinity ? 'appendChild' : 'insertChild')
  const moved = nodeIn(session, idIn(child))
  if (parent.id === ROOT || moved.type === 'PAGE') throw gap('moving pages')
  if (isInInstance(session, parent.id) || isInInstance(session, moved.parent))
    throw new Refusal('Cannot move node. New parent is an instance or is inside of an instance')
  if (session.document.isWithin(parent.id, moved.id)) throw new Refusal('A node cannot be moved into itself')
  session.editor.insert(moved.id, parent.id, index)
}

/** What an instance holds is its component’s: texts and colours can differ, nothing comes, goes or moves (fact 215). */
function isInInstance({ document }: Session, id: string | null): boolean {
  for (
    let at = id === null ? undefined : document.get(id);
    at;
    at = at.parent === null ? undefined : document.get(at.parent)
  )
    if (at.type === 'INSTANCE') return true
  return false
}

function resize(session: Session, node: NodeRecord, [width, height]: readonly Json[]): undefined {
  requireWrite(session)
  const size = { width: numberIn(width, 'width'), height: numberIn(height, 'height') }
  if (size.width < 0.01 || size.height < 0.01) throw new Refusal('Expected a width and height of at least 0.01')
  if (node.type === 'TEXT') session.fonts.require(fontsIn(node))
  if (!isGroup(node) && node.type === 'TEXT') session.editor.set(node.id, { textAutoResize: 'NONE' })
  // Assumed: a frame with a layout keeps a size that it is given.
  const fixed = axesOf(node) && { primaryAxisSizingMode: 'FIXED', counterAxisSizingMode: 'FIXED' }
  session.editor.set(node.id, { ...fixed, ...size })
}

function lineIn(table: NodeRecord, direction: Direction, value: Json | undefined): number {
  const index = numberIn(value, direction)
  if (!Number.isInteger(index) || index < 0 || index >= sizesOf(table, direction).length) {
    throw new Refusal(`There is no ${direction} ${index} in this table`)
  }
  return index
}
