/** Deciding about colours: what to paint, what to give back. */
import { edits, type Decision, type Edit, type Left } from '../edit/index.ts'
import { colouringFor, colouringOf, colourUnder, writeChoice, type Colouring } from '../paint/index.ts'
import type { Plan, Snapshot } from '../plan/index.ts'
import { DEFAULT_WORDS, sameWording, withWord, type Contrast, type Rule, type Spot } from '../record/index.ts'

/** Every milestone; the rule goes first: stopped half-way, the page still says what its colours mean. */
export function colourBy(plan: Plan, rule: Rule): Decision {
  const colouring = colouringFor(plan, rule)
  const paints: Edit[] = []
  const left: Left[] = []
  for (const milestone of plan.milestones) {
    const { id, name } = milestone
    const colour = colourUnder(colouring, milestone)
    if (colour === null) left.push({ card: id, name, why: 'free text' })
    else paints.push({ kind: 'paint', card: id, colour, evenIfRecoloured: true })
  }
  return edits([{ kind: 'page/paint', ...keptOf(colouring) }, ...paints], left)
}

/** The other palette, at once where the board is coloured; a card that a person recoloured since stays theirs. */
export function choosePalette(plan: Plan, contrast: Contrast): Edit[] {
  const choice: Edit = { kind: 'page/palette', contrast }
  if (plan.paint === null) return [choice]
  const paint = keptOf(colouringFor({ ...plan, contrast }, plan.paint.rule))
  return [choice, { kind: 'page/paint', ...paint }, ...repaint({ ...plan, paint })]
}

/** Every milestone as the plan says now; one that a person recoloured since stays theirs. */
function repaint(plan: Plan): Edit[] {
  const colouring = colouringOf(plan)
  if (colouring === null) return []
  return plan.milestones.flatMap((milestone): Edit[] => {
    const colour = colourUnder(colouring, milestone)
    return colour === null ? [] : [{ kind: 'paint', card: milestone.id, colour, evenIfRecoloured: false }]
  })
}

/** A colouring as the page keeps it. */
function keptOf({ rule, palettes }: Colouring): { rule: Rule; palettes: string } {
  return { rule, palettes: writeChoice(palettes) }
}

/** Another word for a meeting of effort and value; where it weighs more or less, its cards are repainted. */
export function changeWord(plan: Plan, spot: Spot, word: string): Edit[] {
  const words = withWord(plan.words, spot, word)
  const kept: Edit = { kind: 'page/words', words: sameWording(words, DEFAULT_WORDS) ? null : words }
  if (plan.paint?.rule !== 'value') return [kept]
  return [kept, ...repaint({ ...plan, words })]
}

export function originalColours(snapshot: Snapshot): Edit[] {
  return [{ kind: 'page/paint', rule: null, palettes: '' }, ...restoreAll(snapshot)]
}

/** Every card that carries our paint, milestone or not: copies of painted cards go back as well. */
export function restoreAll(snapshot: Snapshot): Edit[] {
  return snapshot.cards.flatMap((card): Edit[] =>
    card.original.kind === 'absent' ? [] : [{ kind: 'restore', card: card.id }],
  )
}
