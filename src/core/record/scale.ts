import * as v from 'valibot'

/** One level of a scale. */
export interface Level {
  readonly score: Score
  /** What the board, the badges and the exports write. */
  readonly glyph: string
  /** What a screen reader says and a tooltip shows. */
  readonly word: string
}

export interface Scale {
  readonly name: string
  /** Lowest first; “not sure yet” is none. */
  readonly levels: readonly [Level, Level, Level]
}

const valueLevels = (sign: string) =>
  [
    { score: 1, glyph: sign, word: 'Low' },
    { score: 2, glyph: sign.repeat(2), word: 'Medium' },
    { score: 3, glyph: sign.repeat(3), word: 'High' },
  ] as const

/**
 * The three scales of Session #3 (docs/method.md, Scoring is a conversation) in the order in which a card is scored: ordinal levels.
 * Attributes, levels and ranks stand here alone; their lists, types and schemas follow.
 */
const METHOD = {
  effort: {
    name: 'Effort',
    levels: [
      { score: 'S', glyph: 'S', word: 'Small' },
      { score: 'M', glyph: 'M', word: 'Medium' },
      { score: 'L', glyph: 'L', word: 'Large' },
    ],
  },
  business: { name: 'Business value', levels: valueLevels('$') },
  ux: { name: 'UX value', levels: valueLevels('♥') },
} as const

/** “Not sure yet”: always a legal answer; counts as answered. */
type Unsure = '?'
export const UNSURE = { score: '?', glyph: '?', word: 'Not sure yet' } as const

export type ScaleAttribute = keyof typeof METHOD
/** What may be answered on one scale. */
export type ScoreOf<A extends ScaleAttribute> = (typeof METHOD)[A]['levels'][number]['score'] | Unsure
export type EffortScore = ScoreOf<'effort'>
export type ValueScore = ScoreOf<'business' | 'ux'>
export type Score = ScoreOf<ScaleAttribute>
export type Effort = Exclude<EffortScore, Unsure>
/**
 * How high on its scale a level stands: the only arithmetic the plugin does with scores is comparing these. A level of the
 * two values is written as its rank.
 */
export type Rank = Exclude<ValueScore, Unsure>

export const SCALES: Readonly<Record<ScaleAttribute, Scale>> = METHOD
export const SCALE_ATTRIBUTES = Object.keys(METHOD) as readonly ScaleAttribute[]
/** The two values, of which the higher counts. */
export const VALUE_ATTRIBUTES = ['business', 'ux'] as const satisfies readonly ScaleAttribute[]
export const EFFORTS: readonly Effort[] = METHOD.effort.levels.map(({ score }) => score)
export const RANKS: readonly Rank[] = METHOD.business.levels.map(({ score }) => score)

export const ScaleAttribute = v.picklist(SCALE_ATTRIBUTES)
export const Effort = v.picklist(EFFORTS)
export const Rank = v.picklist(RANKS)
export const EffortScore = orUnsure(EFFORTS)
export const ValueScore = orUnsure(RANKS)
export const Score = orUnsure<Effort | Rank>(EFFORTS, RANKS)

/** @__NO_SIDE_EFFECTS__ */
function orUnsure<Level extends Effort | Rank>(...levels: readonly (readonly Level[])[]) {
  return v.picklist([...levels.flat(), UNSURE.score])
}

/** What the team says of a milestone, in the order of the method: the scales first. */
export const ATTRIBUTES = [...SCALE_ATTRIBUTES, 'dependencies', 'skills'] as const
export type Attribute = (typeof ATTRIBUTES)[number]

export const ATTRIBUTE_NAMES: Readonly<Record<Attribute, string>> = {
  effort: METHOD.effort.name,
  business: METHOD.business.name,
  ux: METHOD.ux.name,
  dependencies: 'Dependencies',
  skills: 'Skills',
}

export function isScaleAttribute(name: string): name is ScaleAttribute {
  return (SCALE_ATTRIBUTES as readonly string[]).includes(name)
}

/** The level that a score stands for, or “not sure yet”; undefined where there is no score. */
export function levelOf(attribute: ScaleAttribute, score: Score | undefined): Level | undefined {
  if (score === undefined) return undefined
  return score === '?' ? UNSURE : SCALES[attribute].levels.find((level) => level.score === score)
}

/** What the board writes for a score: `M`, `$$`, `♥♥♥`, `?`; empty where there is none. */
export function glyphOf(attribute: ScaleAttribute, score: Score | undefined): string {
  return levelOf(attribute, score)?.glyph ?? ''
}

/** 1 for the lowest level of its scale, 3 for the highest; null where nobody chose a level. */
export function rankOf(score: Score | undefined): Rank | null {
  return RANKS.find((rank) => score === rank || score === EFFORTS[rank - 1]) ?? null
}
