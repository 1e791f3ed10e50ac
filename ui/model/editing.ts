import { createModel } from '@preact/signals'
import { readDependency } from '../../src/core/suggest.ts'
import type { Dependency, Patch } from '../../src/core/record/record.ts'
import { EntryModel, type Entry } from './entry.ts'
import type { PlanState } from './plan.ts'
import type { Selection } from './selection.ts'

/** What is written about the selected milestones besides their three scores. */
export interface Editing {
  /** Typed words: another milestone where they are its name. */
  readonly dependency: Entry
  readonly addDependency: (dependency: Dependency) => void
  readonly removeDependency: (dependency: Dependency) => void
  /** “No dependencies” as an answer of its own, and its being taken back. */
  readonly needNothing: (isTrue: boolean) => void
  readonly skill: Entry
  readonly addSkill: (skill: string) => void
  readonly removeSkill: (skill: string) => void
  readonly repair: (card: string) => void
}

export const EditingModel = createModel<Editing, [PlanState, Selection]>((plan, selection) => {
  const change = (cards: readonly string[], patch: Patch): void => {
    plan.ask((n) => ({ type: 'milestone/change', n, cards: [...cards], patch }))
  }
  const changeSelected = (patch: Patch): void => {
    change(
      selection.milestones.value.map(({ id }) => id),
      patch,
    )
  }
  return {
    dependency: new EntryModel((cards, words) => {
      const whole = plan.plan.value
      if (whole === null) return
      const of = whole.milestones.filter(({ id }) => cards.includes(id))
      change(cards, { addDependencies: [readDependency(words, whole, of)] })
    }),
    addDependency: (dependency) => changeSelected({ addDependencies: [dependency] }),
    removeDependency: (dependency) => changeSelected({ removeDependencies: [dependency] }),
    needNothing: (isTrue) => changeSelected({ dependenciesReviewed: isTrue }),
    skill: new EntryModel((cards, words) => change(cards, { addSkills: [words] })),
    addSkill: (skill) => changeSelected({ addSkills: [skill] }),
    removeSkill: (skill) => changeSelected({ removeSkills: [skill] }),
    repair: (card) => plan.ask((n) => ({ type: 'milestone/repair', n, card })),
  }
})
