import { namesIn, type Milestone } from '../plan/index.ts'
import type { MilestoneEntry, PlanFile } from '../record/index.ts'
import type { Names } from './table.ts'
import type { TakeHome } from './take-home.ts'

/** The plan for other programs, to the published schema. */
export function toJson({ plan, date }: TakeHome): string {
  const names = namesIn(plan)
  const file: PlanFile = {
    format: 'okra-milestones',
    version: 1,
    date,
    page: plan.page,
    milestones: plan.milestones.map((milestone) => entryOf(milestone, names)),
  }
  return JSON.stringify(file, null, 2) + '\n'
}

/** Absent fields stay absent: “not answered” is not written as a value. */
function entryOf({ id, name, type, section, objective, scores }: Milestone, names: Names): MilestoneEntry {
  const { effort, business, ux, dependenciesReviewed, note } = scores
  const dependencies = scores.dependencies?.map((item) =>
    'text' in item ? { text: item.text } : { ...item, ...named(item.card, names) },
  )
  const skills = scores.skills === undefined ? undefined : Array.from(scores.skills)
  return {
    card: id,
    name,
    ...(type === null ? {} : { type }),
    ...(section === null ? {} : { section }),
    ...(objective === null ? {} : { objective }),
    ...(effort === undefined ? {} : { effort }),
    ...(business === undefined ? {} : { business }),
    ...(ux === undefined ? {} : { ux }),
    ...(dependencies === undefined ? {} : { dependencies }),
    ...(dependenciesReviewed === undefined ? {} : { dependenciesReviewed }),
    ...(skills === undefined ? {} : { skills }),
    ...(note === undefined ? {} : { note }),
  }
}

function named(card: string, names: Names): { name?: string } {
  const name = names.get(card)
  return name === undefined ? {} : { name }
}
