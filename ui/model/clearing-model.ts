import { computed, createModel, signal, type ReadonlySignal } from '@preact/signals'
import { count, quote } from '../../src/core/base/index.ts'
import type { Milestone, Plan, PlanChange } from '../../src/core/plan/index.ts'
import { givenOn, isNothing, isScored, sayGiven, scoresOn } from '../../src/core/weigh/index.ts'
import type { PlanState } from './plan-model.ts'
import type { Status } from './status-model.ts'

/** Taking all scores off the page, asked before; and what others’ panels say of it. */
export interface Clearing {
  readonly isAsking: ReadonlySignal<boolean>
  readonly ask: (isAsking: boolean) => void
  /** `36 scores on 12 cards and the skills of 7 cards`: what would go; null while the cards say nothing. */
  readonly what: ReadonlySignal<string | null>
  readonly clear: () => void
  /** Says which scores went on the board without this panel asking; false where none did. */
  readonly hearLost: (before: Plan, change: PlanChange) => boolean
}

interface Lost {
  readonly scores: number
  readonly cards: readonly Milestone[]
}

export const ClearingModel = createModel<Clearing, [PlanState, Status]>((plan, status) => {
  const isAsking = signal(false)
  /** What was said last, for the next piece of it: a page of cards comes as several changes. */
  let told: { readonly said: string; readonly lost: Lost } = { said: '', lost: { scores: 0, cards: [] } }
  return {
    isAsking,
    ask: (next) => {
      isAsking.value = next
    },
    what: computed(() => {
      const given = givenOn(plan.plan.value?.milestones ?? [])
      return isNothing(given) ? null : sayGiven(given)
    }),
    clear: () => {
      isAsking.value = false
      plan.ask((n) => ({ type: 'scores/clear', n }))
    },
    hearLost: (before, change) => {
      const now = new Map(change.put.map((milestone) => [milestone.id, milestone]))
      const cards = before.milestones.filter(({ id, ...old }) => scoresOn(old) > 0 && isEmptied(now.get(id)))
      if (cards.length > 0) {
        const { lost } = status.said.value.text === told.said ? told : { lost: { scores: 0, cards: [] } }
        const sum = { scores: givenOn(cards).scores + lost.scores, cards: [...lost.cards, ...cards] }
        told = { said: sayLost(sum), lost: sum }
        status.warn(told.said)
      }
      return cards.length > 0
    },
  }
})

function isEmptied(now: Milestone | undefined): boolean {
  return now?.trouble === null && !isScored(now.scores)
}

/** It is known what is gone, and not who took it off. Undo takes back one’s own steps only (facts 163). */
function sayLost({ scores, cards }: Lost): string {
  const [first, ...more] = cards
  const lost = count(scores, 'score')
  return more.length > 0 || first === undefined
    ? `${count(cards.length, 'card')} lost ${lost} on the board. Whoever cleared them can undo it.`
    : `${quote(first.name)} lost ${lost} on the board. Whoever cleared it can undo it.`
}
