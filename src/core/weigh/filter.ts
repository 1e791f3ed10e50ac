import { perObject } from '../base/index.ts'
import type { Milestone } from '../plan/index.ts'
import { ATTRIBUTES, type Attribute } from '../record/index.ts'
import { isComplete, isScored, missingIn } from './progress.ts'

/** Which milestones a list shows: all of this quarter, by progress, by the attribute they still miss; or those parked. */
export type Show = 'all' | 'to do' | 'complete' | 'parked' | Attribute

/** How many milestones each filter would show, and how many of all anybody scored at all. */
export type ShownCount = Readonly<Record<Show | 'scored', number>>

export function countShown(milestones: readonly Milestone[]): ShownCount {
  const counts: Record<Show | 'scored', number> = {
    all: 0,
    parked: 0,
    'to do': 0,
    complete: 0,
    scored: 0,
    ...(Object.fromEntries(ATTRIBUTES.map((attribute) => [attribute, 0])) as Record<Attribute, number>),
  }
  for (const { scores, isParked } of milestones) {
    counts[isParked === true ? 'parked' : 'all'] += 1
    if (isParked === true) continue
    const missing = missingIn(scores)
    counts[missing.length === 0 ? 'complete' : 'to do'] += 1
    if (isScored(scores)) counts.scored += 1
    for (const attribute of missing) counts[attribute] += 1
  }
  return counts
}

/** The milestones to show, in their order. Those in `keep` are being worked on and stay when their progress changes. */
export function filterMilestones(
  milestones: readonly Milestone[],
  show: Show,
  search: string,
  keep: ReadonlySet<string>,
): readonly Milestone[] {
  const words = fold(search).split(/\s+/).filter(Boolean)
  return milestones.filter((milestone) => (keep.has(milestone.id) || shows(show, milestone)) && says(milestone, words))
}

function shows(show: Show, { scores, isParked }: Milestone): boolean {
  if (show === 'parked' || isParked === true) return show === 'parked' && isParked === true
  if (show === 'all') return true
  if (show === 'complete') return isComplete(scores)
  return show === 'to do' ? !isComplete(scores) : missingIn(scores).includes(show)
}

/** Every word is somewhere in what the milestone says: its name, section, type, what it waits for, its skills. */
function says(milestone: Milestone, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = textOf(milestone)
  return words.every((word) => text.includes(word))
}

/** Folded once: every letter that is typed asks all milestones again. */
const textOf = perObject(({ name, section, type, scores }: Milestone): string => {
  const waits = (scores.dependencies ?? []).flatMap((item) => ('text' in item ? [item.text] : []))
  return fold([name, section ?? '', type ?? '', ...waits, ...(scores.skills ?? [])].join('\n'))
})

/** Capitals and Latin accents aside: `integracao` finds `Integração`. */
function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036F]/g, '')
    .toLowerCase()
}
