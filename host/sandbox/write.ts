/** What happens when the plugin writes a property of a node. */
import { allowsMagnet } from '../document/connector.ts'
import { valueOf } from '../document/defaults.ts'
import type { Json, NodeRecord } from '../document/types.ts'
import { fieldsIn, idIn, listIn, textIn } from './arguments.ts'
import { fontsIn, isFont, needsFonts } from './fonts.ts'
import { gap, notWithDynamicPages, Refusal } from '../refusal.ts'
import { asJson, valueAcross, withoutField } from './runs.ts'
import { nodeIn, requireWrite, type Session } from './session.ts'
import { setSizing } from './sizing.ts'
import { canValidate, isLetterProperty, validated } from './validate.ts'

type Writer = (session: Session, node: NodeRecord, value: Json | undefined) => void

/** Setters that do more than store. */
const SPECIAL: Readonly<Record<string, Writer>> = {
  selection: select,
  stuckTo: (session, node, value) => {
    const host = value === null || value === undefined ? null : idIn(value)
    if (host !== null) nodeIn(session, host)
    session.editor.set(node.id, { stuckTo: host })
  },
  relativeTransform: (session, node, value) => {
    const [[a, , x], [b, , y]] = validated('relativeTransform', value) as [
      [number, number, number],
      [number, number, number],
    ]
    session.editor.set(node.id, { x, y, rotation: (Math.atan2(-b, a) * 180) / Math.PI })
  },
  connectorStart: writeEnd('connectorStart'),
  connectorEnd: writeEnd('connectorEnd'),
  connectorLineType: (session, node, value) => {
    const lineType = validated('connectorLineType', value)
    session.editor.set(node.id, { connectorLineType: lineType, ...refastened(node, lineType) })
  },
  horizontalPadding: (session, node, value) => {
    const padding = validated('horizontalPadding', value)
    session.editor.set(node.id, { paddingLeft: padding, paddingRight: padding })
  },
  verticalPadding: (session, node, value) => {
    const padding = validated('verticalPadding', value)
    session.editor.set(node.id, { paddingTop: padding, paddingBottom: padding })
  },
  layoutMode: (session, node, value) => {
    const mode = validated('layoutMode', value)
    if (mode === 'GRID') throw gap('layoutMode GRID')
    session.editor.set(node.id, { layoutMode: mode })
  },
  layoutSizingHorizontal: (session, node, value) => {
    setSizing(session, node, 'width', validated('layoutSizingHorizontal', value))
  },
  layoutSizingVertical: (session, node, value) => {
    setSizing(session, node, 'height', validated('layoutSizingVertical', value))
  },
  // Assumed: FigJam does not let a plugin change who wrote a sticky.
  authorName: () => {
    throw new Refusal('no setter for property', { complete: true })
  },
}

/** Paint properties and the style that a direct write takes off. */
const STYLE_OF: Readonly<Record<string, string>> = {
  fills: 'fillStyleId',
  strokes: 'strokeStyleId',
  'text.fills': 'text.fillStyleId',
}

/** A line is attached by the magnets of its kind only; the words are assumed. */
function writeEnd(property: 'connectorStart' | 'connectorEnd'): Writer {
  return (session, node, value) => {
    const end = validated(property, value)
    const lineType = valueOf(node, 'connectorLineType') as string
    const magnet = magnetOf(end)
    if (magnet !== undefined && !allowsMagnet(lineType, magnet)) {
      throw new Refusal(
        `Property "${property}" failed validation: a connector of type ${lineType} has no magnet ${magnet}`,
      )
    }
    session.editor.set(node.id, { [property]: end })
  }
}

/** Assumed: a line of another kind keeps its nodes, by a magnet of its own. */
function refastened(node: NodeRecord, lineType: Json): Record<string, Json> {
  const ends: Record<string, Json> = {}
  for (const property of ['connectorStart', 'connectorEnd'] as const) {
    const end = valueOf(node, property)
    const magnet = magnetOf(end)
    if (magnet === undefined || allowsMagnet(lineType, magnet)) continue
    ends[property] = { ...fieldsIn(end), magnet: lineType === 'STRAIGHT' ? 'CENTER' : 'AUTO' }
  }
  return ends
}

function magnetOf(end: Json | undefined): string | undefined {
  const { magnet } = fieldsIn(end)
  return typeof magnet === 'string' ? magnet : undefined
}

/** Writes a property. `value` is what the plugin gave, not yet looked at. */
export function write(session: Session, id: string, property: string, value: Json | undefined): void {
  const node = nodeIn(session, id)
  if (property !== 'selection') requireWrite(session)
  if (Object.values(STYLE_OF).includes(property)) {
    if (session.manifest.documentAccess === 'dynamic-page')
      throw notWithDynamicPages(`node.set${capital(bare(property))}Async`)
    wear(session, id, property, value)
    return
  }
  const special = SPECIAL[property]
  if (special) {
    special(session, node, value)
    return
  }
  if (!canValidate(bare(property))) throw gap(`a setter for ${node.type}.${property}`)
  const wanted = validated(bare(property), value)
  if (isLetters(node, property)) writeLetters(session, node, property, wanted)
  else if (property in STYLE_OF) session.editor.set(id, { [property]: wanted, ...withoutStyle(node, property) })
  else session.editor.set(id, { [property]: wanted })
}

/** Puts a style on, and with it the paints it is known to have; the empty one takes it off and leaves the paints. */
export function wear(session: Session, id: string, styleProperty: string, value: Json | undefined): void {
  requireWrite(session)
  const node = nodeIn(session, id)
  const style = textIn(value, 'styleId')
  const paintProperty = styleProperty.replace('fillStyleId', 'fills').replace('strokeStyleId', 'strokes')
  const paints = style === '' ? undefined : session.styles.paintsOf(style)
  session.editor.set(id, { [styleProperty]: style, [paintProperty]: paints ?? valueOf(node, paintProperty) ?? [] })
}

/** The name of a property without the sublayer it is in. */
export function bare(property: string): string {
  return property.slice(property.lastIndexOf('.') + 1)
}

function isLetters(node: NodeRecord, property: string): boolean {
  return property.startsWith('text.') || (node.type === 'TEXT' && (isLetterProperty(property) || needsFonts(property)))
}

/** Text as a whole: the fonts in it must be loaded for what re-lays it, and its runs end. */
function writeLetters(session: Session, node: NodeRecord, property: string, value: Json): void {
  const field = bare(property)
  const prefix = property.slice(0, -field.length)
  if (needsFonts(field)) session.fonts.require(fontsIn(node))
  if (field === 'fontName' && isFont(value)) session.fonts.require([value])
  const runs = field === 'characters' ? [] : withoutField(node, field).map(asJson)
  session.editor.set(node.id, {
    ...(field === 'characters' ? firstLetterStyle(node, prefix) : {}),
    ...(hasRuns(node, prefix) ? { [`${prefix}runs`]: runs } : {}),
    ...withoutStyle(node, property),
    [property]: value,
  })
}

/** New characters all look as the first one did (assumed). */
function firstLetterStyle(node: NodeRecord, prefix: string): Record<string, Json> {
  if (!hasRuns(node, prefix)) return {}
  const style: Record<string, Json> = {}
  for (const field of ['fontName', 'fontSize', 'fills']) {
    const value = valueAcross(node, field, 0, 1)
    if (typeof value !== 'symbol') style[prefix + field] = value
  }
  return style
}

function hasRuns(node: NodeRecord, prefix: string): boolean {
  const runs = valueOf(node, `${prefix}runs`)
  return Array.isArray(runs) && runs.length > 0
}

function withoutStyle(node: NodeRecord, property: string): Record<string, Json> {
  const style = STYLE_OF[property]
  return style !== undefined && Boolean(node.props[style]) ? { [style]: '' } : {}
}

function select(session: Session, page: NodeRecord, value: Json | undefined): void {
  const ids = listIn(value, 'selection').map(idIn)
  for (const id of ids) {
    nodeIn(session, id)
    if (session.document.pageOf(id) !== page.id || id === page.id) {
      throw new Refusal('The selection of a page can only include nodes in that page')
    }
  }
  session.document.view.select(ids, page.id)
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
