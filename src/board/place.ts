import type { Place } from './read-card.ts'

export interface Ancestor {
  readonly node: SceneNode
  readonly id: string
  readonly type: string
  /** Frames and groups: what can be a card itself, or hold cards. */
  readonly isContainer: boolean
  readonly isHidden: boolean
  /** Itself and what it hangs in, nearest first: shared by all that hang in it. */
  readonly chain: readonly Ancestor[]
}

const CONTAINERS: ReadonlySet<string> = new Set(['FRAME', 'GROUP', 'INSTANCE', 'COMPONENT', 'COMPONENT_SET'])

/** A node’s ancestors below the page, nearest first. `seen` remembers them, so that siblings ask once. */
export function ancestorsOf(
  node: SceneNode,
  seen: Map<string, Ancestor> = new Map<string, Ancestor>(),
): readonly Ancestor[] {
  return ancestor(node.parent, seen)?.chain ?? NONE
}

const NONE: readonly Ancestor[] = []

function ancestor(node: (BaseNode & ChildrenMixin) | null, seen: Map<string, Ancestor>): Ancestor | null {
  if (node === null) return null
  const known = seen.get(node.id)
  if (known !== undefined) return known
  const { id, type } = node
  if (type === 'PAGE' || type === 'DOCUMENT') return null
  const chain: Ancestor[] = []
  const made: Ancestor = {
    node,
    id,
    type,
    isContainer: CONTAINERS.has(type),
    isHidden: !isVisible(node),
    chain,
  }
  chain.push(made, ...(ancestor(node.parent, seen)?.chain ?? NONE))
  seen.set(id, made)
  return made
}

function isVisible(node: BaseNode): boolean {
  return !('visible' in node) || node.visible
}

/** Nearest section, whether a frame (not a mere group) stands between the card and the board, and whether it is seen. */
export function placeOf(ancestors: readonly Ancestor[], isVisible: boolean): Place {
  return {
    isHidden: !isVisible || ancestors.some((above) => above.isHidden),
    section: sectionOf(ancestors),
    inFrame: ancestors.some((above) => above.isContainer && above.type !== 'GROUP'),
  }
}

/** The nearest section among what a node hangs in. */
export function sectionOf(ancestors: readonly Ancestor[]): string | null {
  return ancestors.find((above) => above.type === 'SECTION')?.id ?? null
}

/** The outermost frame or group among what a node hangs in: what is in there is read as one. */
export function outermostOf(ancestors: readonly Ancestor[]): SceneNode | undefined {
  return ancestors.filter(({ isContainer }) => isContainer).reverse()[0]?.node
}
