/** Values as the plugin may write them, and the words FigJam refuses others with. */
import * as v from 'valibot'
import type { Json } from '../document/types.ts'
import * as words from './guest/words.ts'
import { Refusal } from '../refusal.ts'

/** Channels and opacities are stored as 32-bit floats: 0.1 comes back as 0.10000000149011612 (assumed). */
const fraction = v.pipe(v.number(), v.minValue(0), v.maxValue(1), v.transform(Math.fround))
const color = v.strictObject({ r: fraction, g: fraction, b: fraction })
const vector = v.strictObject({ x: v.number(), y: v.number() })
const blendMode = v.picklist(words.BLEND_MODES)

const paintOptions = {
  visible: v.optional(v.boolean(), true),
  opacity: v.optional(fraction, 1),
  blendMode: v.optional(blendMode, 'NORMAL'),
}
const solid = v.strictObject({
  type: v.literal('SOLID'),
  ...paintOptions,
  color,
  boundVariables: v.optional(v.record(v.string(), v.any())),
})
/** Gradients, pictures, patterns: kept as they are, only their kind is checked. */
const otherPaint = v.looseObject({
  type: v.picklist([
    ...(['GRADIENT_LINEAR', 'GRADIENT_RADIAL', 'GRADIENT_ANGULAR', 'GRADIENT_DIAMOND', 'IMAGE', 'VIDEO'] as const),
    ...(['PATTERN', 'NOISE', 'TEXTURE', 'SHADER'] as const),
  ]),
  ...paintOptions,
})
const paints = v.array(v.variant('type', [solid, otherPaint]))

const fontName = v.strictObject({ family: v.string(), style: v.string() })
const unitValue = v.strictObject({ value: v.number(), unit: v.picklist(['PIXELS', 'PERCENT']) })
const lineHeight = v.union([unitValue, v.strictObject({ unit: v.literal('AUTO') })])
const endpoint = v.union([
  v.strictObject({ position: vector }),
  v.strictObject({ endpointNodeId: v.string(), position: vector }),
  v.strictObject({
    endpointNodeId: v.string(),
    magnet: v.picklist(['NONE', 'AUTO', 'TOP', 'LEFT', 'BOTTOM', 'RIGHT', 'CENTER']),
  }),
])
const hyperlink = v.nullable(v.strictObject({ type: v.picklist(['URL', 'NODE']), value: v.string() }))
const row = v.strictTuple([v.number(), v.number(), v.number()])
const constraint = v.picklist(['MIN', 'CENTER', 'MAX', 'STRETCH', 'SCALE'])
const size = v.pipe(v.number(), v.minValue(0))
const sizing = v.picklist(['FIXED', 'AUTO'])

/** The letters of a text, on TEXT nodes and on text sublayers alike. */
const LETTERS = {
  characters: v.string(),
  fills: paints,
  fontName,
  fontSize: v.pipe(v.number(), v.minValue(1)),
  hyperlink,
  letterSpacing: unitValue,
  lineHeight,
  listSpacing: v.number(),
  paragraphIndent: v.number(),
  paragraphSpacing: v.number(),
  textCase: v.picklist(words.TEXT_CASES),
  textDecoration: v.picklist(words.TEXT_DECORATIONS),
  hangingList: v.boolean(),
  hangingPunctuation: v.boolean(),
}

/** What only part of a text can be given: no property of the whole has these names. */
const OF_RANGES = {
  indentation: v.pipe(v.number(), v.integer(), v.minValue(0)),
  listOptions: v.strictObject({ type: v.picklist(['ORDERED', 'UNORDERED', 'NONE']) }),
}

const SCHEMAS: Readonly<Record<string, v.GenericSchema>> = {
  ...LETTERS,
  ...OF_RANGES,
  name: v.string(),
  visible: v.boolean(),
  locked: v.boolean(),
  x: v.number(),
  y: v.number(),
  rotation: v.number(),
  relativeTransform: v.strictTuple([row, row]),
  opacity: fraction,
  blendMode,
  strokes: paints,
  backgrounds: paints,
  strokeWeight: size,
  strokeAlign: v.picklist(words.STROKE_ALIGNS),
  strokeJoin: v.picklist(words.STROKE_JOINS),
  dashPattern: v.array(size),
  cornerRadius: size,
  exportSettings: v.array(v.any()),
  effects: v.array(v.any()),
  authorVisible: v.boolean(),
  isWideWidth: v.boolean(),
  shapeType: v.picklist(words.SHAPE_TYPES),
  connectorStart: endpoint,
  connectorEnd: endpoint,
  connectorStartStrokeCap: v.picklist(words.CONNECTOR_CAPS),
  connectorEndStrokeCap: v.picklist(words.CONNECTOR_CAPS),
  connectorLineType: v.picklist(words.CONNECTOR_LINES),
  sectionContentsHidden: v.boolean(),
  code: v.string(),
  codeLanguage: v.picklist(words.CODE_LANGUAGES),
  textAutoResize: v.picklist(words.TEXT_RESIZES),
  textAlignHorizontal: v.picklist(words.TEXT_ALIGNS),
  textAlignVertical: v.picklist(words.TEXT_VERTICAL_ALIGNS),
  autoRename: v.boolean(),
  clipsContent: v.boolean(),
  isMask: v.boolean(),
  constrainProportions: v.boolean(),
  constraints: v.strictObject({ horizontal: constraint, vertical: constraint }),
  layoutMode: v.picklist(words.LAYOUT_MODES),
  itemSpacing: v.number(),
  paddingLeft: size,
  paddingRight: size,
  paddingTop: size,
  paddingBottom: size,
  horizontalPadding: size,
  verticalPadding: size,
  primaryAxisSizingMode: sizing,
  counterAxisSizingMode: sizing,
  primaryAxisAlignItems: v.picklist(words.LAYOUT_ALIGNS),
  counterAxisAlignItems: v.picklist(words.LAYOUT_CROSS_ALIGNS),
  layoutAlign: v.picklist(words.LAYOUT_CHILD_ALIGNS),
  layoutGrow: v.picklist([0, 1]),
  layoutPositioning: v.picklist(words.LAYOUT_POSITIONINGS),
  layoutSizingHorizontal: v.picklist(words.LAYOUT_SIZINGS),
  layoutSizingVertical: v.picklist(words.LAYOUT_SIZINGS),
  arcData: v.strictObject({ startingAngle: v.number(), endingAngle: v.number(), innerRadius: fraction }),
}

/** Properties the host can write; others are its gaps. */
export function canValidate(property: string): boolean {
  return property in SCHEMAS
}

/** Whether a property belongs to the letters of a text, be it a node's own or its sublayer's. */
export function isLetterProperty(property: string): boolean {
  return property in LETTERS
}

/** A value as it will be stored, or the refusal FigJam gives. */
export function validated(property: string, value: Json | undefined): Json {
  const schema = SCHEMAS[property]
  if (!schema) return value ?? null
  const result = v.safeParse(schema, value, { abortEarly: true })
  if (result.success) return result.output as Json
  const [issue] = result.issues
  throw new Refusal(describe(property, value, issue))
}

export function describe(property: string, value: unknown, issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('')
  const wanted = issue.expected?.replaceAll('"', "'") ?? ''
  if (path === '' && /^(number|string|boolean)$/.test(wanted) && issue.kind === 'schema') {
    return `Expected "${property}" to have type ${wanted} but got ${typeOf(value)} instead`
  }
  return `Property "${property}" failed validation: ${complaint(issue, wanted)}${atPath(path, issue)}`
}

/** In the words of the validator that FigJam seems to use (seen: enums, unknown keys; the others assumed). */
function complaint(issue: v.BaseIssue<unknown>, wanted: string): string {
  switch (issue.type) {
    case 'picklist':
    case 'literal':
      return `Invalid enum value. Expected ${wanted.replace(/^\(|\)$/g, '')}, received '${String(issue.input)}'`
    case 'strict_object':
      if (issue.expected === 'never') {
        return `Unrecognized key(s) in object: '${String(issue.path?.at(-1)?.key)}'`
      }
      return issue.input === undefined ? 'Required' : `Expected object, received ${typeOf(issue.input)}`
    case 'min_value':
      return `Number must be greater than or equal to ${String(issue.requirement)}`
    case 'max_value':
      return `Number must be less than or equal to ${String(issue.requirement)}`
    case 'union':
    case 'variant':
      return 'Invalid input'
    default:
      return issue.input === undefined ? 'Required' : `Expected ${issue.type}, received ${typeOf(issue.input)}`
  }
}

/** An unknown key is said to be in the object that holds it. */
function atPath(path: string, issue: v.BaseIssue<unknown>): string {
  const isUnknownKey = issue.type === 'strict_object' && issue.expected === 'never'
  const shown = isUnknownKey ? path.replace(/(\.[^.[\]]+|\[\d+\])$/, '') : path
  return shown === '' ? '' : ` at ${shown.replace(/^\./, '')}`
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isNaN(value) ? 'nan' : typeof value
}
