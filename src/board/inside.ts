/** What lies inside frames and groups, and which of them are cards. */
import type { Ancestor } from './place.ts'
import { isOneNodeType, ownText } from './read-card.ts'

/** A node that may be a card, with what it hangs in. */
export interface Candidate {
  readonly node: SceneNode
  readonly id: string
  readonly type: string
  readonly ancestors: readonly Ancestor[]
}

/** Frames and groups as they are read in one editor. */
export interface Inside {
  /** The texts in a container, at any depth. */
  readonly textsOf: (id: string) => readonly string[]
  /** Whether it is a card for what it is, whatever it carries. */
  readonly isCard: (candidate: Candidate) => boolean
}

/** Everything that reads as one card counts as a card: for boards, where frames are rare. */
export function anyInside(candidates: readonly Candidate[]): Inside {
  const texts = new Map<string, string[]>()
  /** Containers that hold stickies or shapes with text: they hold cards, they are none. */
  const holders = new Set<string>()
  /** Container id to the containers directly below it that have text: two or more make it a page of its own. */
  const parts = new Map<string, Set<string>>()
  for (const { node, type, ancestors } of candidates) {
    const containers = containersIn(ancestors)
    if (containers.length === 0) continue
    if (isOneNodeType(type) || type === 'SECTION') {
      for (const container of containers) holders.add(container.id)
    } else if (type === 'TEXT') {
      const text = ownText(node, type) ?? ''
      if (text.trim() === '') continue
      containers.forEach((container, index) => {
        push(texts, container.id, text)
        const below = containers[index - 1]
        if (below !== undefined) parts.set(container.id, new Set(parts.get(container.id)).add(below.id))
      })
    }
  }
  const isOneCard = (id: string) => texts.has(id) && !holders.has(id) && (parts.get(id)?.size ?? 0) < 2
  return {
    textsOf: (id) => texts.get(id) ?? [],
    // The outermost one, with text, without cards of its own, not made of several parts with text (a column, a screen).
    isCard: ({ id, type, ancestors }) => {
      if (isOneNodeType(type)) return true
      const containers = containersIn(ancestors)
      if (containers.some((container) => isOneCard(container.id))) return false
      return type === 'TEXT' ? containers.length === 0 : isOneCard(id)
    },
  }
}

/** The frames and groups among what a node hangs in, nearest first. */
export function containersIn(ancestors: readonly Ancestor[]): readonly Ancestor[] {
  return ancestors.length === 0 ? ancestors : ancestors.filter((ancestor) => ancestor.isContainer)
}

export function push<T>(lists: Map<string, T[]>, key: string, item: T): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}
