import { createModel } from '@preact/signals'
import type { Milestone, Plan } from '../../src/core/plan/index.ts'
import type { Dependency, Patch } from '../../src/core/record/index.ts'
import {
  isKnownDependency,
  isKnownSkill,
  listsDependency,
  listsSkill,
  newTo,
  readDependency,
} from '../../src/core/weigh/index.ts'
import { EntryModel, type Entry } from './entry-model.ts'
import type { PlanState } from './plan-model.ts'
import type { Selection } from './selection-model.ts'

/** What is written about the selected milestones besides their three scores. */
export interface Editing {
  /** Typed words, one item or several: another milestone where they are its name. */
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
  const whole = (): Plan | null => plan.plan.value
  const milestonesOf = (cards: readonly string[]): readonly Milestone[] =>
    whole()?.milestones.filter(({ id }) => cards.includes(id)) ?? []
  return {
    dependency: new EntryModel({
      isKnown: (words) => isKnownDependency(words, whole()),
      add: (cards, words) => {
        const of = milestonesOf(cards)
        const items = words.map((each) => readDependency(each, whole(), of))
        const fresh = newTo(of, items, listsDependency)
        change(cards, { addDependencies: missing(of, items, listsDependency) })
        return (one) => {
          for (const each of fresh)
            change(each.cards, { addDependencies: [{ text: one }], removeDependencies: each.items })
        }
      },
    }),
    addDependency: (dependency) => changeSelected({ addDependencies: [dependency] }),
    removeDependency: (dependency) => changeSelected({ removeDependencies: [dependency] }),
    needNothing: (isTrue) => changeSelected({ dependenciesReviewed: isTrue }),
    skill: new EntryModel({
      isKnown: (words) => isKnownSkill(words, whole()),
      add: (cards, skills) => {
        const of = milestonesOf(cards)
        const fresh = newTo(of, skills, listsSkill)
        change(cards, { addSkills: missing(of, skills, listsSkill) })
        return (one) => {
          for (const each of fresh) change(each.cards, { addSkills: [one], removeSkills: each.items })
        }
      },
    }),
    addSkill: (skill) => changeSelected({ addSkills: [skill] }),
    removeSkill: (skill) => changeSelected({ removeSkills: [skill] }),
    repair: (card) => plan.ask((n) => ({ type: 'milestone/repair', n, card })),
  }
})

/** What at least one of the cards does not list yet; all of it where every one lists all, for that is what was said. */
function missing<T>(of: readonly Milestone[], items: readonly T[], lists: (on: Milestone, item: T) => boolean): T[] {
  const open = items.filter((item) => !of.every((milestone) => lists(milestone, item)))
  return open.length === 0 ? [...items] : open
}
