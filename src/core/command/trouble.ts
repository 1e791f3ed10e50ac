/** Why cards were left as they are, in sentences: whole ones for the panel, short ones where there is little room. */
import { count, listed, quote, quoteAll } from '../base/index.ts'
import type { Outcome, Skipped, SkippedThing, SkipReason } from '../edit/index.ts'

/** A sentence for each kind of trouble, with the cards it is about by name. */
export function troublesOf(outcome: Outcome): string[] {
  return [
    ...Array.from(byWhy(outcome), ([why, list]) => SENTENCES[why](allOf(list), list.length)),
    ...outcome.missingFonts.map(
      ({ font, texts }) => `The font ${quote(font)} could not be loaded: ${count(texts, 'text')} left unwritten.`,
    ),
  ]
}

/** The same shorter and shorter, without names: what, how often; at last only how often. Nothing where there is none. */
export function troublesInBrief(outcome: Outcome): string[] {
  const texts = outcome.missingFonts.reduce((sum, each) => sum + each.texts, 0)
  const unwritten = texts === 0 ? [] : [`${count(texts, 'text')} without a font`]
  const kinds = Array.from(byWhy(outcome), ([why, list]) => `${list.length} ${SHORT[why]}`)
  const isAllCards = outcome.skipped.every(({ thing }) => thing === undefined)
  const cards = outcome.skipped.length === 0 ? [] : [count(outcome.skipped.length, isAllCards ? 'card' : 'thing')]
  return [
    [...kinds, ...unwritten],
    [...cards, ...unwritten],
  ].flatMap((parts) => (parts.length === 0 ? [] : [`Not done: ${parts.join(', ')}.`]))
}

function byWhy({ skipped }: Outcome): ReadonlyMap<SkipReason, readonly Skipped[]> {
  const groups = new Map<SkipReason, Skipped[]>()
  for (const each of skipped) groups.set(each.why, [...(groups.get(each.why) ?? []), each])
  return groups
}

/** `“Cache”, “Share” and the legend`; many of one kind by their number. */
function allOf(list: readonly Skipped[]): string {
  const cards = list.filter(({ thing }) => thing === undefined).map(({ name }) => name)
  const things = Array.from(new Set(list.flatMap(({ thing }) => thing ?? [])), (thing) =>
    nameThings(
      thing,
      list.filter((each) => each.thing === thing),
    ),
  )
  return listed([...(cards.length === 0 ? [] : [quoteAll(cards)]), ...things])
}

function nameThings(thing: SkippedThing, list: readonly Skipped[]): string {
  const [words, many] = THINGS[thing]
  const [first] = list
  const isNamed = many !== undefined && list.length === 1 && first !== undefined && first.name !== ''
  if (many !== undefined && list.length > 1) return `${list.length} ${many}`
  return isNamed ? `${words} of ${quote(first.name)}` : words
}

/** What a thing is called, and several of it where there can be. */
const THINGS: Readonly<Record<SkippedThing, readonly [one: string, many?: string]>> = {
  badge: ['the badge', 'badges'],
  ballot: ['a ballot', 'ballots'],
  chart: ['the chart'],
  connector: ['the connector', 'connectors'],
  'hand-over card': ['the card for Session #4', 'cards for Session #4'],
  legend: ['the legend'],
  meanings: ['the card with the meanings'],
  'Now card': ['the Now card'],
  page: ['what this page remembers'],
  session: ['the session'],
  table: ['the milestone table'],
}

const SENTENCES: Readonly<Record<SkipReason, (cards: string, n: number) => string>> = {
  gone: (_, n) => (n === 1 ? '1 card is no longer on the board.' : `${n} cards are no longer on the board.`),
  newer: (cards) =>
    `A newer OKRA Milestones scored ${cards}. Update the plugin to change that; nothing was overwritten.`,
  damaged: (cards) => `The scores on ${cards} cannot be read. Repair them first; nothing was overwritten.`,
  copy: (cards, n) =>
    n === 1
      ? `${cards} is a copy of a scored card: say first whether it is the same milestone or a new one.`
      : `${cards} are copies of scored cards: say first of each whether it is the same milestone or a new one.`,
  'too long': (cards) =>
    `What ${cards} would have to keep is too long. Shorten its note or lists; what was there before is still there.`,
  recoloured: (_, n) => `${n} left as recoloured.`,
  'free text': (cards) => `${cards}: free text is never coloured.`,
  'no fill': (cards) => `Not coloured, for there is no fill: ${cards}.`,
  pattern: (cards) => `Left alone: ${cards}. A fill like that could not be given back.`,
  'text colour': (cards) => `${cards} left alone: the text would be hard to read.`,
  'text colour back': (cards) => `Back in their own colour: ${cards}. The text would be hard to read on the new one.`,
  'changed since': (cards) => `Changed on the board since the preview, and left alone: ${cards}.`,
  'already there': (cards) => `Not made twice, for somebody put it on the board meanwhile: ${cards}.`,
  'no font': (cards) => `Without the font, nothing was made for ${cards}.`,
  'not restored': (cards) => `${cards} could not be given back exactly as before; the saved colours are kept.`,
  'saved colours newer': (cards) =>
    `The saved colours of ${cards} were written by a newer OKRA Milestones and left alone. Update the plugin to give them back.`,
  'saved colours damaged': (cards) =>
    `The saved colours of ${cards} cannot be read and were left alone. Recolour by hand, or use the file’s version history.`,
  'page newer': () =>
    'This page’s settings were written by a newer OKRA Milestones and left alone. Update the plugin to change them.',
  failed: (what) => `FigJam refused to change ${what}; that is as before.`,
  'broken off': notAllOf,
  unfinished: notAllOf,
}

/** True however far it came: how far that was, nobody can tell. */
function notAllOf(what: string): string {
  return `Not all that belongs to ${what} could be done. Do it again to finish it, or undo.`
}

/** What stands after the number of cards. */
const SHORT: Readonly<Record<SkipReason, string>> = {
  gone: 'gone from the board',
  newer: 'scored by a newer plugin',
  damaged: 'damaged',
  copy: 'copied, not answered',
  'too long': 'too long to keep',
  recoloured: 'recoloured by hand',
  'free text': 'free text',
  'no fill': 'without a fill',
  pattern: 'with a pattern',
  'text colour': 'hard to read',
  'text colour back': 'hard to read',
  'changed since': 'changed since',
  'already there': 'there already',
  'no font': 'without a font',
  'not restored': 'not given back exactly',
  'saved colours newer': 'coloured by a newer plugin',
  'saved colours damaged': 'with damaged colours',
  'page newer': 'setting of a newer plugin',
  failed: 'refused by FigJam',
  'broken off': 'not done to the end',
  unfinished: 'not done to the end',
}
