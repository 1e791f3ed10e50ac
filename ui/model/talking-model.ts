import { computed, createModel, effect, signal, type ReadonlySignal } from '@preact/signals'
import type { Session } from './session-model.ts'

/** What of a revealed vote the room talks about, by the keys of its questions. */
export interface Talking {
  readonly open: ReadonlySignal<ReadonlySet<string>>
  /** The one that was opened last, anew with every press. */
  readonly last: ReadonlySignal<{ readonly key: string } | null>
  readonly begin: (key: string) => void
  readonly end: (key: string) => void
}

export const TalkingModel = createModel<Talking, [Session]>((session) => {
  const open = signal<ReadonlySet<string>>(new Set())
  const last = signal<{ readonly key: string } | null>(null)
  const round = computed(() => session.view.value?.round?.id ?? null)
  effect(() => {
    if (round.value !== null) open.value = new Set()
  })
  return {
    open,
    last,
    begin: (key) => {
      open.value = new Set([...open.value, key])
      last.value = { key }
    },
    end: (key) => {
      open.value = new Set(Array.from(open.value).filter((each) => each !== key))
    },
  }
})
