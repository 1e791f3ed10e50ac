import { createModel } from '@preact/signals'
import { readDependency } from '../../src/core/suggest.ts'
import type { Dependency, Patch } from '../../src/core/record.ts'
import type { PlanState } from './plan.ts'
import type { Selection } from './selection.ts'

/** What is written about the selected milestones besides their three scores. */
export interface Editing {
  /** Typed words: another milestone where they are its name. */
  readonly typeDependency: (typed: string) => void
  readonly addDependency: (dependency: Dependency) => void
  readonly removeDependency: (dependency: Dependency) => void
  /** “No dependencies” as an answer of its own, and its being taken back. */
  readonly needNothing: (isTrue: boolean) => void
  readonly addSkill: (skill: string) => void
  readonly removeSkill: (skill: string) => void
  readonly repair: (card: string) => void
}

export const EditingModel = createModel<Editing, [PlanState, Selection]>((plan, selection) => {
  const change = (patch: Patch): void => {
    const cards = selection.milestones.value.map(({ id }) => id)
    plan.ask((n) => ({ type: 'milestone/change', n, cards, patch }))
  }
  const addDependency = (dependency: Dependency) => change({ addDependencies: [dependency] })
  return {
    typeDependency: (typed) => {
      if (plan.plan.value !== null) addDependency(readDependency(typed, plan.plan.value, selection.milestones.value))
    },
    addDependency,
    removeDependency: (dependency) => change({ removeDependencies: [dependency] }),
    needNothing: (isTrue) => change({ dependenciesReviewed: isTrue }),
    addSkill: (skill) => change({ addSkills: [skill.trim()] }),
    removeSkill: (skill) => change({ removeSkills: [skill] }),
    repair: (card) => plan.ask((n) => ({ type: 'milestone/repair', n, card })),
  }
})
