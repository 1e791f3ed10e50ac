import { dependencyName, type Names } from '../export/index.ts'
import type { Milestone } from '../plan/index.ts'
import {
  glyphOf,
  nameIn,
  SCALE_ATTRIBUTES,
  SCALES,
  type Dependency,
  type Patch,
  type ScaleAttribute,
  type Score,
  type Scores,
} from '../record/index.ts'
import { clean, writtenItem } from '../text/index.ts'
import type { NamedDependency, Says } from './row.ts'

/** Finds the card that a dependency names: a milestone of the board, or one that the same import makes. */
export type FindCard = (named: NamedDependency) => string | null

/** What is known while rows are compared with cards. */
export interface Comparing {
  readonly names: Names
  readonly find: FindCard
  /** The table is all there is to say: what a card lists beyond it leaves. */
  readonly isComplete: boolean
}

/** What turns a milestone into what a row says of it; null when it says nothing new. */
export function differenceFrom(scores: Scores, type: string | null, says: Says, comparing: Comparing): Patch | null {
  const patch: Patch = {
    ...levelPatch(scores, says),
    ...dependencyPatch(scores, says.dependencies, comparing),
    ...skillPatch(scores.skills ?? [], says.skills, comparing),
    ...(says.type === undefined || clean(says.type).trim() === clean(type ?? '').trim() ? {} : { type: says.type }),
    ...(says.note === undefined || clean(says.note).trim() === clean(scores.note ?? '').trim()
      ? {}
      : { note: says.note }),
  }
  return Object.keys(patch).length === 0 ? null : patch
}

function levelPatch(scores: Scores, says: Says): Patch {
  const told = SCALE_ATTRIBUTES.filter((attribute) => says[attribute] !== undefined)
  const news = told.filter((attribute) => says[attribute] !== scores[attribute])
  return Object.fromEntries(news.map((attribute) => [attribute, says[attribute]]))
}

function dependencyPatch(
  { dependencies = [], dependenciesReviewed }: Scores,
  said: readonly NamedDependency[] | undefined,
  comparing: Comparing,
): Patch {
  if (said === undefined) return {}
  if (said.length === 0)
    return dependencies.length === 0 && dependenciesReviewed === true ? {} : { dependenciesReviewed: true }
  const { names, find, isComplete } = comparing
  const add = said
    .filter((item) => !isListed(item, dependencies, comparing))
    .flatMap((item): Dependency[] => {
      const id = find(item)
      if (id !== null) return [{ card: id }]
      // Our own words for a card without a name are nobody’s team.
      return nameIn(item.text) === null || item.odd !== undefined ? [] : [{ text: item.text }]
    })
  const remove = isComplete ? dependenciesBeyond(dependencies, said, names, find) : []
  return {
    ...(add.length === 0 ? {} : { addDependencies: add }),
    ...(remove.length === 0 ? {} : { removeDependencies: remove }),
  }
}

/** Whether a milestone waits for this already. */
function isListed(named: NamedDependency, dependencies: readonly Dependency[], { names, find }: Comparing): boolean {
  const card = find(named)
  return dependencies.some(
    (item) =>
      ('card' in item && item.card === card) || writtenItem(dependencyName(item, names)) === writtenItem(named.text),
  )
}

/** What a card waits for and its row does not say; what has no words that could stand in a file is not missing there. */
function dependenciesBeyond(
  dependencies: readonly Dependency[],
  said: readonly NamedDependency[],
  names: Names,
  find: FindCard,
): Dependency[] {
  const keys = new Set(said.map(({ text }) => writtenItem(text)))
  const ids = new Set(said.map(find))
  return dependencies.filter((item) => {
    const key = writtenItem(dependencyName(item, names))
    return key !== '' && !keys.has(key) && !('card' in item && ids.has(item.card))
  })
}

function skillsBeyond(skills: readonly string[], said: readonly string[]): string[] {
  const isGone = (key: string) => key !== '' && !said.some((kept) => writtenItem(kept) === key)
  return skills.filter((skill) => isGone(writtenItem(skill)))
}

/** What a card lists beyond its row, in the words of a preview: it stays, unless the table is complete. */
export function describeBeyond(
  { dependencies = [], skills = [] }: Scores,
  says: Says,
  { names, find, isComplete }: Comparing,
): string[] {
  if (isComplete) return []
  const waits =
    says.dependencies === undefined || says.dependencies.length === 0
      ? []
      : dependenciesBeyond(dependencies, says.dependencies, names, find)
  return [
    ...waits.map((item) => `needs “${dependencyName(item, names)}”`),
    ...(says.skills === undefined ? [] : skillsBeyond(skills, says.skills)).map((skill) => `skill “${skill}”`),
  ]
}

/** What a row lists that can be no name, and that its milestone does not list already. */
export function oddIn(says: Says, { dependencies = [] }: Scores, comparing: Comparing): NamedDependency[] {
  const isOdd = (item: NamedDependency) =>
    item.odd !== undefined && comparing.find(item) === null && !isListed(item, dependencies, comparing)
  return (says.dependencies ?? []).filter(isOdd)
}

/** Whether a row waits for a card that its file has no name for, and its milestone does not say so already. */
export function waitsForUnnamed(says: Says, { dependencies = [] }: Scores, names: Names): boolean {
  const known = new Set(dependencies.map((item) => dependencyName(item, names)))
  return says.dependencies?.some(({ text }) => nameIn(text) === null && !known.has(text)) === true
}

function skillPatch(
  skills: readonly string[],
  said: readonly string[] | undefined,
  { isComplete }: Pick<Comparing, 'isComplete'>,
): Patch {
  if (said === undefined) return {}
  const add = said.filter((skill) => !skills.some((known) => writtenItem(known) === writtenItem(skill)))
  const remove = isComplete ? skillsBeyond(skills, said) : []
  return { ...(add.length === 0 ? {} : { addSkills: add }), ...(remove.length === 0 ? {} : { removeSkills: remove }) }
}

/** `Effort S → M, + skill “Design”`: a change in the words of a preview. */
export function describeDifference(patch: Patch, milestone: Milestone | null, names: Names): string[] {
  const levels = SCALE_ATTRIBUTES.flatMap((attribute) => {
    const to = patch[attribute]
    if (to === undefined) return []
    return [`${SCALES[attribute].name} ${levelBefore(attribute, milestone)}${glyphOf(attribute, to ?? undefined)}`]
  })
  const item = (dependency: Dependency) => `“${dependencyName(dependency, names)}”`
  const others: Readonly<Record<Exclude<keyof Patch, ScaleAttribute>, readonly string[]>> = {
    addDependencies: (patch.addDependencies ?? []).map((each) => `+ needs ${item(each)}`),
    removeDependencies: (patch.removeDependencies ?? []).map((each) => `− needs ${item(each)}`),
    dependenciesReviewed: patch.dependenciesReviewed === true ? ['No dependencies'] : [],
    addSkills: (patch.addSkills ?? []).map((skill) => `+ skill “${skill}”`),
    removeSkills: (patch.removeSkills ?? []).map((skill) => `− skill “${skill}”`),
    type: patch.type === undefined ? [] : [`Type ${patch.type}`],
    note: patch.note === undefined ? [] : ['Note'],
    // No import has these.
    addNote: [],
    parked: [],
    addRounds: [],
  }
  return [...levels, ...Object.values(others).flat()]
}

function levelBefore(attribute: ScaleAttribute, milestone: Milestone | null): string {
  const before: Score | undefined = milestone?.scores[attribute]
  return before === undefined ? '' : `${glyphOf(attribute, before)} → `
}
