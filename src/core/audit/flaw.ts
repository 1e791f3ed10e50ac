import { perObject, quote } from '../base/index.ts'
import type { Milestone, Plan } from '../plan/index.ts'
import { collapse } from '../text/index.ts'
import { nodesById, type HeldPage } from './held.ts'

/** One thing on a board that does not hold. */
export interface Flaw {
  readonly kind:
    'value' | 'place' | 'score' | 'ring' | 'colour' | 'badge' | 'legend' | 'table' | 'connector' | 'left over'
  /** The nodes it is about. */
  readonly nodes: readonly string[]
  /** What does not hold, as a sentence. */
  readonly says: string
}

/** What is looked at: what the plugin made of the page, and the page as the file holds it. */
export interface Scene {
  readonly plan: Plan
  readonly held: HeldPage
}

/** `“Share links” (7:12)`: by its words where it has any, else by its kind. */
export function nameOn({ plan, held }: Scene, id: string): string {
  if (id === held.page.id) return `the page (${id})`
  const known = milestonesById(plan).get(id)?.name ?? plan.otherNames[id]
  const node = nodesById(held).get(id)
  const words = collapse(known ?? node?.text ?? '')
  if (words !== '') return `${quote(words)} (${id})`
  return node === undefined ? `a card that is not on this page (${id})` : `${quote(node.name)} (${id})`
}

const milestonesById = perObject(
  ({ milestones }: Plan): ReadonlyMap<string, Milestone> => new Map(milestones.map((each) => [each.id, each])),
)
