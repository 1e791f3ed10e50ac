/** What the summary says of votes: what people disagreed on, and what they were not sure of. Counts, never who. */
import { collapse } from '../text/index.ts'
import type { Milestone } from '../plan/index.ts'
import { describeRound, glyphOf, SCALE_ATTRIBUTES, SCALES, UNSURE, type ScaleAttribute } from '../record/index.ts'
import { lastVotes, type LastVote } from '../weigh/index.ts'
import { rowsOf, type Numbers } from './by-objective.ts'
import { list, paragraph, section, strong, type Block, type Text } from './document.ts'

/** Votes in which people chose levels that lie apart, and what the card assumes. The nearly agreed stand further up. */
export function disagreements(milestones: readonly Milestone[], numbers: Numbers): Block[] {
  const votes = lastVotes(milestones)
  const apart = votes.filter(({ result: { kind } }) => kind === 'split' || kind === 'apart')
  if (apart.length > 0) return list(apart.map((vote): Text => [...voteWords(vote, numbers), assumed(vote.milestone)]))
  return [paragraph(howVotesEnded(votes))]
}

/** Where nothing lies apart. */
function howVotesEnded(votes: readonly LastVote[]): string {
  const ended = (as: string) => votes.filter(({ result: { kind } }) => kind === as).length
  if (votes.length === 0) return 'No votes were recorded.'
  if (ended('agreed') === votes.length) return 'In every vote, all who answered chose the same level.'
  if (ended('nearly') > 0) return 'Nothing but what is nearly agreed.'
  return ended('agreed') === 0
    ? 'In no vote was everybody sure: see what to find out.'
    : 'Wherever everybody was sure, all who answered chose the same level; for the rest, see what to find out.'
}

/** “Not sure yet” is never agreement: votes that ended so, also where the room has set a level since, and scores that say so. */
export function toFindOut(milestones: readonly Milestone[], numbers: Numbers): Block[] {
  const unsure = unsureVotes(milestones)
  const votes = unsure.map((vote): Text => {
    const { milestone, round } = vote
    const glyph = glyphOf(round.attribute, milestone.scores[round.attribute])
    const set = glyph === '' || glyph === UNSURE.glyph ? '' : `; scored ${glyph}`
    return [...voteWords(vote, numbers), set, assumed(milestone)]
  })
  const scores = unsureScores(milestones, unsure).map(([attribute, these]): Text => [
    strong(`${SCALES[attribute].name} not sure yet`),
    `: ${rowsOf(these, numbers)}`,
  ])
  return section('What to find out', list([...votes, ...scores]))
}

/** Votes in which not everybody was sure. */
export function unsureVotes(milestones: readonly Milestone[]): LastVote[] {
  return lastVotes(milestones).filter(({ result: { kind } }) => kind === 'unsure' || kind === 'doubted')
}

/** Scores that say “not sure yet” where no vote says it already, by scale. */
export function unsureScores(
  milestones: readonly Milestone[],
  unsure: readonly LastVote[],
): (readonly [ScaleAttribute, readonly Milestone[]])[] {
  const named = new Set(unsure.map(({ milestone, round }) => `${milestone.id} ${round.attribute}`))
  return SCALE_ATTRIBUTES.flatMap((attribute) => {
    const these = milestones.filter(({ id, scores }) => scores[attribute] === '?' && !named.has(`${id} ${attribute}`))
    return these.length === 0 ? [] : [[attribute, these] as const]
  })
}

/** `Effort of #3: 1 × S, 4 × M`. */
function voteWords({ milestone, round }: LastVote, numbers: Numbers): Exclude<Text, string> {
  return [strong(SCALES[round.attribute].name), ` of ${rowsOf([milestone], numbers)}: ${describeRound(round)}`]
}

/** What the size or the value was said under, beside what people saw differently. */
export function assumed({ scores }: Milestone): string {
  const note = collapse(scores.note ?? '')
  return note === '' ? '' : ` (assumes: ${note})`
}
