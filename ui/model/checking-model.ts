import { computed, createModel, signal, type ReadonlySignal } from '@preact/signals'
import { checkWords, type Change, type CheckWords } from '../../src/core/command/index.ts'
import type { BoardCheck } from '../../src/core/edit/index.ts'
import type { PlanState } from './plan-model.ts'

/** Trying the board the day before, and what came of it. */
export interface Checking {
  /** What was found last; null where nobody asked. */
  readonly words: ReadonlySignal<CheckWords | null>
  readonly isUnderWay: ReadonlySignal<boolean>
  readonly check: () => void
  /** A command was answered; `found` where it was a check that came to its end. */
  readonly hearDone: (change: Change | null, found?: BoardCheck) => void
  /** Another page: nobody tried that one. */
  readonly forget: () => void
}

export const CheckingModel = createModel<Checking, [PlanState]>((plan) => {
  const found = signal<BoardCheck | null>(null)
  const isUnderWay = signal(false)
  return {
    words: computed(() => (found.value === null ? null : checkWords(found.value))),
    isUnderWay,
    check: () => {
      if (isUnderWay.value) return
      // What was found before is no news of today.
      found.value = null
      isUnderWay.value = plan.ask((n) => ({ type: 'board/check', n }))
    },
    hearDone: (change, next) => {
      if (change?.type !== 'board/check') return
      isUnderWay.value = false
      found.value = next ?? null
    },
    forget: () => {
      isUnderWay.value = false
      found.value = null
    },
  }
})
