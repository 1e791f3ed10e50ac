import { computed, createModel, signal, type ReadonlySignal } from '@preact/signals'
import { count } from '../../src/core/base/index.ts'
import {
  FILE_NAMES,
  fileNameFrom,
  FOLDER,
  formatOf,
  omittedLines,
  requestTo,
  sessionFiles,
  takeHome,
  toZip,
  whereOf,
  type FileOptions,
  type Format,
  type FormatId,
  type FurtherColumn,
  type Preview,
  type TakeHome,
} from '../../src/core/export/index.ts'
import { withoutParked } from '../../src/core/plan/index.ts'
import { isComplete } from '../../src/core/weigh/index.ts'
import { longDate } from '../doors/clock.ts'
import type { Doors } from '../doors/doors.ts'
import type { PlanState } from './plan-model.ts'
import type { Status } from './status-model.ts'

/** Taking home what the session leaves. Reads the plan and, but for the hand-over, writes nothing on the board. */
export interface Exporting {
  /** `12 milestones, 9 complete`. */
  readonly summary: ReadonlySignal<string>
  readonly isEmpty: ReadonlySignal<boolean>
  /** What is on the board and not in any of it, a sentence each. */
  readonly leftOut: ReadonlySignal<readonly string[]>
  /** What the preview shows. */
  readonly format: ReadonlySignal<Format>
  readonly look: ReadonlySignal<Preview>
  /** The files of everything, by name. */
  readonly files: ReadonlySignal<Preview>
  readonly show: (id: FormatId) => void
  readonly further: ReadonlySignal<readonly FurtherColumn[]>
  readonly toggleColumn: (column: FurtherColumn, isIn: boolean) => void
  /** Cells that a spreadsheet would run are left as they are. */
  readonly isRaw: ReadonlySignal<boolean>
  readonly setRaw: (isRaw: boolean) => void
  readonly downloadAll: () => void
  readonly download: (id: FormatId) => void
  readonly copy: (id: FormatId) => void
  /** What is asked of an outside party, for a message to it. */
  readonly copyRequest: (party: string) => void
  /** Cards for Session #4 on the board. */
  readonly putHandover: () => void
}

const NOTHING: Preview = { kind: 'text', begin: () => ({ shown: '', isWhole: true }) }

export const ExportingModel = createModel<Exporting, [PlanState, Status, Pick<Doors, 'copy' | 'download' | 'clock'>]>(
  (plan, status, doors) => {
    const isRaw = signal(false)
    const further = signal<readonly FurtherColumn[]>([])
    const shown = signal<FormatId>('table')
    const options = computed((): FileOptions => ({ raw: isRaw.value, further: further.value }))
    // Asked anew each time: a panel may stay open over midnight.
    const home = (): TakeHome | null =>
      plan.plan.value === null ? null : takeHome(plan.plan.value, longDate(doors.clock.now()))
    const summary = computed(() => {
      const all = plan.plan.value === null ? [] : withoutParked(plan.plan.value).milestones
      return `${count(all.length, 'milestone')}, ${all.filter(({ scores }) => isComplete(scores)).length} complete`
    })

    return {
      summary,
      isEmpty: computed(() => (plan.plan.value?.milestones ?? []).length === 0),
      leftOut: computed(() => (plan.plan.value === null ? [] : omittedLines(plan.plan.value))),
      format: computed(() => formatOf(shown.value)),
      look: computed(() => {
        const now = home()
        return now === null ? NOTHING : formatOf(shown.value).preview(now, options.value)
      }),
      files: computed((): Preview => {
        const items = plan.plan.value === null ? [] : FILE_NAMES
        const document = { title: FOLDER, blocks: [{ kind: 'list', items } as const] }
        return { kind: 'document', begin: () => ({ shown: document, isWhole: true }) }
      }),
      show: (id) => {
        shown.value = id
      },
      further,
      toggleColumn: (column, isIn) => {
        const others = further.value.filter((other) => other !== column)
        further.value = isIn ? [...others, column] : others
      },
      isRaw,
      setRaw: (next) => {
        isRaw.value = next
      },
      downloadAll: () => {
        const now = home()
        if (now === null) return
        const name = `okra-session-3-${fileNameFrom(whereOf(now.plan), 'board')}.zip`
        const files = sessionFiles(now, options.value)
        doors.download({ name, type: 'application/zip', contents: toZip(files, doors.clock.now().getTime()) })
        status.say(`Downloading ${name}: ${count(files.length, 'file')}, ${summary.value}.`)
      },
      download: (id) => {
        const now = home()
        if (now === null) return
        const { name, type, text } = formatOf(id).file(now, options.value)
        doors.download({ name, type, contents: text })
        status.say(`Downloading ${name}: ${summary.value}.`)
      },
      copy: (id) => {
        const now = home()
        if (now === null) return
        // What was copied is what the preview shows.
        shown.value = id
        const isCopied = doors.copy(formatOf(id).copy(now, options.value))
        if (isCopied) status.say(`Copied ${summary.value}. Paste ${WHERE[id] ?? 'it where you need it'}.`)
        else status.warn('The browser did not let the panel copy. Download the file instead.')
      },
      copyRequest: (party) => {
        const now = home()
        if (now === null) return
        if (doors.copy({ text: requestTo(party, now) }))
          status.say(`Copied what you need of ${party}. Paste it into a message to them.`)
        else status.warn('The browser did not let the panel copy.')
      },
      putHandover: () => plan.ask((n) => ({ type: 'handover/place', n })),
    }
  },
)

const WHERE: Readonly<Partial<Record<FormatId, string>>> = {
  table: 'it into a spreadsheet or a document',
  summary: 'the page into a document, or as Markdown into plain text',
  blocks: 'the blocks where you need them',
}
