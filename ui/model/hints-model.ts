import { computed, createModel, effect, signal, type ReadonlySignal } from '@preact/signals'
import type { Wall } from '../doors/wall.ts'
import type { PlanState } from './plan-model.ts'
import type { Session } from './session-model.ts'

/** What is said once to each person: three hints at the first run, and that there are badges at the first colour. */
export interface Hints {
  /** Which of the first hints is shown; null where none is. */
  readonly step: ReadonlySignal<number | null>
  readonly offersBadges: ReadonlySignal<boolean>
  /** The next hint; after the last, none. */
  readonly next: () => void
  readonly close: () => void
  /** The board was just coloured. */
  readonly offerBadges: () => void
  readonly answerBadges: (areWanted: boolean) => void
  readonly hearSeen: (hints: readonly string[]) => void
}

export const HINTS = 3

type Hint = 'first run' | 'badges'

export const HintsModel = createModel<Hints, [Wall, PlanState, Session]>((wall, plan, session) => {
  const seen = signal<ReadonlySet<string> | null>(null)
  const step = signal<number | null>(null)
  const isOffering = signal(false)
  /** Somebody ran a session when this person came. */
  let isLate = false

  const note = (hint: Hint): void => {
    seen.value = new Set([...(seen.peek() ?? []), hint])
    wall.send({ type: 'hint/seen', hint })
  }
  const isNew = (hint: Hint): boolean => seen.value?.has(hint) === false

  // Once it is known what runs here: who comes into a session is there for the session.
  effect(() => {
    const [view, found] = [session.view.value, plan.plan.value]
    isLate ||= view !== null && view.runBy !== null
    if (!isNew('first run') || isLate || view === null || found === null || found.milestones.length === 0) return
    if (!plan.canWrite.value) return
    step.value = 0
    note('first run')
  })

  return {
    step: computed(() => (session.view.value?.runBy == null && !isOffering.value ? step.value : null)),
    offersBadges: computed(
      () =>
        isOffering.value && plan.canWrite.value && plan.plan.value?.paint != null && plan.plan.value.made.badges === 0,
    ),
    next: () => {
      step.value = step.value === null || step.value === HINTS - 1 ? null : step.value + 1
    },
    close: () => {
      step.value = null
    },
    offerBadges: () => {
      if (!isNew('badges') || plan.plan.value?.made.badges !== 0) return
      isOffering.value = true
      note('badges')
    },
    answerBadges: (areWanted) => {
      isOffering.value = false
      if (areWanted) plan.ask((n) => ({ type: 'badges/show', n, isOn: true }))
    },
    hearSeen: (hints) => {
      seen.value = new Set(hints)
    },
  }
})
