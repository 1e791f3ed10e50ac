import { openSkills, suggestSkills } from '../../src/core/suggest.ts'
import { skillsTogether } from '../../src/core/together.ts'
import { Chips } from './Chips.tsx'
import { usePanel } from './context.ts'
import type { SectionProps } from './Dependencies.tsx'
import styles from './ListSection.module.css'
import { SuggestField } from './SuggestField.tsx'
import { TapChips } from './TapChips.tsx'

/** What the team must be able to do to deliver the milestones. */
export function Skills({ milestones, isDisabled }: SectionProps) {
  const { editing, plan } = usePanel()
  const whole = plan.plan.value
  if (whole === null) return null
  return (
    <section class={styles.section} aria-label="Skills">
      <h2 class={styles.title}>Skills</h2>
      <Chips
        items={skillsTogether(milestones)}
        of={milestones.length}
        wordsOf={(skill) => skill}
        isDisabled={isDisabled}
        onRemove={editing.removeSkill}
      />
      <SuggestField
        name="Add skill"
        placeholder="Add skill"
        isDisabled={isDisabled}
        suggest={(typed) => suggestSkills(typed, whole, milestones)}
        wordsOf={(skill) => skill}
        onType={editing.addSkill}
        onPick={editing.addSkill}
      />
      <TapChips words={openSkills(whole, milestones)} isDisabled={isDisabled} onTap={editing.addSkill} />
    </section>
  )
}
