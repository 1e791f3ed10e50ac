import { abilitiesIn, makeMultiset, sameJson, type Multiset } from '../base/index.ts'
import type { Card, Snapshot } from '../plan/index.ts'
import { bearsSigns, isFilledFrame, okraWitnesses, type Rules } from './find.ts'
import { lookOf } from './look.ts'
import { isScored, isShape, kindKey, SHAPES_THAT_SAY } from './scored-kinds.ts'

/** So many frames of one kind repeat. */
export const REPEATS = 3

/** What decides for a whole page, from its cards one by one. */
export interface PageRules {
  /** A card came (from null), changed, or went (to null). */
  readonly put: (before: Card | null, after: Card | null) => void
  /** The same object as long as they say the same. */
  readonly rules: (page: Pick<Snapshot, 'editor' | 'looks' | 'cards' | 'sections'>) => Rules
}

export function openPageRules(): PageRules {
  const [scored, shapes, frames] = [makeMultiset<string>(), makeMultiset<string>(), makeMultiset<string>()]
  let kinds: ReadonlySet<string> = new Set()
  let repeated: ReadonlySet<string> = new Set()
  let sections: Snapshot['sections'] | null = null
  /** By which cards it is an OKRA board; null where it is none. */
  let witnesses: ReadonlySet<string> | null = null
  let isInDoubt = true
  let known: Rules | null = null

  const keep = (rules: Rules): Rules => {
    const isKept = known?.scored === rules.scored && known?.repeated === rules.repeated && sameJson(known, rules)
    return isKept && known !== null ? known : (known = rules)
  }

  return {
    put: (before, after) => {
      for (const card of [before, after]) {
        if (card === null) continue
        isInDoubt ||= witnesses === null ? bearsSigns(card) : witnesses.has(card.id)
        const count = (into: Multiset<string>, key: string) => (card === before ? into.remove : into.add)(key)
        if (isScored(card)) count(scored, kindKey(card))
        if (isShape(card)) count(shapes, kindKey(card))
        if (isFilledFrame(card)) count(frames, lookOf(card))
      }
    },
    rules: (page) => {
      if (isInDoubt || page.sections !== sections) witnesses = okraWitnesses(page.cards, page.sections)
      sections = page.sections
      isInDoubt = false
      kinds = same(kinds, scored.keys())
      const isOkra = witnesses !== null
      const isShapeScored = scored.keys().some((key) => shapes.count(key) >= SHAPES_THAT_SAY)
      const { in: ticked, out: left } = page.looks.kind === 'ok' ? page.looks.value : { in: [], out: [] }
      const looks = { in: ticked, out: left }
      if (abilitiesIn(page.editor).looks === 'repeated') {
        repeated = same(
          repeated,
          frames.keys().filter((look) => frames.count(look) >= REPEATS),
        )
        return keep({ looks, defaultLook: 'repeated frames', scored: kinds, repeated })
      }
      const defaultLook = isOkra || isShapeScored ? 'wide rectangles' : 'stickies'
      return keep({ looks, defaultLook, scored: kinds, asksAboutStickies: isShapeScored && !isOkra })
    },
  }
}

/** The same set where it holds the same. */
function same(before: ReadonlySet<string>, now: readonly string[]): ReadonlySet<string> {
  return before.size === now.length && now.every((key) => before.has(key)) ? before : new Set(now)
}

/** Whether cards of this kind may be judged otherwise by the one than by the other. */
export function judgeOtherwise(before: Rules, after: Rules, card: Card): boolean {
  if (before === after) return false
  if (before.defaultLook !== after.defaultLook || !sameJson(before.looks, after.looks)) return true
  return (
    before.scored?.has(kindKey(card)) !== after.scored?.has(kindKey(card)) ||
    before.repeated?.has(lookOf(card)) !== after.repeated?.has(lookOf(card))
  )
}
