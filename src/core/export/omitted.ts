/** What is on the board and not in the plan, or in it without its scores: for the panel that asks, and for exports. */
import { quote, quoteAll } from '../base/index.ts'
import type { Asks, Plan, Trouble } from '../plan/index.ts'
import { clean } from '../text/index.ts'

/** `3 stickies look like a scored one and are not counted, for example “Match badges”.` */
export function sayAsks({ why, cards, example }: Asks): string {
  const n = cards.length
  const name = quote(example, NAME)
  if (why === 'like a scored one')
    return n === 1
      ? `1 sticky looks like a scored one and is not counted: ${name}.`
      : `${n} stickies look like a scored one and are not counted, for example ${name}.`
  return n === 1
    ? `1 sticky beside the scored cards is not counted: ${name}.`
    : `${n} stickies beside the scored cards are not counted, for example ${name}.`
}

/** Names are cut to this many characters: what asks must leave some of the list in sight. */
const NAME = 28

/** Everything that whoever reads an export would not find in it; one sentence each. */
export function omittedLines(plan: Plan): string[] {
  return sentences(plan).map(clean)
}

function sentences({ copies, hidden, kinds, milestones }: Plan): string[] {
  const withTrouble = (kind: Trouble['kind']) =>
    milestones.flatMap(({ name, trouble }) => (trouble?.kind === kind ? [name] : []))
  return [
    ...about(
      copies.map(({ name }) => name),
      (cards, n) =>
        n === 1
          ? `${cards} is a copy of a scored card and not counted until somebody says which it is.`
          : `${cards} are copies of scored cards and not counted until somebody says which they are.`,
    ),
    ...about(hidden, (cards, n) =>
      n === 1
        ? `${cards} is hidden on the board and not counted.`
        : `${cards} are hidden on the board and not counted.`,
    ),
    ...kinds.flatMap(({ asks }) => (asks === undefined ? [] : [sayAsks(asks)])),
    ...about(
      milestones.flatMap(({ isParked, name }) => (isParked === true ? [name] : [])),
      (cards) => `Parked for a later quarter and left out: ${cards}.`,
    ),
    ...about(withTrouble('damaged'), (cards) => `The scores of ${cards} cannot be read and are missing here.`),
    ...about(
      withTrouble('newer'),
      (cards) => `The scores of ${cards} were written by a newer OKRA Milestones and are missing here.`,
    ),
  ]
}

function about(names: readonly string[], say: (cards: string, n: number) => string): string[] {
  return names.length === 0 ? [] : [say(quoteAll(names), names.length)]
}
