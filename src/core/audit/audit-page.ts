import type { Plan } from '../plan/index.ts'
import { colourFlaws } from './colours.ts'
import { connectorFlaws } from './connectors.ts'
import { badgeFlaws, legendFlaws } from './drawings.ts'
import type { Flaw, Scene } from './flaw.ts'
import type { HeldPage } from './held.ts'
import { leftFlaws } from './made.ts'
import { ringFlaws, uncountedFlaws, waitFlaws } from './scores.ts'
import { tableFlaws } from './table.ts'
import { placeFlaws, valueFlaws } from './values.ts'

/** What is looked at, in the order in which it is best put right: what cards say first, what follows from it last. */
const LOOKS: readonly ((scene: Scene) => Flaw[])[] = [
  valueFlaws,
  placeFlaws,
  uncountedFlaws,
  waitFlaws,
  ringFlaws,
  colourFlaws,
  legendFlaws,
  badgeFlaws,
  tableFlaws,
  connectorFlaws,
  leftFlaws,
]

/**
 * Everything on a page that does not hold: `plan` is what the plugin makes of it, `held` the page as its file has it. What is
 * right comes from the rules by which the plugin writes.
 */
export function auditPage(plan: Plan, held: HeldPage): readonly Flaw[] {
  const scene = { plan, held }
  return LOOKS.flatMap((look) => look(scene))
}
