/** What people said in votes, and which counts may come of it: no vote lost, none counted twice. */
import { keyOnScale } from '../../src/core/record/question.ts'
import type { ScaleAttribute, Score } from '../../src/core/record/scale.ts'
import { tally, type Counts } from '../../src/core/weigh/result.ts'

export type Answers = Readonly<Record<string, Score>>
/** What one person answered in one round, each time their own plugin took it, oldest first. */
export type History = readonly Answers[]
type ByCard = Readonly<Record<string, Counts>>

interface Heard {
  /** The keys of its questions. */
  readonly cards: readonly string[]
  /** The scale of a vote on one: its keys have that before them once they stand beside those of a vote on several. */
  readonly attribute: ScaleAttribute | null
  readonly said: Map<string, Answers[]>
  /** What was entered on the facilitator’s screen for people without a panel, oldest first. */
  readonly entered: Entry[]
  isDropped: boolean
}

type Entry = { readonly by: string } & ({ readonly guest: Answers } | { readonly card: string; readonly hands: Counts })

export class Votes {
  readonly #rounds = new Map<string, Heard>()

  start(round: string, cards: readonly string[], attribute: ScaleAttribute | null): void {
    this.#rounds.set(round, { cards, attribute, said: new Map(), entered: [], isDropped: false })
  }

  answer(round: string, who: string, card: string, score: Score): void {
    const said = this.#rounds.get(round)?.said
    const history = said?.get(who) ?? []
    said?.set(who, [...history, { ...history.at(-1), [card]: score }])
  }

  hands(round: string, by: string, card: string, hands: Counts): void {
    this.#rounds.get(round)?.entered.push({ by, card, hands })
  }

  guest(round: string, by: string, guest: Answers): void {
    this.#rounds.get(round)?.entered.push({ by, guest })
  }

  drop(round: string): void {
    const heard = this.#rounds.get(round)
    if (heard) heard.isDropped = true
  }

  historyOf(round: string, who: string): History {
    return this.#rounds.get(round)?.said.get(who) ?? []
  }

  /**
   * Every result that a round may have on its own cards, where each list of `choices` holds what one person may be counted
   * with; null for a round of which nothing is known. `isSure`: whether all that somebody entered for others must be in it.
   */
  possible(round: string, choices: readonly (readonly Answers[])[], isSure: (by: string) => boolean): ByCard[] | null {
    const heard = this.#rounds.get(round)
    if (heard === undefined) return null
    const { cards, entered } = heard
    const came = combinations(entered.map((entry) => (isSure(entry.by) ? [[entry]] : [[], [entry]])))
    const counted = combinations(choices).flatMap((answers) =>
      came.map((entries) => countsOf(cards, answers, entries.flat())),
    )
    return heard.isDropped ? [...counted, {}] : counted
  }

  /** A result without what it keeps of earlier rounds on other cards. */
  own(round: string, counts: ByCard): ByCard {
    const { cards = [], attribute = null } = this.#rounds.get(round) ?? {}
    const keyOf = (key: string) =>
      cards.find((card) => card === key || (attribute !== null && key === keyOnScale(attribute, card)))
    return Object.fromEntries(
      Object.entries(counts).flatMap(([key, each]) => {
        const own = keyOf(key)
        return own === undefined ? [] : [[own, each]]
      }),
    )
  }
}

/** Two devices that know nothing of each other yet: on each card any answer given there may be the last, or none in time. */
export function anyOf(history: History): Answers[] {
  const cards = Array.from(new Set(history.flatMap((answers) => Object.keys(answers))))
  return cards.reduce<Answers[]>(
    (before, card) => {
      const given = Array.from(new Set(history.flatMap((answers) => answers[card] ?? [])))
      return before.flatMap((answers) => [answers, ...given.map((score) => ({ ...answers, [card]: score }))])
    },
    [{}],
  )
}

function countsOf(cards: readonly string[], said: readonly Answers[], entered: readonly Entry[]): ByCard {
  const answers = [...said, ...entered.flatMap((entry) => ('guest' in entry ? [entry.guest] : []))]
  const hands: ByCard = Object.fromEntries(
    entered.flatMap((entry) => ('hands' in entry ? [[entry.card, entry.hands]] : [])),
  )
  const counts: Record<string, Counts> = {}
  for (const card of cards) {
    const each: Record<string, number> = { ...tally(answers.flatMap((one) => one[card] ?? [])) }
    for (const [answer, count] of Object.entries(hands[card] ?? {})) each[answer] = (each[answer] ?? 0) + count
    if (Object.keys(each).length > 0) counts[card] = each
  }
  return counts
}

function combinations<T>(choices: readonly (readonly T[])[]): T[][] {
  return choices.reduce<T[][]>(
    (before, options) => before.flatMap((list) => options.map((one) => [...list, one])),
    [[]],
  )
}
