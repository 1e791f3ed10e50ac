/**
 * What is a card in a design file, where everything is a frame: the outermost frame or instance with words, below sections
 * and whatever only holds cards (docs/finding.md, Figma Design).
 */
import { union, type Box } from '../core/base/index.ts'
import { containersIn, push, type Candidate, type Inside } from './inside.ts'
import { boxOf, fillOf, isOneNodeType, ownText } from './read-card.ts'

/** A frame, group or instance, with the words in it. */
interface Container {
  readonly candidate: Candidate
  readonly box: Box | null
  /** What covers it, as one word; null where nothing does. */
  readonly fill: string | null
  readonly texts: string[]
  /** The outermost filled ones with words inside it. */
  readonly parts: Container[]
}

/** A frame with this share of what lies beside it, in area, fills its page or section. */
const FILLS = 0.5
/** A card reaches across its column or row by this share of it; a chip on a card does not. */
const SPANS = 0.6

export function outermostInside(all: readonly Candidate[], isOurs: (candidate: Candidate) => boolean): Inside {
  const ours = new Set(all.filter(isOurs).map(({ id }) => id))
  const candidates = all.filter(({ id, ancestors }) => !ours.has(id) && !ancestors.some((above) => ours.has(above.id)))
  const containers = read(candidates)
  nest(containers)
  const looked = new Map<string, boolean>()
  /** Holds cards and is none. What an instance is made of is its component’s. */
  const isLookedInto = (id: string): boolean => {
    const known = looked.get(id)
    if (known !== undefined) return known
    const container = containers.get(id)
    const is = container !== undefined && container.candidate.type !== 'INSTANCE' && holdsCards(container)
    looked.set(id, is)
    return is
  }
  return {
    textsOf: (id) => containers.get(id)?.texts ?? [],
    isCard: ({ id, type, ancestors }) => {
      if (isOneNodeType(type)) return true
      if (!containersIn(ancestors).every((above) => isLookedInto(above.id))) return false
      return type === 'TEXT' || ((containers.get(id)?.texts.length ?? 0) > 0 && !isLookedInto(id))
    },
  }
}

/** The containers with words, by their ids. */
function read(candidates: readonly Candidate[]): ReadonlyMap<string, Container> {
  const texts = new Map<string, string[]>()
  for (const { node, type, ancestors } of candidates) {
    const text = type === 'TEXT' ? (ownText(node, type) ?? '') : ''
    if (text.trim() !== '') for (const { id } of containersIn(ancestors)) push(texts, id, text)
  }
  const containers = new Map<string, Container>()
  for (const candidate of candidates) {
    const { node, id } = candidate
    const words = texts.get(id)
    if (words === undefined || candidate.type === 'SECTION') continue
    const fill = fillOf(node)
    const worn = fill.kind === 'solid' ? fill.hex : fill.kind
    containers.set(id, { candidate, box: boxOf(node), fill: worn === 'none' ? null : worn, texts: words, parts: [] })
  }
  return containers
}

/** Says of each container which filled ones it holds, the outermost only. */
function nest(containers: ReadonlyMap<string, Container>): void {
  for (const container of containers.values()) {
    if (container.fill === null) continue
    for (const { id, type } of containersIn(container.candidate.ancestors)) {
      const above = containers.get(id)
      if (type === 'INSTANCE' || above === undefined) break
      above.parts.push(container)
      if (above.fill !== null) break
    }
  }
}

function holdsCards(container: Container): boolean {
  const { fill, parts } = container
  if (parts.length === 0) return false
  return fill === null || fillsHome(container) || isRowOfCards(container)
}

/** Lies on a page or in a section, and takes most of the room there. */
function fillsHome({ candidate: { node, ancestors }, box }: Container): boolean {
  const home = node.parent
  if (box === null || home === null || containersIn(ancestors).length > 0) return false
  const all = union((home.children as readonly SceneNode[]).flatMap((child) => boxOf(child) ?? []))
  return all !== null && box.width * box.height >= FILLS * all.width * all.height
}

/** Most of its parts are of one kind and reach across it, and there are few words besides: a column, a lane. */
function isRowOfCards({ box, texts, parts }: Container): boolean {
  if (box === null) return false
  const kinds = new Map<string, Container[]>()
  for (const part of parts)
    if (part.box !== null && (part.box.width >= box.width * SPANS || part.box.height >= box.height * SPANS))
      push(kinds, `${part.candidate.type} ${part.fill ?? ''}`, part)
  const most = Math.max(0, ...Array.from(kinds.values(), (alike) => alike.length))
  const beside = texts.length - parts.reduce((sum, part) => sum + part.texts.length, 0)
  return most >= 2 && beside <= parts.length
}
