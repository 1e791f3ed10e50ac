/**
 * What crosses the wall between the panel and the sandbox: plain data, nouns with verbs, no call ids.
 * A `Command` is “please change this”; its number `n` counts up in the panel. `News` is “this is true now”.
 */
import * as v from 'valibot'
import { ImportRow } from '../import/index.ts'
import type { Plan, PlanChange } from '../plan/index.ts'
import { Patch, RULES } from '../record/index.ts'
import type { SessionView, TimerView } from '../session/index.ts'
import { sessionChanges, sessionRequests } from './session-commands.ts'

const cards = v.array(v.string())
const n = v.pipe(v.number(), v.integer())

/** What a copy can be: its original over again, a new milestone without scores, or one of its own with the scores it brought. */
const COPY_ANSWERS = ['same', 'new', 'own'] as const
export type CopyAnswer = (typeof COPY_ANSWERS)[number]

/** Intents that change the board; each is one undo step. */
const changes = [
  v.object({ type: v.literal('milestone/change'), n, cards, patch: Patch }),
  v.object({ type: v.literal('milestone/mark'), n, cards, in: v.boolean() }),
  v.object({ type: v.literal('milestone/repair'), n, card: v.string() }),
  v.object({ type: v.literal('copy/answer'), n, card: v.string(), as: v.picklist(COPY_ANSWERS) }),
  v.object({ type: v.literal('kind/tick'), n, look: v.string(), in: v.boolean() }),
  v.object({ type: v.literal('paint/choose'), n, rule: v.picklist([...RULES, 'original']) }),
  v.object({ type: v.literal('palette/choose'), n, contrast: v.picklist(['usual', 'high']) }),
  v.object({
    type: v.literal('words/change'),
    n,
    effort: v.picklist(['S', 'M', 'L']),
    value: v.picklist([1, 2, 3]),
    words: v.string(),
  }),
  v.object({ type: v.literal('legend/show'), n, isOn: v.boolean() }),
  v.object({ type: v.literal('badges/show'), n, isOn: v.boolean() }),
  v.object({ type: v.literal('badges/tidy'), n }),
  v.object({
    type: v.literal('table/put'),
    n,
    order: v.picklist(['reading', 'value']),
    further: v.array(v.string()),
    /** Somebody was asked about a very long table, and wants it. */
    evenIfLong: v.boolean(),
  }),
  v.object({ type: v.literal('table/take'), n }),
  v.object({ type: v.literal('offer/answer'), n, offer: v.string(), as: v.picklist(['yes', 'other', 'leave']) }),
  v.object({ type: v.literal('scores/clear'), n }),
  v.object({ type: v.literal('import/apply'), n, rows: v.array(ImportRow) }),
  v.object({ type: v.literal('handover/place'), n }),
  v.object({ type: v.literal('okra/remove'), n }),
  ...sessionChanges,
] as const

/** Intents that change nothing on the board. */
const requests = [
  v.object({ type: v.literal('panel/ready') }),
  v.object({ type: v.literal('panel/resize'), width: v.number(), height: v.number() }),
  v.object({ type: v.literal('panel/fold'), isFolded: v.boolean() }),
  v.object({ type: v.literal('cards/show'), cards }),
  v.object({ type: v.literal('cards/select'), cards }),
  v.object({ type: v.literal('history/undo') }),
  v.object({ type: v.literal('work/cancel') }),
  ...sessionRequests,
] as const

export const Change = v.variant('type', changes)
export type Change = v.InferOutput<typeof Change>
export const Command = v.variant('type', [...changes, ...requests])
export type Command = v.InferOutput<typeof Command>

export function isChange(command: Command): command is Change {
  return 'n' in command
}

/** A selected node that is not a milestone of the plan but could be marked as one. */
export interface Selected {
  readonly id: string
  readonly name: string
  readonly isMilestone: boolean
}

export type OpenOn = 'milestones' | 'session' | 'export' | 'clear' | 'remove'

export type News =
  | { readonly type: 'plan/whole'; readonly plan: Plan; readonly selection: readonly Selected[] }
  | ({ readonly type: 'plan/changed'; readonly answers: number | null } & PlanChange)
  | { readonly type: 'panel/opened'; readonly on: OpenOn; readonly isFolded: boolean }
  | { readonly type: 'selection/changed'; readonly selection: readonly Selected[] }
  | { readonly type: 'work/progress'; readonly what: string; readonly done: number; readonly of: number }
  | { readonly type: 'work/ended' }
  /** `said` is null where the panel knows best how to say that it was done as asked. */
  | { readonly type: 'command/done'; readonly n: number; readonly said: string | null; readonly isTrouble: boolean }
  | { readonly type: 'access/changed'; readonly canWrite: boolean }
  | { readonly type: 'session/changed'; readonly session: SessionView }
  | { readonly type: 'timer/changed'; readonly timer: TimerView }
