import { count } from '../base/index.ts'
import type { Milestone } from '../plan/index.ts'
import { glyphOf, type ScaleAttribute } from '../record/index.ts'
import { isSet, resultOf, votersIn, votes, wantsSpike, type Counts, type Result } from '../weigh/index.ts'
import type { Missed } from './round.ts'
import type { RoundView } from './session-view.ts'

/** One question of a revealed vote. */
export interface ResultLine {
  readonly key: string
  readonly attribute: ScaleAttribute
  readonly milestone: Milestone
  readonly counts: Counts
  readonly result: Result
  readonly wantsSpike: boolean
  readonly isSet: boolean
}

const WEIGHT: Readonly<Record<Result['kind'], number>> = {
  apart: 0,
  split: 1,
  unsure: 2,
  doubted: 3,
  nearly: 4,
  agreed: 5,
  nothing: 6,
}

/** What needs a talk first, then what is agreed; what is set already last. Within each, in reading order. */
export function resultRows(
  round: Extract<RoundView, { isOpen: false }>,
  milestones: readonly Milestone[],
): ResultLine[] {
  const byId = new Map(milestones.map((milestone) => [milestone.id, milestone]))
  const rows = round.questions.flatMap(({ key, card, attribute }): ResultLine[] => {
    const [counts, milestone] = [round.counts[key], byId.get(card)]
    if (counts === undefined || milestone === undefined) return []
    const result = resultOf(attribute, counts)
    return [
      {
        key,
        attribute,
        milestone,
        counts,
        result,
        wantsSpike: wantsSpike(counts),
        isSet: isSet(milestone.scores[attribute], round.was[key], result),
      },
    ]
  })
  const weight = ({ result, isSet }: ResultLine) => WEIGHT[result.kind] + (isSet ? 10 : 0)
  return rows.sort((a, b) => weight(a) - weight(b))
}

/** What a result asks of the room. Who is not sure yet agreed to nothing, and is said apart. */
export function resultWords(attribute: ScaleAttribute, result: Result, counts: Counts): string {
  const unsure = votes(counts, '?')
  const answered = votersIn(counts)
  const glyph = (score: Parameters<typeof glyphOf>[1]) => glyphOf(attribute, score)
  switch (result.kind) {
    case 'nothing':
      return 'Nobody answered.'
    case 'agreed':
      return answered === 1 ? 'One answer.' : `All ${answered} agree.`
    case 'nearly':
      return `Nearly agreed: ${votes(counts, result.score)} of ${answered} say ${glyph(result.score)}.`
    case 'doubted':
      return `All who chose agree. Not sure yet: ${unsure}.`
    case 'split':
      return `${glyph(result.between[0])} or ${glyph(result.between[1])}? Choose.`
    case 'apart':
      return `${glyph(result.ends[0])} against ${glyph(result.ends[1])}: talk.`
    case 'unsure':
      return 'Too many are not sure yet: find out first.'
  }
}

/** What came too late to be counted, for whoever entered it to say aloud. */
export function missedWords({ cards, guests }: Missed): string {
  const hands = cards.length === 0 ? [] : [`hands for ${count(cards.length, 'card')}`]
  const answers = guests === 0 ? [] : [`${count(guests, 'answer')} entered for somebody else`]
  return `What came after the reveal is not counted: ${[...hands, ...answers].join(', ')}.`
}
