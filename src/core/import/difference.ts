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

/** Finds the card that words name: a milestone of the board, or one that the same import makes. */
export type FindCard = (words: string, card: string | undefined) => string | null

/** What turns a milestone into what a row says of it; null when it says nothing new. */
export function differenceFrom(
  scores: Scores,
  type: string | null,
  says: Says,
  names: Names,
  find: FindCard,
): Patch | null {
  const patch: Patch = {
    ...levelPatch(scores, says),
    ...dependencyPatch(scores, says.dependencies, names, find),
    ...skillPatch(scores.skills ?? [], says.skills),
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
  names: Names,
  find: FindCard,
): Patch {
  if (said === undefined) return {}
  if (said.length === 0)
    return dependencies.length === 0 && dependenciesReviewed === true ? {} : { dependenciesReviewed: true }
  const known = dependencies.map((item) => ({ item, key: writtenItem(dependencyName(item, names)) }))
  const keys = new Set(said.map(({ text }) => writtenItem(text)))
  const cardOf = ({ text, card }: NamedDependency) => (card === undefined ? null : find(text, card))
  const isKnown = (named: NamedDependency) =>
    known.some(({ item, key }) => ('card' in item && item.card === cardOf(named)) || key === writtenItem(named.text))
  const ids = new Set(said.map(cardOf))
  const add = said
    .filter((item) => !isKnown(item))
    .flatMap(({ text, card }): Dependency[] => {
      const id = find(text, card)
      if (id !== null) return [{ card: id }]
      // Our own words for a card without a name are nobody’s team.
      return nameIn(text) === null ? [] : [{ text }]
    })
  // What has no words that could stand in a file is not missing there.
  const remove = known.flatMap(({ item, key }) =>
    key === '' || keys.has(key) || ('card' in item && ids.has(item.card)) ? [] : [item],
  )
  return {
    ...(add.length === 0 ? {} : { addDependencies: add }),
    ...(remove.length === 0 ? {} : { removeDependencies: remove }),
  }
}

/** Whether a row waits for a card that its file has no name for, and its milestone does not say so already. */
export function waitsForUnnamed(says: Says, { dependencies = [] }: Scores, names: Names): boolean {
  const known = new Set(dependencies.map((item) => dependencyName(item, names)))
  return says.dependencies?.some(({ text }) => nameIn(text) === null && !known.has(text)) === true
}

function skillPatch(skills: readonly string[], said: readonly string[] | undefined): Patch {
  if (said === undefined) return {}
  const add = said.filter((skill) => !skills.some((known) => writtenItem(known) === writtenItem(skill)))
  const isGone = (key: string) => key !== '' && !said.some((kept) => writtenItem(kept) === key)
  const remove = skills.filter((skill) => isGone(writtenItem(skill)))
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
    addRounds: [],
  }
  return [...levels, ...Object.values(others).flat()]
}

function levelBefore(attribute: ScaleAttribute, milestone: Milestone | null): string {
  const before: Score | undefined = milestone?.scores[attribute]
  return before === undefined ? '' : `${glyphOf(attribute, before)} → `
}
