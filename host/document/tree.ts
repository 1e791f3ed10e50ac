import { inOrder } from './order.ts'
import { ROOT, type NodeRecord } from './types.ts'

/**
 * The nodes by id and who hangs under whom, in order. It keeps two more lists that would cost a walk over the board
 * each: which nodes point at a node (stuck stamps, connectors).
 */
export class Tree {
  #nodes = new Map<string, NodeRecord>()
  #children = new Map<string, string[]>()
  #pointers = new Map<string, Set<string>>()

  get(id: string): NodeRecord | undefined {
    return this.#nodes.get(id)
  }

  /** Every node, in no particular order. */
  all(): IterableIterator<NodeRecord> {
    return this.#nodes.values()
  }

  /** Ids of the children, back to front. */
  childIds(id: string): readonly string[] {
    return this.#children.get(id) ?? []
  }

  /** Ids of the nodes that are stuck to this one or connect to it. */
  pointersTo(id: string): readonly string[] {
    return [...(this.#pointers.get(id) ?? [])]
  }

  /** The page a node is on; a page is on itself, and the root on none. */
  pageOf(id: string): string | undefined {
    for (let node = this.get(id); node && node.id !== ROOT;) {
      if (node.parent === ROOT) return node.id
      node = node.parent === null ? undefined : this.get(node.parent)
    }
    return undefined
  }

  /** Whether `id` is `ancestor` or hangs somewhere under it. */
  isWithin(id: string, ancestor: string): boolean {
    for (let at: string | null | undefined = id; at; at = this.get(at)?.parent) if (at === ancestor) return true
    return false
  }

  add(node: NodeRecord): void {
    this.#nodes.set(node.id, node)
    this.#hang(node)
    this.#point(node)
  }

  remove(node: NodeRecord): void {
    this.#unpoint(node)
    this.#unhang(node)
    this.#nodes.delete(node.id)
    this.#children.delete(node.id)
  }

  replace(before: NodeRecord, after: NodeRecord): void {
    const moved = before.parent !== after.parent || before.order !== after.order
    if (moved) this.#unhang(before)
    this.#unpoint(before)
    this.#nodes.set(after.id, after)
    if (moved) this.#hang(after)
    this.#point(after)
  }

  #hang(node: NodeRecord): void {
    if (node.parent === null) return
    const siblings = this.#children.get(node.parent)
    if (siblings) siblings.splice(this.#placeAmong(siblings, node), 0, node.id)
    else this.#children.set(node.parent, [node.id])
  }

  #unhang(node: NodeRecord): void {
    const siblings = node.parent === null ? undefined : this.#children.get(node.parent)
    const index = siblings?.indexOf(node.id) ?? -1
    if (index >= 0) siblings?.splice(index, 1)
  }

  /** Where a node belongs among siblings in order; most are put in front, at the end. */
  #placeAmong(siblings: readonly string[], node: NodeRecord): number {
    let low = 0
    let high = siblings.length
    for (let middle = high - 1; low < high; middle = (low + high) >> 1) {
      const sibling = this.#nodes.get(siblings[middle] ?? '')
      if (sibling && inOrder(sibling, node) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  #point(node: NodeRecord): void {
    for (const target of targetsOf(node)) {
      const pointers = this.#pointers.get(target)
      if (pointers) pointers.add(node.id)
      else this.#pointers.set(target, new Set([node.id]))
    }
  }

  #unpoint(node: NodeRecord): void {
    for (const target of targetsOf(node)) this.#pointers.get(target)?.delete(node.id)
  }
}

/** Ids of the nodes that this one is stuck to or connects. */
export function targetsOf({ props }: NodeRecord): string[] {
  const ends = [props.connectorStart, props.connectorEnd].map((end) =>
    typeof end === 'object' && end !== null && !Array.isArray(end) ? end.endpointNodeId : undefined,
  )
  return [...new Set([props.stuckTo, ...ends])].filter((id) => typeof id === 'string')
}
