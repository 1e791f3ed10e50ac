import { useLayoutEffect, useRef } from 'preact/hooks'
import { dependencyName } from '../../src/core/export/table.ts'
import { namesIn, type Milestone } from '../../src/core/plan.ts'
import { openParties, suggestDependencies } from '../../src/core/suggest.ts'
import { dependenciesTogether, waitForNothing } from '../../src/core/together.ts'
import { Chips } from './Chips.tsx'
import { usePanel } from './context.ts'
import styles from './ListSection.module.css'
import { SuggestField } from './SuggestField.tsx'
import { TapChips } from './TapChips.tsx'

export interface SectionProps {
  readonly milestones: readonly Milestone[]
  readonly isDisabled: boolean
}

/** Whom or what the milestones wait for; “No dependencies” is an answer of its own. */
export function Dependencies({ milestones, isDisabled }: SectionProps) {
  const { editing, plan } = usePanel()
  const whole = plan.plan.value
  if (whole === null) return null
  const names = namesIn(whole)
  return (
    <section class={styles.section} aria-label="Dependencies">
      <div class={styles.head}>
        <h2 class={styles.title}>Dependencies</h2>
        <NoDependencies milestones={milestones} isDisabled={isDisabled} />
      </div>
      <Chips
        items={dependenciesTogether(milestones)}
        of={milestones.length}
        wordsOf={(item) => dependencyName(item, names)}
        isDisabled={isDisabled}
        onRemove={editing.removeDependency}
      />
      <SuggestField
        name="Add dependency"
        placeholder="Add dependency: a team, a provider, another milestone"
        isDisabled={isDisabled}
        suggest={(typed) => suggestDependencies(typed, whole, milestones)}
        wordsOf={({ words }) => words}
        onType={editing.typeDependency}
        onPick={({ dependency }) => editing.addDependency(dependency)}
      />
      <TapChips
        words={openParties(whole, milestones)}
        isDisabled={isDisabled}
        onTap={(text) => editing.addDependency({ text })}
      />
    </section>
  )
}

function NoDependencies({ milestones, isDisabled }: SectionProps) {
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
        disabled={isDisabled}
        onChange={(event) => editing.needNothing(event.currentTarget.checked)}
      />
      No dependencies
    </label>
  )
}
