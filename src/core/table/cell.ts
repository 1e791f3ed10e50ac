/** One cell of the milestone table on the board: what it shows, what a person may have meant, and whether it was us. */
import type { Milestone, Plan } from '../plan/index.ts'
import {
  isScaleAttribute,
  sameDependency,
  sameWords,
  type ColumnKey,
  type Dependency,
  type Patch,
} from '../record/index.ts'
import { saysNone, saysNothing, splitList, understandScore } from '../text/index.ts'
import { readDependency } from '../weigh/index.ts'

/** Longer texts are remembered by their beginning and a fingerprint. */
const KEPT = 40

/** What is remembered of a text that was written into a cell: enough to know it again. */
export function digestOf(text: string): string {
  if (text.length <= KEPT) return text
  return `${text.slice(0, KEPT - 16)}… ${text.length} ${fingerprint(text)}`
}

/** FNV-1a, 32 bits: for telling texts apart, not for secrets. */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return (hash >>> 0).toString(36)
}

/** What changing a cell by hand asks of its milestone; null where it cannot be understood, or is nothing of ours to change. */
export function readCell(
  column: ColumnKey,
  text: string,
  milestone: Milestone,
  plan: Pick<Plan, 'milestones'>,
): Patch | null {
  if (isScaleAttribute(column)) {
    if (text.trim() === '') return { [column]: null }
    const score = understandScore(column, text)
    return score === null ? null : { [column]: score }
  }
  if (column === 'dependencies') return readDependencies(text, milestone, plan)
  if (column === 'note') return { note: text }
  return column === 'skills' ? readSkills(text, milestone) : null
}

function readSkills(text: string, { scores: { skills = [] } }: Milestone): Patch {
  const wanted = splitList(text)
  return {
    addSkills: wanted.filter((skill) => !skills.some((old) => sameWords(old, skill))),
    removeSkills: skills.filter((old) => !wanted.some((skill) => sameWords(old, skill))),
  }
}

/** Empty: not reviewed. “None”: reviewed, none. A dash: nothing that is known. Else what the milestone waits for, other milestones by their names. */
function readDependencies(text: string, milestone: Milestone, plan: Pick<Plan, 'milestones'>): Patch | null {
  const before = milestone.scores.dependencies ?? []
  if (text.trim() === '') return { removeDependencies: [...before], dependenciesReviewed: false }
  // A dash or `n/a` says neither that they were reviewed nor that they were not.
  if (saysNothing(text)) return null
  if (saysNone(text)) return { dependenciesReviewed: true }
  // Words that stood there before mean what they meant, whoever has that name.
  const known = (words: string) => before.find((item) => 'text' in item && sameWords(item.text, words))
  const wanted = splitList(text).map((words): Dependency => known(words) ?? readDependency(words, plan, [milestone]))
  return {
    addDependencies: wanted.filter((item) => !before.some((old) => sameDependency(old, item))),
    removeDependencies: before.filter((old) => !wanted.some((item) => sameDependency(old, item))),
  }
}
