import { openSkills, skillsTogether, suggestSkills } from '../../src/core/weigh/index.ts'
import { usePanel } from '../model/context.ts'
import { ListSection, type SectionProps } from '../parts/ListSection.tsx'
import * as words from './score-words.ts'

/** What the team must be able to do to deliver the milestones. */
export function Skills({ milestones, why }: SectionProps) {
  const { editing, plan } = usePanel()
  const whole = plan.plan.value
  if (whole === null) return null
  return (
    <ListSection
      title={words.skills}
      milestones={milestones}
      why={why}
      items={skillsTogether(milestones)}
      itemWords={(skill) => skill}
      onRemove={editing.removeSkill}
      entry={editing.skill}
      fieldName={words.addSkill}
      placeholder={words.addSkillHint}
      suggest={(typed) => suggestSkills(typed, whole, milestones)}
      suggestionWords={(skill) => skill}
      onPick={editing.addSkill}
      likely={openSkills(whole, milestones)}
      onTap={editing.addSkill}
    />
  )
}
