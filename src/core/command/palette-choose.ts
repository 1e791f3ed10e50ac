import * as v from 'valibot'
import { edits, type Decision, type Edit } from '../edit/index.ts'
import { colouringFor } from '../paint/index.ts'
import type { Plan } from '../plan/index.ts'
import { CONTRASTS } from '../record/index.ts'
import { colouredBy, keptOf, repaint } from './repaint.ts'
import { n, type Scene } from './shape.ts'

/** The usual colours, or those for projectors and eyes that need more difference between dark and light. */
export const schema = v.object({ type: v.literal('palette/choose'), n, contrast: v.picklist(CONTRASTS) })
type PaletteChoose = v.InferOutput<typeof schema>

/** At once where the board is coloured; a card that a person recoloured since stays theirs. */
export function decide({ plan }: Scene, { contrast }: PaletteChoose): Decision {
  const choice: Edit = { kind: 'page/palette', contrast }
  if (plan.paint === null) return edits([choice])
  const paint = keptOf(colouringFor({ ...plan, contrast }, plan.paint.rule))
  return edits([choice, { kind: 'page/paint', ...paint }, ...repaint({ ...plan, paint })])
}

export function foresee(plan: Plan, { contrast }: PaletteChoose): Plan {
  const chosen = { ...plan, contrast }
  return plan.paint === null ? chosen : colouredBy(chosen, plan.paint.rule)
}

export function say({ contrast }: PaletteChoose): string {
  return contrast === 'high' ? 'High contrast colours.' : 'The usual colours.'
}
