import type { Change } from './messages.ts'
import { glyphOf, SCALES, SCALE_ATTRIBUTES } from './scale.ts'
import type { Plan } from './plan.ts'
import { levelUnder, RULE_NAMES, type Rule } from './paint.ts'
import type { Patch } from './record.ts'
import { count, quote, quoteAll } from './say.ts'

/** Why one card was left as it is. */
export type Why =
  | 'gone'
  | 'newer'
  | 'damaged'
  | 'too long'
  | 'recoloured'
  | 'free text'
  | 'no fill'
  | 'pattern'
  | 'text colour'
  | 'not restored'

/** What `apply` did: ids it wrote, what it left and why. */
export interface Outcome {
  /** Cards whose scores, marks or data were written. */
  readonly written: readonly string[]
  readonly painted: number
  readonly restored: number
  readonly left: readonly { readonly card: string; readonly name: string; readonly why: Why }[]
  readonly isCancelled: boolean
  readonly isReadOnly: boolean
}

export const READ_ONLY =
  'You can look, filter and export here, but this file is read-only for you. Ask its owner for edit access to score.'

/** One or two sentences for the status line: what happened, to which card, what to do next. `plan` is the one after. */
export function report(change: Change, plan: Plan, outcome: Outcome): { said: string; isTrouble: boolean } {
  if (outcome.isReadOnly) return { said: READ_ONLY, isTrouble: true }
  const trouble = troubles(outcome)
  const done = outcome.isCancelled
    ? `Stopped. ${whatHappened(change, plan, outcome)}`
    : whatHappened(change, plan, outcome)
  const isNothingDone = outcome.written.length + outcome.painted + outcome.restored === 0
  const sentences = isNothingDone && trouble.length > 0 ? trouble : [done, ...trouble]
  return { said: sentences.join(' '), isTrouble: trouble.length > 0 }
}

function whatHappened(change: Change, plan: Plan, outcome: Outcome): string {
  const names = new Map(plan.milestones.map((milestone) => [milestone.id, milestone.name]))
  const on = (ids: readonly string[]) => {
    const [only] = ids
    return ids.length === 1 && only !== undefined ? quote(names.get(only) ?? 'the card') : count(ids.length, 'card')
  }
  switch (change.type) {
    case 'milestone/change': {
      const left = new Set(outcome.left.map(({ card }) => card))
      return `${describePatch(change.patch)} · ${on(change.cards.filter((id) => !left.has(id)))}.`
    }
    case 'milestone/mark':
      return change.in
        ? `${count(change.cards.length, 'card')} added: ${count(plan.milestones.length, 'milestone')} now.`
        : `${count(change.cards.length, 'card')} no longer counted: ${count(plan.milestones.length, 'milestone')} now.`
    case 'milestone/repair':
      return `Repaired ${on([change.card])}: what could be read was kept. The damaged text stays on the card as “damaged”.`
    case 'copy/answer':
      return change.as === 'same'
        ? 'The copy is not counted a second time.'
        : 'The copy is a milestone of its own, not scored yet.'
    case 'kind/tick':
      return `${count(plan.milestones.length, 'milestone')} now.`
    case 'paint/choose':
      return change.rule === 'original'
        ? `Original colours are back on ${count(outcome.restored, 'card')}.`
        : coloured(change.rule, plan)
    case 'scores/clear':
      return `Started fresh: scores taken off ${count(outcome.written.length, 'card')}. Undo brings them back.`
    case 'okra/remove':
      return 'Everything OKRA left on this page is gone. Undo brings it back.'
  }
}

function coloured(rule: Rule, plan: Plan): string {
  const { milestones } = plan
  const open = milestones.filter(({ scores }) => levelUnder(rule, scores) === null)
  const unsure = rule === 'missing' ? 0 : open.filter(({ scores }) => scores[rule] === '?').length
  const blank = open.length - unsure
  const grey = [
    blank === 0 ? '' : blank === milestones.length ? 'none is scored yet' : `${blank} not scored yet`,
    unsure === 0 ? '' : `${unsure} not sure yet`,
  ].filter((words) => words !== '')
  const sentence = grey.length === 0 ? '' : ` ${capital(grey.join(', '))}: grey.`
  return `${count(milestones.length, 'milestone')} coloured by ${inSentence(RULE_NAMES[rule])}.${sentence}`
}

/** `UX value` stays, `Business value` becomes `business value`. */
function inSentence(name: string): string {
  return name.startsWith('UX') ? name : name.charAt(0).toLowerCase() + name.slice(1)
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** `Effort M, UX value cleared`: a change in the words of the panel. */
export function describePatch(patch: Patch): string {
  const parts: string[] = []
  for (const attribute of SCALE_ATTRIBUTES) {
    const score = patch[attribute]
    if (score === undefined) continue
    parts.push(
      `${SCALES[attribute].name} ${score === null ? 'cleared' : score === '?' ? 'not sure yet' : glyphOf(attribute, score)}`,
    )
  }
  const said = (item: { text: string } | { card: string }) => ('text' in item ? quote(item.text) : 'another milestone')
  for (const item of patch.addDependencies ?? []) parts.push(`needs ${said(item)}`)
  for (const item of patch.removeDependencies ?? []) parts.push(`no longer needs ${said(item)}`)
  if (patch.dependenciesReviewed !== undefined && patch.addDependencies === undefined)
    parts.push(patch.dependenciesReviewed ? 'No dependencies' : 'Dependencies to be reviewed')
  for (const skill of patch.addSkills ?? []) parts.push(`skill ${quote(skill)}`)
  for (const skill of patch.removeSkills ?? []) parts.push(`skill ${quote(skill)} removed`)
  if (patch.note !== undefined) parts.push(patch.note.trim() === '' ? 'Note cleared' : 'Note kept')
  return capital(parts.join(', '))
}

const SENTENCES: Readonly<Record<Exclude<Why, 'newer' | 'damaged'>, (cards: string, n: number) => string>> = {
  gone: (_, n) => `${count(n, 'card')} ${n === 1 ? 'is' : 'are'} no longer on the board.`,
  'too long': (cards) => `The note on ${cards} is too long to keep. Shorten it; the old one is still there.`,
  recoloured: (_, n) => `${n} left as recoloured.`,
  'free text': (cards) => `${cards}: free text is never coloured.`,
  'no fill': (cards, n) => `${cards} ${n === 1 ? 'has' : 'have'} no fill to colour.`,
  pattern: (cards, n) =>
    `${cards} ${n === 1 ? 'has' : 'have'} a fill that could not be given back, so ${n === 1 ? 'it was' : 'they were'} left alone.`,
  'text colour': (cards) => `${cards} left alone: the text would be hard to read.`,
  'not restored': (cards) => `${cards} could not be given back exactly as before; the saved colours are kept.`,
}

function troubles(outcome: Outcome): string[] {
  const groups = new Map<Why, string[]>()
  for (const { name, why } of outcome.left) groups.set(why, [...(groups.get(why) ?? []), name])
  return Array.from(groups, ([why, names]) =>
    why === 'newer' || why === 'damaged'
      ? whyKept(quoteAll(names), names.length, why)
      : SENTENCES[why](quoteAll(names), names.length),
  )
}

/** Why records stay as they are. */
function whyKept(cards: string, n: number, kind: 'newer' | 'damaged'): string {
  return kind === 'newer'
    ? `${cards} ${n === 1 ? 'was' : 'were'} scored by a newer OKRA Milestones. Update the plugin to change that; nothing was overwritten.`
    : `The scores on ${cards} cannot be read. Repair them first; nothing was overwritten.`
}
