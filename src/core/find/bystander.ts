/** Which cards can count by their look alone, and which cannot: of these only the words have to be read. */
import type { Steps } from '../base/index.ts'
import type { Snapshot } from '../plan/index.ts'
import { isWideSolidRectangle, type Rules } from './find.ts'
import { openPageRules } from './page-rules.ts'

/** The type of the cards by whose looks an OKRA board is known (docs/finding.md, What looks like a milestone). */
const METHOD_TYPE = 'SHAPE_WITH_TEXT'

/** Whether a card of this type counts only for what is written in or on it, as long as `areBystandersOut`. */
export function canStandBy(type: string): boolean {
  return type !== METHOD_TYPE
}

/** Whether, by the cards of a page that are known, others can count for how they look, or people are asked about them. */
export function* canBystandersCount(page: Pick<Snapshot, 'editor' | 'looks' | 'cards' | 'sections'>): Steps<boolean> {
  const rules = openPageRules()
  for (const card of page.cards) {
    yield
    rules.put(null, card)
    // The rules ask this of many cards in one go; it is remembered by then.
    isWideSolidRectangle(card)
  }
  return !areBystandersOut(rules.rules(page))
}

/** By these rules no bystander is a milestone, and nobody is asked about one. */
export function areBystandersOut({ looks, defaultLook, scored, asksAboutStickies }: Rules): boolean {
  const isOfMethod = (look: string) => look.startsWith(`${METHOD_TYPE}|`)
  return (
    defaultLook === 'wide rectangles' &&
    asksAboutStickies !== true &&
    looks.in.every(isOfMethod) &&
    Array.from(scored ?? []).every(isOfMethod)
  )
}
