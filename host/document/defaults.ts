import type { Json, NodeRecord } from './types.ts'

type Props = Readonly<Record<string, Json>>

/** `#RRGGBB` as the one paint of a `fills` or `strokes` list, with the channel values FigJam’s palettes have. */
export function solid(hex: string): Json[] {
  // Stored as 32-bit floats, as FigJam stores them.
  const channel = (at: number) => Math.fround(parseInt(hex.slice(at, at + 2), 16) / 255)
  return [
    {
      type: 'SOLID',
      visible: true,
      opacity: 1,
      blendMode: 'NORMAL',
      color: { r: channel(1), g: channel(3), b: channel(5) },
    },
  ]
}

export const INTER_MEDIUM: Json = { family: 'Inter', style: 'Medium' }

/** The letters of a text, under the names of the text sublayer without its prefix. All sizes here are assumed. */
const TEXT: Props = {
  characters: '',
  fills: solid('#1E1E1E'),
  fillStyleId: '',
  fontName: INTER_MEDIUM,
  fontSize: 16,
  fontWeight: 500,
  hyperlink: null,
  letterSpacing: { value: 0, unit: 'PERCENT' },
  lineHeight: { unit: 'AUTO' },
  listSpacing: 0,
  paragraphIndent: 0,
  paragraphSpacing: 0,
  textCase: 'ORIGINAL',
  textDecoration: 'NONE',
  hangingList: false,
  hangingPunctuation: false,
  leadingTrim: 'NONE',
  indentation: 0,
  listOptions: { type: 'NONE' },
  runs: [],
}

const SUBLAYER: Props = Object.fromEntries(Object.entries(TEXT).map(([name, value]) => [`text.${name}`, value]))

/** What any node says of a property it does not store. */
const COMMON: Props = {
  visible: true,
  locked: false,
  x: 0,
  y: 0,
  width: 0,
  height: 0,
  rotation: 0,
  opacity: 1,
  blendMode: 'PASS_THROUGH',
  exportSettings: [],
  effects: [],
  effectStyleId: '',
  fills: [],
  fillStyleId: '',
  strokes: [],
  strokeStyleId: '',
  strokeWeight: 1,
  strokeAlign: 'CENTER',
  strokeJoin: 'MITER',
  strokeCap: 'NONE',
  dashPattern: [],
  cornerRadius: 0,
  stuckTo: null,
  isMask: false,
  constrainProportions: false,
  constraints: { horizontal: 'MIN', vertical: 'MIN' },
  layoutAlign: 'INHERIT',
  layoutGrow: 0,
  layoutPositioning: 'AUTO',
}

/** What a node of one type says of a property it does not store, where it differs; also what a new one is made of. */
const BY_TYPE: Readonly<Record<string, Props>> = {
  // Sizes: notes on create-sticky and typings 11363. The colour of a fresh sticky is assumed.
  STICKY: {
    ...SUBLAYER,
    width: 240,
    height: 240,
    fills: solid('#FFE299'),
    authorName: '',
    authorVisible: true,
    isWideWidth: false,
  },
  // Size, type and font: typings 11553. Colours assumed.
  SHAPE_WITH_TEXT: {
    ...SUBLAYER,
    width: 208,
    height: 208,
    shapeType: 'ELLIPSE',
    fills: solid('#FFFFFF'),
    strokes: solid('#757575'),
    strokeWeight: 2,
  },
  // Typings 11672; the label's default font is one that cannot be loaded (create-connector notes).
  CONNECTOR: {
    ...SUBLAYER,
    width: 200,
    'text.fontName': { family: '', style: '' },
    'textBackground.fills': solid('#FFFFFF'),
    strokes: solid('#757575'),
    strokeWeight: 4,
    connectorStart: { position: { x: 0, y: 0 } },
    connectorEnd: { position: { x: 200, y: 0 } },
    connectorStartStrokeCap: 'NONE',
    connectorEndStrokeCap: 'ARROW_LINES',
    connectorLineType: 'ELBOWED',
  },
  // Cell sizes assumed.
  TABLE: {
    width: 192,
    height: 96,
    rowHeights: [48, 48],
    columnWidths: [96, 96],
    fills: solid('#FFFFFF'),
  },
  TABLE_CELL: { ...SUBLAYER, fills: [], rowIndex: 0, columnIndex: 0 },
  // "Starts very small": 100 × 100 is assumed.
  SECTION: { width: 100, height: 100, fills: solid('#FFFFFF'), sectionContentsHidden: false, devStatus: null },
  CODE_BLOCK: { width: 320, height: 80, code: '', codeLanguage: 'PLAINTEXT' },
  TEXT: {
    ...TEXT,
    textAutoResize: 'WIDTH_AND_HEIGHT',
    textAlignHorizontal: 'LEFT',
    textAlignVertical: 'TOP',
    textTruncation: 'NONE',
    maxLines: null,
    autoRename: true,
    textStyleId: '',
  },
  FRAME: {
    width: 100,
    height: 100,
    fills: solid('#FFFFFF'),
    clipsContent: true,
    layoutMode: 'NONE',
    itemSpacing: 0,
    paddingLeft: 0,
    paddingRight: 0,
    paddingTop: 0,
    paddingBottom: 0,
    primaryAxisSizingMode: 'AUTO',
    counterAxisSizingMode: 'FIXED',
    primaryAxisAlignItems: 'MIN',
    counterAxisAlignItems: 'MIN',
    layoutWrap: 'NO_WRAP',
  },
  RECTANGLE: { width: 100, height: 100, fills: solid('#D9D9D9') },
  ELLIPSE: {
    width: 100,
    height: 100,
    fills: solid('#D9D9D9'),
    arcData: { startingAngle: 0, endingAngle: 2 * Math.PI, innerRadius: 0 },
  },
  STAMP: { width: 60, height: 60 },
  PAGE: { backgrounds: solid('#F5F5F5') },
}

/** A stored property, or what a node that does not store it says; `undefined` when there is no default either. */
export function valueOf(node: NodeRecord, property: string): Json | undefined {
  const stored = node.props[property]
  if (stored !== undefined) return stored
  if (property === 'name') return defaultName(node)
  return defaultOf(node.type, property)
}

/** What a node of a type says of a property that nobody set. */
export function defaultOf(type: string, property: string): Json | undefined {
  return BY_TYPE[type]?.[property] ?? COMMON[property]
}

export function numberOf(node: NodeRecord, property: string): number {
  const value = valueOf(node, property)
  return typeof value === 'number' ? value : 0
}

/** The text a node shows: of its sublayer, or its own; `undefined` for types without text. */
export function textOf(node: NodeRecord): string | undefined {
  const value = valueOf(node, textPrefix(node.type) + 'characters')
  return typeof value === 'string' ? value : undefined
}

/** What stands before the name of a text property where a type stores it: `text.` for sublayers, nothing for TEXT. */
export function textPrefix(type: string): '' | 'text.' {
  return type === 'TEXT' ? '' : 'text.'
}

/**
 * Until it is named, a node is called after its whole text with white space collapsed, and an empty connector "Connector
 * line" (seen in REST files). That other empty nodes are called after their type ("Code block") is assumed.
 */
function defaultName(node: NodeRecord): string {
  const text = textOf(node)?.replace(/\s+/g, ' ').trim()
  if (text) return text
  if (node.type === 'CONNECTOR') return 'Connector line'
  const words = node.type.toLowerCase().replaceAll('_', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
