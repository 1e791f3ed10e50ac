import { computed, createModel, signal, type ReadonlySignal } from '@preact/signals'
import { capital } from '../../src/core/base/index.ts'
import { isAsExported } from '../../src/core/export/index.ts'
import {
  describePreview,
  nothingRead,
  previewImport,
  readImport,
  type Choices,
  type Field,
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
  /** The table is all there is to say: what cards list beyond it leaves. */
  readonly isComplete: ReadonlySignal<boolean>
  /** What somebody said columns are, by their places. */
  readonly chosen: ReadonlySignal<NonNullable<Choices['columns']>>
  readonly open: () => void
  readonly close: () => void
  /** Pasted or dropped: read at once. */
  readonly give: (given: Given) => void
  /** Typed: read after a pause. */
  readonly type: (text: string) => void
  readonly giveFile: (file: Blob) => void
  /** Reads another of several tables. */
  readonly chooseTable: (table: number) => void
  /** Says what a column is; null leaves it out. */
  readonly chooseColumn: (column: number, field: Field | null) => void
  /** Answers what a row asks; empty takes the answer back. */
  readonly answer: (question: string, answer: string) => void
  readonly setComplete: (isComplete: boolean) => void
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
  const isComplete = signal(false)
  const chosen = signal<NonNullable<Choices['columns']>>(new Map())
  let given: Given = { text: '' }
  let table: number | undefined
  let said: ReadonlyMap<string, string> = new Map()

  let callOff = (): void => undefined

  const show = (): void => {
    const read = reading.value
    const known = plan.plan.value
    const options = { said, isComplete: isComplete.value }
    preview.value = read?.kind === 'rows' && known !== null ? previewImport(read.rows, known, options) : null
  }

  const read = (): void => {
    const isNothing = given.text.trim() === '' && given.html === undefined && given.bytes === undefined
    const names = plan.plan.value?.milestones.map(({ name }) => name) ?? []
    reading.value = isNothing ? null : readImport(given, { names, table, columns: chosen.value })
    show()
  }

  const give = (next: Given): void => {
    callOff()
    text.value = next.text
    given = next
    table = undefined
    said = new Map()
    chosen.value = new Map()
    isComplete.value = false
    read()
    // Our own file of this board, and its cards still are as it says they were: then it is all there is to say.
    const known = plan.plan.value
    const got = reading.value
    if (known === null || got?.kind !== 'rows' || got.state === undefined || !isAsExported(known, got.state)) return
    isComplete.value = true
    show()
  }

  return {
    isOpen,
    text,
    reading,
    preview,
    isComplete,
    chosen,
    summary: computed(() => {
      const got = reading.value
      if (got?.kind === 'nothing') return got.why
      if (got === null || preview.value === null) return ''
      const happens = describePreview(preview.value)
      return happens === ''
        ? 'The columns are named, and there is no row below them.'
        : `${capital(got.format)}: ${happens}.`
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
        (got) => give(typeof got === 'string' ? { text: got } : { text: '', bytes: got }),
        (error: unknown) => {
          give({ text: '' })
          reading.value = nothingRead(error instanceof Error ? error.message : 'This file cannot be read.')
        },
      )
    },
    chooseTable: (which) => {
      table = which
      said = new Map()
      chosen.value = new Map()
      read()
    },
    chooseColumn: (column, field) => {
      chosen.value = new Map(chosen.value).set(column, field)
      read()
    },
    answer: (question, answer) => {
      const others = Array.from(said).filter(([key]) => key !== question)
      said = new Map(answer === '' ? others : [...others, [question, answer] as const])
      show()
    },
    setComplete: (is) => {
      isComplete.value = is
      show()
    },
    apply: () => {
      const rows = Array.from(preview.value?.toApply ?? [])
      isOpen.value = false
      if (rows.length > 0) plan.ask((n) => ({ type: 'import/apply', n, rows }))
    },
  }
})
