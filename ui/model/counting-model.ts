import { computed, createModel, signal, type ReadonlySignal } from '@preact/signals'
import { count } from '../../src/core/base/index.ts'
import type { CopyAnswerWord, Selected } from '../../src/core/command/index.ts'
import { sayAsks } from '../../src/core/export/index.ts'
import type { Copy } from '../../src/core/plan/index.ts'
import type { Wall } from '../doors/wall.ts'
import type { Filter } from './filter-model.ts'
import { neighbour } from './neighbour.ts'
import type { PlanState } from './plan-model.ts'
import type { Selection } from './selection-model.ts'
import type { Status } from './status-model.ts'

/** `hasOtherWords`: not those of the card it shares its scores with, so it may come from another board, where ids are the same. */
export interface AskedCopy extends Copy {
  readonly hasOtherWords: boolean
}

/** Which cards count as milestones, and showing them on the board. */
export interface Counting {
  /** “Not right?” is open; where nothing was found it always is. */
  readonly isOpen: ReadonlySignal<boolean>
  /** Selected on the board, counted as no milestone, and not waiting for an answer as a copy. */
  readonly countable: ReadonlySignal<readonly Selected[]>
  /** The copy to ask about: the one selected on the board, else the first; answering brings the next. */
  readonly copy: ReadonlySignal<AskedCopy | null>
  /** The kind of stickies to ask about, once no copy is asked about; answering brings the next. */
  readonly asked: ReadonlySignal<AskedKind | null>
  readonly answerKind: (look: string, isIn: boolean) => void
  readonly toggleOpen: () => void
  /** Asks for the kinds of all cards. */
  readonly readKinds: () => void
  readonly close: () => void
  readonly tick: (look: string, isIn: boolean) => void
  /** Counts what is selected on the board. */
  readonly countSelected: () => void
  /** The selected milestones are no part of this quarter, or are again. */
  readonly park: (isParked: boolean) => void
  /** The selected milestones no longer count, and nothing is selected; the keyboard goes on from the one after them. */
  readonly leaveOut: () => void
  readonly answerCopy: (card: string, as: CopyAnswerWord) => void
  readonly show: (cards: readonly string[]) => void
  readonly showAll: () => void
}

export interface AskedKind {
  readonly look: string
  readonly sentence: string
  readonly cards: readonly string[]
  /** Kinds to be asked about after it. */
  readonly more: number
}

export const CountingModel = createModel<Counting, [Wall, PlanState, Selection, Filter, Status]>(
  (wall, plan, selection, filter, status) => {
    const isAsked = signal(false)
    const isEmpty = computed(() => plan.plan.value?.milestones.length === 0)
    const isOpen = computed(() => isAsked.value || isEmpty.value)
    const copies = computed(() => plan.plan.value?.copies ?? [])
    const countable = computed(() => {
      const asked = new Set(copies.value.map(({ id }) => id))
      return selection.others.value.filter(({ id }) => !asked.has(id))
    })
    const show = (cards: readonly string[]): void => {
      if (cards.length > 0) wall.send({ type: 'cards/show', cards: [...cards] })
    }
    return {
      isOpen,
      countable,
      copy: computed(() => {
        const chosen = new Set(selection.others.value.map(({ id }) => id))
        const copy = copies.value.find(({ id }) => chosen.has(id)) ?? copies.value[0]
        if (copy === undefined) return null
        const original = plan.plan.value?.milestones.find(({ id }) => id === copy.of)
        return { ...copy, hasOtherWords: original !== undefined && original.name !== copy.name }
      }),
      asked: computed(() => {
        if (copies.value.length > 0) return null
        const kinds = plan.plan.value?.kinds ?? []
        const [first, ...more] = kinds.flatMap(({ look, asks }) => (asks === undefined ? [] : [{ look, asks }]))
        if (first === undefined) return null
        const { look, asks } = first
        return { look, sentence: sayAsks(asks), cards: asks.cards, more: more.length }
      }),
      answerKind: (look, isIn) => plan.ask((n) => ({ type: 'kind/tick', n, look, in: isIn })),
      toggleOpen: () => {
        isAsked.value = !isAsked.value
      },
      readKinds: () => wall.send({ type: 'kinds/read' }),
      close: () => {
        isAsked.value = false
      },
      tick: (look, isIn) => {
        // Whoever ticks is looking at the list of kinds: it stays, also when the first milestones appear.
        isAsked.value = true
        plan.ask((n) => ({ type: 'kind/tick', n, look, in: isIn }))
      },
      countSelected: () => {
        const cards = countable.value.map(({ id }) => id)
        plan.ask((n) => ({ type: 'milestone/mark', n, cards, in: true }))
      },
      leaveOut: () => {
        const leaving = new Set(selection.milestones.value.map(({ id }) => id))
        const ids = filter.ids.value
        const first = ids.find((id) => leaving.has(id)) ?? null
        const isSent = plan.ask((n) => ({ type: 'milestone/mark', n, cards: Array.from(leaving), in: false }))
        if (isSent)
          selection.rest(
            neighbour(ids, first, (id) => !leaving.has(id)),
            false,
          )
      },
      park: (isParked) => {
        const cards = selection.milestones.value.map(({ id }) => id)
        plan.ask((n) => ({ type: 'milestone/park', n, cards, isParked }))
      },
      answerCopy: (card, as) => plan.ask((n) => ({ type: 'copy/answer', n, card, as })),
      show,
      showAll: () => {
        const all = plan.plan.value?.milestones.map(({ id }) => id) ?? []
        show(all)
        status.say(`Showing ${count(all.length, 'milestone')} on the board.`)
      },
    }
  },
)
