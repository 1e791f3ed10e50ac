import { computed, createModel, effect, signal, type ReadonlySignal } from '@preact/signals'
import type { Session } from './session-model.ts'

/** Cards of a revealed vote that the room talks about: their questions are open. */
export interface Talking {
  readonly open: ReadonlySignal<ReadonlySet<string>>
  /** The one that was opened last, anew with every press. */
  readonly last: ReadonlySignal<{ readonly card: string } | null>
  readonly begin: (card: string) => void
  readonly end: (card: string) => void
}

export const TalkingModel = createModel<Talking, [Session]>((session) => {
  const open = signal<ReadonlySet<string>>(new Set())
  const last = signal<{ readonly card: string } | null>(null)
  const round = computed(() => session.view.value?.round?.id ?? null)
  effect(() => {
    if (round.value !== null) open.value = new Set()
  })
  return {
    open,
    last,
    begin: (card) => {
      open.value = new Set([...open.value, card])
      last.value = { card }
    },
    end: (card) => {
      open.value = new Set(Array.from(open.value).filter((each) => each !== card))
    },
  }
})
