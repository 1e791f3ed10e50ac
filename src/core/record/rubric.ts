import * as v from 'valibot'
import type { Meaning, Meanings } from './meanings.ts'
import { RANKS, SCALE_ATTRIBUTES, type Rank, type ScaleAttribute } from './scale.ts'
import { stored } from './stored.ts'

const meaning = v.object({ means: v.string(), example: v.optional(v.string()) })
const levels = v.object(v.entriesFromList(RANKS, v.exactOptional(meaning)))

/** What the levels of each scale mean here, lowest first (`1`) to highest (`3`). */
export const WrittenMeanings = v.object(v.entriesFromList(SCALE_ATTRIBUTES, v.exactOptional(levels)))

/** The `rubric` value of the meanings card. The card shows it to everyone; this is what is read. */
export const Rubric = stored({ meanings: WrittenMeanings })
export type Rubric = v.InferOutput<typeof Rubric>

/** Something to edit, for teams that start from nothing; the examples must be their own, so they are left open. */
export const DRAFT: Meanings = {
  effort: {
    1: { means: 'A few days, one or two people, nothing new to learn' },
    2: { means: 'Two or three weeks, a few people, some unknowns' },
    3: { means: 'More than a month, most of the team, or another team has to move first' },
  },
  business: {
    1: { means: 'Nice to have: no number we watch would move' },
    2: { means: 'Would move one of our key results a little' },
    3: { means: 'Without it we would miss a key result' },
  },
  ux: {
    1: { means: 'Few would notice' },
    2: { means: 'Many would be glad of it' },
    3: { means: 'People would come back for it, or tell others' },
  },
}

/** Whether all three levels of a scale say what they mean. */
export function isWritten(meanings: Meanings, attribute: ScaleAttribute): boolean {
  return RANKS.every((rank) => (meanings[attribute]?.[rank]?.means ?? '').trim() !== '')
}

/** The scales whose levels are not all written down. */
export function unwritten(meanings: Meanings): ScaleAttribute[] {
  return SCALE_ATTRIBUTES.filter((attribute) => !isWritten(meanings, attribute))
}

/** What is written, with a draft where nothing is. */
export function withDraft(meanings: Meanings): Meanings {
  const filled = SCALE_ATTRIBUTES.map((attribute) => [
    attribute,
    Object.fromEntries(RANKS.map((rank) => [rank, meanings[attribute]?.[rank] ?? DRAFT[attribute]?.[rank]])),
  ])
  return Object.fromEntries(filled) as Meanings
}

/** White space trimmed, empty examples and levels left out. */
export function tidy(meanings: Meanings): Meanings {
  const kept = SCALE_ATTRIBUTES.flatMap((attribute) => {
    const said = RANKS.flatMap((rank): [Rank, Meaning][] => {
      const means = meanings[attribute]?.[rank]?.means.trim() ?? ''
      const example = meanings[attribute]?.[rank]?.example?.trim() ?? ''
      if (means === '' && example === '') return []
      return [[rank, example === '' ? { means } : { means, example }]]
    })
    return said.length === 0 ? [] : [[attribute, Object.fromEntries(said)] as const]
  })
  return Object.fromEntries(kept)
}
