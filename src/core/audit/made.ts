/** What the plugin put on a page, and what of it is left of something that is over. */
import { capital, perObject } from '../base/index.ts'
import { compareIds } from '../find/index.ts'
import { FacilitatorState, Made, readStored } from '../record/index.ts'
import { keyOf, waitsIn } from '../weigh/index.ts'
import { nameOn, type Flaw, type Scene } from './flaw.ts'
import type { HeldNode, HeldPage } from './held.ts'

export interface MadeHere {
  readonly node: HeldNode
  readonly what: string
  readonly for: string | null
  readonly to: string | null
}

/** Nodes of ours, the oldest first. A copy that somebody made of one is theirs, and not among them. */
export const madeOn = perObject(({ nodes }: HeldPage): readonly MadeHere[] =>
  nodes
    .flatMap((node): MadeHere[] => {
      const made = readStored(Made, node.values.made ?? '')
      if (made.kind !== 'ok' || made.value.at !== node.id) return []
      const { what, for: card = null, to = null } = made.value
      return [{ node, what, for: card, to }]
    })
    .sort((a, b) => compareIds(a.node.id, b.node.id)),
)

/** Of a session that has ended nothing is left: ballots, Now card and section go. */
const OF_SESSION: ReadonlySet<string> = new Set(['session', 'now', 'ballot'])
const KNOWN: ReadonlySet<string> = new Set([
  ...OF_SESSION,
  'badge',
  'legend',
  'table',
  'connector',
  'handover',
  'meanings',
])
/** Many people have a ballot, and nobody’s is for one card. */
const SEVERAL: ReadonlySet<string> = new Set(['ballot'])

export function leftFlaws(scene: Scene): Flaw[] {
  const { plan, held } = scene
  const milestones = new Set(plan.milestones.map(({ id }) => id))
  const waits = new Set(waitsIn(plan.milestones).map(keyOf))
  const isSession = readStored(FacilitatorState, held.page.values.facilitator ?? '').kind !== 'absent'
  const seen = new Set<string>()
  const whyLeft = ({ what, for: card, to }: MadeHere): string | null => {
    if (!KNOWN.has(what)) return 'was made by something that this version does not know'
    const purpose = `${what} ${card ?? ''} ${to ?? ''}`
    if (seen.has(purpose) && !SEVERAL.has(what)) return 'is there twice'
    seen.add(purpose)
    if (what === 'legend') return plan.paint === null ? 'is left, and the board is not coloured' : null
    if (OF_SESSION.has(what)) return isSession ? null : 'is left of a session that has ended'
    if (what === 'connector') {
      if (card === null || to === null) return 'does not say which cards it is for'
      return waits.has(keyOf({ from: card, to }))
        ? null
        : `is left: ${nameOn(scene, card)} does not wait for ${nameOn(scene, to)}`
    }
    if (what !== 'badge' && what !== 'handover') return null
    if (card === null) return 'does not say which card it is for'
    return milestones.has(card) ? null : `is left: ${nameOn(scene, card)} is no milestone`
  }
  return madeOn(held).flatMap((made): Flaw[] => {
    const why = whyLeft(made)
    if (why === null) return []
    return [{ kind: 'left over', nodes: [made.node.id], says: capital(`the ${made.what} ${made.node.id} ${why}.`) }]
  })
}
