import { ballotText, voteNumber, type ChatAsked, type ChatLine } from '../../../src/core/chat/index.ts'
import { glyphOf, type ScaleAttribute } from '../../../src/core/record/index.ts'

export const NAMES = ['Fix login', 'Share links', 'Match badges', 'Ranking API']

/** A vote on four cards. */
export function asked(attribute: ScaleAttribute, names: readonly string[] = NAMES): ChatAsked {
  const ballot = ballotText({ round: 'r1', attribute, names, meanings: {} })
  return { attribute, cards: names.length, vote: voteNumber('r1'), ballot }
}

export const EFFORT = asked('effort')

/** The answers of each name, one after the other, as they would be typed; `-` where a card has none. */
export function inWords(
  lines: readonly ChatLine[],
  { attribute, cards }: Pick<ChatAsked, 'attribute' | 'cards'> = EFFORT,
): Record<string, string> {
  const said = new Map<string, string>()
  for (const { name, places } of lines) {
    const words = Array.from({ length: cards }, (_, place) => glyphOf(attribute, places[place]) || '-').join(' ')
    const before = said.get(name)
    said.set(name, before === undefined || before === words ? words : `${before} / ${words}`)
  }
  return Object.fromEntries(said)
}
