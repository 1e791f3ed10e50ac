import { capital, count, inSentence } from '../base/index.ts'
import type { Outcome } from '../edit/index.ts'
import { toneOf, tonesOf } from '../paint/index.ts'
import type { Plan } from '../plan/index.ts'
import { RULE_NAMES, type Rule } from '../record/index.ts'

/** `12 milestones coloured by effort. 7 not scored yet, 1 not sure yet: grey.` */
export function sayColoured(rule: Rule, plan: Plan, outcome: Pick<Outcome, 'painted'>): string {
  const painted = new Set(outcome.painted)
  const milestones = plan.milestones.filter(({ id }) => painted.has(id))
  const keys = milestones.map((milestone) => toneOf(rule, milestone, plan.words).key)
  // What nobody scored comes first: there is something to do about it.
  const greys = Array.from(tonesOf(rule, plan.words)).filter(({ level }) => level === null)
  const parts = greys.reverse().flatMap(({ key, words, meaning }) => {
    const n = keys.filter((other) => other === key).length
    const name = inSentence(words === '?' ? meaning : words)
    if (n === 0) return []
    return n === milestones.length && name.startsWith('not ') ? `none is ${name.slice(4)}` : `${n} ${name}`
  })
  const grey = parts.length === 0 ? '' : ` ${capital(parts.join(', '))}: grey.`
  return `${count(milestones.length, 'milestone')} coloured by ${inSentence(RULE_NAMES[rule])}.${grey}`
}
