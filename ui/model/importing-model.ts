import { computed, createModel, signal, type ReadonlySignal } from '@preact/signals'
import {
  describePreview,
  previewImport,
  readImport,
  type Given,
  type Preview,
  type Reading,
} from '../../src/core/import/index.ts'
import type { Doors } from '../doors/doors.ts'
import type { PlanState } from './plan-model.ts'

/** Bringing scores back from a table, blocks or a file. Nothing is written before `apply`. */
export interface Importing {
  readonly isOpen: ReadonlySignal<boolean>
  /** What was pasted, typed or read from a file. */
  readonly text: ReadonlySignal<string>
  /** Null while nothing was given. */
  readonly reading: ReadonlySignal<Reading | null>
  /** What would change, against the plan as it was when this was given. */
  readonly preview: ReadonlySignal<Preview | null>
  /** `CSV with semicolons: 3 cards updated, 1 new card.` */
  readonly summary: ReadonlySignal<string>
  readonly open: () => void
  readonly close: () => void
  /** Pasted or dropped: read at once. */
  readonly give: (given: Given) => void
  /** Typed: read after a pause. */
  readonly type: (text: string) => void
  readonly giveFile: (file: Blob) => void
  readonly apply: () => void
}

/** A pause this long (ms) in typing: reading thousands of rows takes longer than a keystroke may. */
const PAUSE = 150

export const ImportingModel = createModel<Importing, [PlanState, Pick<Doors, 'readFile' | 'clock'>]>((plan, doors) => {
  const isOpen = signal(false)
  const text = signal('')
  const reading = signal<Reading | null>(null)
  // Kept as it was seen: what a colleague changes while one reads it is found when it is applied.
  const preview = signal<Preview | null>(null)

  let callOff = (): void => undefined

  const give = (given: Given): void => {
    callOff()
    text.value = given.text
    const isNothing = given.text.trim() === '' && given.table === undefined
    const read = isNothing ? null : readImport(given)
    reading.value = read
    const known = plan.plan.value
    preview.value = read?.kind === 'rows' && known !== null ? previewImport(read.rows, known) : null
  }

  return {
    isOpen,
    text,
    reading,
    preview,
    summary: computed(() => {
      const read = reading.value
      if (read?.kind === 'nothing') return read.why
      if (read === null || preview.value === null) return ''
      return `${read.format.charAt(0).toUpperCase()}${read.format.slice(1)}: ${describePreview(preview.value)}.`
    }),
    open: () => {
      give({ text: '' })
      isOpen.value = true
    },
    close: () => {
      isOpen.value = false
    },
    give,
    type: (typed) => {
      callOff()
      text.value = typed
      // Until it is read again, nothing stands there that could be applied.
      preview.value = null
      callOff = doors.clock.after(PAUSE, () => give({ text: typed }))
    },
    giveFile: (file) => {
      doors.readFile(file).then(
        (read) => give({ text: read }),
        (error: unknown) => {
          give({ text: '' })
          reading.value = { kind: 'nothing', why: error instanceof Error ? error.message : 'This file cannot be read.' }
        },
      )
    },
    apply: () => {
      const rows = Array.from(preview.value?.toApply ?? [])
      isOpen.value = false
      if (rows.length > 0) plan.ask((n) => ({ type: 'import/apply', n, rows }))
    },
  }
})
