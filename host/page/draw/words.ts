import { valueOf } from '../../document/defaults.ts'
import type { NodeRecord } from '../../document/types.ts'

/** A property that is text, or nothing. */
export function wordOf(node: NodeRecord, property: string): string {
  const value = valueOf(node, property)
  return typeof value === 'string' ? value : ''
}
