import * as v from 'valibot'
import { count, sameJson } from '../base/index.ts'
import { edits, type Decision, type Edit, type Skipped } from '../edit/index.ts'
import { ImportRow, nameKey, withoutChanged } from '../import/index.ts'
import type { Milestone, Plan } from '../plan/index.ts'
import { patchRecord } from '../record/index.ts'
import { commonestStyle } from '../sketch/index.ts'
import { rescore } from './score.ts'
import { n, type Scene, type CarriedOut } from './shape.ts'

/** What an import’s preview showed and somebody ticked. */
export const schema = v.object({ type: v.literal('import/apply'), n, rows: v.array(ImportRow) })
type ImportApply = v.InferOutput<typeof schema>

/**
 * An import against the board as it is now: fields that somebody changed since the preview stay as they are, a card
 * that is gone stays gone, and a new card that hangs there by now is not made twice. All of that is said.
 */
export function decide({ snapshot, plan }: Scene, { rows }: ImportApply): Decision {
  const known = new Map(plan.milestones.map((milestone) => [milestone.id, milestone]))
  const named = new Map(plan.milestones.map((milestone) => [nameKey(milestone.name), milestone]))
  const meant = new Set(rows.flatMap(({ card }) => card ?? []))
  const as = commonestStyle(snapshot, plan)
  const [creates, patches, skipped]: [Edit[], Edit[], Skipped[]] = [[], [], []]
  const instead = new Map<string, string>()
  for (const row of rows) {
    if (row.card === null) {
      const ref = row.ref ?? row.name
      const already = named.get(nameKey(row.name))
      if (already !== undefined && !meant.has(already.id)) {
        skipped.push({ card: already.id, name: already.name, why: 'already there' })
        instead.set(ref, already.id)
        // What nobody said on it yet comes from the import: an earlier try may have broken off there.
        const { patch } = withoutChanged(row, already)
        // Said again where it is scored: its button may be missing.
        if (Object.keys(patch).length > 0 || already.because === 'it was scored')
          patches.push({ kind: 'record/patch', card: already.id, patch, base: already.scores })
        continue
      }
      creates.push({ kind: 'card/create', ref, text: row.name, as })
      patches.push({ kind: 'record/patch', card: ref, patch: row.patch, base: {} })
      continue
    }
    const milestone = known.get(row.card)
    if (milestone === undefined) {
      skipped.push({ card: row.card, name: row.name, why: 'gone' })
      continue
    }
    const { patch, hasChanged } = withoutChanged(row, milestone)
    if (hasChanged) skipped.push({ card: row.card, name: row.name, why: 'changed since' })
    if (Object.keys(patch).length === 0) continue
    patches.push({ kind: 'record/patch', card: row.card, patch, base: milestone.scores })
  }
  return edits([...creates, ...patches.map((edit) => withCards(edit, instead))], skipped)
}

/** Dependencies on a card that was not made, because it hangs there already, name that one. */
function withCards(edit: Edit, instead: ReadonlyMap<string, string>): Edit {
  if (edit.kind !== 'record/patch' || edit.patch.addDependencies === undefined) return edit
  const addDependencies = edit.patch.addDependencies.map((item) =>
    'card' in item ? { card: instead.get(item.card) ?? item.card } : item,
  )
  return { ...edit, patch: { ...edit.patch, addDependencies } }
}

/** Cards that are new wait for the board. */
export function foresee(plan: Plan, { rows }: ImportApply): Plan {
  const patches = new Map(rows.flatMap(({ card, patch }) => (card === null ? [] : [[card, patch] as const])))
  return rescore(plan, Array.from(patches.keys()), ({ id, scores }) => patchRecord(scores, patches.get(id) ?? {}))
}

/** How many cards it changed and made. */
export function say(_: ImportApply, { before, after, outcome }: CarriedOut): string {
  const was = new Map(before.milestones.map(({ id, scores }) => [id, scores]))
  const isUpdated = ({ id, scores }: Milestone) =>
    outcome.recorded.includes(id) && !outcome.created.includes(id) && !sameJson(was.get(id) ?? {}, scores)
  const updated = after.milestones.filter(isUpdated).length
  const parts = [
    updated === 0 ? '' : `${count(updated, 'card')} updated`,
    outcome.created.length === 0 ? '' : count(outcome.created.length, 'new card'),
  ].filter((words) => words !== '')
  return parts.length === 0
    ? 'The board says all of this already.'
    : `Imported: ${parts.join(', ')}. Undo takes it back.`
}
