import { createModel, signal, type ReadonlySignal } from '@preact/signals'
import type { Clock } from '../doors/clock.ts'
import type { PlanState } from './plan-model.ts'

interface Draft {
  /** The cards it is typed for: they may not be the selected ones any more when it is kept. */
  readonly cards: readonly string[]
  readonly text: string
  /** What they hold now. */
  readonly was: string
}

/** A note being typed. Every keeping is an undo step, so it waits for a pause or for leaving the field. */
export interface NoteDraft {
  /** Null while nothing is typed that is not kept. */
  readonly text: ReadonlySignal<string | null>
  readonly type: (cards: readonly string[], text: string, was: string) => void
  readonly keep: () => void
}

/** A pause this long (ms) keeps it, so that closing the panel costs no more than a few words. */
const PAUSE = 1500

export const NoteModel = createModel<NoteDraft, [PlanState, Clock]>((plan, clock) => {
  const text = signal<string | null>(null)
  let draft: Draft | null = null
  let callOff = (): void => undefined
  const keep = (): void => {
    callOff()
    if (draft !== null && draft.text !== draft.was) {
      const { cards, text: note } = draft
      plan.ask((n) => ({ type: 'milestone/change', n, cards: [...cards], patch: { note } }))
    }
    draft = null
    text.value = null
  }
  return {
    text,
    type: (cards, typed, was) => {
      callOff()
      draft = { cards, text: typed, was }
      text.value = typed
      callOff = clock.after(PAUSE, keep)
    },
    keep,
  }
})
