import * as v from 'valibot'
import { VALUE_ATTRIBUTES, type ScaleAttribute } from './scale.ts'
import { stored, type Stored } from './stored.ts'

/** One part of Session #3, as the published method has it (docs/method.md, Five activities). */
interface Part {
  readonly id: string
  readonly name: string
  /** One word, where there is little room. */
  readonly short: string
  readonly minutes: number
  /** What the room is asked. */
  readonly question: string
  /** What is voted on, in order; empty where nothing is. */
  readonly attributes: readonly ScaleAttribute[]
}

const METHOD = [
  {
    id: 'review',
    name: 'Milestone Review',
    short: 'Review',
    minutes: 30,
    question: 'What is this milestone, and what does it unlock?',
    attributes: [],
  },
  {
    id: 'effort',
    name: 'Effort Estimation',
    short: 'Effort',
    minutes: 20,
    question: 'How much effort is it?',
    attributes: ['effort'],
  },
  {
    id: 'value',
    name: 'Business & UX Value',
    short: 'Value',
    minutes: 20,
    question: 'What is it worth?',
    attributes: VALUE_ATTRIBUTES,
  },
  {
    id: 'dependencies',
    name: 'Dependencies',
    short: 'Needs',
    minutes: 10,
    question: 'Whom or what does it wait for?',
    attributes: [],
  },
  {
    id: 'skills',
    name: 'Skills Needed',
    short: 'Skills',
    minutes: 10,
    question: 'In pairs: what must we be able to do to deliver it?',
    attributes: [],
  },
] as const satisfies readonly Part[]

export type ActivityId = (typeof METHOD)[number]['id']
export interface Activity extends Part {
  readonly id: ActivityId
}

export const ACTIVITIES: readonly [Activity, Activity, Activity, Activity, Activity] = METHOD

export const ActivityId = v.picklist(METHOD.map(({ id }) => id))
const whole = v.pipe(v.number(), v.integer())

/**
 * The page’s `agenda` value. `minutes` holds only what the team changed. `now` is the activity that is on, `card` the card
 * in front of everyone. `clock` is the timer this plugin started: the activity it is for and its total in seconds, by which
 * it is told from one that somebody else started. `people` is how many are in the room, with or without the plugin. `pairs`
 * says who works on which cards in the last activity. `names` are those in the room, as somebody typed them. `since` is when
 * the activity that is on began (ms since 1970). `ended` is the term (facilitator.ts) in which the last session was
 * ended: what of it is on the board yet, or comes back late, is over.
 */
const fields = {
  minutes: v.optional(v.record(ActivityId, v.number())),
  now: v.optional(ActivityId),
  card: v.optional(v.string()),
  clock: v.optional(v.object({ for: ActivityId, total: v.number() })),
  people: v.optional(whole),
  ended: v.optional(whole),
  names: v.optional(v.array(v.string())),
  since: v.optional(v.number()),
  pairs: v.optional(
    v.array(v.object({ seats: v.array(v.string()), names: v.array(v.string()), cards: v.array(v.string()) })),
  ),
}

export const AgendaState = stored(fields)
export type AgendaState = v.InferOutput<typeof AgendaState>
export type Pair = NonNullable<AgendaState['pairs']>[number]

/** The agenda without its stamp; `null` takes a field away. */
export type AgendaPatch = { readonly [Field in keyof typeof fields]?: AgendaState[Field] | null }

export function activityOf(id: ActivityId): Activity {
  return ACTIVITIES.find((activity) => activity.id === id) ?? ACTIVITIES[0]
}

/** The activity after this one; null after the last. */
export function nextActivity(id: ActivityId): Activity | null {
  return ACTIVITIES[ACTIVITIES.findIndex((activity) => activity.id === id) + 1] ?? null
}

/** The activity in which an attribute is voted on. */
export function activityFor(attribute: ScaleAttribute): Activity {
  return ACTIVITIES.find(({ attributes }) => attributes.includes(attribute)) ?? ACTIVITIES[0]
}

/** Whether a vote on these scales belongs into an activity. */
export function isVotedIn(id: ActivityId, scales: readonly ScaleAttribute[]): boolean {
  return activityOf(id).attributes.some((attribute) => scales.includes(attribute))
}

export function minutesOf(agenda: Stored<AgendaState>, id: ActivityId): number {
  return (agenda.kind === 'ok' ? agenda.value.minutes?.[id] : undefined) ?? activityOf(id).minutes
}

/** How long each activity is to take. */
export function minutesIn(agenda: Stored<AgendaState>): Record<ActivityId, number> {
  return Object.fromEntries(ACTIVITIES.map(({ id }) => [id, minutesOf(agenda, id)])) as Record<ActivityId, number>
}

export function patchAgenda(agenda: AgendaState, patch: AgendaPatch): AgendaState {
  const next = { ...agenda, ...patch }
  for (const [field, value] of Object.entries(patch)) if (value === null) Reflect.deleteProperty(next, field)
  return next as AgendaState
}
