import * as v from 'valibot'
import { edits, type Decision } from '../edit/index.ts'
import { agenda, asFacilitator } from './lead.ts'
import { card, n, nameIn, type Scene, type CarriedOut } from './shape.ts'

/** The room turns to another card. */
export const schema = v.object({ type: v.literal('agenda/card'), n, card })
type AgendaCard = v.InferOutput<typeof schema>

export function decide(scene: Scene, { card }: AgendaCard): Decision {
  return asFacilitator(scene, () => edits([agenda({ card })]))
}

export function say({ card }: AgendaCard, { after }: CarriedOut): string {
  return `Now: ${nameIn(after, card)}.`
}
