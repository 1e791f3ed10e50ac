import { computed, createModel, signal, type ReadonlySignal } from '@preact/signals'
import { quarterWords, type QuarterWords } from '../../src/core/command/index.ts'
import { readImport, type Reading } from '../../src/core/import/index.ts'
import { RANKS, sizedBy, type Rank, type Sized } from '../../src/core/record/index.ts'
import type { Doors } from '../doors/doors.ts'
import type { PlanState } from './plan-model.ts'

/** Making the page ready for another quarter: asked before, with numbers. Nothing is written before `begin`. */
export interface Quarter {
  readonly isOpen: ReadonlySignal<boolean>
  readonly words: ReadonlySignal<QuarterWords | null>
  /** Milestones of another file, by size; null where none was read. */
  readonly file: ReadonlySignal<{ readonly name: string; readonly sized: Sized } | null>
  /** What could not be read of a file, in a sentence; empty where nothing is to be said. */
  readonly said: ReadonlySignal<string>
  /** Names chosen as examples, by level. */
  readonly picks: ReadonlySignal<ReadonlyMap<Rank, string>>
  readonly canBegin: ReadonlySignal<boolean>
  readonly open: () => void
  readonly close: () => void
  /** An empty name keeps what the meanings say. */
  readonly pick: (rank: Rank, name: string) => void
  readonly giveFile: (file: File) => void
  readonly begin: () => void
}

export const QuarterModel = createModel<Quarter, [PlanState, Pick<Doors, 'readFile'>]>((plan, doors) => {
  const isOpen = signal(false)
  const file = signal<{ readonly name: string; readonly sized: Sized } | null>(null)
  const said = signal('')
  const picks = signal<ReadonlyMap<Rank, string>>(new Map())
  const words = computed(() => (plan.plan.value === null ? null : quarterWords(plan.plan.value)))

  const hear = (name: string, reading: Reading): void => {
    if (reading.kind === 'nothing') {
      file.value = null
      said.value = reading.why
      return
    }
    const sized = sizedBy(reading.rows.map((row) => ({ name: row.name, effort: row.says.effort })))
    const isAny = RANKS.some((rank) => sized[rank].length > 0)
    file.value = isAny ? { name, sized } : null
    said.value = isAny ? '' : `No milestone in ${name} has an effort of S, M or L.`
  }

  return {
    isOpen,
    words,
    file,
    said,
    picks,
    canBegin: computed(() => {
      const { goes = [] } = words.value ?? {}
      return plan.canWrite.value && (goes.length > 0 || picks.value.size > 0)
    }),
    open: () => {
      file.value = null
      said.value = ''
      picks.value = new Map()
      isOpen.value = true
    },
    close: () => {
      isOpen.value = false
    },
    pick: (rank, name) => {
      const next = new Map(picks.value)
      if (name === '') next.delete(rank)
      else next.set(rank, name)
      picks.value = next
    },
    giveFile: (given) => {
      const { name } = given
      doors.readFile(given).then(
        (got) =>
          hear(name, readImport(typeof got === 'string' ? { text: got } : { text: '', bytes: got }, { names: [] })),
        (error: unknown) => {
          file.value = null
          said.value = error instanceof Error ? error.message : 'This file cannot be read.'
        },
      )
    },
    begin: () => {
      const examples = Array.from(picks.value, ([rank, name]) => ({ rank, name }))
      isOpen.value = false
      plan.ask((n) => ({ type: 'quarter/begin', n, examples }))
    },
  }
})
