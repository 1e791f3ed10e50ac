import { computed, createModel, signal, type ReadonlySignal } from '@preact/signals'
import { toCsv } from '../../src/core/export/csv.ts'
import { toHtml } from '../../src/core/export/html.ts'
import { toMarkdown } from '../../src/core/export/markdown.ts'
import { milestoneTable, type Table } from '../../src/core/export/table.ts'
import { toTsv } from '../../src/core/export/tsv.ts'
import { isComplete } from '../../src/core/progress.ts'
import { count } from '../../src/core/say.ts'
import type { Doors } from './doors.ts'
import type { PlanState } from './plan.ts'
import type { Status } from './status.ts'

/** Taking the milestone table home. Reads the plan and writes nothing on the board. */
export interface Exporting {
  readonly table: ReadonlySignal<Table>
  /** `12 milestones, 9 complete`. */
  readonly summary: ReadonlySignal<string>
  /** Cells that a spreadsheet would run are left as they are. */
  readonly isRaw: ReadonlySignal<boolean>
  readonly setRaw: (isRaw: boolean) => void
  readonly downloadCsv: () => void
  readonly downloadMarkdown: () => void
  readonly copyTable: () => void
  readonly copyMarkdown: () => void
}

const EMPTY: Table = { header: [], rows: [] }

export const ExportingModel = createModel<Exporting, [PlanState, Status, Pick<Doors, 'copy' | 'download'>]>(
  (plan, status, doors) => {
    const isRaw = signal(false)
    const options = computed(() => ({ raw: isRaw.value }))
    const table = computed(() => (plan.plan.value === null ? EMPTY : milestoneTable(plan.plan.value)))
    const summary = computed(() => {
      const all = plan.plan.value?.milestones ?? []
      return `${count(all.length, 'milestone')}, ${all.filter(({ scores }) => isComplete(scores)).length} complete`
    })

    const download = (name: string, type: string, text: string): void => {
      doors.download({ name, type, text })
      status.say(`Downloading ${name}: ${summary.value}.`)
    }
    const copy = (text: string, html: string | null, where: string): void => {
      const isCopied = doors.copy(html === null ? { text } : { text, html })
      if (isCopied) status.say(`Copied ${summary.value}. Paste ${where}.`)
      else status.warn('The browser did not let the panel copy. Download the file instead.')
    }

    return {
      table,
      summary,
      isRaw,
      setRaw: (next) => {
        isRaw.value = next
      },
      downloadCsv: () => download('milestone-table.csv', 'text/csv', toCsv(table.value, options.value)),
      downloadMarkdown: () => download('milestone-table.md', 'text/markdown', toMarkdown(table.value)),
      copyTable: () =>
        copy(
          toTsv(table.value, options.value),
          toHtml(table.value, options.value),
          'it into a spreadsheet or a document',
        ),
      copyMarkdown: () => copy(toMarkdown(table.value), null, 'the Markdown table where you need it'),
    }
  },
)
