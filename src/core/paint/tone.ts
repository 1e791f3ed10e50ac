/**
 * What the colours of each rule can say. A rule sorts milestones into tones; every tone has a level (how heavy it is
 * painted; null is what nobody knows yet, and goes grey), glyphs or words, and what they mean. The legend lists them, the
 * paint only asks the level.
 */
import { perObject } from '../base/index.ts'
import type { Milestone } from '../plan/index.ts'
import {
  isScaleAttribute,
  lastRounds,
  rankOf,
  SCALE_ATTRIBUTES,
  SCALES,
  SPOTS,
  UNSURE,
  VALUE_WORDS,
  wordAt,
  type PastRound,
  type Rule,
  type ScaleAttribute,
  type Scores,
  type Spot,
  type Words,
} from '../record/index.ts'
import { missingIn, NOT_KNOWN, resultOf, worthAt, worthOf, type Weight } from '../weigh/index.ts'

export interface Tone {
  /** The same for two milestones that the rule says the same of. */
  readonly key: string
  readonly level: Weight | null
  /** Glyphs where there are any (`$$`), else words. */
  readonly words: string
  /** What the glyphs mean; empty where the words say it. */
  readonly meaning: string
}

const UNSURE_TONE: Tone = { key: '?', level: null, words: UNSURE.glyph, meaning: UNSURE.word }
const OPEN_TONE: Tone = { key: 'open', level: null, words: 'Not scored yet', meaning: '' }
const UNKNOWN_TONE: Tone = { key: 'open', level: null, words: NOT_KNOWN, meaning: '' }
const UNREVIEWED_TONE: Tone = { key: 'open', level: null, words: 'Not reviewed yet', meaning: '' }

/** “What’s missing” weighs by how much is. */
const MISSING_TONES: readonly [Tone, Tone, Tone] = [
  { key: 'complete', level: 1, words: 'Complete', meaning: '' },
  { key: 'some', level: 2, words: '1–2 missing', meaning: '' },
  { key: 'most', level: 3, words: '3–5 missing', meaning: '' },
]

/** Two answers, so the lightest and the heaviest level: as far apart as the palette goes. */
const DEPENDENCY_TONES: readonly [Tone, Tone] = [
  { key: 'none', level: 1, words: 'No dependencies', meaning: '' },
  { key: 'needs', level: 3, words: 'Waits for something', meaning: '' },
]

/** How the last votes on a card ended: the one furthest apart counts, whatever was settled since. */
const AGREEMENT_TONES: readonly [Tone, Tone, Tone] = [
  { key: 'agreed', level: 1, words: 'Agreed', meaning: '' },
  { key: 'near', level: 2, words: 'One step apart', meaning: '' },
  { key: 'apart', level: 3, words: 'Far apart: talk', meaning: '' },
]
const UNVOTED_TONE: Tone = { key: 'open', level: null, words: 'Not voted on yet', meaning: '' }

/** Every tone of a rule: lightest first, greys last, “nobody said” at the very end. */
export function tonesOf(rule: Rule, words: Words): readonly Tone[] {
  if (isScaleAttribute(rule)) return [...scaleTones(rule), UNSURE_TONE, OPEN_TONE]
  switch (rule) {
    case 'value':
      return [...wordTones(words), UNSURE_TONE, UNKNOWN_TONE]
    case 'dependencies':
      return [...DEPENDENCY_TONES, UNREVIEWED_TONE]
    case 'missing':
      return MISSING_TONES
    case 'agreement':
      return [...AGREEMENT_TONES, UNSURE_TONE, UNVOTED_TONE]
  }
}

/** What a rule says of one milestone. */
export function toneOf(rule: Rule, milestone: Pick<Milestone, 'scores' | 'rounds'>, words: Words): Tone {
  const { scores } = milestone
  if (isScaleAttribute(rule)) return scaleTone(rule, scores)
  switch (rule) {
    case 'value':
      return valueTone(scores, words)
    case 'dependencies':
      if ((scores.dependencies ?? []).length > 0) return DEPENDENCY_TONES[1]
      return scores.dependenciesReviewed === true ? DEPENDENCY_TONES[0] : UNREVIEWED_TONE
    case 'missing': {
      const missing = missingIn(scores).length
      return MISSING_TONES[missing === 0 ? 0 : missing <= 2 ? 1 : 2]
    }
    case 'agreement':
      return agreementTone(milestone.rounds)
  }
}

/** “Not sure yet” is an answer and never agreement, also where it is one among many. */
function agreementTone(rounds: readonly PastRound[]): Tone {
  const ends = lastRounds(rounds).map(({ attribute, counts }) => resultOf(attribute, counts).kind)
  if (ends.includes('apart')) return AGREEMENT_TONES[2]
  if (ends.includes('split') || ends.includes('nearly')) return AGREEMENT_TONES[1]
  if (ends.includes('unsure') || ends.includes('doubted')) return UNSURE_TONE
  return ends.includes('agreed') ? AGREEMENT_TONES[0] : UNVOTED_TONE
}

const scaleTonesOf = perObject(({ levels }: (typeof SCALES)[ScaleAttribute]): readonly Tone[] =>
  levels.map(({ score, glyph, word }) => ({ key: glyph, level: rankOf(score), words: glyph, meaning: word })),
)

function scaleTones(rule: ScaleAttribute): readonly Tone[] {
  return scaleTonesOf(SCALES[rule])
}

function scaleTone(rule: ScaleAttribute, scores: Scores): Tone {
  const score = scores[rule]
  if (score === undefined) return OPEN_TONE
  if (score === '?') return UNSURE_TONE
  const index = SCALES[rule].levels.findIndex((level) => level.score === score)
  return scaleTones(rule)[index] ?? OPEN_TONE
}

/** One tone a word: the lightest first, and what is put aside after them. */
const wordTones = perObject((words: Words): readonly Tone[] => {
  const byWord = new Map<string, Spot[]>()
  for (const spot of SPOTS) {
    const word = wordAt(words, spot)
    byWord.set(word, [...(byWord.get(word) ?? []), spot])
  }
  const tones = Array.from(byWord, ([word, spots]) => wordTone(words, word, spots))
  const place = ({ level }: Tone) => (level === null || level === 0 ? Infinity : level)
  return tones.sort((a, b) => place(a) - place(b))
})

function wordTone(words: Words, word: string, spots: readonly Spot[]): Tone {
  const [first] = spots
  const level = first === undefined ? 0 : worthAt(words, first)
  return { key: keyOf(word), level, words: word, meaning: where(spots) }
}

/** A team may call a spot anything, also “open” or “?”. */
function keyOf(word: string): string {
  return `word ${word}`
}

function valueTone(scores: Scores, words: Words): Tone {
  const word = worthOf(scores, words)
  if (word === null) return isAnswered(scores) ? UNSURE_TONE : UNKNOWN_TONE
  return wordTones(words).find(({ key }) => key === keyOf(word)) ?? UNKNOWN_TONE
}

/** The team answered what value for effort is made of, and is not sure. */
function isAnswered(scores: Scores): boolean {
  return SCALE_ATTRIBUTES.every((attribute) => scores[attribute] !== undefined)
}

/** `S: medium, high value · M: high value`. */
function where(spots: readonly Spot[]): string {
  const efforts = Array.from(new Set(spots.map(({ effort }) => effort)))
  const parts = efforts.map((effort) => {
    const values = spots.flatMap((spot) => (spot.effort === effort ? [VALUE_WORDS[spot.value]] : []))
    return `${effort}: ${values.join(' or ')} value`
  })
  return parts.join(', ')
}
