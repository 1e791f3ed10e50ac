import { sameJson } from '../base/index.ts'
import { namesIn, type Milestone } from '../plan/index.ts'
import { NO_TEAM, type MilestoneEntry, type PlanFile, type Team } from '../record/index.ts'
import { stateOf } from './as-exported.ts'
import type { Names } from './milestone-table.ts'
import type { TakeHome } from './take-home.ts'

/** The plan for other programs, to the published schema. With `most`, only its first so many milestones. */
export function toJson(home: TakeHome, most = Infinity): string {
  const { plan, date } = home
  const names = namesIn(plan)
  const file: PlanFile = {
    format: 'okra-milestones',
    version: 1,
    date,
    ...(sameJson(plan.team, NO_TEAM) ? {} : { team: said(plan.team) }),
    ...(plan.page.board === undefined ? {} : { board: plan.page.board }),
    page: { id: plan.page.id, name: plan.page.name },
    state: stateOf(home),
    milestones: plan.milestones.slice(0, most).map((milestone) => entryOf(milestone, names)),
  }
  return JSON.stringify(file, null, 2) + '\n'
}

/** What is empty nobody said. */
function said({ name, link }: Team): PlanFile['team'] {
  return { ...(name === '' ? {} : { name }), ...(link === '' ? {} : { link }) }
}

/** Absent fields are undefined, and not written at all: “not answered” is no value. */
function entryOf(
  { id, name, type, section, objective, scores, rounds }: Milestone,
  names: Names,
): Required<MilestoneEntry> {
  const { effort, business, ux, dependencies, dependenciesReviewed, skills, note } = scores
  return {
    card: id,
    name,
    type: type ?? undefined,
    section: section ?? undefined,
    objective: objective ?? undefined,
    effort,
    business,
    ux,
    dependencies: dependencies?.map((item) =>
      'text' in item ? { text: item.text } : { ...item, name: names.get(item.card) },
    ),
    dependenciesReviewed,
    skills: skills === undefined ? undefined : Array.from(skills),
    note,
    votes: rounds.length === 0 ? undefined : rounds.map(({ attribute, counts }) => ({ attribute, counts })),
  }
}
