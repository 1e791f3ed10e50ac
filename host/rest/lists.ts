/** Lists in texts: REST says the kind and the indentation of each line, the plugin API those of ranges of letters. */
import * as v from 'valibot'
import { textOf, textPrefix } from '../document/defaults.ts'
import { sameJson } from '../document/equal.ts'
import { linesOf, runsOf, type Line } from '../document/lists.ts'
import type { Json, NodeRecord } from '../document/types.ts'
import type { JsonObject } from './json.ts'
import { hasText } from './style.ts'

const Types = v.array(v.picklist(['NONE', 'ORDERED', 'UNORDERED']))
const Indentations = v.array(v.pipe(v.number(), v.integer(), v.minValue(0)))

/** The runs of a text whose file says that some of its lines are points of a list. */
export function readLists(type: string, fields: JsonObject): JsonObject {
  const runs = hasText(type) ? runsSaidBy(fields, fields.characters) : []
  return runs.length > 0 ? { [`${textPrefix(type)}runs`]: runs } : {}
}

/** What REST says of a text's lines, where the file does not say it already. */
export function writeLists(node: NodeRecord): JsonObject {
  if (!hasText(node.type)) return {}
  const lines = linesOf(node)
  const now = runsOf(lines)
  if (sameJson(runsSaidBy(node.rest, textOf(node)), now) && fits(node.rest.lineTypes, lines)) return {}
  return { lineTypes: lines.map(({ type }) => type), lineIndentations: lines.map(({ indentation }) => indentation) }
}

/** Whether a text's runs are told whole by what `writeLists` says of its lines. */
export function areLists(node: NodeRecord, property: string): boolean {
  if (!hasText(node.type) || property !== `${textPrefix(node.type)}runs`) return false
  return sameJson(node.props[property], runsOf(linesOf(node)))
}

function runsSaidBy(
  { lineTypes, lineIndentations }: Readonly<Record<string, Json>>,
  characters: Json | undefined,
): Json[] {
  if (typeof characters !== 'string' || !v.is(Types, lineTypes)) return []
  const indentations = v.is(Indentations, lineIndentations) ? lineIndentations : []
  const lines = characters.split('\n')
  return runsOf(
    lines.map((text, index) => ({ text, type: lineTypes[index] ?? 'NONE', indentation: indentations[index] ?? 0 })),
  )
}

/** A file that says nothing of lines, or nothing that is understood, has none that are points of a list. */
function fits(lineTypes: Json | undefined, lines: readonly Line[]): boolean {
  return !v.is(Types, lineTypes) || lineTypes.length === lines.length
}
