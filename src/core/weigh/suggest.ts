import type { Milestone, Plan } from '../plan/index.ts'
import { sameDependency, sameWords, type Dependency } from '../record/index.ts'
import { collapse } from '../text/index.ts'
import { partiesOn, skillsOn } from './parties.ts'

/** What a few typed letters could mean. */
export interface Suggestion {
  readonly words: string
  readonly dependency: Dependency
}

/** A list longer than this is no help. */
const MOST = 8

/** Typed words as a dependency: another milestone where they are its name, else the words themselves. */
export function readDependency(
  typed: string,
  plan: Pick<Plan, 'milestones'> | null,
  of: readonly Milestone[],
): Dependency {
  const text = collapse(typed)
  const other = plan?.milestones.find(({ id, name }) => sameWords(name, text) && !of.some((one) => one.id === id))
  return other === undefined ? { text } : { card: other.id }
}

/** Parties, then other milestones whose words hold what was typed; nothing that all of `of` list already. */
export function suggestDependencies(typed: string, plan: Plan, of: readonly Milestone[]): Suggestion[] {
  const wanted = collapse(typed).toLowerCase()
  if (wanted === '') return openParties(plan, of).map((words) => ({ words, dependency: { text: words } }))
  const fits = (words: string) => words.toLowerCase().includes(wanted)
  const parties = partiesOn(plan).flatMap((words) => (fits(words) ? [{ words, dependency: { text: words } }] : []))
  const ids = new Set(of.map(({ id }) => id))
  const others = plan.milestones.flatMap(({ id, name }) =>
    ids.has(id) || !fits(name) ? [] : [{ words: name, dependency: { card: id } }],
  )
  return [...parties, ...others].filter(({ dependency }) => !isListed(dependency, of)).slice(0, MOST)
}

/** Parties for one tap: those this board waits for already, then the method’s eight, without what is listed. */
export function openParties(plan: Plan, of: readonly Milestone[]): string[] {
  return partiesOn(plan).filter((text) => !isListed({ text }, of))
}

export function openSkills(plan: Plan, of: readonly Milestone[]): string[] {
  return skillsOn(plan).filter(
    (skill) => !of.every(({ scores }) => scores.skills?.some((one) => sameWords(one, skill))),
  )
}

export function suggestSkills(typed: string, plan: Plan, of: readonly Milestone[]): string[] {
  const wanted = collapse(typed).toLowerCase()
  if (wanted === '') return openSkills(plan, of)
  return openSkills(plan, of)
    .filter((skill) => skill.toLowerCase().includes(wanted))
    .slice(0, MOST)
}

/** Whether words name one thing of this board, a comma in them notwithstanding: a party, or a milestone by its name. */
export function isKnownDependency(words: string, plan: Plan | null): boolean {
  const known = plan === null ? [] : [...partiesOn(plan), ...plan.milestones.map(({ name }) => name)]
  return known.some((each) => sameWords(each, words))
}

export function isKnownSkill(words: string, plan: Plan | null): boolean {
  return plan !== null && skillsOn(plan).some((known) => sameWords(known, words))
}

function isListed(dependency: Dependency, of: readonly Milestone[]): boolean {
  return of.every(({ scores }) => scores.dependencies?.some((item) => sameDependency(item, dependency)))
}
