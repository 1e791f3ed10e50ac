import { computed, createModel, signal, type ReadonlySignal } from '@preact/signals'
import { applyPlanChange } from '../../src/core/diff.ts'
import { foresee } from '../../src/core/foresee.ts'
import type { Change, PlanChange } from '../../src/core/messages.ts'
import { READ_ONLY_CHANGE } from '../../src/core/outcome.ts'
import type { Plan } from '../../src/core/plan.ts'
import type { Wall } from '../wall.ts'
import type { Status } from './status.ts'

/** The plan as the panel shows it: what the board said last, with what was just asked for on top. */
export interface PlanState {
  /** Null until the board has been read. */
  readonly plan: ReadonlySignal<Plan | null>
  readonly canWrite: ReadonlySignal<boolean>
  /** The page came with scores and nobody here said yet whether to keep them. */
  readonly isInherited: ReadonlySignal<boolean>
  /** Shows a change at once and sends it; `make` is given its number. False where the file is read-only. */
  readonly ask: (make: (n: number) => Change) => boolean
  readonly keepScores: () => void
  readonly hearWhole: (plan: Plan, isInherited: boolean) => void
  readonly hearChange: (change: PlanChange, answers: number | null) => void
  /** The board has answered everything up to command `n`. */
  readonly hearDone: (n: number) => void
  readonly hearAccess: (canWrite: boolean) => void
}

export const PlanModel = createModel<PlanState, [Wall, Status]>((wall, status) => {
  const truth = signal<Plan | null>(null)
  const pending = signal<readonly Change[]>([])
  const canWrite = signal(true)
  const isInherited = signal(false)
  let lastNumber = 0

  const settle = (n: number): void => {
    // Commands are carried out in their order, so an answer to one answers those before it.
    if (pending.value.some((change) => change.n <= n)) pending.value = pending.value.filter((change) => change.n > n)
  }

  return {
    plan: computed(() => (truth.value === null ? null : pending.value.reduce(foresee, truth.value))),
    canWrite,
    isInherited,
    ask: (make) => {
      if (!canWrite.value) {
        status.warn(READ_ONLY_CHANGE)
        return false
      }
      lastNumber += 1
      const change = make(lastNumber)
      // Scoring on top of what was found is an answer too: keep it.
      if (change.type === 'milestone/change' || change.type === 'scores/clear') isInherited.value = false
      pending.value = [...pending.value, change]
      wall.send(change)
      return true
    },
    keepScores: () => {
      isInherited.value = false
      wall.send({ type: 'scores/keep' })
      status.say('Kept the scores that were on the board.')
    },
    hearWhole: (plan, inherited) => {
      truth.value = plan
      isInherited.value = inherited
    },
    hearChange: (change, answers) => {
      if (truth.value !== null) truth.value = applyPlanChange(truth.value, change)
      if (answers !== null) settle(answers)
    },
    hearDone: settle,
    hearAccess: (may) => {
      canWrite.value = may
    },
  }
})
