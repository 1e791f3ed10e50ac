import { makeMultiset, sameJson } from '../base/index.ts'
import type { Card, Snapshot } from '../plan/index.ts'
import { bearsSigns, okraWitnesses, type Rules } from './find.ts'
import { isScored, isShape, kindKey, SHAPES_THAT_SAY } from './scored-kinds.ts'

/** What decides for a whole page, from its cards one by one. */
export interface PageRules {
  /** A card came (from null), changed, or went (to null). */
  readonly put: (before: Card | null, after: Card | null) => void
  /** The same object as long as they say the same. */
  readonly rules: (page: Pick<Snapshot, 'looks' | 'cards' | 'sections'>) => Rules
}

export function openPageRules(): PageRules {
  const [scored, shapes] = [makeMultiset<string>(), makeMultiset<string>()]
  let kinds: ReadonlySet<string> = new Set()
  let sections: Snapshot['sections'] | null = null
  /** By which cards it is an OKRA board; null where it is none. */
  let witnesses: ReadonlySet<string> | null = null
  let isInDoubt = true
  let known: Rules | null = null

  return {
    put: (before, after) => {
      for (const card of [before, after]) {
        if (card === null) continue
        isInDoubt ||= witnesses === null ? bearsSigns(card) : witnesses.has(card.id)
        const count = (into: typeof scored) => (card === before ? into.remove : into.add)(kindKey(card))
        if (isScored(card)) count(scored)
        if (isShape(card)) count(shapes)
      }
    },
    rules: (page) => {
      if (isInDoubt || page.sections !== sections) witnesses = okraWitnesses(page.cards, page.sections)
      sections = page.sections
      isInDoubt = false
      if (scored.size() !== kinds.size || !scored.keys().every((key) => kinds.has(key))) kinds = new Set(scored.keys())
      const isOkra = witnesses !== null
      const isShapeScored = scored.keys().some((key) => shapes.count(key) >= SHAPES_THAT_SAY)
      const { in: ticked, out: left } = page.looks.kind === 'ok' ? page.looks.value : { in: [], out: [] }
      const rules: Rules = {
        looks: { in: ticked, out: left },
        defaultLook: isOkra || isShapeScored ? 'wide rectangles' : 'stickies',
        scored: kinds,
        asksAboutStickies: isShapeScored && !isOkra,
      }
      return (known = known?.scored === kinds && sameJson(known, rules) ? known : rules)
    },
  }
}

/** Whether cards of this kind may be judged otherwise by the one than by the other. */
export function judgeOtherwise(before: Rules, after: Rules, card: Card): boolean {
  if (before === after) return false
  if (before.defaultLook !== after.defaultLook || !sameJson(before.looks, after.looks)) return true
  return before.scored?.has(kindKey(card)) !== after.scored?.has(kindKey(card))
}
