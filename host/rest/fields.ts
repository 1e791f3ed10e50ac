/**
 * The fields that REST and the plugin API both have, under one name or two. What is not understood, and what would not
 * come back to the letter, stays in the record's `rest` beside the property.
 */
import * as v from 'valibot'
import { textPrefix } from '../document/defaults.ts'
import type { NodeRecord } from '../document/types.ts'
import { paints, readAll, same, words, writeAll, type Field } from './field.ts'
import { isObject, type JsonObject } from './json.ts'
import { paintsFromRest, paintsToRest } from './paint.ts'
import { hasText, readStyle, STYLE_PROPERTIES, writeStyle } from './style.ts'

const number = v.number()
const text = v.string()
const flag = v.boolean()
const choice = v.string()

const CAPS = { LINE_ARROW: 'ARROW_LINES', TRIANGLE_ARROW: 'ARROW_EQUILATERAL' }

const FIELDS: readonly Field[] = [
  same('name', text),
  same('visible', flag),
  same('locked', flag),
  same('opacity', number),
  same('blendMode', choice),
  paints('fills'),
  paints('strokes'),
  same('strokeWeight', number),
  same('strokeAlign', choice),
  same('strokeJoin', choice),
  same('strokeDashes', v.array(number), () => 'dashPattern'),
  same('cornerRadius', number),
  same('clipsContent', flag),
  same('isMask', flag),
  same('characters', text, (type) => (hasText(type) ? `${textPrefix(type)}characters` : undefined)),
  same('shapeType', choice),
  same('authorVisible', flag),
  same('authorName', text),
  same('sectionContentsHidden', flag),
  same('connectorLineType', choice),
  words('connectorStartStrokeCap', CAPS),
  words('connectorEndStrokeCap', CAPS),
  same('code', text),
  same('codeLanguage', choice),
  same('stuckTo', text),
  same('layoutMode', choice),
  same('layoutWrap', choice),
  same('itemSpacing', number),
  same('paddingLeft', number),
  same('paddingRight', number),
  same('paddingTop', number),
  same('paddingBottom', number),
  same('primaryAxisSizingMode', choice),
  same('counterAxisSizingMode', choice),
  same('primaryAxisAlignItems', choice),
  same('counterAxisAlignItems', choice),
  same('layoutAlign', choice),
  same('layoutGrow', number),
  same('layoutPositioning', choice),
  same('arcData', v.strictObject({ startingAngle: number, endingAngle: number, innerRadius: number })),
  {
    rest: 'backgroundColor',
    property: (type) => (type === 'PAGE' ? 'backgrounds' : undefined),
    read: (color) => paintsFromRest([{ type: 'SOLID', color }]),
    write: (value) => {
      const [paint] = Array.isArray(value) ? value : []
      return isObject(paint) && isObject(paint.color) ? { ...paint.color, a: paint.opacity ?? 1 } : undefined
    },
  },
  {
    rest: 'textBackground',
    property: (type) => (type === 'CONNECTOR' ? 'textBackground.fills' : undefined),
    read: (value) => (isObject(value) && value.fills !== undefined ? paintsFromRest(value.fills) : undefined),
    write: (value) => ({ fills: paintsToRest(value) }),
  },
]

/** What REST leaves out is none, where the plugin API's default for a new node is another. */
const NONE_LEFT_OUT: Readonly<Record<string, readonly string[]>> = {
  STICKY: ['fills'],
  SHAPE_WITH_TEXT: ['fills', 'strokes'],
  CONNECTOR: ['strokes'],
  SECTION: ['fills'],
  FRAME: ['fills'],
  RECTANGLE: ['fills'],
  ELLIPSE: ['fills'],
}

/** Splits a REST node's fields into properties and what is left for `rest`. */
export function readFields(type: string, node: JsonObject): { props: JsonObject; rest: JsonObject } {
  const { style, ...others } = node
  const { props, rest } = readAll(FIELDS, type, others)
  for (const property of NONE_LEFT_OUT[type] ?? []) props[property] ??= []
  const styled = hasText(type) ? readStyle(type, isObject(style) ? style : {}, props.fills) : undefined
  const left = isObject(style) && styled ? styled.rest : style
  if (left !== undefined) rest.style = left
  return { props: Object.assign(props, styled?.props), rest }
}

export function writeFields(node: NodeRecord): JsonObject {
  const style = hasText(node.type) ? writeStyle(node) : undefined
  return { ...writeAll(FIELDS, node.type, node), ...(style && { style }) }
}

/** Whether `writeFields` takes care of a property. */
export function isField(type: string, property: string): boolean {
  const name = property.slice(textPrefix(type).length)
  if (hasText(type) && property.startsWith(textPrefix(type)) && STYLE_PROPERTIES.has(name)) return true
  return FIELDS.some((field) => field.property(type) === property)
}
