/** The words of the colours: what the cards are coloured by, and what the colours mean. */
import { count } from '../../src/core/base/index.ts'
import type { Rule } from '../../src/core/record/index.ts'

export const colourBy = 'Colour by'
/** What is seen of the names: all of them stand in one row. */
export const rules: Readonly<Record<Rule, string>> = {
  effort: 'Effort',
  business: 'Business',
  ux: 'UX',
  value: 'Value',
  dependencies: 'Dependencies',
  missing: 'Missing',
  agreement: 'Agreement',
}
export const original = 'Original'
export const originalName = 'Original colours'
export const more = 'More'

export const legend = 'What the colours mean'
/** @param meaning What the colour means, in words. */
export const wornBy = (meaning: string, cards: number) => `${meaning}: ${count(cards, 'card')}`
export const ownColour = 'own colour'
