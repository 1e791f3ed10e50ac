import type { Plan } from '../../src/core/plan/plan.ts'
import type { RoundView, SessionView } from '../../src/core/session/session-view.ts'
import { leading, openRound } from './sessions.ts'

type OpenRound = Extract<RoundView, { isOpen: true }>

/** Ana runs the session; the effort of the first two cards is voted on by eight people. */
export function voting({ milestones }: Plan, round: Partial<OpenRound> = {}, differs: Partial<SessionView> = {}) {
  const cards = milestones.slice(0, 2).map(({ id }) => id)
  const session = leading({
    here: ['Ana', 'Ben', 'Cleo'].map((name) => ({ name, initials: name.charAt(0), colour: '#9747FF' })),
    round: { ...openRound(cards, 2), ...round },
    ...differs,
  })
  return { type: 'session/changed', session } as const
}
