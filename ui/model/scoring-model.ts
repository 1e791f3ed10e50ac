import { createModel, signal, type ReadonlySignal } from '@preact/signals'
import type { Milestone } from '../../src/core/plan/index.ts'
import {
  levelOf,
  SCALE_ATTRIBUTES,
  SCALES,
  type Effort,
  type Patch,
  type Rank,
  type ScaleAttribute,
  type Score,
} from '../../src/core/record/index.ts'
import { scoreTogether } from '../../src/core/weigh/index.ts'
import type { Filter } from './filter-model.ts'
import type { PlanState } from './plan-model.ts'
import type { Selection } from './selection-model.ts'
import type { Status } from './status-model.ts'

/** Scoring the selected milestones on the three scales, by key or by click. */
export interface Scoring {
  /** The attribute in focus: what the digits answer. */
  readonly attribute: ReadonlySignal<ScaleAttribute>
  readonly moveBy: (steps: number, isExtending: boolean) => void
  readonly turnTo: (by: -1 | 1) => void
  /** The keyboard is at the radios of this attribute, which keys then answer and stay at; null when it left them. */
  readonly hold: (attribute: ScaleAttribute | null) => void
  /** A click in the editor: answers, and puts the next attribute in focus. */
  readonly answer: (attribute: ScaleAttribute, score: Score) => void
  readonly clear: (attribute: ScaleAttribute) => void
  /** Keys: answer and move on, from UX value to the next card. */
  readonly pressSize: (effort: Effort) => void
  readonly pressLevel: (rank: Rank) => void
  readonly pressUnsure: () => void
  readonly pressClear: () => void
}

export const ScoringModel = createModel<Scoring, [PlanState, Selection, Filter, Status]>(
  (plan, selection, filter, status) => {
    const attribute = signal<ScaleAttribute>('effort')
    /** Where a card begins: a team that only scores business value stays in that column from card to card. */
    let home: ScaleAttribute = 'effort'
    let held: ScaleAttribute | null = null
    selection.cursor.subscribe(() => {
      attribute.value = held ?? home
    })

    const moveBy = (steps: number, isExtending: boolean): void => {
      const ids = filter.ids.value
      const at = selection.cursor.value
      const from = at === null ? -1 : ids.indexOf(at)
      // With nothing selected, the place itself comes first.
      const by = selection.selected.value.size === 0 ? 0 : steps
      const to = from < 0 ? 0 : Math.max(0, Math.min(ids.length - 1, from + by))
      const id = ids[to]
      if (id === undefined) return
      if (isExtending) selection.extendTo(id, ids)
      else if (to !== from || selection.selected.value.size !== 1) selection.choose(id)
    }

    /** False where nothing was changed, and the status line says why. */
    const change = (of: ScaleAttribute, score: Score | null): boolean => {
      const cards = selection.milestones.value.map(({ id }) => id)
      if (cards.length === 0) {
        status.warn('Choose a milestone first: in the list, or on the board.')
        return false
      }
      return plan.ask((n) => ({ type: 'milestone/change', n, cards, patch: patchOf(of, score) }))
    }

    const press = (of: ScaleAttribute, score: Score): void => {
      if (!change(of, score) || held !== null) return
      const next = following(of)
      if (next !== null) attribute.value = next
      else if (selection.selected.value.size === 1) {
        home = 'effort'
        moveBy(1, false)
      }
    }

    return {
      attribute,
      moveBy,
      turnTo: (by) => {
        if (held !== null) return
        const index = SCALE_ATTRIBUTES.indexOf(attribute.value) + by
        home = SCALE_ATTRIBUTES[index] ?? attribute.value
        attribute.value = home
        status.announce(describeAttribute(home, selection.milestones.value))
      },
      hold: (of) => {
        held = of
        if (of !== null) attribute.value = of
      },
      answer: (of, score) => {
        if (change(of, score)) attribute.value = held ?? following(of) ?? of
      },
      clear: (of) => {
        if (change(of, null)) attribute.value = of
      },
      pressSize: (effort) => press('effort', effort),
      pressLevel: (rank) => {
        const level = SCALES[attribute.value].levels[rank - 1]
        if (level !== undefined) press(attribute.value, level.score)
      },
      pressUnsure: () => press(attribute.value, '?'),
      pressClear: () => {
        change(attribute.value, null)
      },
    }
  },
)

/** `UX value: high`: what the digits answer now, and what it says so far. */
function describeAttribute(of: ScaleAttribute, milestones: readonly Milestone[]): string {
  const said = scoreTogether(milestones, of)
  const word = said.kind === 'mixed' ? 'Mixed' : levelOf(of, said.score)?.word
  return `${SCALES[of].name}: ${word?.toLowerCase() ?? 'not scored yet'}`
}

/** The attribute after this one; null after the last, where the next card begins. */
function following(attribute: ScaleAttribute): ScaleAttribute | null {
  return SCALE_ATTRIBUTES[SCALE_ATTRIBUTES.indexOf(attribute) + 1] ?? null
}

/** A score belongs to its scale: one of another scale is none. */
function patchOf(attribute: ScaleAttribute, score: Score | null): Patch {
  return { [attribute]: levelOf(attribute, score ?? undefined)?.score ?? null }
}
