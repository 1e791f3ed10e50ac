/** What is written on a node, and how it is set. */
import type { Json } from '../document/types.ts'
import type { Fields } from './decode.ts'
import { fieldsOf, listOf, numberOf, numbersOf, textOf } from './fields.ts'
import { paintsOf } from './paint.ts'

type JsonObject = Record<string, Json>

/** An empty text has no data in the file. */
export function charactersOf(said: Fields | undefined): string {
  return textOf(fieldsOf(said, 'textData'), 'characters') ?? ''
}

const LINE_TYPES: Readonly<Record<string, string>> = { ORDERED_LIST: 'ORDERED', UNORDERED_LIST: 'UNORDERED' }

/** The points of lists are in no letters, but said line by line. */
export function listFields(said: Fields | undefined): JsonObject {
  const lines = listOf(fieldsOf(said, 'textData'), 'lines') ?? []
  const lineTypes = lines.map((line) => LINE_TYPES[textOf(line, 'lineType') ?? ''] ?? 'NONE')
  if (lineTypes.every((type) => type === 'NONE')) return {}
  const depthOf = (line: Fields) => Math.max(0, Math.round(numberOf(line, 'indentationLevel') ?? 0))
  return { lineTypes, lineIndentations: lines.map(depthOf) }
}

/** Letters that are set otherwise than the rest, in REST's words: a number for each, and what the numbers mean. */
export function mixedFields(said: Fields | undefined): JsonObject {
  const text = fieldsOf(said, 'textData')
  const characterStyleOverrides = numbersOf(text, 'characterStyleIDs')
  const table = (listOf(text, 'styleOverrideTable') ?? []).flatMap((style): [string, Json][] => {
    const [id, looks] = [numberOf(style, 'styleID'), overrideOf(style)]
    const isUsed = id !== undefined && characterStyleOverrides.includes(id)
    return isUsed && Object.keys(looks).length > 0 ? [[String(id), looks]] : []
  })
  return table.length === 0 ? {} : { characterStyleOverrides, styleOverrideTable: Object.fromEntries(table) }
}

function overrideOf(style: Fields): JsonObject {
  const fontStyle = textOf(fieldsOf(style, 'fontName'), 'style')
  const [fontSize, decoration, fills] = [
    numberOf(style, 'fontSize'),
    textOf(style, 'textDecoration'),
    paintsOf(style, 'fillPaints'),
  ]
  return {
    ...(fontStyle !== undefined && { fontStyle, fontWeight: weightOf(fontStyle) }),
    ...(fontSize !== undefined && { fontSize }),
    ...(decoration !== undefined && { textDecoration: decoration }),
    ...(fills && { fills }),
  }
}

/** Weights by the name of a font's style, without spaces and slant. */
const WEIGHTS: Readonly<Record<string, number>> = {
  Thin: 100,
  ExtraLight: 200,
  Light: 300,
  Regular: 400,
  Medium: 500,
  SemiBold: 600,
  Bold: 700,
  ExtraBold: 800,
  Black: 900,
}

/** FigJam's own letters, where the file says nothing (fact 36); the height of a line is assumed. */
const SIZE = 16
const LINE = 1.2

/** How a text is set. The colour of letters is a node's fill on a text alone, and in truth no part of REST elsewhere. */
export function styleOf(said: Fields | undefined, isPlainText: boolean): JsonObject {
  const font = fieldsOf(said, 'fontName')
  const fontStyle = textOf(font, 'style')
  const fontSize = numberOf(said, 'fontSize') ?? SIZE
  const [vertical, resize] = [textOf(said, 'textAlignVertical'), textOf(said, 'textAutoResize')]
  const fills = isPlainText ? undefined : paintsOf(said, 'fillPaints')
  return {
    fontFamily: textOf(font, 'family') ?? 'Inter',
    ...(fontStyle !== undefined && { fontStyle }),
    fontSize,
    textAlignHorizontal: textOf(said, 'textAlignHorizontal') ?? 'LEFT',
    ...(vertical !== undefined && { textAlignVertical: vertical }),
    ...(resize !== undefined && { textAutoResize: resize }),
    fontWeight: fontStyle === undefined ? 500 : weightOf(fontStyle),
    lineHeightPx: lineHeight(fieldsOf(said, 'lineHeight'), fontSize),
    ...(fills && { fills }),
  }
}

function weightOf(fontStyle: string): number {
  return WEIGHTS[fontStyle.replace(/ |Italic/g, '')] ?? 400
}

function lineHeight(said: Fields | undefined, fontSize: number): number {
  const value = numberOf(said, 'value') ?? 100
  const units = textOf(said, 'units')
  if (units === 'PIXELS') return value
  return units === 'RAW' ? value * fontSize : (fontSize * LINE * value) / 100
}
