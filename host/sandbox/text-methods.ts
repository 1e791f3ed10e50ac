/** Methods of texts that act on some of the letters. */
import { textOf, textPrefix } from '../document/defaults.ts'
import type { Json, NodeRecord } from '../document/types.ts'
import { listIn, textIn } from './arguments.ts'
import { fontsIn, isFont, needsFonts } from './fonts.ts'
import type { Value } from './read.ts'
import { Refusal } from '../refusal.ts'
import {
  asJson,
  lengthOf,
  RANGE_FIELDS,
  segments,
  valueAcross,
  withDeleted,
  withInserted,
  withRange,
  type Run,
} from './runs.ts'
import { requireWrite, type Session } from './session.ts'
import { canValidate, validated } from './validate.ts'

type Lookup = { readonly isKnown: false } | { readonly isKnown: true; readonly value: Value }

const UNKNOWN: Lookup = { isKnown: false }
const found = (value?: Value): Lookup => ({ isKnown: true, value })

export function textMethod(session: Session, node: NodeRecord, method: string, values: readonly Json[]): Lookup {
  const name = method.replace(/^text\./, '')
  if (textOf(node) === undefined) return UNKNOWN
  if (name === 'insertCharacters') {
    const [at = null, characters, useStyle] = values
    const [start] = range(node, [at, lengthOf(node)])
    const inserted = textIn(characters, 'characters')
    const runs = withInserted(node, start, inserted.length, useStyle === 'AFTER' ? 'AFTER' : 'BEFORE')
    splice(session, node, start, start, inserted, runs)
    return found()
  }
  if (name === 'deleteCharacters') {
    const [start, end] = range(node, values)
    splice(session, node, start, end, '', withDeleted(node, start, end))
    return found()
  }
  if (name === 'getStyledTextSegments') {
    const [fields, start, end] = values
    const [from, to] =
      start === undefined || start === null ? [0, lengthOf(node)] : range(node, [start, end ?? lengthOf(node)])
    return found(
      segments(
        node,
        listIn(fields, 'fields').filter((field) => typeof field === 'string'),
        from,
        to,
      ),
    )
  }
  if (name === 'getRangeAllFontNames') {
    return found(segments(node, ['fontName'], ...range(node, values)).map((part) => fontOf(part)))
  }
  const [, verb, word = ''] = /^(get|set)Range([A-Z]\w*)$/.exec(name) ?? []
  const field = word.charAt(0).toLowerCase() + word.slice(1)
  if (!RANGE_FIELDS.includes(field)) return UNKNOWN
  const [start, end] = range(node, values)
  if (verb === 'get') return found(valueAcross(node, field, start, end))
  if (!canValidate(field)) return UNKNOWN
  setRange(session, node, field, start, end, values[2])
  return found()
}

/** Even fills need the fonts when set on a range, unlike on the whole (typings 9958). */
function setRange(
  session: Session,
  node: NodeRecord,
  field: string,
  start: number,
  end: number,
  value: Json | undefined,
): void {
  requireWrite(session)
  const wanted = validated(field, value)
  if (needsFonts(field) || field === 'fills') session.fonts.require(fontsIn(node))
  if (field === 'fontName' && isFont(wanted)) session.fonts.require([wanted])
  const runs = withRange(node, field, start, end, wanted).map(asJson)
  session.editor.set(node.id, { [`${textPrefix(node.type)}runs`]: runs })
}

/** Takes letters out or puts others in; the rest keeps its style (typings 9846–9876). */
function splice(
  session: Session,
  node: NodeRecord,
  start: number,
  end: number,
  inserted: string,
  runs: readonly Run[],
): void {
  requireWrite(session)
  session.fonts.require(fontsIn(node))
  const prefix = textPrefix(node.type)
  const text = textOf(node) ?? ''
  session.editor.set(node.id, {
    [`${prefix}runs`]: runs.map(asJson),
    [`${prefix}characters`]: text.slice(0, start) + inserted + text.slice(end),
  })
}

function range(node: NodeRecord, [start, end]: readonly Json[]): [number, number] {
  const length = lengthOf(node)
  if (typeof start !== 'number' || typeof end !== 'number' || start < 0 || start > end || end > length) {
    throw new Refusal(`Range outside of available characters: expected 0 ≤ start ≤ end ≤ ${length}`)
  }
  return [start, end]
}

function fontOf(part: Json): Json {
  return typeof part === 'object' && part !== null && !Array.isArray(part) ? (part.fontName ?? null) : null
}
