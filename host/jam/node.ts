/** One node of the file in the words of REST. */
import type { Json } from '../document/types.ts'
import { connectorFields, type Host } from './connector.ts'
import { dataFields } from './data.ts'
import type { Fields } from './decode.ts'
import { flagOf, numberOf, numbersOf, textOf } from './fields.ts'
import { BODY, overridesOf, TEXT, THIRD, type Overrides } from './overrides.ts'
import { colorOf, paintsOf } from './paint.ts'
import { placeFields, sizeOf, type Matrix } from './place.ts'
import { charactersOf, listFields, styleOf } from './text.ts'
import { cellsOf } from './table.ts'
import type { TreeNode } from './tree.ts'

type JsonObject = Record<string, Json>

/** A node, and how it lies in what its coordinates hang from and on its page. */
export interface Placed {
  readonly node: TreeNode
  readonly inContainer: Matrix
  readonly onPage: Matrix
}

/** Types that REST calls otherwise. */
const TYPES: Readonly<Record<string, string>> = { ROUNDED_RECTANGLE: 'RECTANGLE', SYMBOL: 'COMPONENT' }

/** Types that have children also when they have none. */
const CONTAINERS = new Set(['CANVAS', 'SECTION', 'FRAME', 'GROUP', 'COMPONENT', 'INSTANCE', 'WIDGET'])

/** The type in REST: a group is a frame that is as large as what is in it. */
export function restType({ type, fields }: TreeNode): string {
  if (type === 'FRAME' && flagOf(fields, 'resizeToFit') === true) return 'GROUP'
  return TYPES[type] ?? type
}

/** What REST says of a node, without its children. */
export function restFields({ node, inContainer, onPage }: Placed, hosts: ReadonlyMap<string, Host>): JsonObject {
  const { id, fields } = node
  const type = restType(node)
  const parts = overridesOf(fields)
  const isPage = type === 'CANVAS' || type === 'DOCUMENT'
  return {
    id,
    name: textOf(fields, 'name') ?? '',
    type,
    scrollBehavior: 'SCROLLS',
    ...(!isPage && shownFields(fields)),
    ...(!isPage && placeFields(sizeOf(fields), inContainer, onPage)),
    ...(isPage ? backgroundOf(fields) : lookFields(type, fields, parts)),
    ...ofType(type, fields, { parts, hosts }),
    ...dataFields(fields),
    ...(CONTAINERS.has(type) && { children: [] }),
    ...(type === 'TABLE' && { children: cellsOf(fields, id, onPage) }),
  }
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

interface Around {
  readonly parts: Overrides
  readonly hosts: ReadonlyMap<string, Host>
}

/** What only nodes of a type have. */
function ofType(type: string, fields: Fields, { parts, hosts }: Around): JsonObject {
  switch (type) {
    case 'STICKY':
      return { ...writtenFields(type, parts), ...authorFields(parts) }
    case 'SHAPE_WITH_TEXT':
      return { ...writtenFields(type, parts), shapeType: textOf(fields, 'shapeWithTextType') ?? 'SQUARE' }
    case 'CONNECTOR':
      return { ...writtenFields(type, parts), ...labelFields(parts), ...connectorFields(fields, hosts) }
    case 'TEXT':
      return { characters: charactersOf(fields), style: styleOf(fields, true), ...listFields(fields) }
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
    ...(!isHidden && listFields(said)),
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
