/**
 * A class for each type of node, made from the table of members. An instance holds nothing but its id; every read and
 * write goes to the host. A node is one object however often it is read: published plugins compare nodes with `===` and
 * use them as keys.
 */
import { host, jsonOf, later, referenced, valueOf } from './host.ts'
import { countRead } from './reads.ts'
import { isStrict, strictPrototype } from './strict.ts'
import { membersOf, partsOf, SUBLAYER, TYPES, type PARTS } from './surface.ts'

export class Node {
  readonly id: string

  constructor(id: string) {
    this.id = id
    Object.freeze(this)
  }
}
referenced.add(Node)

type Owner = object
type IdOf = (owner: Owner) => string

const classes = new Map<string, new (id: string) => Node>()

/** Methods that are more than a call to the host, by name; filled by `methods.ts`. */
export const ownMethods: Record<string, (this: Node, ...values: never[]) => unknown> = {}

const known = new Map<string, Node>()

/** The node of an id, as the one object of its type's class. */
export function nodeOf(id: string, type: string): Node {
  const node = known.get(id) ?? new (classOf(type))(id)
  known.set(id, node)
  return node
}

/** The nodes of a flat list of ids and types, as `find` and `children` answer them. */
export function nodesOf(list: readonly string[]): Node[] {
  const nodes: Node[] = []
  for (let at = 0; at + 1 < list.length; at += 2) nodes.push(anyNode(list[at] ?? '', list[at + 1] ?? ''))
  return nodes
}

/** A node, or a table's cell where one turns up among nodes (in a selection). */
export function anyNode(id: string, type: string): Node {
  return type === 'TABLE_CELL' ? (cellOf(id) as unknown as Node) : nodeOf(id, type)
}

function classOf(type: string): new (id: string) => Node {
  const made = classes.get(type) ?? makeClass(type)
  classes.set(type, made)
  return made
}

function makeClass(type: string): new (id: string) => Node {
  const made = { [classNameOf(type)]: class extends Node {} }[classNameOf(type)] ?? Node
  defineMembers(made.prototype, partsOf(type), (node) => (node as Node).id)
  defineType(made.prototype, type)
  return made
}

/** `SHAPE_WITH_TEXT` is a `ShapeWithTextNode`. */
function classNameOf(type: string): string {
  return `${type.replace(/([A-Z])([A-Z]*)_?/g, (_, first: string, rest: string) => first + rest.toLowerCase())}Node`
}

function defineType(prototype: object, type: string): void {
  Object.defineProperty(prototype, 'type', {
    configurable: true,
    get() {
      countRead('type')
      return type
    },
  })
}

/** The text of a node (or a connector's text background): no node itself, only a view on its owner. */
class Sublayer {
  readonly #owner: string

  constructor(owner: string) {
    this.#owner = owner
    Object.freeze(this)
  }

  static ownerOf(sublayer: Sublayer): string {
    return sublayer.#owner
  }
}

class TextSublayerNode extends Sublayer {}
class LabelSublayerNode extends Sublayer {}
const ownerOf = (sublayer: Owner) => Sublayer.ownerOf(sublayer as Sublayer)
defineMembers(TextSublayerNode.prototype, SUBLAYER, ownerOf, 'text.')
defineMembers(LabelSublayerNode.prototype, ['fills'], ownerOf, 'textBackground.')

/** A cell has an id for the host only: in FigJam it has none. */
class TableCellNode {
  readonly #id: string

  constructor(id: string) {
    this.#id = id
    Object.freeze(this)
  }

  static idOf(cell: TableCellNode): string {
    return cell.#id
  }

  /** Reading the name of a cell found in a selection throws (seen). */
  get name(): unknown {
    return valueOf(host.get(this.#id, 'name'))
  }
}
defineMembers(TableCellNode.prototype, TYPES.TABLE_CELL, (cell) => TableCellNode.idOf(cell as TableCellNode))
defineType(TableCellNode.prototype, 'TABLE_CELL')

export function cellOf(id: string): TableCellNode {
  return new TableCellNode(id)
}

/** Puts a getter, setter or method for each member on a prototype. `prefix` names the sublayer they belong to. */
function defineMembers(
  prototype: object,
  parts: readonly (keyof typeof PARTS)[],
  idOf: IdOf,
  prefix: '' | 'text.' | 'textBackground.' = '',
): void {
  const readonly = membersOf(parts, 'readonly')
  for (const name of [...readonly, ...membersOf(parts, 'writable')]) {
    if (name === 'id' || name === 'type') continue
    const stored = prefix + name
    const get = getterOf(name, stored, idOf)
    if (readonly.includes(name)) Object.defineProperty(prototype, name, { configurable: true, get })
    else Object.defineProperty(prototype, name, { configurable: true, get, set: setterOf(name, stored, idOf) })
  }
  for (const name of membersOf(parts, 'methods')) {
    if (name === 'toString') continue
    Object.defineProperty(prototype, name, { configurable: true, value: methodOf(name, prefix, idOf) })
  }
}

function getterOf(name: string, stored: string, idOf: IdOf): (this: Owner) => unknown {
  switch (name) {
    case 'text':
      return function () {
        countRead('text')
        return new TextSublayerNode(idOf(this))
      }
    case 'textBackground':
      return function () {
        countRead('textBackground')
        return new LabelSublayerNode(idOf(this))
      }
    case 'parent':
    case 'stuckTo':
      return function () {
        const found = valueOf(host.get(idOf(this), stored)) as readonly [string, string] | null
        return found && nodeOf(found[0], found[1])
      }
    case 'children':
    case 'selection':
    case 'stuckNodes':
    case 'attachedConnectors':
      return function () {
        return Object.freeze(nodesOf(valueOf(host.get(idOf(this), stored)) as readonly string[]))
      }
    default:
      return function () {
        return valueOf(host.get(idOf(this), stored))
      }
  }
}

function setterOf(name: string, stored: string, idOf: IdOf): (this: Owner, value: unknown) => void {
  return function (value) {
    const plain = typeof value === 'number' || typeof value === 'boolean' || value === undefined
    valueOf(host.set(idOf(this), stored, plain ? value : jsonOf(value, `set_${name}`)))
  }
}

/** A method: one of our own, or a call to the host, which ends later when its name says so. */
function methodOf(name: string, prefix: string, idOf: IdOf): (...values: never[]) => unknown {
  const own = prefix === '' ? ownMethods[name] : undefined
  const method =
    own ??
    (name.endsWith('Async')
      ? function (this: Owner, ...values: unknown[]) {
          return later(`node.${prefix}${name}`, [idOf(this), ...values])
        }
      : function (this: Owner, ...values: unknown[]) {
          return valueOf(host.call(idOf(this), prefix + name, jsonOf(values, name)))
        })
  Object.defineProperty(method, 'name', { value: name })
  return method
}

if (isStrict) {
  const strictly = (nameOf: (owner: object) => string) =>
    strictPrototype((member, owner) => `node.${member}: no such property '${member}' on ${nameOf(owner)} node`)
  Object.setPrototypeOf(
    Node.prototype,
    strictly((node) => (node as { type: string }).type),
  )
  Object.setPrototypeOf(
    Sublayer.prototype,
    strictly(() => 'text sublayer'),
  )
  Object.setPrototypeOf(
    TableCellNode.prototype,
    strictly(() => 'TABLE_CELL'),
  )
}
