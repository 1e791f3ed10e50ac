import type { Change, Json } from './types.ts'

/** The change that takes a change back. */
export function inverse(change: Change): Change {
  switch (change.kind) {
    case 'create':
      return { kind: 'delete', node: change.node }
    case 'delete':
      return { kind: 'create', node: change.node }
    case 'set':
      return { ...change, before: change.after, after: change.before }
    case 'move':
      return { ...change, before: change.after, after: change.before }
    case 'data':
      return { ...change, before: change.after, after: change.before }
  }
}

/** The list that takes a list back. */
export function inverseAll(changes: readonly Change[]): Change[] {
  return changes.map(inverse).reverse()
}

/** The changes that set stored properties of one node; `apply` fills in what they replace. */
export function sets(id: string, values: Readonly<Record<string, Json | undefined>>): Change[] {
  return Object.entries(values).map(([property, after]) => ({ kind: 'set', id, property, before: undefined, after }))
}
