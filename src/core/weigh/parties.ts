import type { Plan } from '../plan/index.ts'
import { partiesIn } from '../record/index.ts'

/** Who the method’s author names as usual blockers (docs/method.md, Five activities). */
export const METHOD_PARTIES: readonly string[] = [
  'Platform',
  'Infrastructure',
  'Developer Experience',
  'Site Reliability Engineering',
  'Quality Assurance',
  'Data Science',
  'Business Intelligence',
  'External provider',
]

/** Skills the author names; a team’s own follow as soon as one card asks for them. */
export const METHOD_SKILLS: readonly string[] = ['Design', 'Frontend', 'Backend', 'Data Science', 'Product Analytics']

/** The method’s eight and whatever this board’s cards already wait for, without repeats. */
export function partiesOn(plan: Plan): string[] {
  return withoutRepeats([...plan.milestones.flatMap(({ scores }) => partiesIn(scores)), ...METHOD_PARTIES])
}

export function skillsOn(plan: Plan): string[] {
  return withoutRepeats([...plan.milestones.flatMap((m) => m.scores.skills ?? []), ...METHOD_SKILLS])
}

/** First spelling wins. */
function withoutRepeats(words: readonly string[]): string[] {
  const seen = new Map<string, string>()
  for (const word of words) {
    const key = word.trim().toLowerCase()
    if (!seen.has(key)) seen.set(key, word)
  }
  return Array.from(seen.values())
}
