import { SCALES, UNSURE, type ScaleAttribute, type Score } from '../record/index.ts'

/** What is voted on, as far as a line of answers depends on it. */
export interface Asked {
  readonly attribute: ScaleAttribute
  /** How many cards stand on the ballot. */
  readonly cards: number
}

/** Answers by the place of their card on the ballot, the first is 0. */
export type Places = Readonly<Record<number, Score>>

/** Why a line that looks like answers is none. */
export type Why =
  | { readonly kind: 'count'; readonly answers: number }
  | { readonly kind: 'no such card'; readonly card: number }
  | { readonly kind: 'card twice'; readonly card: number }
  | { readonly kind: 'card or level' }
  | { readonly kind: 'other scale' }
  | { readonly kind: 'words' }
  | { readonly kind: 'together' }
  | { readonly kind: 'no name' }
  | { readonly kind: 'inside' }
  | { readonly kind: 'quoted' }

/** What a line says: answers, nothing about the vote (null), or something that only looks like answers. */
export type Said =
  { readonly kind: 'answers'; readonly places: Places } | { readonly kind: 'unread'; readonly why: Why }

const HEART = String.raw`(?:[♥❤💙💚💛💜🖤🧡🤍🤎🩷🩵🩶]\uFE0F?|:hearts?:|<3)`
const MARKS = '[?？❓❔]\uFE0F?'

/** How each level is written in a chat; sizes also as Portuguese and Spanish have them: P M G. */
const WRITTEN: Readonly<Record<ScaleAttribute, string>> = {
  effort: `[SMLPG]|${MARKS}`,
  business: String.raw`\${1,3}|${MARKS}`,
  ux: `${HEART}{1,3}|${MARKS}`,
}

const SIZES: Readonly<Record<string, Score>> = { S: 'S', P: 'S', M: 'M', L: 'L', G: 'L' }
const BETWEEN = String.raw`(?:\s*[,;|/·•]\s*|\s+)`
/** Between the number of a card and its answer. */
const AFTER_NUMBER = String.raw`\s*[.):=]?\s*`

const PATTERNS = new Map<string, RegExp>()

function pattern(source: string): RegExp {
  const made = PATTERNS.get(source) ?? new RegExp(source, 'iu')
  PATTERNS.set(source, made)
  return made
}

function isWhole(line: string, item: string): boolean {
  return pattern(`^(?:${item})(?:${BETWEEN}(?:${item}))*[.!]?$`).test(line)
}

/** Only a line wholly made of answers counts: one for each card in order (`S M ? L`), or some by number (`3L 5?`). */
export function readAnswers(line: string, asked: Asked): Said | null {
  if (line === '') return null
  const { attribute, cards } = asked
  const level = WRITTEN[attribute]
  const numbered = numberedIn(line, asked)
  const inOrder = inOrderIn(line, asked)
  if (numbered !== null && inOrder !== null) return unread({ kind: 'card or level' })
  if (numbered !== null) return fitting(numbered, cards)
  if (inOrder !== null) {
    // A bare mark or number may be anything else that people write, and the count of a reaction.
    if (/^\d$/.test(line) || (cards > 1 && pattern(`^${MARKS}$`).test(line))) return null
    return inOrder.length === cards
      ? { kind: 'answers', places: Object.fromEntries(inOrder.map((score, place) => [place, score])) }
      : unread({ kind: 'count', answers: inOrder.length })
  }
  return nearly(line, asked, level)
}

function unread(why: Why): Said {
  return { kind: 'unread', why }
}

function numberedIn(line: string, { attribute }: Asked): [number, Score][] | null {
  const item = String.raw`#?\d{1,3}${AFTER_NUMBER}(?:${WRITTEN[attribute]})`
  if (!isWhole(line, item)) return null
  const each = new RegExp(String.raw`#?(\d{1,3})${AFTER_NUMBER}(${WRITTEN[attribute]})(?=[\s,;|/·•.!]|$)`, 'giu')
  return Array.from(line.matchAll(each), ([, number, level = '']) => [Number(number), scoreOf(attribute, level)])
}

/** Values may be written by their number, too, where all of a line are. */
function inOrderIn(line: string, { attribute }: Asked): Score[] | null {
  const level = WRITTEN[attribute]
  const isRank =
    attribute !== 'effort' && pattern(`^(?:[123]|${MARKS})(?:(?:,\\s*|\\s+)(?:[123]|${MARKS}))*$`).test(line)
  if (!isRank && !isWhole(line, level)) return null
  const each = new RegExp(isRank ? `[123]|${MARKS}` : level, 'giu')
  return Array.from(line.matchAll(each), ([written]) => scoreOf(attribute, written))
}

function scoreOf(attribute: ScaleAttribute, written: string): Score {
  if (pattern(`^${MARKS}$`).test(written)) return UNSURE.score
  if (attribute === 'effort') return SIZES[written.toUpperCase()] ?? UNSURE.score
  const steps = /^\d$/.test(written)
    ? Number(written)
    : Array.from(written.matchAll(new RegExp(attribute === 'ux' ? HEART : String.raw`\$`, 'giu'))).length
  return SCALES[attribute].levels[steps - 1]?.score ?? UNSURE.score
}

function fitting(numbered: readonly (readonly [number, Score])[], cards: number): Said {
  const places: Record<number, Score> = {}
  for (const [card, score] of numbered) {
    if (card < 1 || card > cards) return unread({ kind: 'no such card', card })
    const before = places[card - 1]
    if (before !== undefined && before !== score) return unread({ kind: 'card twice', card })
    places[card - 1] = score
  }
  return { kind: 'answers', places }
}

/** What somebody may have meant as answers: mostly levels, of this scale or of another. */
function nearly(line: string, { attribute, cards }: Asked, level: string): Said | null {
  const others = Object.entries(WRITTEN).filter(([other]) => other !== attribute)
  if (others.some(([, written]) => isWhole(line, written)) && line.length > 1) return unread({ kind: 'other scale' })
  if (cards > 1 && attribute === 'effort' && new RegExp(`^[SMLPG?]{${cards}}$`, 'u').test(line))
    return unread({ kind: 'together' })
  const tokens = line.split(/[\s,;|/·•]+/u).filter((token) => token !== '')
  const levels = tokens.filter((token) => pattern(String.raw`^(?:#?\d{1,3}[.):=]?)?(?:${level})$`).test(token))
  return levels.length > 1 && levels.length * 2 >= tokens.length ? unread({ kind: 'words' }) : null
}
