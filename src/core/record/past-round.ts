import * as v from 'valibot'
import { count } from '../base/index.ts'
import { ScaleAttribute, SCALES, UNSURE } from './scale.ts'

/**
 * What a revealed vote left on its card (docs/data.md, The milestone record): how many gave each answer, by the
 * answer’s score (`S`, `2`, `?`). Counts, never names.
 */
const RoundSchema = v.object({
  attribute: ScaleAttribute,
  counts: v.record(v.string(), v.pipe(v.number(), v.integer(), v.minValue(0))),
})
export interface PastRound {
  readonly attribute: ScaleAttribute
  readonly counts: Readonly<Record<string, number>>
}

/** The rounds of a record that can be read; those of a later version are passed over. */
export function readRounds(rounds: readonly unknown[] | undefined): PastRound[] {
  return (rounds ?? []).flatMap((round) => {
    const parsed = v.safeParse(RoundSchema, round)
    return parsed.success ? [parsed.output] : []
  })
}

/** The last round on each scale: what the team thought when it stopped talking. */
export function lastRounds(rounds: readonly PastRound[]): PastRound[] {
  return Array.from(new Map(rounds.map((round) => [round.attribute, round])).values())
}

/** `2 × S, 1 × L, 1 × not sure`, lowest level first. */
export function describeRound({ attribute, counts }: PastRound): string {
  const levels = [...SCALES[attribute].levels, UNSURE]
  return levels
    .flatMap(({ score, glyph }) => {
      const answers = counts[String(score)] ?? 0
      return answers === 0 ? [] : [score === '?' ? `${answers} × not sure` : `${answers} × ${glyph}`]
    })
    .join(', ')
}

/** How many people answered, in words. */
export function describeVoters({ counts }: PastRound): string {
  return count(
    Object.values(counts).reduce((all, answers) => all + answers, 0),
    'vote',
  )
}
