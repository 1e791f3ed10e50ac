/** What a panel asks of a session (core/messages.ts). Changes carry the panel’s number; the clock is nobody’s document. */
import * as v from 'valibot'
import { Dependency, WrittenMeanings } from '../record/index.ts'

const n = v.pipe(v.number(), v.integer())
const card = v.string()
const activity = v.picklist(['review', 'effort', 'value', 'dependencies', 'skills'])
const attribute = v.picklist(['effort', 'business', 'ux'])
const score = v.picklist(['S', 'M', 'L', 1, 2, 3, '?'])

export const sessionChanges = [
  v.object({ type: v.literal('session/run'), n }),
  v.object({ type: v.literal('session/take'), n }),
  /** `proposals`: what becomes of those that are not on their cards yet; needed where there are any. */
  v.object({ type: v.literal('session/end'), n, proposals: v.optional(v.picklist(['take', 'leave'])) }),
  v.object({ type: v.literal('agenda/turn'), n, to: activity }),
  v.object({ type: v.literal('agenda/minutes'), n, activity, minutes: v.number() }),
  v.object({ type: v.literal('agenda/people'), n, people: n }),
  v.object({ type: v.literal('agenda/card'), n, card }),
  v.object({ type: v.literal('meanings/write'), n, meanings: WrittenMeanings }),
  v.object({ type: v.literal('round/start'), n, attribute, cards: v.array(card) }),
  /** Counts of shown fingers by answer; empty takes them back. */
  v.object({ type: v.literal('round/hands'), n, card, counts: v.record(v.string(), n) }),
  /** One person’s answers, entered on the facilitator’s screen without being shown. */
  v.object({ type: v.literal('round/guest'), n, answers: v.record(v.string(), score) }),
  v.object({ type: v.literal('round/reveal'), n }),
  /** Ends an open round without a result. */
  v.object({ type: v.literal('round/drop'), n }),
  v.object({ type: v.literal('round/settle'), n, attribute, picks: v.array(v.object({ card, score })) }),
  v.object({ type: v.literal('spike/make'), n, card }),
  v.object({ type: v.literal('ballot/answer'), n, round: v.string(), card, score: v.nullable(score) }),
  v.object({ type: v.literal('ballot/role'), n, role: v.string() }),
  v.object({
    type: v.literal('ballot/propose'),
    n,
    card,
    skills: v.array(v.string()),
    dependencies: v.array(Dependency),
  }),
  v.object({ type: v.literal('pairs/make'), n }),
  v.object({ type: v.literal('proposals/take'), n }),
] as const

export const sessionRequests = [
  /** `isSure`: also where somebody else’s timer runs. */
  v.object({ type: v.literal('clock/start'), isSure: v.boolean() }),
  v.object({ type: v.literal('clock/pause') }),
  v.object({ type: v.literal('clock/more') }),
] as const

export const SessionChange = v.variant('type', sessionChanges)
export type SessionChange = v.InferOutput<typeof SessionChange>
export type SessionRequest = v.InferOutput<(typeof sessionRequests)[number]>

/** The nouns that are a session’s alone. Told by these, the panel need not carry the schemas. */
const NOUNS = /^(session|agenda|meanings|round|spike|ballot|pairs|proposals)\//

export function isSessionChange(change: { readonly type: string }): change is SessionChange {
  return NOUNS.test(change.type)
}

/** What a person changes about their own ballot. */
export type OwnChange = Extract<SessionChange, { type: `ballot/${string}` }>

/** What anybody may ask for while somebody else runs the session. */
export function isOwn(change: { readonly type: string }): boolean {
  return change.type.startsWith('ballot/') || change.type === 'session/take'
}

/** Why nobody else’s plugin writes cards or page while a session runs. */
export function ledWords(name: string): string {
  return `${name} runs the session, and what is settled is written by their plugin. Say it in the room, or take over on the Session tab.`
}
