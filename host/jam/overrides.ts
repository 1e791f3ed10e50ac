/**
 * A sticky, a shape, a connector, a code block and a table are drawn of parts that are no nodes. What a part says stands
 * in a list at its node, under a path of ids that are the same in every file.
 */
import type { Fields } from './decode.ts'
import { fieldsOf, idFrom, listOf } from './fields.ts'

/** The body: fill, stroke, corners. Of a table: its cells' bodies. */
export const BODY = '40000000:0'
/** The text. Of a table: its cells' texts. */
export const TEXT = '40000000:1'
/** Of a sticky the author's name, of a connector what is behind its label, of a table its background. */
export const THIRD = '40000000:2'

/** What the parts of a node say, by path: ids joined by `>`. */
export type Overrides = ReadonlyMap<string, Fields>

export function overridesOf(node: Fields, field = 'nodeGenerationData'): Overrides {
  const parts = listOf(fieldsOf(node, field), 'overrides') ?? []
  return new Map(parts.map((part) => [pathOf(part), part]))
}

function pathOf(part: Fields): string {
  return (listOf(fieldsOf(part, 'guidPath'), 'guids') ?? []).map((guid) => idFrom(guid) ?? '').join('>')
}
