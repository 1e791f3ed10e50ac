import { chroma, lightness, perObject, type Hex } from '../base/index.ts'
import type { Because, Card, Section } from '../plan/index.ts'
import type { TickedLooks } from '../record/index.ts'
import { collapse, isPlaceholder, type FromText } from '../text/index.ts'
import { lookOf, ownFill, sizeClass } from './look.ts'
import { kindKey } from './scored-kinds.ts'

/** What the rules say of one card. */
export interface Verdict {
  readonly isMilestone: boolean
  readonly because: Because
}

/** What decides for a whole page: the kinds chosen here, and what cards look like by default. */
export interface Rules {
  readonly looks: Pick<TickedLooks, 'in' | 'out'>
  readonly defaultLook: 'wide rectangles' | 'stickies' | 'repeated frames'
  /** Kinds of which cards are scored here (scored-kinds.ts). */
  readonly scored?: ReadonlySet<string>
  /** Kinds of frames that repeat, in a design file. */
  readonly repeated?: ReadonlySet<string>
  /** Nothing but scored shapes or frames says that stickies are no milestones here: people are asked about them. */
  readonly asksAboutStickies?: boolean
}

/** Decides for one card, by the rules in their order; what the plugin made itself is no card to begin with. */
export function findMilestone(card: Card, rules: Rules): Verdict {
  if (card.isHidden) return no('it is hidden')
  if (card.isPart) return no('it is part of a card')
  if (card.mark.kind === 'ok') return card.mark.value.in ? yes('a person said so') : no('a person said so')
  if (card.record.kind !== 'absent') return yes('it was scored')
  if (saysSo(card.type, card.fromText)) return yes('its text says so')
  if (isBlank(card)) return no('it is empty or a placeholder')
  const look = lookOf(card)
  if (rules.looks.in.includes(look)) return yes('its kind was chosen')
  if (rules.looks.out.includes(look)) return no('its kind was chosen')
  // A sticky may be anything: about those of a scored kind people are asked (kinds.ts).
  if (card.type !== 'STICKY' && rules.scored?.has(kindKey(card)) === true) return yes('it is like a scored one')
  return looksLikeMilestone(card, rules) ? yes('it looks like one') : no('nothing says so')
}

const [YES, NO] = [new Map<Because, Verdict>(), new Map<Because, Verdict>()]

/** Cards of one verdict share it: there are few verdicts, and many cards. */
function shared(verdicts: Map<Because, Verdict>, because: Because): Verdict {
  const known = verdicts.get(because) ?? { isMilestone: verdicts === YES, because }
  verdicts.set(because, known)
  return known
}

const yes = (because: Because): Verdict => shared(YES, because)
const no = (because: Because): Verdict => shared(NO, because)

function looksLikeMilestone(card: Card, { defaultLook, repeated }: Rules): boolean {
  switch (defaultLook) {
    case 'stickies':
      return card.type === 'STICKY'
    case 'wide rectangles':
      return isWideSolidRectangle(card)
    case 'repeated frames':
      return isFilledFrame(card) && repeated?.has(lookOf(card)) === true
  }
}

/** A frame or instance in a design file that could be a card: covered by something, with more than a chip’s word on it. */
export const isFilledFrame = perObject(
  (card: Card): boolean =>
    (card.type === 'FRAME' || card.type === 'INSTANCE') &&
    !card.isHidden &&
    !card.isPart &&
    ownFill(card).kind !== 'none' &&
    sizeClass(card) !== 'tiny' &&
    !isBlank(card) &&
    isMoreThanAChip(collapse(card.text)),
)

/** Of free text only a whole six-line block counts: legends explain `Spike: …` in the same words. */
export function saysSo(type: string, fromText: FromText | null): boolean {
  return fromText !== null && (type !== 'TEXT' || fromText.blockTitle !== null)
}

/** Nothing to score: no text, or a template’s own words. */
export const isBlank = perObject((card: Card): boolean => collapse(card.text) === '' || isPlaceholder(card.text))

/** The official board’s milestone card: a wide rectangle, one plain colour that is no paper, no dashes, real words. */
export const isWideSolidRectangle = perObject((card: Card): boolean => {
  const fill = ownFill(card)
  return (
    isRectangle(card) &&
    sizeClass(card) === 'wide' &&
    card.border !== 'dashed' &&
    fill.kind === 'solid' &&
    !isPaper(fill.hex) &&
    !card.inFrame &&
    isMoreThanAChip(collapse(card.text))
  )
})

/** White and light greys: what features, boxes and form fields are made of. */
function isPaper(hex: Hex): boolean {
  return chroma(hex) < 8 && lightness(hex) > 40
}

/** `P1`, `OK` and `12` name a chip; three characters of other scripts may be a whole title. */
function isMoreThanAChip(text: string): boolean {
  // A character takes two places at most.
  return text.length > 6 || Array.from(text).length > 3 || /[^\u0000-\u024F]/.test(text)
}

function isRectangle(card: Card): boolean {
  return card.type === 'SHAPE_WITH_TEXT' && (card.shape === 'SQUARE' || card.shape === 'ROUNDED_RECTANGLE')
}

/** Words of the method’s boards: the author’s languages, and those OKRA boards were seen in. */
const METHOD_WORDS = new RegExp(
  [
    /\bokra\b|\bobjectives?\b|\bkey[ -]results?\b|\bhypothes[ei]s\b|\bmilestones?\b|\binceptions?\b|\bpains and gains\b/,
    /\bobjetivos?\b|\bhip[óo]tes[ei]s\b|\bresultados?[ -]chave\b|\bobjectifs?\b|\bhypoth[èe]ses?\b|\bjalons?\b/,
    /гипотез|цел[ьи](?![а-я])|веха|目標|目标|仮説|マイルストーン|هدف|أهداف|فرضية/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
)

type Sign = 'dotted objective' | 'dotted question' | 'dashed label' | 'placeholder' | 'method word'

/**
 * Whether the page shows signs of OKRA besides its milestone cards: dotted objectives, dotted questions (hypotheses),
 * dashed round labels, the template’s placeholders, the method’s words. Two different signs on two different things
 * make an OKRA board; one may be chance.
 */
export function isOkraBoard(cards: readonly Card[], sections: readonly Section[]): boolean {
  return okraWitnesses(cards, sections) !== null
}

/** Ids of the cards by which it is an OKRA board, as few as it takes; null where it is none. */
export function okraWitnesses(cards: readonly Card[], sections: readonly Section[]): ReadonlySet<string> | null {
  const signs = new Set<Sign>()
  const witnesses = new Set<string>()
  let sources = 0
  const add = (found: readonly Sign[]): boolean => {
    if (found.length > 0) sources += 1
    for (const sign of found) signs.add(sign)
    return signs.size >= 2 && sources >= 2
  }
  const isDecided =
    sections.some(({ name }) => add(signsInText(name))) ||
    cards.some((card) => {
      if (bearsSigns(card)) witnesses.add(card.id)
      return add(signsOn(card))
    })
  return isDecided ? witnesses : null
}

export function bearsSigns(card: Card): boolean {
  return signsOn(card).length > 0
}

/** What one card says of the board it hangs on; a milestone card is no sign of itself. */
const signsOn = perObject((card: Card): readonly Sign[] => {
  if (card.isHidden || isWideSolidRectangle(card)) return NO_SIGNS
  const signs = signsInText(card.text)
  const text = collapse(card.text)
  const isDotted = card.border === 'dashed' && text !== ''
  if (isDotted && isRectangle(card)) signs.push(/[?？؟]$/.test(text) ? 'dotted question' : 'dotted objective')
  if (card.border === 'dashed' && card.shape === 'ELLIPSE') signs.push('dashed label')
  return signs.length === 0 ? NO_SIGNS : signs
})

/** Most cards show none, and share that. */
const NO_SIGNS: readonly Sign[] = []

function signsInText(text: string): Sign[] {
  const signs: Sign[] = []
  if (isPlaceholder(text)) signs.push('placeholder')
  if (METHOD_WORDS.test(text)) signs.push('method word')
  return signs
}
