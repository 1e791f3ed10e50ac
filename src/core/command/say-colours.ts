import { capital, count, inSentence, type Hex } from '../base/index.ts'
import type { Outcome } from '../edit/index.ts'
import { colouringOf, toneOf, tonesOf } from '../paint/index.ts'
import type { Milestone, Plan } from '../plan/index.ts'
import { RULE_NAMES, type Rule } from '../record/index.ts'

/** `12 milestones coloured by effort. Grey: 7 not scored yet, 1 not sure yet.` */
export function sayColoured(rule: Rule, plan: Plan, outcome: Pick<Outcome, 'painted'>): string {
  const painted = new Set(outcome.painted)
  const milestones = plan.milestones.filter(({ id }) => painted.has(id))
  const keys = milestones.map((milestone) => toneOf(rule, milestone, plan.words).key)
  // What nobody scored comes first: there is something to do about it.
  const greys = Array.from(tonesOf(rule, plan.words)).filter(({ level }) => level === null)
  const parts = greys.reverse().flatMap(({ key, words, meaning }) => {
    const n = keys.filter((other) => other === key).length
    return n === 0 ? [] : [{ n, name: inSentence(words === '?' ? meaning : words) }]
  })
  const open = milestones.filter((milestone) => toneOf(rule, milestone, plan.words).level === null)
  const palettes = colouringOf(plan)?.palettes
  const wears = ({ surface }: Milestone) => (surface === 'none' ? 'grey' : paleOf(palettes?.[surface].neutral))
  const pale = new Set(open.map(wears))
  const wear = pale.size > 1 ? 'white or grey' : Array.from(pale).join('')
  const said = `${count(milestones.length, 'milestone')} coloured by ${inSentence(RULE_NAMES[rule])}.`
  const [first] = parts
  if (first === undefined) return said
  if (first.n === milestones.length) return `${said} All ${wear}: ${first.name}.`
  return `${said} ${capital(wear)}: ${parts.map(({ n, name }) => `${n} ${name}`).join(', ')}.`
}

/** Blank stickies are white; of shapes, and of boards that were coloured before, it is a grey. */
function paleOf(neutral: Hex | undefined): string {
  return neutral === '#FFFFFF' ? 'white' : 'grey'
}
