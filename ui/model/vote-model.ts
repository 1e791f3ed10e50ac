import { computed, createModel, effect, signal, type ReadonlySignal } from '@preact/signals'
import { count, quote } from '../../src/core/base/index.ts'
import { withoutParked, type Milestone } from '../../src/core/plan/index.ts'
import { SCALE_ATTRIBUTES, type ScaleAttribute } from '../../src/core/record/index.ts'
import type { Filter } from './filter-model.ts'
import type { PlanState } from './plan-model.ts'
import type { Selection } from './selection-model.ts'
import type { Session } from './session-model.ts'

/** Cards a vote can be about, in words: `Section “Discover”, 4 cards`. */
export interface Choice {
  readonly id: string
  readonly says: string
  readonly cards: readonly string[]
}

/** What a vote opens on. */
export interface VoteOn {
  readonly scales: readonly ScaleAttribute[]
  readonly cards: readonly string[]
}

/** What the next vote is to be about: which cards, and whether on all three scales at once. */
export interface VoteChosen {
  /** The ways to choose cards that there are now, by what nobody has scored yet; that is the first of them. */
  readonly choices: ReadonlySignal<(open: readonly string[]) => readonly Choice[]>
  readonly chosen: ReadonlySignal<string>
  readonly isOnAll: ReadonlySignal<boolean>
  readonly choose: (id: string) => void
  readonly chooseAll: (isOnAll: boolean) => void
  /**
   * What would be voted on, of a vote on this scale and these open cards. A signal, so that whoever shows it follows it: what
   * an action of a model reads is not followed.
   */
  readonly vote: ReadonlySignal<(on: ScaleAttribute, open: readonly string[]) => VoteOn>
}

/** What is still open, on the scale or on any of them. */
const OPEN = 'open'

export const VoteModel = createModel<VoteChosen, [PlanState, Selection, Filter, Session]>(
  (plan, selection, filter, session) => {
    const chosen = signal(OPEN)
    const isOnAll = signal(false)
    // What was chosen was chosen for one vote.
    const round = computed(() => session.view.value?.round?.id ?? null)
    effect(() => {
      if (round.value === null) return
      chosen.value = OPEN
      isOnAll.value = false
    })
    const milestones = computed((): readonly Milestone[] =>
      plan.plan.value === null ? [] : withoutParked(plan.plan.value).milestones,
    )
    const bySection = computed(() => {
      const sections = new Map<string, string[]>()
      for (const { id, section } of milestones.value)
        if (section !== null) sections.set(section, [...(sections.get(section) ?? []), id])
      return sections
    })

    const choices = computed(() => {
      const counted = new Set(idsOf(milestones.value))
      const selected = idsOf(selection.milestones.value).filter((id) => counted.has(id))
      const shown = filter.isOn.value ? filter.ids.value.filter((id) => counted.has(id)) : []
      const sections = bySection.value.size > 1 ? Array.from(bySection.value) : []
      const openOnAny = isOnAll.value
        ? idsOf(milestones.value.filter(({ scores }) => SCALE_ATTRIBUTES.some((scale) => scores[scale] === undefined)))
        : null
      const further = [
        ...some({ id: 'selected', says: `What is selected, ${count(selected.length, 'card')}`, cards: selected }),
        ...some({ id: 'shown', says: `What the filter shows, ${count(shown.length, 'card')}`, cards: shown }),
        ...sections.map(([name, cards]) => ({
          id: `section ${name}`,
          says: `${quote(name, 30)}, ${count(cards.length, 'card')}`,
          cards,
        })),
      ]
      return (open: readonly string[]): readonly Choice[] => {
        const cards = openOnAny ?? open
        return [{ id: OPEN, says: `What is open, ${count(cards.length, 'card')}`, cards }, ...further]
      }
    })

    return {
      choices,
      chosen,
      isOnAll,
      choose: (id) => {
        chosen.value = id
      },
      chooseAll: (next) => {
        isOnAll.value = next
      },
      vote: computed(() => {
        const [among, id, onAll] = [choices.value, chosen.value, isOnAll.value]
        return (on, open) => {
          const all = among(open)
          const wanted = all.find((choice) => choice.id === id) ?? all[0]
          return { scales: onAll ? SCALE_ATTRIBUTES : [on], cards: wanted?.cards ?? open }
        }
      }),
    }
  },
)

function idsOf(milestones: readonly Milestone[]): string[] {
  return milestones.map(({ id }) => id)
}

function some(choice: Choice): Choice[] {
  return choice.cards.length === 0 ? [] : [choice]
}
