import { computed, createModel, type ReadonlySignal } from '@preact/signals'
import { askOffer, type OfferAnswerWord, type OfferQuestion } from '../../src/core/command/index.ts'
import type { Offer } from '../../src/core/plan/index.ts'
import type { PlanState } from './plan-model.ts'

/** What people changed on the board by hand, offered one at a time. */
export interface Offers {
  /** Null while there is nothing to ask. */
  readonly asked: ReadonlySignal<(OfferQuestion & { readonly id: string; readonly more: number }) | null>
  readonly answer: (id: string, as: OfferAnswerWord) => void
}

export const OffersModel = createModel<Offers, [PlanState]>((plan) => ({
  asked: computed(() => {
    const { copies = [], kinds = [], offers = [], milestones = [] } = plan.plan.value ?? {}
    // One question at a time: what counts as a milestone comes first.
    if (copies.length > 0 || kinds.some(({ asks }) => asks !== undefined)) return null
    const [first] = offers
    if (first === undefined) return null
    const names = new Map(milestones.map(({ id, name }) => [id, name]))
    return { ...askOffer(first, names, alike(offers, first)), id: first.id, more: offers.length - 1 }
  }),
  answer: (offer, as) => plan.ask((n) => ({ type: 'offer/answer', n, offer, as })),
}))

function alike(offers: readonly Offer[], { kind }: Offer): number {
  return offers.filter((other) => other.kind === kind).length
}
