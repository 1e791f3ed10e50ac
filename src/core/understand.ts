import { SCALES, UNSURE, type EffortScore, type Score, type ScaleAttribute, type ValueScore } from './scale.ts'

const WORDS: Readonly<Record<ScaleAttribute, readonly [RegExp, RegExp, RegExp]>> = {
  effort: [/^(s|small|1)$/, /^(m|medium|2)$/, /^(l|large|3)$/],
  business: [/^(\$|1|low)$/, /^(\${2}|2|medium)$/, /^(\${3}|3|high)$/],
  ux: [/^(♥|1|low)$/, /^(♥{2}|2|medium)$/, /^(♥{3}|3|high)$/],
}

/** Every heart people type (❤ ❤️ ♡ 💛 …) read as the method’s ♥. */
const HEARTS = /[\u2661\u2764\u{1F493}-\u{1F49F}\u{1F90D}\u{1F90E}\u{1F9E1}]\uFE0F?|\u2665\uFE0F/gu

/** Reads one score as a person writes it (`M`, `medium`, `$$`, `❤️❤️`, `2`, `?`); null when it says nothing we know. */
export function understandScore(attribute: 'effort', text: string): EffortScore | null
export function understandScore(attribute: 'business' | 'ux', text: string): ValueScore | null
export function understandScore(attribute: ScaleAttribute, text: string): Score | null
export function understandScore(attribute: ScaleAttribute, text: string): Score | null {
  const said = text.trim().toLowerCase().replace(HEARTS, '♥').replace(/\s+/g, '')
  if (said === UNSURE.glyph) return '?'
  const index = WORDS[attribute].findIndex((pattern) => pattern.test(said))
  return SCALES[attribute].steps[index]?.score ?? null
}
