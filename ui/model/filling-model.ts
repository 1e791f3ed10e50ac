import { computed, createModel, type ReadonlySignal } from '@preact/signals'
import type { ColumnKey } from '../../src/core/record/index.ts'
import type { Making } from './making-model.ts'
import type { PlanState } from './plan-model.ts'

/** A cell of the table on the board that somebody typed into. */
export interface TypedCell {
  readonly id: string
  readonly name: string
  readonly column: ColumnKey
  readonly says: string
}

/** The table on the board as a form for everyone: what they typed, and taking it in. */
export interface Filling {
  /** What can be taken in. */
  readonly cells: ReadonlySignal<readonly TypedCell[]>
  /** How many cells say what cannot be understood. */
  readonly odd: ReadonlySignal<number>
  /** Puts the table up, or shows the one that is there. */
  readonly putUp: () => void
  readonly takeIn: () => void
}

export const FillingModel = createModel<Filling, [PlanState, Making]>((plan, making) => {
  const typed = computed(() =>
    (plan.plan.value?.offers ?? []).flatMap((offer) => (offer.kind === 'cell' ? [offer] : [])),
  )
  const cells = computed(() => {
    const names = new Map((plan.plan.value?.milestones ?? []).map(({ id, name }) => [id, name]))
    return typed.value
      .filter(({ patch }) => patch !== null)
      .map(({ id, card, column, says }) => ({ id, column, says, name: names.get(card) ?? 'A card' }))
  })
  return {
    cells,
    odd: computed(() => typed.value.filter(({ patch }) => patch === null).length),
    putUp: () => {
      if (making.made.value.table === null) making.putTable()
      else making.showTable()
    },
    takeIn: () => {
      const offers = cells.value.map(({ id }) => id)
      plan.ask((n) => ({ type: 'cells/take', n, offers }))
    },
  }
})
