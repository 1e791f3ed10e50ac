/** What cards wear, against what the rule that is on says of them. */
import { capital, inSentence, type Hex } from '../base/index.ts'
import { firstFill, isPlain } from '../find/index.ts'
import { colouringOf, colourUnder, toneOf, type Colouring } from '../paint/index.ts'
import type { Milestone } from '../plan/index.ts'
import { Original, readStored, RULE_NAMES } from '../record/index.ts'
import { nameOn, type Flaw, type Scene } from './flaw.ts'
import { isWithin, nodesById, type HeldNode } from './held.ts'

export function colourFlaws(scene: Scene): Flaw[] {
  const colouring = colouringOf(scene.plan)
  const painted = scene.held.nodes.filter(({ values }) => readStored(Original, values.original ?? '').kind === 'ok')
  const cards = new Set(colouring === null ? [] : scene.plan.milestones.map(({ id }) => id))
  const places = new Map(scene.plan.milestones.map(({ id }, at) => [id, at]))
  const inReadingOrder = (a: HeldNode, b: HeldNode) =>
    (places.get(a.id) ?? Infinity) - (places.get(b.id) ?? Infinity) || 0
  const isOfCard = ({ id }: HeldNode) => cards.has(id) || isInCard(scene, id, cards)
  return [
    ...(colouring === null
      ? []
      : scene.plan.milestones.flatMap((milestone) => ruleFlaws(scene, milestone, colouring, painted))),
    ...painted
      .filter((node) => !isOfCard(node))
      .sort(inReadingOrder)
      .map((node) => leftFlaw(scene, node, colouring)),
  ]
}

function isInCard({ held }: Scene, id: string, cards: ReadonlySet<string>): boolean {
  const nodes = nodesById(held)
  for (let at = nodes.get(id); at !== undefined; at = at.parent === null ? undefined : nodes.get(at.parent))
    if (cards.has(at.id)) return true
  return false
}

function ruleFlaws(
  scene: Scene,
  milestone: Milestone,
  colouring: Colouring,
  painted: readonly HeldNode[],
): readonly Flaw[] {
  const colour = colourUnder(colouring, milestone)
  const wearer = wearerOf(scene, milestone, painted)
  if (colour === null || wearer === undefined || isPlain(wearer.fills, colour)) return []
  const { words } = toneOf(colouring.rule, milestone, colouring.words)
  const rule = inSentence(RULE_NAMES[colouring.rule])
  const wears = wornBy(wearer)
  const why = `coloured by ${rule}, “${words}” is ${colour}, and it wears ${wears ?? 'no plain colour'}`
  const whose = milestone.isPainted || wearer.values.original === undefined ? '' : ', which somebody gave it since'
  return [{ kind: 'colour', nodes: [milestone.id], says: `${capital(nameOn(scene, milestone.id))}: ${why}${whose}.` }]
}

/** The node that wears a card’s colour: of a group, the part that was painted. */
function wearerOf({ held }: Scene, { id }: Milestone, painted: readonly HeldNode[]): HeldNode | undefined {
  const own = nodesById(held).get(id)
  if (own === undefined || own.values.original !== undefined) return own
  return painted.find((node) => node.type !== 'TEXT' && isWithin(held, node, id)) ?? own
}

function wornBy({ fills }: HeldNode): Hex | null {
  const fill = Array.isArray(fills) ? firstFill(fills as Parameters<typeof firstFill>[0]) : null
  return fill?.kind === 'solid' ? fill.hex : null
}

function leftFlaw(scene: Scene, { id }: HeldNode, colouring: Colouring | null): Flaw {
  const why = colouring === null ? 'the board is not coloured' : 'it is no milestone'
  return {
    kind: 'colour',
    nodes: [id],
    says: `${capital(nameOn(scene, id))} keeps the colours it had before it was painted, and ${why}.`,
  }
}
