import * as v from 'valibot'
import { sameJson } from '../base/index.ts'
import { EffortScore, SCALE_ATTRIBUTES, ScaleAttribute, ValueScore, type Attribute } from './scale.ts'
import { parseJson, readStored, stamp, stored, type Stamped, type Stored } from './stored.ts'

/**
 * What a milestone waits for: words, or another card of this page. `lost` is the id of a card that cannot be found here:
 * then the words are its name (waits.ts).
 */
export type Dependency = v.InferOutput<typeof Dependency>

const words = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== '', 'must not be empty'),
)
const onCard = v.object({ card: v.pipe(v.string(), v.nonEmpty()) })
export const Dependency = v.union([v.object({ text: words, lost: v.optional(v.string()) }), onCard])

/**
 * A revealed vote as the record keeps it: which (`id`), on what, when (ms since 1970), and how many gave each answer, by the
 * answer’s score. Never names.
 */
const KeptRound = v.object({
  id: v.string(),
  attribute: ScaleAttribute,
  when: v.number(),
  counts: v.record(v.string(), v.number()),
})

/** What the team can say of one milestone: every field, as it is parsed. Absent fields were not answered yet. */
export const ScoreFields = {
  effort: v.optional(EffortScore),
  business: v.optional(ValueScore),
  ux: v.optional(ValueScore),
  dependencies: v.optional(v.array(Dependency)),
  /** True once the team looked: with no dependencies listed it means “none”, without it “not reviewed yet”. */
  dependenciesReviewed: v.optional(v.boolean()),
  skills: v.optional(v.array(words)),
  type: v.optional(v.string()),
  note: v.optional(v.string()),
} satisfies Readonly<Record<Attribute, v.GenericSchema>> & v.ObjectEntries

type Said = v.InferOutput<v.ObjectSchema<typeof ScoreFields, undefined>>
/** What the team said of one milestone. */
export type Scores = { readonly [Field in keyof Said]: Readonly<Said[Field]> }
export type ScoreField = keyof Scores

const fields = {
  ...ScoreFields,
  dependencies: v.optional(v.array(v.union([v.object({ text: words }), onCard]))),
  rounds: v.optional(v.array(v.unknown())),
  /** True where the team said “not this quarter”: what is scored stays, and nobody is asked for more. */
  parked: v.optional(v.boolean()),
  /** The id of the card this one is a copy of, elsewhere or before it was cut and pasted. */
  was: v.optional(v.string()),
  /** Copies from elsewhere that have this card’s id as their `at` and hung here before it was scored: none of them is of it. */
  apart: v.optional(v.array(v.string())),
  /** How often each of the latest tabs wrote it, as `tab.times`, the last one last (writes.ts). */
  writes: v.optional(v.array(v.string())),
  /** The names of the cards it waits for, by their ids in `dependencies`, as they were at the last write. */
  names: v.optional(v.record(v.string(), v.string())),
}

/** The card’s `milestone` value (docs/data.md, The milestone record). Fields we do not know are kept. */
export const MilestoneRecord = stored(fields)
export type MilestoneRecord = v.InferOutput<typeof MilestoneRecord>

export function readRecord(raw: string): Stored<MilestoneRecord> {
  return readStored(MilestoneRecord, raw)
}

/** A record of these scores; of none, it still stops the card’s text from being read for scores again. */
export function recordOf(at: string, scores: Scores = {}): Stamped<MilestoneRecord> {
  return JSON.parse(JSON.stringify(stamp(at, scores))) as Stamped<MilestoneRecord>
}

export function scoresOf(record: MilestoneRecord): Required<Scores> {
  const { effort, business, ux, dependencies, dependenciesReviewed, skills, type, note } = record
  return { effort, business, ux, dependencies, dependenciesReviewed, skills, type, note }
}

const salvageable = { ...fields, at: v.optional(v.string()) }
export type Salvaged = v.InferOutput<v.ObjectSchema<typeof salvageable, undefined>>

/** What can still be read of a damaged record: each field by itself, and of lists each item. */
export function salvage(raw: string): Salvaged {
  const json = parseJson(raw)
  if (typeof json !== 'object' || json === null) return {}
  const saved: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(salvageable)) {
    const said = (json as Record<string, unknown>)[name]
    // Of a list, one bad item does not cost the good ones.
    const readable = Array.isArray(said) ? said.filter((item) => v.is(schema, [item])) : said
    if (readable !== undefined && v.is(schema, readable)) saved[name] = readable
  }
  return v.parse(v.object(salvageable), saved)
}

/**
 * A change to some fields of a record; `null` clears one. Lists are changed item by item, so that two people (or one
 * change to several cards) never overwrite what somebody else listed.
 */
export const Patch = v.object({
  effort: v.optional(v.nullable(EffortScore)),
  business: v.optional(v.nullable(ValueScore)),
  ux: v.optional(v.nullable(ValueScore)),
  addDependencies: ScoreFields.dependencies,
  removeDependencies: ScoreFields.dependencies,
  dependenciesReviewed: ScoreFields.dependenciesReviewed,
  addSkills: ScoreFields.skills,
  removeSkills: ScoreFields.skills,
  type: ScoreFields.type,
  note: ScoreFields.note,
  /** Lines put under the note, each once. */
  addNote: v.optional(v.array(words)),
  parked: v.optional(v.boolean()),
  /** Revealed votes; one that the record has already is put in its place. */
  addRounds: v.optional(v.array(KeptRound)),
})
export type Patch = v.InferOutput<typeof Patch>

/** The field that each part of a patch changes; null where that is none of the scores. */
export const FIELD_OF: Readonly<Record<keyof Patch, ScoreField | null>> = {
  effort: 'effort',
  business: 'business',
  ux: 'ux',
  addDependencies: 'dependencies',
  removeDependencies: 'dependencies',
  dependenciesReviewed: 'dependencies',
  addSkills: 'skills',
  removeSkills: 'skills',
  type: 'type',
  note: 'note',
  addNote: 'note',
  parked: null,
  addRounds: null,
}

/**
 * `record` with `patch` merged in; returns the same object when nothing changes, so that nothing is written.
 * Listing a dependency is a review; saying “none” empties the list; taking the last one out asks for a review again.
 */
export function patchRecord<R extends Scores>(record: R, patch: Patch): R {
  const next: Record<string, unknown> = { ...(record as object) }
  for (const name of SCALE_ATTRIBUTES) {
    const score = patch[name]
    if (score === null) Reflect.deleteProperty(next, name)
    else if (score !== undefined) next[name] = score
  }
  for (const name of ['note', 'type'] as const) {
    const text = patch[name]
    if (text !== undefined) setOrDrop(next, name, text.trim() === '' ? undefined : text)
  }
  if (patch.addNote !== undefined) next.note = withLines(typeof next.note === 'string' ? next.note : '', patch.addNote)
  if (patch.parked !== undefined) setOrDrop(next, 'parked', patch.parked ? true : undefined)
  if (patch.addRounds !== undefined) next.rounds = withRounds(next.rounds, patch.addRounds)
  patchDependencies(next, record, patch)
  if (patch.addSkills !== undefined || patch.removeSkills !== undefined) {
    const skills = changeList(record.skills ?? [], patch.addSkills, patch.removeSkills, sameWords)
    setOrDrop(next, 'skills', skills.length === 0 ? undefined : skills)
  }
  return sameJson(next, record) ? record : (next as R)
}

function withLines(note: string, lines: readonly string[]): string {
  const there = new Set(linesOf(note))
  const fresh = new Set(lines.flatMap(linesOf).filter((line) => !there.has(line)))
  return [...(note.trim() === '' ? [] : [note.trimEnd()]), ...Array.from(fresh)].join('\n')
}

function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

function withRounds(rounds: unknown, added: readonly { readonly id: string }[]): unknown[] {
  const known: readonly unknown[] = Array.isArray(rounds) ? rounds : []
  const ids = new Set(added.map(({ id }) => id))
  const isOther = (round: unknown) =>
    !(typeof round === 'object' && round !== null && 'id' in round && ids.has(String(round.id)))
  return [...known.filter(isOther), ...added]
}

function patchDependencies(next: Record<string, unknown>, record: Scores, patch: Patch): void {
  const { addDependencies: add, removeDependencies: remove, dependenciesReviewed: reviewed } = patch
  if (add === undefined && remove === undefined && reviewed === undefined) return
  const before = record.dependencies ?? []
  const saysNone = reviewed === true && add === undefined
  const dependencies = saysNone ? [] : changeList(before, add, remove, sameDependency)
  const tookLast = before.length > 0 && dependencies.length === 0 && !saysNone
  setOrDrop(next, 'dependencies', dependencies.length === 0 ? undefined : dependencies)
  const isReviewed = dependencies.length > 0 || (reviewed ?? (tookLast ? false : record.dependenciesReviewed))
  setOrDrop(next, 'dependenciesReviewed', isReviewed ? true : undefined)
}

function setOrDrop(target: Record<string, unknown>, name: string, value: unknown): void {
  if (value === undefined) Reflect.deleteProperty(target, name)
  else target[name] = value
}

function changeList<T>(
  list: readonly T[],
  add: readonly T[] | undefined,
  remove: readonly T[] | undefined,
  same: (a: T, b: T) => boolean,
): T[] {
  const kept = list.filter((item) => !remove?.some((gone) => same(item, gone)))
  for (const item of add ?? []) if (!kept.some((other) => same(item, other))) kept.push(item)
  return kept
}

/** Two words for one thing: spaces and capitals aside. */
export function sameWords(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase()
}

/** One and the same card, or the same words for something outside. Cards of other places may share an id, and then not their name. */
export function sameDependency(a: Dependency, b: Dependency): boolean {
  const [one, other] = [a, b].map((item) => ('card' in item ? item.card : item.lost))
  return one === other && !('text' in a && 'text' in b && !sameWords(a.text, b.text))
}
