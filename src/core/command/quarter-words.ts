/** What a new quarter takes off the page, what it leaves, and what stays, in words with numbers. */
import { count, inSentence, listed, quote, quoteAll } from '../base/index.ts'
import type { Milestone, Plan } from '../plan/index.ts'
import { RULE_NAMES, sizedBy, unwritten, type Sized } from '../record/index.ts'
import { givenOn, isNothing, sayGiven } from '../weigh/index.ts'

export interface QuarterWords {
  /** Lines of what goes; empty where nothing does. */
  readonly goes: readonly string[]
  /** Lines of what is left because it cannot be read or is not answered for. */
  readonly left: readonly string[]
  readonly stays: readonly string[]
  /** Milestones by their size, for examples: once the scores are gone, nobody knows. */
  readonly sized: Sized
}

export function quarterWords(plan: Plan): QuarterWords {
  const { milestones, copies, meanings, team } = plan
  const clear = milestones.filter(({ trouble }) => trouble === null)
  const sized = sizedBy(clear.map(({ name, scores }) => ({ name, effort: scores.effort })))
  const given = givenOn(clear)
  const parked = clear.filter(({ isParked }) => isParked === true).length
  return {
    goes: [
      ...(isNothing(given) ? [] : [sayGiven(given)]),
      ...drawn(plan),
      ...(parked === 0 ? [] : [`${count(parked, 'card')} parked: in the plan again`]),
    ],
    left: [
      ...troubled(milestones, 'newer', 'written by a newer plugin'),
      ...troubled(milestones, 'damaged', 'not readable'),
      ...(copies.length === 0
        ? []
        : [
            `${quoteAll(copies.map(({ name }) => name))}: copied, and not answered yet whether that is a new milestone`,
          ]),
    ],
    stays: [
      'the cards and their text, and which of them count',
      unwritten(meanings).length === 3
        ? 'minutes of the agenda, words for value and effort'
        : 'the meanings, minutes of the agenda, words for value and effort',
      ...(team.name === '' ? [] : [`the team’s name, ${quote(team.name)}`]),
      'charts and cards for Session #4, where there are any',
    ],
    sized,
  }
}

/** What stands on the board because of the scores. */
function drawn({ made: { badges, hasLegend, table, connectors = 0 }, paint }: Plan): string[] {
  const things = [
    ...(badges === 0 ? [] : [count(badges, 'badge')]),
    ...(connectors === 0 ? [] : [count(connectors, 'connector')]),
    ...(hasLegend ? ['the legend'] : []),
    ...(table === null ? [] : [`the milestone table (${count(table.rows, 'row')})`]),
    ...(paint === null ? [] : [`the colours by ${inSentence(RULE_NAMES[paint.rule])}`]),
  ]
  return things.length === 0 ? [] : [listed(things)]
}

function troubled(milestones: readonly Milestone[], kind: 'newer' | 'damaged', why: string): string[] {
  const names = milestones.flatMap(({ trouble, name }) => (trouble?.kind === kind ? [name] : []))
  return names.length === 0 ? [] : [`${quoteAll(names)}: ${why}`]
}
