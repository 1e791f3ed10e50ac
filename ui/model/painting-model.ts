import { computed, createModel, type ReadonlySignal } from '@preact/signals'
import { colouringOf, legendOf, type Colouring, type Legend } from '../../src/core/paint/index.ts'
import type { Contrast, Rule } from '../../src/core/record/index.ts'
import type { PlanState } from './plan-model.ts'

/** What the board is coloured by, and what its colours mean. */
export interface Painting {
  readonly rule: ReadonlySignal<Rule | 'original'>
  readonly legend: ReadonlySignal<Legend | null>
  /** Null while the cards wear their own colours. */
  readonly colouring: ReadonlySignal<Colouring | null>
  readonly contrast: ReadonlySignal<Contrast>
  readonly choose: (rule: Rule | 'original') => void
  readonly chooseContrast: (contrast: Contrast) => void
}

export const PaintingModel = createModel<Painting, [PlanState]>((plan) => ({
  rule: computed(() => plan.plan.value?.paint?.rule ?? 'original'),
  legend: computed(() => (plan.plan.value === null ? null : legendOf(plan.plan.value))),
  colouring: computed(() => (plan.plan.value === null ? null : colouringOf(plan.plan.value))),
  contrast: computed(() => plan.plan.value?.contrast ?? 'usual'),
  chooseContrast: (contrast) => plan.ask((n) => ({ type: 'palette/choose', n, contrast })),
  choose: (rule) => plan.ask((n) => ({ type: 'paint/choose', n, rule })),
}))
