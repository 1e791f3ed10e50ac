import type { Milestone } from '../plan/index.ts'
import { lastRounds, SCALE_ATTRIBUTES, type ScaleAttribute } from '../record/index.ts'
import { resultOf } from './result.ts'

/** How far a team is on one scale. Three numbers, never one: a talk that is left is no gap to be filled. */
export interface ScaleProgress {
  readonly attribute: ScaleAttribute
  readonly of: number
  /** Cards with a level. */
  readonly settled: readonly Milestone[]
  /** Cards without a score on which people chose different levels in the last vote. */
  readonly toTalk: readonly Milestone[]
  /** Cards that are scored “not sure yet”, or have no score and a last vote in which too many were not sure. */
  readonly toFindOut: readonly Milestone[]
}

export function progressOn(milestones: readonly Milestone[], attribute: ScaleAttribute): ScaleProgress {
  const lastOn = ({ rounds }: Milestone) => {
    const round = lastRounds(rounds).find((each) => each.attribute === attribute)
    return round === undefined ? null : resultOf(attribute, round.counts).kind
  }
  const open = milestones.filter(({ scores }) => scores[attribute] === undefined)
  const openAfter = (...kinds: readonly (string | null)[]) => open.filter((each) => kinds.includes(lastOn(each)))
  const unsure = new Set(openAfter('unsure', 'doubted'))
  return {
    attribute,
    of: milestones.length,
    settled: milestones.filter(({ scores }) => scores[attribute] !== undefined && scores[attribute] !== '?'),
    toTalk: openAfter('apart', 'split'),
    toFindOut: milestones.filter((each) => each.scores[attribute] === '?' || unsure.has(each)),
  }
}

export function progressByScale(milestones: readonly Milestone[]): ScaleProgress[] {
  return SCALE_ATTRIBUTES.map((attribute) => progressOn(milestones, attribute))
}
