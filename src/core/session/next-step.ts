/** What a facilitator does next: the one big button. Everything else is there, too, and smaller. */
import { abilitiesIn, count } from '../base/index.ts'
import { withoutParked, type Milestone, type Plan } from '../plan/index.ts'
import {
  activityOf,
  isVotedIn,
  nextActivity,
  SCALE_ATTRIBUTES,
  unwritten,
  type ActivityId,
  type Question,
  type ScaleAttribute,
  type Score,
} from '../record/index.ts'
import { isComplete, isSet, resultOf, votersIn, type Consensus } from '../weigh/index.ts'
import { openIn } from './findings.ts'
import { resultRows } from './result-rows.ts'
import { scaleNames } from './scale-names.ts'
import type { RoundView, SessionView } from './session-view.ts'

/** A score to set on a card. */
export interface Pick {
  readonly card: string
  readonly attribute: ScaleAttribute
  readonly score: Score
}

export type NextStep = { readonly says: string } & (
  | { readonly kind: 'find' }
  | { readonly kind: 'meanings' }
  | { readonly kind: 'run' }
  | { readonly kind: 'take home' }
  | { readonly kind: 'vote'; readonly attribute: ScaleAttribute; readonly cards: readonly string[] }
  | { readonly kind: 'reveal' }
  | { readonly kind: 'settle'; readonly picks: readonly Pick[] }
  | { readonly kind: 'talk'; readonly question: Question }
  | { readonly kind: 'card'; readonly card: string }
  | { readonly kind: 'pairs' }
  | { readonly kind: 'proposals' }
  | { readonly kind: 'turn'; readonly to: ActivityId }
  | { readonly kind: 'end' }
)

export function nextStep(whole: Plan, session: SessionView | null): NextStep {
  const plan = withoutParked(whole)
  if (session?.runBy == null) return before(plan, whole)
  const { now } = session
  if (now === null) return { kind: 'turn', to: 'review', says: 'Begin with the Milestone Review' }
  // An open vote comes first, wherever the room has gone on to.
  if (session.round?.isOpen === true) return { kind: 'reveal', says: 'Reveal' }
  const { attributes } = activityOf(now)
  if (attributes.length > 0) return voting(plan, session.round, now)
  if (session.proposed.length > 0)
    return { kind: 'proposals', says: `Take in what was proposed for ${count(session.proposed.length, 'card')}` }
  if (now === 'skills' && session.pairs.length === 0 && Math.max(session.here.length, session.names.length) > 1)
    return { kind: 'pairs', says: 'Propose pairs' }
  const card = cardAfter(plan, session, now)
  return card === null ? onwards(now) : { kind: 'card', card, says: 'Next card' }
}

function before(plan: Plan, whole: Plan): NextStep {
  const { milestones, meanings } = plan
  if (milestones.length === 0) {
    const isParked = whole.milestones.length > 0
    return {
      kind: 'find',
      says: isParked ? 'All milestones are parked: bring one back' : 'Find the milestones on this page',
    }
  }
  const canRun = abilitiesIn(plan.editor).session
  if (!canRun || milestones.every(({ scores }) => isComplete(scores))) return { kind: 'take home', says: 'Take home' }
  if (unwritten(meanings).includes('effort'))
    return { kind: 'meanings', says: 'Prepare: say what S, M and L mean here' }
  return { kind: 'run', says: 'Run session' }
}

function voting(plan: Plan, round: RoundView | null, now: ActivityId): NextStep {
  const { attributes } = activityOf(now)
  if (round?.isOpen === false && isVotedIn(now, round.scales)) {
    const isHere = ({ attribute }: { readonly attribute: ScaleAttribute }) => attributes.includes(attribute)
    const picks = toSet('agreed', round, plan.milestones).filter(isHere)
    if (picks.length > 0) return { kind: 'settle', picks, says: settleWords(round, picks) }
    const left = resultRows(round, plan.milestones).filter(
      ({ milestone, attribute }) => isHere({ attribute }) && milestone.scores[attribute] === undefined,
    )
    const [first] = left
    if (first !== undefined) {
      const { key, attribute, milestone } = first
      const question = { key, attribute, card: milestone.id }
      const cards = new Set(left.map((each) => each.milestone.id)).size
      return { kind: 'talk', question, says: `Talk about the ${count(cards, 'card')} left` }
    }
  }
  const vote = openVote(plan, attributes, round)
  return vote === null ? onwards(now) : { kind: 'vote', ...vote, says: 'Start hidden vote' }
}

/**
 * The first of these scales with cards that nobody has scored yet, and those cards; null where all are. What was just
 * voted on is to be talked about first, and is voted on again from its own row.
 */
export function openVote(
  plan: Plan,
  attributes: readonly ScaleAttribute[] = SCALE_ATTRIBUTES,
  round: RoundView | null = null,
): { readonly attribute: ScaleAttribute; readonly cards: readonly string[] } | null {
  for (const attribute of attributes) {
    const voted = new Set(
      round?.isOpen === false
        ? round.questions.flatMap((each) =>
            each.attribute === attribute && each.key in round.counts ? [each.card] : [],
          )
        : [],
    )
    const open = withoutParked(plan).milestones.filter(
      ({ id, scores }) => scores[attribute] === undefined && !voted.has(id),
    )
    if (open.length > 0) return { attribute, cards: open.map(({ id }) => id) }
  }
  return null
}

/** What a revealed round agrees on, or nearly, and nobody has set yet. */
export function toSet(kind: Consensus['kind'], round: RoundView, milestones: readonly Milestone[]): Pick[] {
  if (round.isOpen) return []
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]))
  return round.questions.flatMap(({ key, card, attribute }): Pick[] => {
    const [counts, milestone] = [round.counts[key], byId.get(card)]
    if (counts === undefined || milestone?.trouble !== null) return []
    const result = resultOf(attribute, counts)
    return result.kind === kind && !isSet(milestone.scores[attribute], round.was[key], result)
      ? [{ card, attribute, score: result.score }]
      : []
  })
}

/** `Set the 7 we agree on`; one person’s answer is nobody’s agreement. */
function settleWords(round: Revealed, picks: readonly Pick[]): string {
  const isOnlyOne = Math.max(...answersFor(round, picks)) === 1
  const says = isOnlyOne
    ? `Set the one answer on ${count(new Set(picks.map(({ card }) => card)).size, 'card')}`
    : picks.length === 1
      ? 'Set the one we agree on'
      : `Set the ${picks.length} we agree on`
  return says + answeredWords(round, picks)
}

type Revealed = Extract<RoundView, { isOpen: false }>

/** How many answered each of these. */
function answersFor({ questions, counts }: Revealed, picks: readonly Pick[]): number[] {
  return picks.map((pick) => {
    const asked = questions.find(({ card, attribute }) => card === pick.card && attribute === pick.attribute)
    return votersIn(counts[asked?.key ?? ''] ?? {})
  })
}

/** `Set the 3 we nearly agree on`: two thirds or more chose one level, and the rest stand beside it. */
export function nearlyWords(round: Revealed, picks: readonly Pick[]): string {
  const says = picks.length === 1 ? 'Set the one we nearly agree on' : `Set the ${picks.length} we nearly agree on`
  return says + answeredWords(round, picks)
}

/** ` · 6 of 8 answered`, where somebody in the room did not answer for one of these cards; else nothing. */
function answeredWords(round: Revealed, picks: readonly Pick[]): string {
  const answers = answersFor(round, picks)
  const [fewest, most] = [Math.min(...answers), Math.max(...answers)]
  if (fewest >= round.expected) return ''
  return fewest === most
    ? ` · ${fewest} of ${round.expected} answered`
    : ` · at least ${fewest} of ${round.expected} answered`
}

function onwards(now: ActivityId): NextStep {
  const next = nextActivity(now)
  return next === null ? { kind: 'end', says: 'End session' } : { kind: 'turn', to: next.id, says: 'Next activity' }
}

/** The card to go on with: in the review simply the next one, else the next that is still open. */
export function cardAfter(plan: Plan, session: SessionView, now: ActivityId): string | null {
  const ids = withoutParked(plan).milestones.map(({ id }) => id)
  const at = ids.indexOf(session.card ?? '')
  if (now === 'review') return ids[at + 1] ?? null
  const open = new Set(openIn(plan, session).map(({ id }) => id))
  const around = [...ids.slice(at + 1), ...ids.slice(0, Math.max(0, at))]
  return around.find((id) => open.has(id)) ?? null
}

/** `Effort, 12 milestones in one vote`: what a vote would be about. */
export function aboutVote(scales: readonly ScaleAttribute[], cards: number): string {
  return `${scaleNames(scales)}, ${count(cards, 'milestone')} in one vote`
}
