import { perObject } from '../base/index.ts'
import { withoutParked, type FoundPlan, type Milestone, type PageOfBoard } from '../plan/index.ts'
import type { Dependency, Scores, Words } from '../record/index.ts'
import { clean } from '../text/index.ts'

/** The plan as it leaves the board: every word cleaned, and without what is parked. What all exporters write from. */
export function cleanPlan<P extends FoundPlan>(plan: P): P {
  return cleaned(plan) as P
}

const cleaned = perObject((plan: FoundPlan): FoundPlan => ({
  ...plan,
  page: cleanPage(plan.page),
  team: { name: clean(plan.team.name), link: clean(plan.team.link) },
  words: cleanWords(plan.words),
  milestones: withoutParked(plan).milestones.map(cleanMilestone),
}))

function cleanPage({ id, name, board }: PageOfBoard): PageOfBoard {
  return { id, name: clean(name), ...(board === undefined ? {} : { board: clean(board) }) }
}

function cleanWords({ S, M, L }: Words): Words {
  const three = ([low, medium, high]: Words['S']) => [clean(low), clean(medium), clean(high)] as const
  return { S: three(S), M: three(M), L: three(L) }
}

const cleanMilestone = perObject((milestone: Milestone): Milestone => {
  const { name, type, section, objective, scores } = milestone
  return {
    ...milestone,
    name: clean(name),
    type: orNull(type),
    section: orNull(section),
    objective: orNull(objective),
    scores: cleanScores(scores),
  }
})

/** Every field by itself, so that one more is not forgotten. */
function cleanScores(scores: Scores): Required<Scores> {
  const { effort, business, ux, dependencies, dependenciesReviewed, skills, note, type } = scores
  return {
    effort,
    business,
    ux,
    dependencies: dependencies
      ?.map((item): Dependency => ('text' in item ? { ...item, text: clean(item.text) } : item))
      .filter((item) => !('text' in item) || isSaid(item.text)),
    dependenciesReviewed,
    skills: skills?.map(clean).filter(isSaid),
    note: note === undefined ? undefined : clean(note),
    type: type === undefined ? undefined : clean(type),
  }
}

/** Of words that nobody could see nothing may be left. */
function isSaid(text: string): boolean {
  return text.trim() !== ''
}

function orNull(text: string | null): string | null {
  return text === null ? null : clean(text)
}
