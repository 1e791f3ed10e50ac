/** Milestones whose size is known, as examples of what S, M and L mean here. */
import * as v from 'valibot'
import type { Meanings } from './meanings.ts'
import { tidy } from './rubric.ts'
import { EFFORTS, Rank, RANKS, type Score } from './scale.ts'

/** One milestone’s name, chosen as the example of an effort level. */
export const Example = v.object({ rank: Rank, name: v.string() })
export type Example = v.InferOutput<typeof Example>

/** The meanings with these examples in the place of what stood there. */
export function withExamples(meanings: Meanings, examples: readonly Example[]): Meanings {
  const effort = examples.reduce<NonNullable<Meanings['effort']>>(
    (levels, { rank, name }) => ({ ...levels, [rank]: { means: '', ...levels[rank], example: name } }),
    meanings.effort ?? {},
  )
  return examples.length === 0 ? meanings : tidy({ ...meanings, effort })
}

/** Names by the effort that was said of them; what is not sure yet is no example. */
export type Sized = Readonly<Record<Rank, readonly string[]>>

export function sizedBy(milestones: readonly { readonly name: string; readonly effort?: Score | undefined }[]): Sized {
  const of = (rank: Rank) =>
    milestones.flatMap(({ name, effort }) => (effort === EFFORTS[rank - 1] && name !== '' ? [name] : []))
  return Object.fromEntries(RANKS.map((rank) => [rank, Array.from(new Set(of(rank)))])) as Record<Rank, string[]>
}
