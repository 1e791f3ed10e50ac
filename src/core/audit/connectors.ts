/** Connectors between milestones, against who waits for whom: as the plugin would offer it to people. */
import { capital } from '../base/index.ts'
import type { Offer } from '../plan/index.ts'
import { missingIn } from '../weigh/index.ts'
import { nameOn, type Flaw, type Scene } from './flaw.ts'

export function connectorFlaws(scene: Scene): Flaw[] {
  return scene.plan.offers.flatMap((offer): Flaw[] => {
    const says = sayOffer(scene, offer)
    return says === null ? [] : [{ kind: 'connector', nodes: nodesOf(offer), says: capital(says) }]
  })
}

function sayOffer(scene: Scene, offer: Offer): string | null {
  const name = (id: string) => nameOn(scene, id)
  switch (offer.kind) {
    case 'undrawn':
      return `${name(offer.from)} waits for ${name(offer.to)}, and no connector shows it.`
    case 'connected':
      if (!contradicts(scene, offer)) return null
      return `a connector leads from ${name(offer.from)} to ${name(offer.to)}, and neither card says that it waits.`
    case 'moved':
      return `the connector ${offer.connector} was drawn from ${name(offer.was.from)} to ${name(offer.was.to)}, and now leads from ${name(offer.from)} to ${name(offer.to)}.`
    case 'loose':
      return `the connector ${offer.connector} from ${name(offer.from)} to ${name(offer.to)} is not attached to both.`
    // Said with the table, and with what cards wait for.
    case 'cell':
    case 'named':
      return null
  }
}

/** A connector says nothing against cards of which nobody has said yet what they wait for. */
function contradicts({ plan }: Scene, { from, to, isClear }: Extract<Offer, { kind: 'connected' }>): boolean {
  const isReviewed = (card: string) =>
    plan.milestones.some(({ id, scores }) => id === card && !missingIn(scores).includes('dependencies'))
  return isReviewed(from) && (isClear || isReviewed(to))
}

function nodesOf(offer: Offer): string[] {
  if (offer.kind === 'cell') return [offer.card]
  return [offer.from, offer.to, ...('connector' in offer ? [offer.connector] : [])]
}
