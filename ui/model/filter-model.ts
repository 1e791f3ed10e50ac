import { computed, createModel, signal, type ReadonlySignal } from '@preact/signals'
import type { Milestone, Plan } from '../../src/core/plan/index.ts'
import { countShown, filterMilestones, type Show, type ShownCount } from '../../src/core/weigh/index.ts'

/** Which milestones the list shows. */
export interface Filter {
  readonly show: ReadonlySignal<Show>
  readonly search: ReadonlySignal<string>
  readonly tally: ReadonlySignal<ShownCount>
  readonly milestones: ReadonlySignal<readonly Milestone[]>
  /** Their ids, in the order they are read in. */
  readonly ids: ReadonlySignal<readonly string[]>
  readonly isOn: ReadonlySignal<boolean>
  readonly choose: (show: Show) => void
  readonly type: (search: string) => void
  readonly reset: () => void
}

export const FilterModel = createModel<
  Filter,
  [ReadonlySignal<Plan | null>, selected: ReadonlySignal<ReadonlySet<string>>]
>((plan, selected) => {
  const show = signal<Show>('all')
  const search = signal('')
  const all = computed(() => plan.value?.milestones ?? [])
  const selectedIds = computed(() => Array.from(selected.value).join(' '))
  /** What was selected when the filter was chosen, and which of it fitted then: only that is worked on under it. */
  const start = signal<{ readonly ids: string; readonly fitting: ReadonlySet<string> } | null>(null)
  const keep = computed(() => (start.value?.ids === selectedIds.value ? start.value.fitting : selected.value))
  const milestones = computed(() => filterMilestones(all.value, show.value, search.value, keep.value))
  return {
    show,
    search,
    tally: computed(() => countShown(all.value)),
    milestones,
    ids: computed(() => milestones.value.map(({ id }) => id)),
    isOn: computed(() => show.value !== 'all' || search.value.trim() !== ''),
    choose: (next) => {
      show.value = next
      const mine = all.value.filter(({ id }) => selected.value.has(id))
      const fitting = filterMilestones(mine, next, '', new Set()).map(({ id }) => id)
      start.value = { ids: selectedIds.value, fitting: new Set(fitting) }
    },
    type: (text) => {
      search.value = text
    },
    reset: () => {
      show.value = 'all'
      search.value = ''
    },
  }
})
