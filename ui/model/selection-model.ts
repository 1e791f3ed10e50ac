import { computed, createModel, signal, type ReadonlySignal } from '@preact/signals'
import { count } from '../../src/core/base/index.ts'
import type { Selected } from '../../src/core/command/index.ts'
import type { Milestone, Plan } from '../../src/core/plan/index.ts'
import type { Clock } from '../doors/clock.ts'
import type { Wall } from '../doors/wall.ts'
import type { Status } from './status-model.ts'

/** What is chosen in the list, kept the same as on the board. */
export interface Selection {
  /** Where the keyboard is. */
  readonly cursor: ReadonlySignal<string | null>
  readonly selected: ReadonlySignal<ReadonlySet<string>>
  /** The selected milestones in reading order: what the editor edits. */
  readonly milestones: ReadonlySignal<readonly Milestone[]>
  /** What is selected on the board and counts as no milestone. */
  readonly others: ReadonlySignal<readonly Selected[]>
  readonly choose: (id: string) => void
  readonly toggle: (id: string) => void
  /** Everything between where the selection began and `id`, in the order of `ids`. */
  readonly extendTo: (id: string, ids: readonly string[]) => void
  readonly chooseAll: (ids: readonly string[]) => void
  /**
   * Moves to a place in the list without touching what is selected on the board. It is selected here, unless something
   * on the board is that does not count, or the caller says that it was not meant.
   */
  readonly rest: (id: string | null, isMeant?: boolean) => void
  /** True where other cards are selected than before; the same ones may only be called something else now. */
  readonly hearBoard: (selection: readonly Selected[]) => boolean
}

/** A person running down the list selects on the board where they stop (ms). */
const STOPPED = 80

export const SelectionModel = createModel<Selection, [ReadonlySignal<Plan | null>, Wall, Clock, Status]>(
  (plan, wall, clock, status) => {
    const cursor = signal<string | null>(null)
    const selected = signal<ReadonlySet<string>>(new Set())
    const others = signal<readonly Selected[]>([])
    let anchor: string | null = null
    /** What the board has selected, as far as told either way. */
    let onBoard: readonly string[] = []
    let callOff: (() => void) | null = null

    const select = (ids: readonly string[], at: string | null): void => {
      selected.value = new Set(ids)
      cursor.value = at
    }

    const selectOnBoard = (): void => {
      callOff?.()
      callOff = clock.after(STOPPED, () => {
        callOff = null
        onBoard = Array.from(selected.value)
        wall.send({ type: 'cards/select', cards: [...onBoard] })
        // The board now has what the list has, and the sandbox does not say back what it was told.
        others.value = []
      })
      const { size } = selected.value
      if (size > 1) status.say(`${count(size, 'milestone')} selected. One change goes to all of them.`)
    }

    return {
      cursor,
      selected,
      milestones: computed(() => (plan.value?.milestones ?? []).filter(({ id }) => selected.value.has(id))),
      others,
      choose: (id) => {
        anchor = id
        select([id], id)
        selectOnBoard()
      },
      toggle: (id) => {
        anchor = id
        const without = Array.from(selected.value).filter((other) => other !== id)
        // The last one stays: the editor always has something to edit.
        const isOnly = without.length === 0
        select(selected.value.has(id) && !isOnly ? without : [...without, id], id)
        selectOnBoard()
      },
      extendTo: (id, ids) => {
        const [from, to] = [ids.indexOf(anchor ?? id), ids.indexOf(id)]
        if (from < 0) anchor = id
        select(from < 0 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1), id)
        selectOnBoard()
      },
      chooseAll: (ids) => {
        if (ids.length === 0) return
        select(ids, cursor.value)
        selectOnBoard()
      },
      rest: (id, isMeant = others.value.length === 0) => {
        anchor = id
        select(id === null || !isMeant ? [] : [id], id)
      },
      hearBoard: (selection) => {
        others.value = selection.filter(({ isMilestone }) => !isMilestone)
        // Somebody is just moving in the list: that is the later word.
        if (callOff !== null) return false
        const isOther = !sameSet(
          selection.map(({ id }) => id),
          onBoard,
        )
        onBoard = selection.map(({ id }) => id)
        const ids = selection.flatMap(({ id, isMilestone }) => (isMilestone ? [id] : []))
        const [first] = ids
        const at = cursor.value
        // Nothing selected on the board keeps the place in the list, but not a selection of several; something that is
        // no milestone leaves nothing selected here.
        if (first === undefined) select(at === null || selection.length > 0 ? [] : [at], at)
        else select(ids, at !== null && ids.includes(at) ? at : first)
        anchor = cursor.value
        return isOther
      },
    }
  },
)

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  const known = new Set(b)
  return a.length === known.size && a.every((id) => known.has(id))
}
