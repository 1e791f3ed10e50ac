import { useSignal } from '@preact/signals'
import { dependencyName } from '../../src/core/export/index.ts'
import { namesIn, type Milestone } from '../../src/core/plan/index.ts'
import type { SessionView } from '../../src/core/session/index.ts'
import { openParties, openSkills, suggestDependencies, suggestSkills } from '../../src/core/weigh/index.ts'
import { usePanel } from '../model/context.ts'
import { ListSection } from '../parts/ListSection.tsx'
import styles from './Proposals.module.css'
import * as words from './card-step-words.ts'

/** What a person, or their pair, proposes for its cards: kept on their own ballot until it is taken onto the cards. */
export function Proposals({ view }: { readonly view: SessionView }) {
  const { plan } = usePanel()
  const milestones = plan.plan.value?.milestones ?? []
  const mine = new Set(view.pairs.filter(({ isMine }) => isMine).flatMap(({ cards }) => cards))
  const cards = mine.size === 0 ? milestones : milestones.filter(({ id }) => mine.has(id))
  const others = view.pairs.find(({ isMine }) => isMine)?.names.filter((name) => name !== view.me.name) ?? []
  const front = useSignal<string | null>(null)
  const current = cards.find(({ id }) => id === front.value) ?? cards.find(({ id }) => id === view.card) ?? cards[0]
  if (current === undefined) return null
  const runBy = view.runBy?.name ?? ''
  return (
    <div class={styles.proposals}>
      <p>{mine.size > 0 ? words.proposeForYours(others, cards.length, runBy) : words.proposeForAny(runBy)}</p>
      <select
        class={styles.card}
        aria-label={words.card}
        value={current.id}
        onChange={(event) => (front.value = event.currentTarget.value)}
      >
        {cards.map(({ id, name }) => (
          <option key={id} value={id}>
            {view.proposals[id] === undefined ? '' : '✓ '}
            {name}
          </option>
        ))}
      </select>
      {view.now === 'skills' ? (
        <ForSkills key={current.id} milestone={current} />
      ) : (
        <ForDependencies key={current.id} milestone={current} />
      )}
    </div>
  )
}

function ForSkills({ milestone }: { readonly milestone: Milestone }) {
  const { plan, proposing } = usePanel()
  const whole = plan.plan.value
  if (whole === null) return null
  const { id, scores } = milestone
  const own = proposing.forCard(id).skills
  const known = [{ ...milestone, scores: { ...scores, skills: [...(scores.skills ?? []), ...own] } }]
  const add = (skill: string) => proposing.addSkill(id, skill)
  return (
    <ListSection
      title={words.skills}
      milestones={[milestone]}
      why={plan.whyNoAnswer.value}
      items={own.map((item) => ({ item, on: 1 }))}
      itemWords={(skill) => skill}
      onRemove={(skill) => proposing.removeSkill(id, skill)}
      entry={proposing.skill}
      fieldName={words.addSkill}
      placeholder={words.addSkill}
      suggest={(typed) => suggestSkills(typed, whole, known)}
      suggestionWords={(skill) => skill}
      onPick={add}
      likely={openSkills(whole, known)}
      onTap={add}
    />
  )
}

function ForDependencies({ milestone }: { readonly milestone: Milestone }) {
  const { plan, proposing } = usePanel()
  const whole = plan.plan.value
  if (whole === null) return null
  const { id, scores } = milestone
  const own = proposing.forCard(id).dependencies
  const names = namesIn(whole)
  const known = [{ ...milestone, scores: { ...scores, dependencies: [...(scores.dependencies ?? []), ...own] } }]
  return (
    <ListSection
      title={words.dependencies}
      milestones={[milestone]}
      why={plan.whyNoAnswer.value}
      items={own.map((item) => ({ item, on: 1 }))}
      itemWords={(item) => dependencyName(item, names)}
      onRemove={(item) => proposing.removeDependency(id, item)}
      entry={proposing.dependency}
      fieldName={words.addDependency}
      placeholder={words.addDependencyHint}
      suggest={(typed) => suggestDependencies(typed, whole, known)}
      suggestionWords={(suggestion) => suggestion.words}
      onPick={({ dependency }) => proposing.addDependency(id, dependency)}
      likely={openParties(whole, known)}
      onTap={(text) => proposing.addDependency(id, { text })}
    />
  )
}
