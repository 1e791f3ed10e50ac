import { quote } from '../base/index.ts'
import type { Offer } from '../plan/index.ts'
import type { OfferAnswerWord } from './offer-answer.ts'
import { COLUMN_TITLES } from '../record/index.ts'

export interface OfferQuestion {
  readonly sentence: string
  readonly choices: readonly { readonly as: OfferAnswerWord; readonly words: string; readonly title?: string }[]
  /** Cards to show on the board. */
  readonly cards: readonly string[]
}

/** Names are cut to this many characters, so that two fit on a line. */
const NAME = 28

/** `alike`: how many offers of its kind there are, itself included. */
export function askOffer(offer: Offer, names: ReadonlyMap<string, string>, alike: number): OfferQuestion {
  const name = (id: string) => quote(names.get(id) ?? 'a card', NAME)
  switch (offer.kind) {
    case 'cell':
      return askCell(offer, name(offer.card))
    case 'connected': {
      const [from, to] = [name(offer.from), name(offer.to)]
      const cards = [offer.from, offer.to]
      if (offer.isClear)
        return {
          sentence: `A connector says that ${from} waits for ${to}.`,
          choices: [{ as: 'yes', words: 'Add dependency' }, leave],
          cards,
        }
      return {
        sentence: `${from} and ${to} are connected on the board. Which one waits for the other?`,
        choices: [
          { as: 'yes', words: 'The first', title: `${from} waits for ${to}` },
          { as: 'other', words: 'The second', title: `${to} waits for ${from}` },
          { as: 'leave', words: 'Neither' },
        ],
        cards,
      }
    }
    case 'moved':
      return {
        sentence: `The connector now says that ${name(offer.from)} waits for ${name(offer.to)}.`,
        choices: [{ as: 'yes', words: 'Change dependency' }, { as: 'other', words: 'Put it back' }, leave],
        cards: [offer.from, offer.to],
      }
    case 'loose':
      if (!names.has(offer.to))
        return {
          sentence: `${name(offer.from)} waits for a card that is no longer on the board.`,
          choices: [{ as: 'yes', words: 'Remove dependency' }, leave],
          cards: [offer.from],
        }
      return {
        sentence: `An end of the connector from ${name(offer.from)} to ${name(offer.to)} was taken off.`,
        choices: [{ as: 'yes', words: 'Remove dependency' }, { as: 'other', words: 'Put it back' }, leave],
        cards: [offer.from, offer.to],
      }
    case 'named':
      return {
        sentence: `${name(offer.from)} waits for a card called ${name(offer.to)}. Is it the one on this page?`,
        choices: [{ as: 'yes', words: 'Yes' }, leave],
        cards: [offer.from, offer.to],
      }
    case 'undrawn':
      return {
        sentence: `${name(offer.from)} waits for ${name(offer.to)}; no connector shows it.`,
        choices: [
          { as: 'yes', words: alike > 1 ? `Draw all ${alike}` : 'Draw it' },
          { as: 'other', words: 'Remove dependency' },
          leave,
        ],
        cards: [offer.from, offer.to],
      }
  }
}

const leave = { as: 'leave', words: 'Leave' } as const

function askCell(offer: Extract<Offer, { kind: 'cell' }>, name: string): OfferQuestion {
  const { column, says, card, patch } = offer
  const said = says.trim() === '' ? 'empty' : quote(says, NAME)
  return {
    sentence: `In the table, ${COLUMN_TITLES[column]} of ${name} was changed to ${said}.`,
    choices: patch === null ? [leave] : [{ as: 'yes', words: 'Apply' }, leave],
    cards: [card],
  }
}
