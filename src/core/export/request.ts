import { count, inSentence } from '../base/index.ts'
import type { Milestone } from '../plan/index.ts'
import { glyphOf, SCALES, VALUE_ATTRIBUTES } from '../record/index.ts'
import { collapse } from '../text/index.ts'
import { waitingOn } from '../weigh/index.ts'
import { whereOf, type TakeHome } from './take-home.ts'

/**
 * What is asked of one outside party, as plain text for a message: what is needed, for which milestones, and what they
 * are worth. Empty where nothing waits for it.
 */
export function requestTo(party: string, home: TakeHome): string {
  const { plan, date } = home
  const waiting = waitingOn(plan.milestones).find((each) => each.party.toLowerCase() === collapse(party).toLowerCase())
  if (waiting === undefined) return ''
  const { direct, through } = waiting
  const from = [whereOf(plan), date].filter((part) => part !== '').join(' · ')
  return [
    `We need: ${waiting.party}`,
    `From: ${from}`,
    ...(plan.team.link === '' ? [] : [plan.team.link]),
    '',
    direct.length === 1 ? 'One milestone waits for this:' : `${count(direct.length, 'milestone')} wait for this:`,
    ...direct.map(line),
    ...(through.length === 0 ? [] : ['', 'And through them:', ...through.map(line)]),
    '',
    'Can you do this, and when? What do you need from us?',
    '',
  ].join('\n')
}

/** `- Match filters: business value $$, UX value not scored. Assumes: …` */
function line({ name, scores }: Milestone): string {
  const values = VALUE_ATTRIBUTES.map(
    (attribute) => `${inSentence(SCALES[attribute].name)} ${glyphOf(attribute, scores[attribute]) || 'not scored yet'}`,
  )
  const note = collapse(scores.note ?? '')
  return `- ${collapse(name)}: ${values.join(', ').replace(/ \?/g, ' not sure yet')}${note === '' ? '' : `. Assumes: ${note}`}`
}
