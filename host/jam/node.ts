/** One node of the file in the words of REST. */
import type { Json } from '../document/types.ts'
import { connectorFields } from './connector.ts'
import { dataFields } from './data.ts'
import type { Fields } from './decode.ts'
import { flagOf, idOf, numberOf, numbersOf, textOf } from './fields.ts'
import { BODY, overridesOf, TEXT, THIRD, type Overrides } from './overrides.ts'
import { colorOf, paintsOf } from './paint.ts'
import { placeFields, sizeOf, type Matrix } from './place.ts'
import { charactersOf, listFields, mixedFields, styleOf } from './text.ts'
import { cellsOf } from './table.ts'

type JsonObject = Record<string, Json>

/** A node of the file: what REST says of it wherever it lies, and what tells where it does. */
export interface TreeNode {
  readonly id: string
  readonly type: string
  /**
   * Of a table, and of what can be in a component, everything; of others only what their place and their ends ask for:
   * the rest of a file is not kept.
   */
  readonly fields: Fields
  readonly said: JsonObject
  /** Those in it, back to front; none before the tree is made. */
  readonly children: TreeNode[]
}

/** A node, and how it lies in what its coordinates hang from and on its page. */
export interface Placed {
  readonly node: TreeNode
  readonly inContainer: Matrix
  readonly onPage: Matrix
}

const OF_PLACE = (
  'parentIndex transform size internalOnly resizeToFit ' +
  'connectorStart connectorEnd connectorLineStyle connectorStartCap connectorEndCap connectorControlPoints'
).split(' ')

/** Types that REST calls otherwise. */
const TYPES: Readonly<Record<string, string>> = { ROUNDED_RECTANGLE: 'RECTANGLE', SYMBOL: 'COMPONENT' }

/** Types that have children also when they have none. */
const CONTAINERS = new Set(['CANVAS', 'SECTION', 'FRAME', 'GROUP', 'COMPONENT', 'INSTANCE', 'WIDGET'])

/** The type in REST: a group is a frame that is as large as what is in it. */
export function restType({ type, fields }: Pick<TreeNode, 'type' | 'fields'>): string {
  if (type === 'FRAME' && flagOf(fields, 'resizeToFit') === true) return 'GROUP'
  return TYPES[type] ?? type
}

/** One node of the file's list; nothing for what was removed. */
export function readNode(fields: Fields): TreeNode | undefined {
  // A type without a name is one that the file's own schema does not know.
  const [id, type = 'UNKNOWN'] = [idOf(fields, 'guid'), textOf(fields, 'type')]
  if (id === undefined || textOf(fields, 'phase') === 'REMOVED') return undefined
  const kept = OF_PLACE.filter((name) => fields[name] !== undefined).map((name) => [name, fields[name]] as const)
  return {
    id,
    type,
    fields: isKept(type) ? fields : Object.fromEntries(kept),
    said: saidFields(id, type, fields),
    children: [],
  }
}

/** The types of most nodes of a board; a library's components are made of others. */
const PLAIN = new Set('DOCUMENT CANVAS SECTION STICKY SHAPE_WITH_TEXT CONNECTOR CODE_BLOCK STAMP HIGHLIGHT'.split(' '))

function isKept(type: string): boolean {
  return !PLAIN.has(type)
}

/** A node of a component as it is in an instance, under an id of its own; of a plain one only its place can differ. */
export function copyOf({ type, said }: TreeNode, id: string, fields: Fields, children: TreeNode[]): TreeNode {
  return { id, type, fields, said: isKept(type) ? saidFields(id, type, fields) : { ...said, id }, children }
}

/** What REST says of a node but where it is. */
function saidFields(id: string, fileType: string, fields: Fields): JsonObject {
  const type = restType({ type: fileType, fields })
  const parts = overridesOf(fields)
  const isPage = type === 'CANVAS' || type === 'DOCUMENT'
  return {
    id,
    name: textOf(fields, 'name') ?? '',
    type,
    scrollBehavior: 'SCROLLS',
    ...(!isPage && shownFields(fields)),
    ...(isPage ? backgroundOf(fields) : lookFields(type, fields, parts)),
    ...ofType(type, fields, parts),
    ...dataFields(fields),
    ...(CONTAINERS.has(type) && { children: [] }),
  }
}

/** Says of a node what tells where it is and what is in it, and so all that REST says. */
export function sayPlace({ node, inContainer, onPage }: Placed, hosts: ReadonlyMap<string, Placed>): void {
  const { id, type, fields, said, children } = node
  if (type !== 'CANVAS') Object.assign(said, placeFields(sizeOf(fields), inContainer, onPage))
  if (type === 'CONNECTOR') Object.assign(said, connectorFields(fields, hosts))
  if (type === 'TABLE') said.children = cellsOf(fields, id, onPage)
  if (children.length > 0) said.children = children.map((child) => child.said)
}

function shownFields(fields: Fields): JsonObject {
  const opacity = numberOf(fields, 'opacity') ?? 1
  const blendMode = textOf(fields, 'blendMode')
  return {
    ...(flagOf(fields, 'visible') === false && { visible: false }),
    ...(flagOf(fields, 'locked') === true && { locked: true }),
    ...(opacity !== 1 && { opacity }),
    ...(blendMode !== undefined && { blendMode }),
  }
}

function backgroundOf(fields: Fields): JsonObject {
  const backgroundColor = colorOf(fields, 'backgroundColor')
  return backgroundColor ? { backgroundColor } : {}
}

/**
 * Fill, stroke and corners. What the body says is always right; what the node itself says is missing or, in old files, an
 * empty list, which would make cards colourless. A table's own fill is that of its lines.
 */
function lookFields(type: string, fields: Fields, parts: Overrides): JsonObject {
  const body = type === 'TABLE' ? parts.get(THIRD) : parts.get(BODY)
  const fills =
    type === 'CONNECTOR'
      ? undefined
      : (paintsOf(body, 'fillPaints') ?? (type === 'TABLE' ? undefined : paintsOf(fields, 'fillPaints')))
  const strokes = paintsOf(body, 'strokePaints') ?? paintsOf(fields, 'strokePaints')
  const number = (name: string) => numberOf(body, name) ?? numberOf(fields, name)
  const word = (name: string) => textOf(body, name) ?? textOf(fields, name)
  const [weight, radius] = [number('strokeWeight'), number('cornerRadius')]
  const dashes = numbersOf(body ?? fields, 'dashPattern')
  const [align, join] = [word('strokeAlign'), word('strokeJoin')]
  return {
    ...(fills && { fills }),
    ...(strokes && { strokes }),
    ...(strokes && weight !== undefined && { strokeWeight: weight }),
    ...(strokes && align !== undefined && { strokeAlign: align }),
    ...(strokes && join !== undefined && { strokeJoin: join }),
    ...(dashes.length > 0 && { strokeDashes: dashes }),
    ...(radius !== undefined && radius > 0 && { cornerRadius: radius }),
  }
}

/** What only nodes of a type have. */
function ofType(type: string, fields: Fields, parts: Overrides): JsonObject {
  switch (type) {
    case 'STICKY':
      return Object.assign(writtenFields(type, parts), authorFields(parts))
    case 'SHAPE_WITH_TEXT':
      return { shapeType: textOf(fields, 'shapeWithTextType') ?? 'SQUARE', ...writtenFields(type, parts) }
    case 'CONNECTOR':
      return Object.assign(writtenFields(type, parts), labelFields(parts))
    case 'TEXT':
      return {
        characters: charactersOf(fields),
        style: styleOf(fields, true),
        ...listFields(fields),
        ...mixedFields(fields),
      }
    case 'CODE_BLOCK':
      return { code: charactersOf(parts.get(TEXT)), codeLanguage: textOf(fields, 'codeBlockLanguage') ?? 'PLAINTEXT' }
    case 'SECTION':
      return { sectionContentsHidden: flagOf(fields, 'sectionContentsHidden') ?? false }
    case 'FRAME':
    case 'COMPONENT':
    case 'INSTANCE':
      return { clipsContent: flagOf(fields, 'frameMaskDisabled') !== true }
    default:
      return {}
  }
}

/** The text of a sticky, a shape or a connector; a label that is hidden is kept in the file, and not read. */
function writtenFields(type: string, parts: Overrides): JsonObject {
  const said = parts.get(TEXT)
  const isHidden = type === 'CONNECTOR' && flagOf(said, 'visible') === false
  return {
    characters: isHidden ? '' : charactersOf(said),
    ...(said && { style: styleOf(said, false) }),
    ...(!isHidden && { ...listFields(said), ...mixedFields(said) }),
  }
}

/** Who wrote a sticky is a person's real name: it comes along only where FigJam shows it. */
function authorFields(parts: Overrides): JsonObject {
  const said = parts.get(THIRD)
  const authorVisible = flagOf(said, 'visible') === true
  return { authorVisible, ...(authorVisible && { authorName: charactersOf(said) }) }
}

/** What is behind a connector's label. */
function labelFields(parts: Overrides): JsonObject {
  const said = parts.get(THIRD)
  const fills = flagOf(said, 'visible') === false ? [] : paintsOf(said, 'fillPaints')
  return fills ? { textBackground: { fills } } : {}
}
