/** REST's `style`: of a TEXT node in truth, on other nodes with text what our sample boards say for drawing. */
import * as v from 'valibot'
import { defaultOf, textPrefix } from '../document/defaults.ts'
import { sameJson } from '../document/equal.ts'
import { DARK_LETTERS, lettersOn } from '../document/letters.ts'
import type { Json, NodeRecord } from '../document/types.ts'
import { paints, readAll, same, writeAll, type Field } from './field.ts'
import { isObject, type JsonObject } from './json.ts'

const WITH_SUBLAYER = new Set(['STICKY', 'SHAPE_WITH_TEXT', 'CONNECTOR', 'TABLE_CELL'])

export function hasText(type: string): boolean {
  return type === 'TEXT' || WITH_SUBLAYER.has(type)
}

/** Only a TEXT node lets a plugin read how its text is set; on others that stays in `rest`, for drawing. */
const onText = (name: string) => (type: string) => (type === 'TEXT' ? name : undefined)

const FIELDS: readonly Field[] = [
  same('fontSize', v.number(), (type) => `${textPrefix(type)}fontSize`),
  same('textAlignHorizontal', v.string(), onText('textAlignHorizontal')),
  same('textAlignVertical', v.string(), onText('textAlignVertical')),
  same('textAutoResize', v.string(), onText('textAutoResize')),
  paints('fills', (type) => (WITH_SUBLAYER.has(type) ? 'text.fills' : undefined)),
]

/** Names, without the sublayer's prefix, of what `writeStyle` takes care of. */
export const STYLE_PROPERTIES: ReadonlySet<string> = new Set([...FIELDS.map(({ rest }) => rest), 'fontName'])

/** What REST means where it says nothing, where a new text of the plugin API grows both ways. */
const RESIZE_LEFT_OUT = 'NONE'

const FONT_STYLES: Readonly<Record<number, string>> = { 400: 'Regular', 500: 'Medium', 600: 'Semi Bold', 700: 'Bold' }

export function readStyle(
  type: string,
  style: JsonObject,
  fills: Json | undefined,
): { props: JsonObject; rest: JsonObject } {
  const { props, rest } = readAll(FIELDS, type, style)
  for (const field of FIELDS)
    if (isUnderstood(field, type, props, fills ?? [])) rest[field.rest] = style[field.rest] ?? null
  if (WITH_SUBLAYER.has(type) && !sameJson(lettersOn(fills), DARK_LETTERS)) props['text.fills'] ??= lettersOn(fills)
  if (type === 'TEXT') props.textAutoResize ??= RESIZE_LEFT_OUT
  const fontName = fontNameOf(style)
  if (fontName) props[`${textPrefix(type)}fontName`] = fontName
  return { props, rest }
}

/** The style as it is now, or `undefined` when neither the file nor anybody since said a word about it. */
export function writeStyle(node: NodeRecord): JsonObject | undefined {
  const kept = isObject(node.rest.style) ? node.rest.style : undefined
  const resize = node.type === 'TEXT' && { textAutoResize: defaultOf('TEXT', 'textAutoResize') ?? RESIZE_LEFT_OUT }
  const written = writeAll(FIELDS, node.type, { props: { ...resize, ...node.props }, rest: kept ?? {} })
  // A plugin that gave a text its colour back leaves the file as it was: what was never said is not said now.
  const news = Object.entries(written).filter(
    ([name]) =>
      kept?.[name] !== undefined ||
      !FIELDS.some((field) => field.rest === name && isUnderstood(field, node.type, node.props, node.props.fills)),
  )
  const said = { ...Object.fromEntries(news), ...fontOf(node, kept ?? {}) }
  return kept || Object.keys(said).length > 0 ? { ...kept, ...said } : undefined
}

function isDefault({ property }: Field, type: string, props: Readonly<Record<string, Json>>): boolean {
  const name = property(type)
  return name !== undefined && props[name] !== undefined && sameJson(props[name], defaultOf(type, name))
}

/** What opening the file gives anyway: the default, and for letters the colour that is read on the fill. */
function isUnderstood(
  field: Field,
  type: string,
  props: Readonly<Record<string, Json>>,
  fills: Json | undefined,
): boolean {
  if (field.rest === 'textAutoResize') return props.textAutoResize === RESIZE_LEFT_OUT
  if (field.property(type) !== 'text.fills') return isDefault(field, type, props)
  return sameJson(props['text.fills'], lettersOn(fills))
}

/** REST names a font by family and weight, and of late by style too. */
function fontNameOf({ fontFamily, fontStyle, fontWeight }: JsonObject): Json | undefined {
  if (typeof fontFamily !== 'string') return undefined
  const weight = typeof fontWeight === 'number' ? fontWeight : 400
  return { family: fontFamily, style: typeof fontStyle === 'string' ? fontStyle : (FONT_STYLES[weight] ?? 'Regular') }
}

/** Says nothing when what the file said (kept in `rest`) still holds. */
function fontOf(node: NodeRecord, kept: JsonObject): JsonObject {
  const fontName = node.props[`${textPrefix(node.type)}fontName`]
  if (!isObject(fontName) || sameJson(fontName, fontNameOf(kept))) return {}
  const { family, style } = fontName
  if (typeof family !== 'string' || typeof style !== 'string') return {}
  const weight = Object.entries(FONT_STYLES).find(([, name]) => name === style)?.[0]
  return { fontFamily: family, fontStyle: style, ...(weight !== undefined && { fontWeight: Number(weight) }) }
}
