/** What the summary says of votes: what people disagreed on, and what they were not sure of. Counts, never who. */
import { quote } from '../base/index.ts'
import type { Milestone } from '../plan/index.ts'
import {
  describeRound,
  glyphOf,
  lastRounds,
  SCALE_ATTRIBUTES,
  SCALES,
  UNSURE,
  type PastRound,
  type ScaleAttribute,
} from '../record/index.ts'
import { resultOf, type Result } from '../weigh/index.ts'
import { list, paragraph, section, strong, type Block, type Text } from './document.ts'
import { namesOf } from './say-milestones.ts'

/** What the last vote on a card said, on one scale. */
interface Vote {
  readonly milestone: Milestone
  readonly round: PastRound
  readonly kind: Result['kind']
}

function lastVotes(milestones: readonly Milestone[]): Vote[] {
  return milestones.flatMap((milestone) =>
    lastRounds(milestone.rounds).flatMap((round): Vote[] => {
      const { kind } = resultOf(round.attribute, round.counts)
      return kind === 'nothing' ? [] : [{ milestone, round, kind }]
    }),
  )
}

/** Votes in which people chose different levels: counts, never who. */
export function disagreements(milestones: readonly Milestone[]): Block[] {
  const votes = lastVotes(milestones)
  const split = votes.filter(({ kind }) => kind === 'nearly' || kind === 'split' || kind === 'apart')
  if (split.length > 0)
    return list(
      split.map(({ milestone, round, kind }) =>
        voteWords(milestone, round, kind === 'nearly' ? ': nearly agreed, ' : ': '),
      ),
    )
  return [paragraph(howVotesEnded(votes))]
}

/** Where nobody who was sure disagrees. */
function howVotesEnded(votes: readonly Vote[]): string {
  const agreed = votes.filter(({ kind }) => kind === 'agreed').length
  if (votes.length === 0) return 'No votes were recorded.'
  if (agreed === votes.length) return 'In every vote, all who answered chose the same level.'
  return agreed === 0
    ? 'In no vote was everybody sure: see what to find out.'
    : 'Wherever everybody was sure, all who answered chose the same level; for the rest, see what to find out.'
}

/** “Not sure yet” is never agreement: votes that ended so, also where the room has set a level since, and scores that say so. */
export function toFindOut(milestones: readonly Milestone[]): Block[] {
  const unsure = lastVotes(milestones).filter(({ kind }) => kind === 'unsure' || kind === 'doubted')
  const isNamed = ({ id }: Milestone, attribute: ScaleAttribute) =>
    unsure.some(({ milestone, round }) => milestone.id === id && round.attribute === attribute)
  const votes = unsure.map(({ milestone, round }): Text => {
    const glyph = glyphOf(round.attribute, milestone.scores[round.attribute])
    const set = glyph === '' || glyph === UNSURE.glyph ? '' : `; scored ${glyph}`
    return [...voteWords(milestone, round, ': '), set]
  })
  const scores = SCALE_ATTRIBUTES.flatMap((attribute): Text[] => {
    const these = milestones.filter((each) => each.scores[attribute] === '?' && !isNamed(each, attribute))
    return these.length === 0 ? [] : [[strong(`${SCALES[attribute].name} not sure yet`), `: ${namesOf(these)}`]]
  })
  return section('What to find out', list([...votes, ...scores]))
}

function voteWords({ name }: Milestone, round: PastRound, between: string): Exclude<Text, string> {
  return [strong(SCALES[round.attribute].name), ` of ${quote(name, 90)}${between}${describeRound(round)}`]
}
