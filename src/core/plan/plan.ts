import { perObject, type Hex, type EditorName } from '../base/index.ts'
import type { Contrast, Meanings, PaintState, Team, Words } from '../record/index.ts'
import type { MadeSummary } from './made-nodes.ts'
import type { Milestone } from './milestone.ts'
import type { Offer } from './offer.ts'

/** A card that carries another card’s record: a person copied it. Not counted until somebody says which it is. */
export interface Copy {
  readonly id: string
  readonly name: string
  readonly of: string
}

/** A kind of card on this page, for ticking. */
export interface Kind {
  readonly look: string
  readonly words: string
  readonly fill: Hex | null
  readonly count: number
  /** How many of them count as milestones now. */
  readonly counted: number
  readonly isTicked: boolean
  readonly example: string
  /** Hardly anybody’s milestones: free text, tiny cards, dashed borders (docs/finding.md). */
  readonly isUnlikely?: true | undefined
  /** Stickies of it that may well be milestones, which nobody has counted or left out yet: people are asked. */
  readonly asks?: Asks | undefined
}

export interface Asks {
  readonly why: 'like a scored one' | 'beside scored cards'
  readonly cards: readonly string[]
  /** What the first of them says. */
  readonly example: string
}

/** A page, and the board it is of. */
export interface PageOfBoard {
  readonly id: string
  readonly name: string
  /** What the file is called; absent where FigJam does not say. */
  readonly board?: string | undefined
}

/** All milestones of the page with their scores, in reading order, and what a facilitator may want to change of it. */
export interface Plan {
  readonly page: PageOfBoard
  /** The editor it is of; FigJam where it is not said. */
  readonly editor?: EditorName
  readonly milestones: readonly Milestone[]
  readonly copies: readonly Copy[]
  readonly kinds: readonly Kind[]
  /** There are cards that cannot count now, of kinds that are not among these: read once somebody asks (`kinds/read`). */
  readonly hasBystanders?: boolean
  readonly paint: { readonly rule: PaintState['rule']; readonly palettes: string | undefined } | null
  readonly contrast: Contrast
  /** What the team calls each meeting of effort and value. */
  readonly words: Words
  /** Whose board this is. */
  readonly team: Team
  /** What the plugin put on the board. */
  readonly made: MadeSummary
  /** What people did by hand, offered as changes to the plan. */
  readonly offers: readonly Offer[]
  /** Names of cards that milestones wait for and that are no milestones themselves, by the id they wait for. */
  readonly otherNames: Readonly<Record<string, string>>
  /** What the levels of the scales mean here. */
  readonly meanings: Meanings
  /** What cards say that look like milestones and still hold a template’s words. */
  readonly placeholders: readonly string[]
  /** Names of scored cards that nobody can see: they do not count. */
  readonly hidden: readonly string[]
}

/** Every card a milestone may wait for, by id, for sentences and exports. */
export function namesIn(plan: FoundPlan): ReadonlyMap<string, string> {
  return new Map([...Object.entries(plan.otherNames), ...plan.milestones.map(({ id, name }) => [id, name] as const)])
}

/** A plan without the milestones that are parked: what votes, progress and tables are about. */
export function withoutParked<P extends FoundPlan>(plan: P): P {
  return unparked(plan) as P
}

const unparked = perObject((plan: FoundPlan): FoundPlan => {
  const milestones = unparkedOf(plan.milestones)
  return milestones === plan.milestones ? plan : { ...plan, milestones }
})

/** A plan that says something else of its page has the same list. */
const unparkedOf = perObject((milestones: readonly Milestone[]): readonly Milestone[] =>
  milestones.some(({ isParked }) => isParked === true)
    ? milestones.filter(({ isParked }) => isParked !== true)
    : milestones,
)

/** The plan without what people are offered, which is asked of it and of the board’s connectors and table. */
export type FoundPlan = Omit<Plan, 'offers'>
