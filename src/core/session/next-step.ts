/** What a facilitator does next: the one big button. Everything else is there, too, and smaller. */
import type { Milestone, Plan } from '../plan.ts'
import { isComplete } from '../weigh/progress.ts'
import { count } from '../say/say.ts'
import { SCALE_ATTRIBUTES, SCALES, type Score, type ScaleAttribute } from '../scale.ts'
import { activityFor, activityOf, nextActivity, type ActivityId } from './agenda.ts'
import { isSet, isSettled, resultOf } from './result.ts'
import { unwritten } from './rubric.ts'
import { openIn } from './findings.ts'
import type { RoundView, SessionView } from './view.ts'

export interface Pick {
  readonly card: string
  readonly score: Score
}

export type NextStep = { readonly says: string } & (
  | { readonly kind: 'find' }
  | { readonly kind: 'meanings' }
  | { readonly kind: 'run' }
  | { readonly kind: 'take home' }
  | { readonly kind: 'vote'; readonly attribute: ScaleAttribute; readonly cards: readonly string[] }
  | { readonly kind: 'reveal' }
  | { readonly kind: 'settle'; readonly attribute: ScaleAttribute; readonly picks: readonly Pick[] }
  | { readonly kind: 'card'; readonly card: string }
  | { readonly kind: 'pairs' }
  | { readonly kind: 'proposals' }
  | { readonly kind: 'turn'; readonly to: ActivityId }
  | { readonly kind: 'end' }
)

export function nextStep(plan: Plan, session: SessionView | null): NextStep {
  if (session?.runBy == null) return before(plan)
  const { now } = session
  if (now === null) return { kind: 'turn', to: 'review', says: 'Begin with the Milestone Review' }
  const { attributes } = activityOf(now)
  if (attributes.length > 0) return voting(plan, session, now, attributes)
  if (session.proposed > 0)
    return { kind: 'proposals', says: `Take in what was proposed for ${count(session.proposed, 'card')}` }
  if (now === 'skills' && session.pairs.length === 0 && session.here.length > 1)
    return { kind: 'pairs', says: 'Propose pairs' }
  const card = cardAfter(plan, session, now)
  return card === null ? onwards(now) : { kind: 'card', card, says: 'Next card' }
}

function before(plan: Plan): NextStep {
  const { milestones, meanings } = plan
  if (milestones.length === 0) return { kind: 'find', says: 'Find the milestones on this page' }
  if (milestones.every(({ scores }) => isComplete(scores))) return { kind: 'take home', says: 'Take home' }
  if (unwritten(meanings).includes('effort'))
    return { kind: 'meanings', says: 'Prepare: say what S, M and L mean here' }
  return { kind: 'run', says: 'Run session' }
}

function voting(plan: Plan, { round }: SessionView, now: ActivityId, attributes: readonly ScaleAttribute[]): NextStep {
  if (round !== null && activityFor(round.attribute).id === now) {
    if (round.isOpen) return { kind: 'reveal', says: 'Reveal' }
    const picks = agreedIn(round, plan.milestones)
    if (picks.length > 0) {
      const says = picks.length === 1 ? 'Set the one we agree on' : `Set the ${picks.length} we agree on`
      return { kind: 'settle', attribute: round.attribute, picks, says }
    }
  }
  for (const attribute of attributes) {
    const open = plan.milestones.filter(({ scores }) => scores[attribute] === undefined)
    if (open.length === 0) continue
    const isFirst = round === null || round.isOpen || round.attribute !== attribute
    const cards = open.map(({ id }) => id)
    return {
      kind: 'vote',
      attribute,
      cards,
      says: isFirst ? 'Start hidden vote' : 'Vote again',
    }
  }
  return onwards(now)
}

/** The first scale with cards that nobody has scored yet, and those cards; null where all are. */
export function openVote(plan: Plan): { readonly attribute: ScaleAttribute; readonly cards: readonly string[] } | null {
  for (const attribute of SCALE_ATTRIBUTES) {
    const cards = plan.milestones.flatMap(({ id, scores }) => (scores[attribute] === undefined ? [id] : []))
    if (cards.length > 0) return { attribute, cards }
  }
  return null
}

/** What a revealed round settles and nobody has set yet. */
export function agreedIn(round: RoundView, milestones: readonly Milestone[]): Pick[] {
  if (round.isOpen) return []
  return milestones.flatMap(({ id, scores, trouble }): Pick[] => {
    const counts = round.counts[id]
    if (counts === undefined || trouble !== null) return []
    const result = resultOf(round.attribute, counts)
    return isSettled(result) && !isSet(scores[round.attribute], round.was[id], result)
      ? [{ card: id, score: result.score }]
      : []
  })
}

function onwards(now: ActivityId): NextStep {
  const next = nextActivity(now)
  return next === null ? { kind: 'end', says: 'End session' } : { kind: 'turn', to: next.id, says: 'Next activity' }
}

/** The card to go on with: in the review simply the next one, else the next that is still open. */
function cardAfter(plan: Plan, session: SessionView, now: ActivityId): string | null {
  const ids = plan.milestones.map(({ id }) => id)
  const at = ids.indexOf(session.card ?? '')
  if (now === 'review') return ids[at + 1] ?? null
  const open = new Set(openIn(plan, session).map(({ id }) => id))
  const around = [...ids.slice(at + 1), ...ids.slice(0, Math.max(0, at))]
  return around.find((id) => open.has(id)) ?? null
}

/** `Effort: 12 milestones`, what a vote would be about. */
export function aboutVote(attribute: ScaleAttribute, cards: number): string {
  return `${SCALES[attribute].name}, ${count(cards, 'milestone')} in one vote`
}
