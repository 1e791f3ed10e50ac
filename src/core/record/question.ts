import { SCALE_ATTRIBUTES, type ScaleAttribute } from './scale.ts'
import type { Round } from './stored-round.ts'

/** What a vote asks of everyone: one card on one scale. */
export interface Question {
  /** How answers, counts and hands name it: the card’s id, or the scale before it (`business 12:40`). */
  readonly key: string
  readonly card: string
  readonly attribute: ScaleAttribute
}

type Asked = Pick<Round, 'attribute' | 'cards'>

/**
 * The question behind a key of a round. A vote on one scale names its cards by their ids, as every plugin reads them; of
 * several scales each question has its scale before the id, which is no card to an older plugin: nothing can be answered
 * there by halves.
 */
export function questionOf({ attribute }: Pick<Asked, 'attribute'>, key: string): Question {
  const at = key.indexOf(' ')
  const scale = SCALE_ATTRIBUTES.find((each) => each === key.slice(0, Math.max(0, at)))
  return scale === undefined ? { key, card: key, attribute } : { key, card: key.slice(at + 1), attribute: scale }
}

export function questionsOf(round: Asked): Question[] {
  return round.cards.map((key) => questionOf(round, key))
}

/** The key of a question in a vote on several scales. */
export function keyOnScale(attribute: ScaleAttribute, card: string): string {
  return `${attribute} ${card}`
}

/** Whether a round names its questions with their scales. */
export function isOnScales(round: Asked): boolean {
  return questionsOf(round).some(({ key, card }) => key !== card)
}

/** The scales a round asks, in the method’s order. */
export function scalesIn(questions: readonly Question[]): ScaleAttribute[] {
  const asked = new Set(questions.map(({ attribute }) => attribute))
  return SCALE_ATTRIBUTES.filter((attribute) => asked.has(attribute))
}
