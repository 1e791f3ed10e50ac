/** The first lines of the summary: whose table this is, and what whoever reads it is asked for. */
import { count, inSentence, listed } from '../base/index.ts'
import type { Milestone } from '../plan/index.ts'
import { describeRound, SCALE_ATTRIBUTES, SCALES, type ScaleAttribute } from '../record/index.ts'
import { lastVotes, votedOn, waitingOn, type LastVote } from '../weigh/index.ts'
import { rowsOf, type Numbers } from './by-objective.ts'
import { list, paragraph, strong, type Block, type Run, type Text } from './document.ts'
import { assumed, unsureScores, unsureVotes } from './votes.ts'

/**
 * How many voted on how much, what was set without a vote or otherwise than voted, and what was nearly agreed, with those
 * who differed.
 */
export function howVoted(milestones: readonly Milestone[], numbers: Numbers): readonly Run[] {
  const { otherwise } = votedOn(milestones)
  const nearly = lastVotes(milestones).filter(({ result }) => result.kind === 'nearly')
  return [
    `${voters(milestones)}.`,
    ...(otherwise.length === 0
      ? []
      : [' ', strong('Set otherwise than voted'), `: ${listed(scoresOf(otherwise, numbers))}.`]),
    ...(nearly.length === 0
      ? []
      : [' ', strong('Nearly agreed'), `: ${nearly.map((vote) => withVotes(vote, numbers)).join('; ')}.`]),
  ]
}

/** `6 people voted on 4 of 12 milestones; 31 scores were set without a vote`. */
function voters(milestones: readonly Milestone[]): string {
  const { people, cards, without } = votedOn(milestones)
  const set =
    without === 0
      ? 'no score was set without a vote'
      : without === 1
        ? '1 score was set without a vote'
        : `${without} scores were set without a vote`
  if (people === null) return without === 0 ? 'Nobody has voted yet' : `No votes were recorded: ${set}`
  const fewest = people.fewest === people.most ? '' : `${people.fewest} to `
  const all = count(milestones.length, 'milestone')
  return `${fewest}${count(people.most, 'person', 'people')} voted on ${cards} of ${all}; ${set}`
}

function withVotes({ milestone, round }: LastVote, numbers: Numbers): string {
  const score = scoresOf([{ milestone, attribute: round.attribute }], numbers).join('')
  return `${score}, ${describeRound(round)}${assumed(milestone)}`
}

/** What whoever reads it is asked for: each only where something of the kind is open. */
export function askedOf(milestones: readonly Milestone[], numbers: Numbers): Block[] {
  const asks = asksOf(milestones, numbers)
  return asks.length === 0
    ? [paragraph('Nothing is open here.')]
    : [paragraph(strong('You are asked to')), ...list(asks)]
}

interface ScoreOn {
  readonly milestone: Milestone
  readonly attribute: ScaleAttribute
}

function asksOf(milestones: readonly Milestone[], numbers: Numbers): Text[] {
  const parties = waitingOn(milestones).map(({ party }) => party)
  const apart = lastVotes(milestones).filter(({ result: { kind } }) => kind === 'split' || kind === 'apart')
  const unsure = unsureVotes(milestones)
  const notSure = [
    ...onScales(unsure),
    ...unsureScores(milestones, unsure).flatMap(([attribute, these]) =>
      these.map((milestone) => ({ milestone, attribute })),
    ),
  ]
  const notReviewed = milestones.filter(({ scores }) => scores.dependenciesReviewed !== true)
  return [
    ...(parties.length === 0 ? [] : [`answer for, or ask, those whom milestones wait for: ${parties.join('; ')}`]),
    ...(apart.length === 0
      ? []
      : [`help to settle where votes lie apart: ${listed(scoresOf(onScales(apart), numbers))}`]),
    ...(notSure.length === 0 ? [] : [`help to find out what is not sure yet: ${listed(scoresOf(notSure, numbers))}`]),
    ...(notReviewed.length === 0 ? [] : [`have somebody look for the dependencies of ${rowsOf(notReviewed, numbers)}`]),
  ]
}

function onScales(votes: readonly LastVote[]): ScoreOn[] {
  return votes.map(({ milestone, round: { attribute } }) => ({ milestone, attribute }))
}

/** `effort of #1, #4`, `UX value of #2`: one for each scale. */
function scoresOf(scores: readonly ScoreOn[], numbers: Numbers): string[] {
  return SCALE_ATTRIBUTES.flatMap((attribute) => {
    const these = scores.filter((score) => score.attribute === attribute).map(({ milestone }) => milestone)
    return these.length === 0 ? [] : [`${inSentence(SCALES[attribute].name)} of ${rowsOf(these, numbers)}`]
  })
}
