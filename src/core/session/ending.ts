import { count } from '../base/index.ts'
import type { Edit } from '../edit/index.ts'
import type { Milestone } from '../plan/index.ts'
import type { Patch } from '../record/index.ts'
import type { Memory } from './memory.ts'
import { openProposals } from './pairs.ts'

type ScoreCard = (card: string, patch: Patch) => readonly Edit[]

/** What pairs propose goes onto the cards. */
export function takeIn({ ballots }: Memory, milestones: readonly Milestone[], scoreCard: ScoreCard): Edit[] {
  return openProposals(ballots.values(), milestones).flatMap(({ card, patch }) => scoreCard(card, patch))
}

/**
 * The end of a session. Its ballots go, and with them what is proposed on them: never unasked. How many people were in the
 * room was of this session, too.
 */
export function endSession(
  memory: Memory,
  milestones: readonly Milestone[],
  proposals: 'take' | 'leave' | undefined,
  scoreCard: ScoreCard,
): readonly Edit[] | { readonly why: string } {
  const open = openProposals(memory.ballots.values(), milestones).length
  if (open > 0 && proposals === undefined)
    return {
      why: `What was proposed for ${count(open, 'card')} is not on the cards yet. Take it in, or end without it.`,
    }
  return [
    ...(proposals === 'take' ? takeIn(memory, milestones, scoreCard) : []),
    { kind: 'page/facilitator', who: null },
    { kind: 'page/agenda', patch: { now: null, card: null, clock: null, people: null, pairs: null } },
    { kind: 'session/clear' },
  ]
}
