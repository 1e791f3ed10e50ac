import { computed, createModel, signal, type ReadonlySignal } from '@preact/signals'
import { LONG_TABLE } from '../../src/core/command/index.ts'
import type { FurtherColumn } from '../../src/core/export/index.ts'
import type { MadeSummary } from '../../src/core/plan/index.ts'
import type { TableOrder } from '../../src/core/table/index.ts'
import type { Wall } from '../doors/wall.ts'
import type { PlanState } from './plan-model.ts'

/** What the panel puts on the board besides colours, and how the table is wanted; its columns are those of the exports. */
export interface Making {
  readonly made: ReadonlySignal<MadeSummary>
  /** A legend says what colours mean: without colours there is none. */
  readonly canHaveLegend: ReadonlySignal<boolean>
  readonly order: ReadonlySignal<TableOrder>
  /** Rows of a long table that somebody is asked about; null while nobody is. */
  readonly asksAbout: ReadonlySignal<number | null>
  readonly showLegend: (isOn: boolean) => void
  readonly showBadges: (isOn: boolean) => void
  readonly tidyBadges: () => void
  readonly chooseOrder: (order: TableOrder) => void
  readonly putTable: () => void
  readonly answerLong: (isWanted: boolean) => void
  readonly takeTable: () => void
  readonly showTable: () => void
}

const NOTHING: MadeSummary = { hasLegend: false, badges: 0, table: null }

type Columns = ReadonlySignal<readonly FurtherColumn[]>

export const MakingModel = createModel<Making, [PlanState, Columns, Wall]>((plan, further, wall) => {
  const order = signal<TableOrder>('reading')
  const asksAbout = signal<number | null>(null)
  const made = computed(() => plan.plan.value?.made ?? NOTHING)
  const put = (evenIfLong: boolean): void => {
    const wish = { order: order.value, further: Array.from(further.value), evenIfLong }
    plan.ask((n) => ({ type: 'table/put', n, ...wish }))
  }
  return {
    made,
    canHaveLegend: computed(() => plan.plan.value?.paint != null),
    order,
    asksAbout,
    showLegend: (isOn) => plan.ask((n) => ({ type: 'legend/show', n, isOn })),
    showBadges: (isOn) => plan.ask((n) => ({ type: 'badges/show', n, isOn })),
    tidyBadges: () => plan.ask((n) => ({ type: 'badges/tidy', n })),
    chooseOrder: (next) => {
      order.value = next
    },
    putTable: () => {
      const rows = plan.plan.value?.milestones.length ?? 0
      if (rows > LONG_TABLE && made.value.table === null && plan.canWrite.value) asksAbout.value = rows
      else put(false)
    },
    answerLong: (isWanted) => {
      asksAbout.value = null
      if (isWanted) put(true)
    },
    takeTable: () => plan.ask((n) => ({ type: 'table/take', n })),
    showTable: () => {
      const { table } = made.value
      if (table !== null) wall.send({ type: 'cards/show', cards: [table.id] })
    },
  }
})
