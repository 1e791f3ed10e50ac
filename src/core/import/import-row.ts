import * as v from 'valibot'
import type { Milestone } from '../plan/index.ts'
import { FIELD_OF, Patch, ScoreFields, type ScoreField, type Scores } from '../record/index.ts'

/**
 * One row of an import as the sandbox is asked to carry it out: what to change, and what the card said of those very
 * fields when the preview was made, so that what changed since is seen.
 */
export const ImportRow = v.object({
  /** Null makes a new card. */
  card: v.nullable(v.string()),
  /** What other rows of this import call the new card until it has an id. */
  ref: v.optional(v.string()),
  name: v.string(),
  patch: Patch,
  was: v.object(ScoreFields),
})
export type ImportRow = v.InferOutput<typeof ImportRow>

/** What a milestone says of the fields that a patch touches. */
export function relevantScores({ scores, type }: Pick<Milestone, 'scores' | 'type'>, patch: Patch): ImportRow['was'] {
  const touched = fieldsOf(patch)
  // “None” is an empty list that was reviewed: the two say one thing.
  if (touched.has('dependencies')) touched.add('dependenciesReviewed')
  const said: Scores = { ...scores, type: type ?? undefined }
  const isTold = ([field, value]: [string, unknown]) => touched.has(field as ScoreField) && value !== undefined
  return Object.fromEntries(Object.entries(said).filter(isTold))
}

/** The patch without the fields that say something else now than in `was`; and whether any did. */
export function withoutChanged(
  row: ImportRow,
  now: Pick<Milestone, 'scores' | 'type'>,
): { patch: Patch; hasChanged: boolean } {
  const current = relevantScores(now, row.patch)
  const changed = new Set<ScoreField | null>(
    Array.from(fieldsOf(row.patch)).filter((field) => !sameField(field, row.was, current)),
  )
  const isLeft = ([part]: [string, unknown]) => changed.has(FIELD_OF[part as keyof Patch])
  const patch = Object.fromEntries(Object.entries(row.patch).filter((entry) => !isLeft(entry)))
  return { patch, hasChanged: changed.size > 0 }
}

function sameField(field: ScoreField, was: ImportRow['was'], now: ImportRow['was']): boolean {
  const isSame = JSON.stringify(was[field]) === JSON.stringify(now[field])
  return field === 'dependencies' ? isSame && was.dependenciesReviewed === now.dependenciesReviewed : isSame
}

/** The fields of the scores that a patch touches. */
function fieldsOf(patch: Patch): Set<ScoreField> {
  return new Set((Object.keys(patch) as (keyof Patch)[]).flatMap((part) => FIELD_OF[part] ?? []))
}
