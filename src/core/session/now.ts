/** What the Now card says: everything that somebody without the plugin needs, and nothing that anybody answered. */
import { count, inSentence, quote } from '../base/index.ts'
import type { Milestone } from '../plan/index.ts'
import {
  isOnScales,
  isVotedIn,
  nextActivity,
  questionsOf,
  SCALE_ATTRIBUTES,
  SCALES,
  scalesIn,
  type Activity,
  type ActivityId,
  type Meanings,
  type Rank,
  type Round,
  type ScaleAttribute,
} from '../record/index.ts'
import {
  isSet,
  levelCounts,
  METHOD_PARTIES,
  METHOD_SKILLS,
  resultOf,
  type Counts,
  type Result,
} from '../weigh/index.ts'
import type { Turn } from './presenter.ts'
import { scaleNames } from './scale-names.ts'

export interface NowWords {
  readonly title: string
  /** `20 minutes, since 10:20 (UTC+2)`. */
  readonly time: string
  readonly question: string
  /** What the answers mean, or what to think of. */
  readonly lines: readonly string[]
  /** `4 of 6 in`; empty where nobody is waited for. */
  readonly standing: string
  /** What to do without the plugin. */
  readonly how: string
  /** `Next: Effort Estimation, 20 minutes`. */
  readonly next: string
}

/** What the words are made of. */
export interface NowFacts {
  readonly activity: Activity
  readonly milestones: readonly Milestone[]
  readonly card: string | null
  readonly round: Round | null
  /** How many are in. */
  readonly isIn: number
  readonly meanings: Meanings
  readonly facilitator: string
  /** Who works with whom, in words. */
  readonly pairs: readonly string[]
  /** How long each activity is to take. */
  readonly minutes: Readonly<Record<ActivityId, number>>
  /** When the activity began, in words; null where nobody noted it. */
  readonly since: string | null
  /** Whose turn it is to present the card in front. */
  readonly presenter: Turn | null
}

const FINGERS = ['one finger', 'two', 'three'] as const

/** What the card says of the step itself; when, and what is next, is the same for all. */
type Step = Omit<NowWords, 'time' | 'next'>

export function nowWords(facts: NowFacts): NowWords {
  const { activity, minutes, since } = facts
  const next = nextActivity(activity.id)
  const planned = count(minutes[activity.id], 'minute')
  return {
    ...stepWords(facts),
    time: since === null ? planned : `${planned}, since ${since}`,
    next: next === null ? 'Next: take the table home' : `Next: ${next.name}, ${count(minutes[next.id], 'minute')}`,
  }
}

function stepWords(facts: NowFacts): Step {
  const { round } = facts
  if (round !== null && isVotedIn(facts.activity.id, scalesIn(questionsOf(round)))) {
    return round.state === 'open' ? voteWords(facts, round) : resultWords(facts, round)
  }
  const words = activityWords(facts)
  return round?.state === 'open' ? { ...words, lines: [...words.lines, stillOpen(facts, round)] } : words
}

/** A vote that the room has gone on from is still waited for. */
function stillOpen({ isIn }: NowFacts, round: Round): string {
  const names = inSentence(scaleNames(scalesIn(questionsOf(round))))
  return `The vote on ${names} is still open: ${isIn} of ${Math.max(round.expected, isIn)} in`
}

function voteWords(facts: NowFacts, round: Round): Step {
  const { milestones, isIn, meanings, facilitator } = facts
  const { attribute, cards, expected } = round
  if (isOnScales(round)) return voteOnScales(facts, round)
  const { name, levels } = SCALES[attribute]
  const [only] = cards
  const about =
    cards.length === 1 ? quote(milestones.find(({ id }) => id === only)?.name ?? 'this card', 70) : cards.length
  const signs = levels.map(({ glyph }, index) => `${FINGERS[index] ?? ''} = ${glyph}`).join(', ')
  return {
    title: `Now: ${name}`,
    question: ask(attribute, about),
    lines: [...levelLines(attribute, meanings), '?  Not sure yet is an answer, too'],
    standing: `${isIn} of ${Math.max(expected, isIn)} in`,
    how: `With the plugin: answer in its panel; nobody sees it before the reveal. Without: when ${facilitator} says “three”, show ${signs}, a fist means not sure.`,
  }
}

/** Of one card by its name, or of so many; the title says on which scale. */
function ask(attribute: ScaleAttribute, about: string | number): string {
  const isOne = typeof about === 'string'
  if (attribute === 'effort')
    return isOne ? `How much effort is ${about}?` : `How much effort is each of the ${about} milestones?`
  return isOne ? `What is ${about} worth?` : `What is each of the ${about} milestones worth?`
}

/** A vote on several scales takes longer than a “three”: people answer when they can, until somebody reveals. */
function voteOnScales({ isIn, facilitator }: NowFacts, round: Round): Step {
  const questions = questionsOf(round)
  const scales = scalesIn(questions)
  const cards = new Set(questions.map(({ card }) => card)).size
  return {
    title: `Now: ${scaleNames(scales)}`,
    question: `Answer for ${count(cards, 'milestone')}, scale by scale.`,
    lines: [
      ...scales.map((scale) => {
        const { name, levels } = SCALES[scale]
        return `${name}: ${levels.map(({ glyph }) => glyph).join(', ')}`
      }),
      '?  Not sure yet is an answer, too',
    ],
    standing: `${isIn} of ${Math.max(round.expected, isIn)} in`,
    how: `With the plugin: answer in its panel; nobody sees it before the reveal. Does your panel show no cards to answer? Update the plugin first. Without it: send your answers to ${facilitator}.`,
  }
}

/** `S  A few days, one or two people. For example: the login page` */
export function levelLines(attribute: ScaleAttribute, meanings: Meanings): string[] {
  return SCALES[attribute].levels.map(({ glyph, word }, index) => {
    const said = meanings[attribute]?.[(index + 1) as Rank]
    const means = said?.means ?? ''
    const example = said?.example === undefined ? '' : ` For example: ${said.example}`
    return `${glyph}  ${means === '' ? word : means}${example === '' || /[.!?]$/.test(means) || means === '' ? '' : '.'}${example}`
  })
}

function resultWords({ activity, milestones }: NowFacts, round: Round): Step {
  const { counts = {}, voters = 0, was = {} } = round
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]))
  const results = questionsOf(round).flatMap(({ key, card, attribute }) => {
    const [each, milestone] = [counts[key], byId.get(card)]
    if (each === undefined || milestone === undefined || !activity.attributes.includes(attribute)) return []
    const result = resultOf(attribute, each)
    return [{ attribute, counts: each, milestone, result, isSet: isSet(milestone.scores[attribute], was[key], result) }]
  })
  const scales = SCALE_ATTRIBUTES.filter((scale) => results.some(({ attribute }) => attribute === scale))
  const of = (kind: Result['kind']) => results.filter(({ result }) => result.kind === kind)
  const open = [...of('apart'), ...of('split'), ...of('unsure'), ...of('doubted'), ...of('nearly')].filter(
    (each) => !each.isSet,
  )
  const on = (scale: ScaleAttribute) => (scales.length > 1 ? `, ${inSentence(SCALES[scale].name)}` : '')
  return {
    title: `Now: ${scaleNames(scales.length === 0 ? activity.attributes : scales)}, revealed`,
    question: `We agree on ${of('agreed').length} of ${results.length}.`,
    lines: open
      .slice(0, 8)
      .map(
        ({ attribute, counts: each, milestone, result }) =>
          `${WORDS[result.kind]}${on(attribute)}: ${quote(milestone.name, 60)} (${countWords(attribute, each)})`,
      ),
    standing: `${count(voters, 'person', 'people')} answered`,
    how: 'Nobody has to explain themselves. For what is open, the room says what would make it one level or the other.',
  }
}

/** `1 S, 4 M, 1 L` */
function countWords(attribute: ScaleAttribute, counts: Counts): string {
  return levelCounts(attribute, counts)
    .map(({ level, count: answers }) => `${answers} ${level.glyph}`)
    .join(', ')
}

const WORDS: Readonly<Record<Result['kind'], string>> = {
  nothing: 'Nobody answered',
  agreed: 'Agreed',
  nearly: 'Nearly agreed',
  doubted: 'Some are not sure',
  split: 'Choose',
  apart: 'Talk',
  unsure: 'Find out',
}

function activityWords({ activity, milestones, card, facilitator, pairs, presenter }: NowFacts): Step {
  const at = milestones.findIndex(({ id }) => id === card)
  const current = milestones[at]
  const hasCard = activity.id !== 'skills' && current !== undefined
  return {
    title: `Now: ${activity.name}`,
    question: hasCard ? quote(current.name, 90) : activity.question,
    lines: [...(hasCard ? [activity.question] : []), ...turnLines(activity, presenter), ...hints(activity, pairs)],
    standing: hasCard ? `Card ${at + 1} of ${milestones.length}` : '',
    how:
      activity.attributes.length > 0
        ? `${facilitator} opens the vote in a moment. Everybody answers for themselves first.`
        : `Say what you know, and ${facilitator} writes it down. Every card can still change.`,
  }
}

function turnLines({ id }: Activity, presenter: Turn | null): string[] {
  return id === 'review' && presenter !== null ? [`${presenter.now} presents, then ${presenter.next}`] : []
}

function hints({ id }: Activity, pairs: readonly string[]): string[] {
  if (id === 'dependencies') return [METHOD_PARTIES.join(', '), 'Nothing at all is an answer, too']
  if (id === 'skills') return pairs.length > 0 ? [...pairs] : [METHOD_SKILLS.join(', ')]
  return []
}
