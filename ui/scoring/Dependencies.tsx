import { useLayoutEffect, useRef } from 'preact/hooks'
import { dependencyName } from '../../src/core/export/index.ts'
import { namesIn } from '../../src/core/plan/index.ts'
import { dependenciesTogether, openParties, suggestDependencies, waitForNothing } from '../../src/core/weigh/index.ts'
import { usePanel } from '../model/context.ts'
import { ListSection, type SectionProps } from '../parts/ListSection.tsx'
import { off } from '../parts/off.ts'
import styles from './Dependencies.module.css'
import * as words from './score-words.ts'

/** Whom or what the milestones wait for; “No dependencies” is an answer of its own. */
export function Dependencies({ milestones, why }: SectionProps) {
  const { editing, plan } = usePanel()
  const whole = plan.plan.value
  if (whole === null) return null
  const names = namesIn(whole)
  return (
    <ListSection
      title={words.dependencies}
      milestones={milestones}
      why={why}
      items={dependenciesTogether(milestones)}
      itemWords={(item) => dependencyName(item, names)}
      onRemove={editing.removeDependency}
      entry={editing.dependency}
      fieldName={words.addDependency}
      placeholder={words.addDependencyHint}
      suggest={(typed) => suggestDependencies(typed, whole, milestones)}
      suggestionWords={({ words }) => words}
      onPick={({ dependency }) => editing.addDependency(dependency)}
      likely={openParties(whole, milestones)}
      onTap={(text) => editing.addDependency({ text })}
    >
      <NoDependencies milestones={milestones} why={why} />
    </ListSection>
  )
}

function NoDependencies({ milestones, why }: SectionProps) {
  const { editing } = usePanel()
  const box = useRef<HTMLInputElement>(null)
  const free = waitForNothing(milestones)
  useLayoutEffect(() => {
    if (box.current !== null) box.current.indeterminate = free === 'some'
  }, [free])
  return (
    <label class={styles.check}>
      <input
        ref={box}
        type="checkbox"
        checked={free === 'all'}
        {...off(why)}
        onChange={(event) => editing.needNothing(event.currentTarget.checked)}
      />
      {words.noDependencies}
    </label>
  )
}
