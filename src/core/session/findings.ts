/**
 * “Worth a talk”: what breaks a session, in the words of the method’s author, seen while there is time to do something about
 * it. Pure functions of what the panel knows anyway; each finding names its cards and one thing to do.
 */
import { count, quote } from '../base/index.ts'
import { withoutParked, type Milestone, type Plan } from '../plan/index.ts'
import {
  activityOf,
  lastRounds,
  sameWords,
  SCALE_ATTRIBUTES,
  SCALES,
  unwritten,
  VALUE_ATTRIBUTES,
  type ActivityId,
  type Attribute,
  type ScaleAttribute,
} from '../record/index.ts'
import { circlesIn, missingIn, resultOf, waitsWithin } from '../weigh/index.ts'
import type { SessionView } from './session-view.ts'
import type { TimerView } from './timer-view.ts'

export type Act =
  | { readonly kind: 'write meanings' }
  | { readonly kind: 'turn'; readonly to: ActivityId }
  | { readonly kind: 'vote'; readonly attribute: ScaleAttribute; readonly cards: readonly string[] }
  | { readonly kind: 'show'; readonly cards: readonly string[] }
  | { readonly kind: 'more time' }
  | { readonly kind: 'none' }

export interface Finding {
  readonly id: string
  readonly says: string
  readonly cards: readonly string[]
  readonly act: Act
  /** What the button says. */
  readonly does: string
}

/** The method gives 20 minutes for a dozen cards, 100 seconds each; below this (seconds) nobody can think. */
const TIGHT = 40
/** Below so many scored milestones, many at one level may be chance. */
const ENOUGH = 4

export function findingsOf(whole: Plan, session: SessionView | null, timer: TimerView): Finding[] {
  const plan = withoutParked(whole)
  const found = [
    ...meanings(plan),
    ...time(plan, session, timer),
    ...apart(plan),
    ...notHeard(session),
    ...contrast(plan),
    ...notReviewed(plan, session),
    ...cycles(plan),
    ...scarce(plan, session),
  ]
  const mayVote = session?.runBy?.isMe === true && session.round?.isOpen !== true
  return mayVote ? found : found.map(toShow)
}

/** Only whoever runs a session opens votes and turns to an activity, and no second vote beside one; else the cards are shown. */
function toShow(finding: Finding): Finding {
  const { act, cards } = finding
  return act.kind === 'vote' || act.kind === 'turn'
    ? { ...finding, act: { kind: 'show', cards }, does: 'Show' }
    : finding
}

function meanings({ meanings: written }: Plan): Finding[] {
  const open = unwritten(written)
  if (open.length === 0) return []
  const scales = open.map((attribute) => SCALES[attribute].levels.map(({ glyph }) => glyph).join(' '))
  return [
    {
      id: 'meanings',
      says: `Nobody wrote down what ${scales.join(', ')} mean here.`,
      cards: [],
      act: { kind: 'write meanings' },
      does: 'Write it down',
    },
  ]
}

function time(plan: Plan, session: SessionView | null, timer: TimerView): Finding[] {
  const left = openIn(plan, session)
  if (session?.runBy?.isMe !== true || timer.state !== 'RUNNING' || !timer.isOurs || left.length === 0) return []
  const each = timer.remaining / left.length
  if (each >= TIGHT) return []
  return [
    {
      id: 'time',
      says: `${Math.round(each)} seconds left for each of ${count(left.length, 'card')}.`,
      cards: left.map(({ id }) => id),
      act: { kind: 'more time' },
      does: 'One minute more',
    },
  ]
}

/** What the activity that is on still has to answer. */
export function openIn(plan: Plan, session: SessionView | null): Milestone[] {
  const { milestones } = withoutParked(plan)
  const now = session?.now ?? 'review'
  const asked: readonly Attribute[] = now === 'dependencies' || now === 'skills' ? [now] : activityOf(now).attributes
  return milestones.filter(({ scores }) => missingIn(scores).some((attribute) => asked.includes(attribute)))
}

function apart({ milestones }: Plan): Finding[] {
  return SCALE_ATTRIBUTES.flatMap((attribute): Finding[] => {
    const far = milestones.filter(
      ({ rounds, scores }) =>
        scores[attribute] === undefined &&
        lastRounds(rounds).some(
          (round) => round.attribute === attribute && resultOf(attribute, round.counts).kind === 'apart',
        ),
    )
    if (far.length === 0) return []
    const cards = far.map(({ id }) => id)
    const { name, levels } = SCALES[attribute]
    return [
      {
        id: `apart ${attribute}`,
        says: `${name}: ${levels[0].glyph} against ${levels[2].glyph} on ${named(far)}.`,
        cards,
        act: { kind: 'vote', attribute, cards },
        does: 'Talk, then vote again',
      },
    ]
  })
}

function notHeard(session: SessionView | null): Finding[] {
  const round = session?.round
  if (session === null || round === null || round === undefined || round.isOpen) return []
  const silent = Object.keys(session.roles).filter((role) => (round.heard[role] ?? 0) === 0)
  if (silent.length === 0) return []
  return [{ id: 'heard', says: `Not heard yet: ${silent.join(', ')}.`, cards: [], act: { kind: 'none' }, does: '' }]
}

/** “Not everything is top priority. Prioritization needs contrast.” */
function contrast({ milestones }: Plan): Finding[] {
  return VALUE_ATTRIBUTES.flatMap((attribute): Finding[] => {
    const scored = milestones.filter(({ scores }) => scores[attribute] !== undefined && scores[attribute] !== '?')
    const level = SCALES[attribute].levels.find(
      ({ score }) => scored.filter(({ scores }) => scores[attribute] === score).length * 3 >= scored.length * 2,
    )
    if (scored.length < ENOUGH || level === undefined) return []
    const same = scored.filter(({ scores }) => scores[attribute] === level.score)
    const cards = same.map(({ id }) => id)
    return [
      {
        id: `contrast ${attribute}`,
        says: `${same.length} of ${scored.length} are ${level.glyph}.`,
        cards,
        act: { kind: 'vote', attribute, cards },
        does: 'Rank just those',
      },
    ]
  })
}

function notReviewed({ milestones }: Plan, session: SessionView | null): Finding[] {
  const open = milestones.filter(({ scores }) => scores.dependenciesReviewed !== true)
  const sized = milestones.filter(({ scores }) => scores.effort !== undefined)
  const isTime = session?.now === 'skills' || (session?.now == null && sized.length * 2 >= milestones.length)
  if (open.length === 0 || !isTime) return []
  return [
    {
      id: 'dependencies',
      says: `Dependencies not reviewed: ${named(open)}.`,
      cards: open.map(({ id }) => id),
      act: { kind: 'turn', to: 'dependencies' },
      does: activityOf('dependencies').name,
    },
  ]
}

function cycles({ milestones }: Plan): Finding[] {
  return circlesIn(milestones, waitsWithin(milestones)).map((cards) => {
    return {
      id: `ring ${cards.join(' ')}`,
      says: `${count(cards.length, 'card')} wait for each other.`,
      cards,
      act: { kind: 'show', cards },
      does: 'Show',
    }
  })
}

function scarce({ milestones }: Plan, session: SessionView | null): Finding[] {
  if (session === null || Object.keys(session.roles).length === 0) return []
  const asked = new Map<string, string[]>()
  for (const { id, scores } of milestones) {
    for (const skill of scores.skills ?? []) asked.set(skill, [...(asked.get(skill) ?? []), id])
  }
  return Array.from(asked).flatMap(([skill, cards]): Finding[] => {
    const role = Object.keys(session.roles).find((each) => sameWords(each, skill))
    const people = role === undefined ? 0 : (session.roles[role] ?? 0)
    if (cards.length <= Math.max(people, 1)) return []
    return [
      {
        id: `skill ${skill}`,
        says:
          people === 0
            ? `${skill}: ${count(cards.length, 'card')} ask for it, and nobody here does it.`
            : `${skill}: ${count(cards.length, 'card')} ask for it, and ${count(people, 'person does', 'people do')} it here.`,
        cards,
        act: { kind: 'show', cards },
        does: 'Show',
      },
    ]
  })
}

function named(milestones: readonly Milestone[]): string {
  const [only] = milestones
  return milestones.length === 1 && only !== undefined ? quote(only.name, 40) : count(milestones.length, 'card')
}
