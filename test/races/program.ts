/** Programs for a few people on one board: what somebody does, one thing after another. A seed always gives the same one. */
import { seeded } from '../../host/room/mail.ts'

/** What can be done, each as often as its share says. */
const SHARES = {
  answer: 16,
  deliver: 14,
  wait: 6,
  score: 10,
  skill: 3,
  paint: 5,
  restore: 2,
  legend: 2,
  badges: 2,
  table: 2,
  start: 6,
  reveal: 4,
  drop: 1,
  settle: 2,
  hands: 2,
  guest: 2,
  run: 2,
  take: 3,
  end: 1,
  role: 1,
  propose: 1,
  'take proposals': 1,
  turn: 1,
  undo: 3,
  'undo in the panel': 2,
  move: 2,
  'delete card': 1,
  'duplicate card': 1,
  'cut and paste card': 1,
  'delete section': 1,
  'delete ballot': 1,
  close: 2,
  open: 3,
  leave: 1,
  return: 2,
} as const

export type What = keyof typeof SHARES

export interface Deed {
  /** The number of a panel, as people sat down. */
  readonly who: number
  readonly what: What
  /** Which card, level, rule and so on. */
  readonly which: number
  /** Decides in which order mail arrives. */
  readonly seed: number
}

export interface Program {
  /** Who sits at each panel; somebody named twice has two. */
  readonly panels: readonly string[]
  readonly deeds: readonly Deed[]
  readonly seed: number
}

/** These make it impossible to say what the scores must be: what an undo puts back may be older than somebody else's word. */
export const WILD: readonly What[] = ['undo', 'undo in the panel', 'delete card', 'delete section', 'delete ballot']

/** Nothing smaller is left out by mistake: `which` picks of up to so many. */
export const CHOICES = 12

export function programOf(seed: number): Program {
  const random = seeded(seed)
  const below = (limit: number) => Math.floor(random() * limit)
  const panels = ['Ana', 'Ben', ...(below(3) > 0 ? ['Cleo'] : []), ...(below(6) === 0 ? ['Ben'] : [])]
  const isCalm = below(2) === 0
  const bag = Object.entries(SHARES).flatMap(([what, share]) =>
    isCalm && WILD.includes(what as What) ? [] : Array.from({ length: share }, () => what as What),
  )
  const deed = (what: What = bag[below(bag.length)] ?? 'wait'): Deed => ({
    who: below(panels.length),
    what,
    which: below(CHOICES),
    seed: below(1000),
  })
  // A session, and a vote in it, come about by themselves too seldom.
  const beginnings: readonly (readonly What[])[] = [[], ['run', 'wait'], ['run', 'wait', 'start', 'wait']]
  const beginning = (beginnings[below(3)] ?? []).map((what) => ({ ...deed(what), who: 0 }))
  const length = 10 + below(30)
  return { panels, deeds: [...beginning, ...Array.from({ length }, () => deed())], seed }
}
