import { createModel, effect, signal, untracked } from '@preact/signals'
import { sameJson } from '../../src/core/base/index.ts'
import { sameDependency, sameWords, type Dependency, type Proposal } from '../../src/core/record/index.ts'
import { isKnownDependency, isKnownSkill, readDependency } from '../../src/core/weigh/index.ts'
import { EntryModel, type Entry } from './entry-model.ts'
import type { PlanState } from './plan-model.ts'
import type { Session } from './session-model.ts'

/** What one card needs, as one person found it. */
interface Proposed {
  readonly skills: readonly string[]
  readonly dependencies: readonly Dependency[]
}

/** What this person, or their pair, proposes for one card at a time: it is kept on their own ballot. */
export interface Proposing {
  /** What was proposed for a card so far, what was just added on top. */
  readonly forCard: (card: string) => Proposed
  /** Typed words: another milestone where they are its name. */
  readonly dependency: Entry
  readonly addDependency: (card: string, item: Dependency) => void
  readonly removeDependency: (card: string, item: Dependency) => void
  readonly skill: Entry
  readonly addSkill: (card: string, skill: string) => void
  readonly removeSkill: (card: string, skill: string) => void
}

export const ProposingModel = createModel<Proposing, [PlanState, Session]>((plan, session) => {
  // A ballot says the whole list again, so the next word must not wait until the last has come back from the board.
  const asked = signal<Readonly<Record<string, Proposed>>>({})
  // What has come back is no longer this panel’s to say: the same person may change it in another tab.
  effect(() => {
    const { runBy = null, proposals = {} } = session.view.value ?? {}
    const before = Object.entries(untracked(() => asked.value))
    const open = before.filter(([card, each]) => runBy !== null && !sameJson(each, listed(proposals[card])))
    if (open.length < before.length) asked.value = Object.fromEntries(open)
  })

  const forCard = (card: string): Proposed => asked.value[card] ?? listed(session.view.value?.proposals[card])
  const propose = (card: string, part: Partial<Proposed>): void => {
    const next = { ...forCard(card), ...part }
    const isAsked = plan.ask((n) => ({
      type: 'ballot/propose',
      n,
      card,
      skills: [...next.skills],
      dependencies: [...next.dependencies],
    }))
    if (isAsked) asked.value = { ...asked.value, [card]: next }
  }
  const addSkills = (card: string, skills: readonly string[]): void => {
    const others = forCard(card).skills.filter((each) => !skills.some((skill) => sameWords(each, skill)))
    propose(card, { skills: [...others, ...skills] })
  }
  const addDependencies = (card: string, items: readonly Dependency[]): void => {
    const others = forCard(card).dependencies.filter((each) => !items.some((item) => sameDependency(each, item)))
    propose(card, { dependencies: [...others, ...items] })
  }
  const read = (card: string, words: string): Dependency => {
    const whole = plan.plan.value
    return readDependency(words, whole, whole?.milestones.filter(({ id }) => id === card) ?? [])
  }
  /** Back to what was proposed before, for typing that was not meant as a list. */
  const before = (cards: readonly string[]): readonly (readonly [string, Proposed])[] =>
    cards.map((card) => [card, forCard(card)])

  return {
    forCard,
    dependency: new EntryModel({
      isKnown: (words) => isKnownDependency(words, plan.plan.value),
      add: (cards, words) => {
        const was = before(cards)
        for (const card of cards)
          addDependencies(
            card,
            words.map((each) => read(card, each)),
          )
        return (one) =>
          was.forEach(([card, { dependencies }]) => propose(card, { dependencies: [...dependencies, { text: one }] }))
      },
    }),
    addDependency: (card, item) => addDependencies(card, [item]),
    removeDependency: (card, item) =>
      propose(card, { dependencies: forCard(card).dependencies.filter((each) => !sameDependency(each, item)) }),
    skill: new EntryModel({
      isKnown: (words) => isKnownSkill(words, plan.plan.value),
      add: (cards, words) => {
        const was = before(cards)
        for (const card of cards) addSkills(card, words)
        return (one) => was.forEach(([card, { skills }]) => propose(card, { skills: [...skills, one] }))
      },
    }),
    addSkill: (card, skill) => addSkills(card, [skill]),
    removeSkill: (card, skill) =>
      propose(card, { skills: forCard(card).skills.filter((each) => !sameWords(each, skill)) }),
  }
})

function listed(said: Proposal | undefined): Proposed {
  return { skills: said?.skills ?? [], dependencies: said?.dependencies ?? [] }
}
