import { computed, createModel, type ReadonlySignal } from '@preact/signals'
import { legendOf, type Legend } from '../../src/core/legend.ts'
import type { Rule } from '../../src/core/paint.ts'
import type { PlanState } from './plan.ts'

/** What the board is coloured by, and what its colours mean. */
export interface Painting {
  readonly rule: ReadonlySignal<Rule | 'original'>
  readonly legend: ReadonlySignal<Legend | null>
  readonly choose: (rule: Rule | 'original') => void
}

export const PaintingModel = createModel<Painting, [PlanState]>((plan) => ({
  rule: computed(() => plan.plan.value?.paint?.rule ?? 'original'),
  legend: computed(() => (plan.plan.value === null ? null : legendOf(plan.plan.value))),
  choose: (rule) => plan.ask((n) => ({ type: 'paint/choose', n, rule })),
}))
