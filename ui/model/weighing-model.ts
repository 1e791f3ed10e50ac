import { computed, createModel, signal, type ReadonlySignal } from '@preact/signals'
import { withoutParked, type Milestone } from '../../src/core/plan/index.ts'
import { DEFAULT_WORDS, SCALE_ATTRIBUTES, type Spot } from '../../src/core/record/index.ts'
import {
  matrixOf,
  ringsIn,
  spreadOf,
  waitingOn,
  type Matrix,
  type Spread,
  type Waiting,
} from '../../src/core/weigh/index.ts'
import { longDate, type Clock } from '../doors/clock.ts'
import { dotsOf, neighbourOf, type Direction, type Dot } from './dots.ts'
import type { PlanState } from './plan-model.ts'

/** Value against effort, and what stands in the way: what a team looks at once the scores are in. */
export interface Weighing {
  readonly matrix: ReadonlySignal<Matrix>
  readonly dots: ReadonlySignal<readonly Dot[]>
  /** The dot that the Tab key comes to; the others are reached by arrows. */
  readonly current: ReadonlySignal<string | null>
  /** The milestone under the pointer or with the keyboard: its name is shown below the chart. */
  readonly named: ReadonlySignal<Milestone | null>
  readonly spreads: ReadonlySignal<readonly Spread[]>
  readonly waiting: ReadonlySignal<readonly Waiting[]>
  readonly cycles: ReadonlySignal<readonly (readonly Milestone[])[]>
  /** The spot whose word is being changed. */
  readonly editing: ReadonlySignal<Spot | null>
  readonly point: (milestone: Milestone | null) => void
  readonly focus: (id: string) => void
  /** The dot that an arrow leads to. */
  readonly step: (direction: Direction) => string | null
  readonly edit: (spot: Spot | null) => void
  /** Draws the chart on the board, as of today. */
  readonly putOnBoard: () => void
  readonly rename: (spot: Spot, words: string) => void
}

export const WeighingModel = createModel<Weighing, [PlanState, Clock]>((plan, clock) => {
  const milestones = computed(() => (plan.plan.value === null ? [] : withoutParked(plan.plan.value).milestones))
  const words = computed(() => plan.plan.value?.words ?? DEFAULT_WORDS)
  const matrix = computed(() => matrixOf({ milestones: milestones.value, words: words.value }))
  const dots = computed(() => dotsOf(matrix.value))
  const at = signal<string | null>(null)
  const named = signal<Milestone | null>(null)
  const editing = signal<Spot | null>(null)
  const current = computed(() => {
    const ids = dots.value.map(({ id }) => id)
    return at.value !== null && ids.includes(at.value) ? at.value : (ids[0] ?? null)
  })
  return {
    matrix,
    dots,
    current,
    named,
    spreads: computed(() => SCALE_ATTRIBUTES.map((attribute) => spreadOf(milestones.value, attribute))),
    waiting: computed(() => waitingOn(milestones.value)),
    cycles: computed(() => ringsIn(milestones.value)),
    editing,
    point: (milestone) => {
      named.value = milestone
    },
    focus: (id) => {
      at.value = id
      named.value = milestones.value.find((milestone) => milestone.id === id) ?? null
    },
    step: (direction) => neighbourOf(dots.value, current.value, direction),
    edit: (spot) => {
      editing.value = spot
    },
    putOnBoard: () => plan.ask((n) => ({ type: 'chart/put', n, day: longDate(clock.now()) })),
    rename: (spot, said) => {
      editing.value = null
      const now = words.value[spot.effort][spot.value - 1]
      if (said.trim() !== now) plan.ask((n) => ({ type: 'words/change', n, ...spot, words: said }))
    },
  }
})
