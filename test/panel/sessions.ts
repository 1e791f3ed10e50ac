/** A session as the panel of whoever runs it is told of it. */
import type { RoundView, SessionView } from '../../src/core/session/session-view.ts'
import type { Counts } from '../../src/core/weigh/result.ts'

export function leading(differs: Partial<SessionView> = {}): SessionView {
  return {
    me: { name: 'Ana', role: null },
    runBy: { name: 'Ana', isMe: true, isHere: true },
    term: 1,
    here: [],
    people: 8,
    names: [],
    presenter: null,
    nowCard: null,
    roles: {},
    minutes: { review: 30, effort: 20, value: 20, dependencies: 10, skills: 10 },
    now: 'effort',
    card: null,
    round: null,
    hasNewerRound: false,
    pairs: [],
    proposals: {},
    proposed: [],
    ...differs,
  }
}

/** What a vote on effort asks of these cards. */
export function onEffort(cards: readonly string[]): RoundView['questions'] {
  return cards.map((card) => ({ key: card, card, attribute: 'effort' }))
}

/** A vote on effort that `isIn` of eight people have answered. */
export function openRound(cards: readonly string[], isIn: number, hands = 0): Extract<RoundView, { isOpen: true }> {
  return {
    id: 'r',
    questions: onEffort(cards),
    scales: ['effort'],
    asked: onEffort(cards),
    mine: {},
    isIn,
    expected: 8,
    isOpen: true,
    handsFor: [],
    hands,
    room: 8,
    away: { left: 0, watching: 0 },
    over: null,
  }
}

export function revealedRound(counts: Readonly<Record<string, Counts>>): RoundView {
  const { id, scales, expected } = openRound([], 0)
  return {
    ...{ id, scales, expected },
    questions: onEffort(Object.keys(counts)),
    mine: {},
    isIn: 8,
    isOpen: false,
    counts,
    was: {},
    isLate: false,
    missed: null,
    heard: {},
  }
}

/** The same vote on all three scales. */
export function openOnScales(cards: readonly string[], isIn: number): Extract<RoundView, { isOpen: true }> {
  const scales = ['effort', 'business', 'ux'] as const
  const questions = scales.flatMap((attribute) =>
    cards.map((card) => ({ key: `${attribute} ${card}`, card, attribute })),
  )
  return { ...openRound(cards, isIn), questions, asked: questions, scales }
}
