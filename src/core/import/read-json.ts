import * as v from 'valibot'
import { GONE, PlanFile, whyNot, type MilestoneEntry } from '../record/index.ts'
import { clean, collapse } from '../text/index.ts'
import type { Grid } from './grid.ts'
import type { ReadRow, Says } from './row.ts'

export type ReadJson =
  | { readonly kind: 'plan'; readonly rows: readonly ReadRow[]; readonly state?: string | undefined }
  /** A list of plain objects, as other tools export: their keys are column names. */
  | { readonly kind: 'table'; readonly grid: Grid }
  | { readonly kind: 'neither'; readonly why: string }

const Records = v.pipe(v.array(v.record(v.string(), v.unknown())), v.nonEmpty())

/** JSON as our own file, or as a table. */
export function readJson(json: unknown): ReadJson {
  const ours = v.safeParse(PlanFile, json)
  if (ours.success)
    return {
      kind: 'plan',
      rows: ours.output.milestones.map((entry, index) => readEntry(entry, index + 1)),
      state: ours.output.state,
    }
  const records = recordsIn(json)
  if (records !== null) return { kind: 'table', grid: gridOf(records) }
  return { kind: 'neither', why: `This JSON is no list of milestones that can be read: ${whyNot(ours.issues)}.` }
}

type Record = v.InferOutput<typeof Records>[number]

/** A list of objects, alone or as the only list of an object (`{"issues": […]}`); our own format is never a table. */
function recordsIn(json: unknown): readonly Record[] | null {
  const alone = v.safeParse(Records, json)
  if (alone.success) return alone.output
  const wrapped = v.safeParse(v.record(v.string(), v.unknown()), json)
  if (!wrapped.success || 'format' in wrapped.output) return null
  const lists = Object.values(wrapped.output).flatMap((value) => {
    const list = v.safeParse(Records, value)
    return list.success ? [list.output] : []
  })
  return lists.length === 1 ? (lists[0] ?? null) : null
}

function readEntry(entry: MilestoneEntry, line: number): ReadRow {
  const { card, name, effort, business, ux, dependencies = [], dependenciesReviewed, skills, type, note } = entry
  const waits = dependencies.map((item) =>
    'text' in item ? { text: item.text } : { text: collapse(item.name ?? '') || GONE, card: item.card },
  )
  const says: Says = {
    ...(effort === undefined ? {} : { effort }),
    ...(business === undefined ? {} : { business }),
    ...(ux === undefined ? {} : { ux }),
    // An empty list that nobody reviewed is no “none”.
    ...(waits.length === 0 && dependenciesReviewed !== true ? {} : { dependencies: waits }),
    ...(skills === undefined || skills.length === 0 ? {} : { skills }),
    ...(type === undefined || type === '' ? {} : { type }),
    ...(note === undefined || note.trim() === '' ? {} : { note }),
  }
  return { line, name: collapse(clean(name)), card: card ?? null, says, problems: [] }
}

function gridOf(records: readonly Record[]): Grid {
  const header = Array.from(new Set(records.flatMap((record) => Object.keys(record))))
  return [header, ...records.map((record) => header.map((key) => cellOf(record[key])))]
}

function cellOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(cellOf).join('; ')
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value) : ''
}
