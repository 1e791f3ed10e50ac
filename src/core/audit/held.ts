/** A page as a file holds it: every node with what is needed to see whether it says what the plan says. */
import { perObject } from '../base/index.ts'
import type { Texts } from '../plan/index.ts'

/** One node, or the page itself. */
export interface HeldNode {
  readonly id: string
  readonly type: string
  /** The name of its layer, by which parts of our drawings are known. */
  readonly name: string
  readonly parent: string | null
  /** Its own words; empty where it has none. */
  readonly text: string
  /** Paints as Figma gives them, or whatever stands there. */
  readonly fills: unknown
  /** Its values in our namespace, by their keys. */
  readonly values: Readonly<Record<string, string>>
  /** The texts of a table, by row and column. */
  readonly cells?: Texts
}

export interface HeldPage {
  readonly page: HeldNode
  /** Everything on it, parents before their children. */
  readonly nodes: readonly HeldNode[]
}

export const nodesById = perObject(
  ({ page, nodes }: HeldPage): ReadonlyMap<string, HeldNode> =>
    new Map([page, ...nodes].map((node) => [node.id, node])),
)

export const childrenOn = perObject(({ nodes }: HeldPage): ReadonlyMap<string, readonly HeldNode[]> => {
  const children = new Map<string, HeldNode[]>()
  for (const node of nodes) {
    if (node.parent === null) continue
    const siblings = children.get(node.parent)
    if (siblings === undefined) children.set(node.parent, [node])
    else siblings.push(node)
  }
  return children
})

/** Whether a node is, or lies anywhere in, another one. */
export function isWithin(held: HeldPage, node: HeldNode, id: string): boolean {
  const nodes = nodesById(held)
  for (
    let at: HeldNode | undefined = node;
    at !== undefined;
    at = at.parent === null ? undefined : nodes.get(at.parent)
  )
    if (at.id === id) return true
  return false
}
