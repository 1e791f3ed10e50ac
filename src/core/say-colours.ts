import type { Outcome } from './outcome.ts'
import type { Plan } from './plan.ts'
import { capital, count, inSentence } from './say.ts'
import { RULE_NAMES, toneOf, type Rule } from './tone.ts'

/** `12 milestones coloured by effort. 7 not scored yet, 1 not sure yet: grey.` */
export function sayColoured(rule: Rule, plan: Plan, outcome: Pick<Outcome, 'painted'>): string {
  const painted = new Set(outcome.painted)
  const milestones = plan.milestones.filter(({ id }) => painted.has(id))
  const greys = new Map<string, number>()
  for (const { scores } of milestones) {
    const tone = toneOf(rule, scores, plan.words)
    if (tone.level !== null) continue
    const name = inSentence(tone.meaning !== '' && tone.words === '?' ? tone.meaning : tone.words)
    greys.set(name, (greys.get(name) ?? 0) + 1)
  }
  const parts = Array.from(greys, ([name, n]) =>
    n === milestones.length && name.startsWith('not ') ? `none is ${name.slice(4)}` : `${n} ${name}`,
  )
  const grey = parts.length === 0 ? '' : ` ${capital(parts.join(', '))}: grey.`
  return `${count(milestones.length, 'milestone')} coloured by ${inSentence(RULE_NAMES[rule])}.${grey}`
}
