import * as v from 'valibot'
import { capital } from '../base/index.ts'
import { edits, type Decision } from '../edit/index.ts'
import { lookOf } from '../find/index.ts'
import type { Plan } from '../plan/index.ts'
import { mark } from './score.ts'
import { milestonesNow, n, type Scene, type CarriedOut } from './shape.ts'

/** A kind of card is ticked or unticked on this page. */
export const schema = v.object({ type: v.literal('kind/tick'), n, look: v.string(), in: v.boolean() })
type KindTick = v.InferOutput<typeof schema>

export function decide({ snapshot, plan }: Scene, { look, in: isIn }: KindTick): Decision {
  // The first tick pins down what every kind counts as now, so that the default can no longer change under it; but for
  // those that people are still asked about.
  const others = plan.kinds.filter((kind) => kind.look !== look && kind.asks === undefined)
  const pinned = {
    in: others.filter((kind) => kind.isTicked).map((kind) => kind.look),
    out: others.filter((kind) => !kind.isTicked).map((kind) => kind.look),
  }
  // A tick is the later word: single cards of that kind that were marked the other way follow it.
  const unmark = snapshot.cards.flatMap((card): string[] => {
    const said = card.mark.kind === 'ok' ? card.mark.value : null
    const isOther = said !== null && said.in !== isIn && said.same === undefined
    return isOther && lookOf(card) === look ? [card.id] : []
  })
  return edits([{ kind: 'page/looks', look, in: isIn, pinned }, ...mark(unmark, isIn)])
}

/** Which cards a kind brings is known to the board alone. */
export function foresee(plan: Plan, { look, in: isIn }: KindTick): Plan {
  const kinds = plan.kinds.map((kind) => (kind.look === look ? { ...kind, isTicked: isIn, asks: undefined } : kind))
  return { ...plan, kinds }
}

export function say({ look, in: isIn }: KindTick, { after }: CarriedOut): string {
  return `${capital(milestonesNow(after))}.${isIn ? '' : stay(look, after)}`
}

/** Why unticking a kind may leave some of it in: scores and words on a card speak for it. */
function stay(look: string, { kinds }: Plan): string {
  const staying = kinds.find((kind) => kind.look === look)?.counted ?? 0
  if (staying === 0) return ''
  return staying === 1
    ? ' 1 unticked card stays: it has scores or says what it is.'
    : ` ${staying} unticked cards stay: they have scores or say what they are.`
}
