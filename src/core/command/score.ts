/** How a score reaches cards, whichever command asks for it. */
import { edits, refused, type Decision, type Edit, type Skipped } from '../edit/index.ts'
import { scoresOfCard, type Milestone, type Plan } from '../plan/index.ts'
import type { Patch } from '../record/index.ts'
import type { Scene } from './shape.ts'

/** Patches of cards; a copy is asked about first, and a card that does not count yet becomes a milestone. */
export function scoreCards(
  { snapshot, plan }: Pick<Scene, 'snapshot' | 'plan'>,
  ids: readonly string[],
  patch: Patch,
): Decision {
  const known = milestonesNamed(plan, ids)
  const copies = new Map(plan.copies.map((copy) => [copy.id, copy]))
  const list: Edit[] = []
  const skipped: Skipped[] = []
  for (const id of ids) {
    const milestone = known.get(id)
    const copy = copies.get(id)
    if (copy !== undefined) {
      skipped.push({ card: id, name: copy.name, why: 'copy' })
      continue
    }
    const card = milestone === undefined ? snapshot.cards.find((candidate) => candidate.id === id) : undefined
    const scores = milestone?.scores ?? (card === undefined ? {} : scoresOfCard(card))
    // Scoring a card that does not count yet says that it is a milestone.
    if (card !== undefined) list.push(...mark([id], true))
    list.push({ kind: 'record/patch', card: id, patch: withoutItself(patch, id), base: scores })
  }
  return ids.length === 0 ? refused('nothing chosen') : edits(list, skipped)
}

/** A few are looked for one by one, which costs less than a list of all. */
function milestonesNamed({ milestones }: Plan, ids: readonly string[]): ReadonlyMap<string, Milestone> {
  const found =
    ids.length > FEW ? milestones : ids.flatMap((id) => milestones.find((milestone) => milestone.id === id) ?? [])
  return new Map(found.map((milestone) => [milestone.id, milestone]))
}

const FEW = 8

/** The edits that score one card, for commands that do more than that. */
export function scoreOf(scene: Scene): (card: string, patch: Patch) => readonly Edit[] {
  return (card, patch) => {
    const decision = scoreCards(scene, [card], patch)
    return decision.kind === 'edits' ? decision.edits : []
  }
}

/** Says of cards that they are, or are not, milestones; `same` names the one that a copy only repeats. */
export function mark(ids: readonly string[], isIn: boolean, same: string | null = null): Edit[] {
  return ids.map((card) => ({ kind: 'mark', card, in: isIn, same }))
}

/** A card never waits for itself, also when one change goes to several cards. */
export function withoutItself(patch: Patch, id: string): Patch {
  if (patch.addDependencies === undefined) return patch
  return { ...patch, addDependencies: patch.addDependencies.filter((item) => !('card' in item && item.card === id)) }
}

/** `plan` with other scores on some cards. Records that cannot be used as they are stay as they are. */
export function rescore(
  plan: Plan,
  cards: readonly string[],
  score: (milestone: Milestone) => Milestone['scores'],
): Plan {
  const named = new Set(cards)
  const milestones = plan.milestones.map((milestone) =>
    named.has(milestone.id) && milestone.trouble === null ? { ...milestone, scores: score(milestone) } : milestone,
  )
  return { ...plan, milestones }
}
