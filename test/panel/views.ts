import type { Plan } from '../../src/core/plan.ts'
import type { RoundView, SessionView } from '../../src/core/session/view.ts'

type OpenRound = Extract<RoundView, { isOpen: true }>

/** Ana runs the session; the effort of the first two cards is voted on by eight people. */
export function voting({ milestones }: Plan, round: Partial<OpenRound> = {}, differs: Partial<SessionView> = {}) {
  const view: SessionView = {
    me: { name: 'Ana', role: null },
    runBy: { name: 'Ana', isMe: true, isHere: true },
    term: 1,
    here: ['Ana', 'Ben', 'Cleo'].map((name) => ({ name, initials: name.charAt(0), colour: '#9747FF' })),
    people: 8,
    roles: {},
    minutes: { review: 30, effort: 20, value: 20, dependencies: 10, skills: 10 },
    now: 'effort',
    card: null,
    round: {
      id: 'r',
      attribute: 'effort',
      cards: milestones.slice(0, 2).map(({ id }) => id),
      mine: {},
      isIn: 2,
      expected: 8,
      isOpen: true,
      handsFor: [],
      hands: 0,
      away: { left: 0, watching: 0 },
      over: null,
      ...round,
    },
    pairs: [],
    proposals: {},
    proposed: [],
    ...differs,
  }
  return { type: 'session/changed', session: view } as const
}
