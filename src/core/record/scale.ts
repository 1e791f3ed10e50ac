/** The three scales of Session #3 (docs/method.md, Scoring is a conversation): ordinal levels, and “not sure yet”. */

export type ScaleAttribute = 'effort' | 'business' | 'ux'
export type Effort = 'S' | 'M' | 'L'
export type ValueLevel = 1 | 2 | 3
/** “Not sure yet”: always a legal answer; counts as answered. */
export type Unsure = '?'
export type EffortScore = Effort | Unsure
export type ValueScore = ValueLevel | Unsure
export type Score = EffortScore | ValueScore
/** How high on its scale a level stands: the only arithmetic the plugin does with scores is comparing these. */
export type Rank = 1 | 2 | 3

export interface Step {
  readonly score: Score
  /** What the board, the badges and the exports write. */
  readonly glyph: string
  /** What a screen reader says and a tooltip shows. */
  readonly word: string
}

export interface Scale {
  readonly attribute: ScaleAttribute
  readonly name: string
  /** Lowest first; “not sure yet” is not a step. */
  readonly steps: readonly [Step, Step, Step]
}

export const UNSURE: Step = { score: '?', glyph: '?', word: 'Not sure yet' }

const values = (glyph: string): Scale['steps'] => [
  { score: 1, glyph, word: 'Low' },
  { score: 2, glyph: glyph.repeat(2), word: 'Medium' },
  { score: 3, glyph: glyph.repeat(3), word: 'High' },
]

export const SCALES: Readonly<Record<ScaleAttribute, Scale>> = {
  effort: {
    attribute: 'effort',
    name: 'Effort',
    steps: [
      { score: 'S', glyph: 'S', word: 'Small' },
      { score: 'M', glyph: 'M', word: 'Medium' },
      { score: 'L', glyph: 'L', word: 'Large' },
    ],
  },
  business: { attribute: 'business', name: 'Business value', steps: values('$') },
  ux: { attribute: 'ux', name: 'UX value', steps: values('♥') },
}

/** The order in which a card is scored: effort, then business value, then UX value. */
export const SCALE_ATTRIBUTES: readonly ScaleAttribute[] = ['effort', 'business', 'ux']

/** The step that a score stands for; undefined where there is no score. */
export function stepOf(attribute: ScaleAttribute, score: Score | undefined): Step | undefined {
  if (score === undefined) return undefined
  return score === '?' ? UNSURE : SCALES[attribute].steps.find((step) => step.score === score)
}

/** What the board writes for a score: `M`, `$$`, `♥♥♥`, `?`; empty where there is none. */
export function glyphOf(attribute: ScaleAttribute, score: Score | undefined): string {
  return stepOf(attribute, score)?.glyph ?? ''
}

/** 1 for the lowest level of its scale, 3 for the highest; null where nobody chose a level. */
export function rankOf(score: Score | undefined): Rank | null {
  switch (score) {
    case undefined:
    case '?':
      return null
    case 'S':
    case 1:
      return 1
    case 'M':
    case 2:
      return 2
    case 'L':
    case 3:
      return 3
  }
}
