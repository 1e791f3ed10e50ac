import { computed, createModel, signal, type ReadonlySignal } from '@preact/signals'
import { foresee, isOwn, ledWords, READ_ONLY_CHANGE, type Change } from '../../src/core/command/index.ts'
import { applyPlanChange, type Plan, type PlanChange } from '../../src/core/plan/index.ts'
import type { Wall } from '../doors/wall.ts'
import type { Status } from './status-model.ts'

/** A command that the board has answered. */
export interface Answered {
  readonly change: Change
  /** What the board said before it, and what it says now. */
  readonly before: Plan
  readonly after: Plan
}

/** The plan as the panel shows it: what the board said last, with what was just asked for on top. */
export interface PlanState {
  /** Null until the board has been read. */
  readonly plan: ReadonlySignal<Plan | null>
  /** Cards and page may be written: the file allows it, and nobody else runs a session. */
  readonly canWrite: ReadonlySignal<boolean>
  /** Why not, in words; undefined where it can. */
  readonly whyNot: ReadonlySignal<string | undefined>
  /** The file allows writing: one’s own ballot, at least. */
  readonly canAnswer: ReadonlySignal<boolean>
  /** Why this person cannot, in words; undefined where they can. */
  readonly whyNoAnswer: ReadonlySignal<string | undefined>
  /** Who else runs a session, whose plugin alone writes cards and page then. */
  readonly ledBy: ReadonlySignal<string | null>
  /** Shows a change at once and sends it; `make` is given its number. False where the file is read-only. */
  readonly ask: (make: (n: number) => Change) => boolean
  /** What the board said last, without what was asked for since. */
  readonly heard: () => Plan | null
  readonly hearWhole: (plan: Plan) => void
  readonly hearChange: (change: PlanChange, answers: number | null) => void
  /** The board has answered everything up to command `n`. Null where nothing was asked with that number. */
  readonly hearDone: (n: number) => Answered | null
  readonly hearAccess: (canWrite: boolean) => void
  readonly hearLedBy: (name: string | null) => void
}

export const PlanModel = createModel<PlanState, [Wall, Status]>((wall, status) => {
  const truth = signal<Plan | null>(null)
  const pending = signal<readonly Change[]>([])
  const canAnswer = signal(true)
  const ledBy = signal<string | null>(null)
  const whyNoAnswer = computed(() => (canAnswer.value ? undefined : 'This file is read-only for you.'))
  let lastNumber = 0
  const asked = new Map<number, Change>()
  /** What the board said before it answered the latest command that changed it. */
  let changed: { readonly n: number; readonly before: Plan } | null = null

  const answered = (n: number): void => {
    // Commands are carried out in their order, so an answer to one answers those before it.
    if (pending.value.some((change) => change.n <= n)) pending.value = pending.value.filter((change) => change.n > n)
  }

  return {
    plan: computed(() => (truth.value === null ? null : pending.value.reduce(foresee, truth.value))),
    canWrite: computed(() => canAnswer.value && ledBy.value === null),
    whyNot: computed(() => {
      if (whyNoAnswer.value !== undefined) return whyNoAnswer.value
      if (ledBy.value !== null) return ledWords(ledBy.value)
      return truth.value === null ? 'The board is still being read.' : undefined
    }),
    canAnswer,
    whyNoAnswer,
    ledBy,
    ask: (make) => {
      const change = make(lastNumber + 1)
      // Trying is how one learns that the file may be written again.
      if (!canAnswer.value && change.type !== 'board/check') {
        status.warn(READ_ONLY_CHANGE)
        return false
      }
      if (ledBy.value !== null && !isOwn(change)) {
        status.warn(ledWords(ledBy.value))
        return false
      }
      lastNumber += 1
      pending.value = [...pending.value, change]
      asked.set(change.n, change)
      wall.send(change)
      return true
    },
    heard: () => truth.value,
    hearWhole: (plan) => {
      truth.value = plan
      changed = null
    },
    hearChange: (change, answers) => {
      const before = truth.value
      if (before !== null) truth.value = applyPlanChange(before, change)
      if (answers === null) return
      if (before !== null) changed = { n: answers, before }
      answered(answers)
    },
    hearDone: (n) => {
      answered(n)
      const change = asked.get(n) ?? null
      asked.delete(n)
      const after = truth.value
      if (change === null || after === null) return null
      return { change, before: changed?.n === n ? changed.before : after, after }
    },
    hearAccess: (may) => {
      canAnswer.value = may
    },
    hearLedBy: (name) => {
      ledBy.value = name
    },
  }
})
