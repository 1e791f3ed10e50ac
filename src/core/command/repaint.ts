/** What several commands do about colours. */
import type { Edit } from '../edit/index.ts'
import { colouringFor, colouringOf, colourUnder, writeChoice, type Colouring } from '../paint/index.ts'
import type { Plan, Snapshot } from '../plan/index.ts'
import type { Rule } from '../record/index.ts'

/** Every milestone as the plan says now; one that a person recoloured since stays theirs. */
export function repaint(plan: Plan): Edit[] {
  const colouring = colouringOf(plan)
  if (colouring === null) return []
  return plan.milestones.flatMap((milestone): Edit[] => {
    const colour = colourUnder(colouring, milestone)
    return colour === null ? [] : [{ kind: 'paint', card: milestone.id, colour, evenIfRecoloured: false }]
  })
}

/** A colouring as the page keeps it. */
export function keptOf({ rule, palettes }: Colouring): { rule: Rule; palettes: string } {
  return { rule, palettes: writeChoice(palettes) }
}

/** The plan coloured by a rule, as the page would keep it. */
export function colouredBy(plan: Plan, rule: Rule): Plan {
  return { ...plan, paint: keptOf(colouringFor(plan, rule)) }
}

/** Every card that carries our paint, milestone or not: copies of painted cards go back as well. */
export function restoreAll(snapshot: Snapshot): Edit[] {
  return snapshot.cards.flatMap((card): Edit[] =>
    card.original.kind === 'absent' ? [] : [{ kind: 'restore', card: card.id }],
  )
}
