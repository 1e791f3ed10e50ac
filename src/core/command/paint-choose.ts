import * as v from 'valibot'
import { count, inSentence } from '../base/index.ts'
import { edits, type Decision, type Edit, type Skipped } from '../edit/index.ts'
import { colouringFor, colourUnder } from '../paint/index.ts'
import type { Plan } from '../plan/index.ts'
import { RULE_NAMES, RULES, type Rule } from '../record/index.ts'
import { colouredBy, keptOf, restoreAll } from './repaint.ts'
import { sayColoured } from './say-colours.ts'
import { n, type Scene, type CarriedOut } from './shape.ts'

/** The board coloured by a rule, or back in its own colours. */
export const schema = v.object({ type: v.literal('paint/choose'), n, rule: v.picklist([...RULES, 'original']) })
type PaintChoose = v.InferOutput<typeof schema>

export function decide({ snapshot, plan }: Scene, { rule }: PaintChoose): Decision {
  if (rule !== 'original') return colourBy(plan, rule)
  return edits([{ kind: 'page/paint', rule: null, palettes: '' }, ...restoreAll(snapshot)])
}

/** Every milestone; the rule goes first: stopped half-way, the page still says what its colours mean. */
function colourBy(plan: Plan, rule: Rule): Decision {
  const colouring = colouringFor(plan, rule)
  const paints: Edit[] = []
  const skipped: Skipped[] = []
  for (const milestone of plan.milestones) {
    const { id, name } = milestone
    const colour = colourUnder(colouring, milestone)
    if (colour === null) skipped.push({ card: id, name, why: 'free text' })
    else paints.push({ kind: 'paint', card: id, colour, evenIfRecoloured: true })
  }
  return edits([{ kind: 'page/paint', ...keptOf(colouring) }, ...paints], skipped)
}

export function foresee(plan: Plan, { rule }: PaintChoose): Plan {
  return {
    ...(rule === 'original' ? { ...plan, paint: null } : colouredBy(plan, rule)),
    // A legend goes with the colours it explains.
    made: { ...plan.made, hasLegend: plan.made.hasLegend && rule !== 'original' },
    milestones: plan.milestones.map((milestone) => ({
      ...milestone,
      isPainted: rule !== 'original' && milestone.surface !== 'none',
    })),
  }
}

export function say({ rule }: PaintChoose, { after, outcome }: CarriedOut): string {
  if (rule !== 'original') return sayColoured(rule, after, outcome)
  const { restored, skipped } = outcome
  if (restored.length > 0) return `Original colours are back on ${count(restored.length, 'card')}.`
  return skipped.length > 0 ? 'No card went back to its original colour.' : 'The cards already wear their own colours.'
}

export function sayStopped({ rule }: PaintChoose, { after, outcome: { painted, restored } }: CarriedOut): string {
  if (rule === 'original') return `Stopped: original colours are back on ${count(restored.length, 'card')} so far.`
  const milestones = count(after.milestones.length, 'milestone')
  return `Stopped: ${painted.length} of ${milestones} coloured by ${inSentence(RULE_NAMES[rule])}.`
}
