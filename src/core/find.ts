import type { Card, Section } from './card.ts'
import { chroma } from './colour.ts'
import { lookOf, ownFill, sizeClass } from './look.ts'
import { perObject } from './memo.ts'
import type { TickedLooks } from './marks.ts'
import { collapse, isPlaceholder } from './text.ts'

/** Why a card counts as a milestone, or not (DESIGN §4, first match wins). */
export type Because =
  | 'we made it'
  | 'it is hidden'
  | 'a person said so'
  | 'it was scored'
  | 'its text says so'
  | 'it is empty or a placeholder'
  | 'its kind was chosen'
  | 'it looks like one'
  | 'nothing says so'

/** What the rules say of one card. */
export interface Verdict {
  readonly isMilestone: boolean
  readonly because: Because
}

/** What decides for a whole page: the kinds chosen here, and what cards look like by default. */
export interface Rules {
  readonly looks: Pick<TickedLooks, 'in' | 'out'>
  readonly defaultLook: 'wide rectangles' | 'stickies'
}

/** Decides for one card, by the rules in their order. */
export function findMilestone(card: Card, rules: Rules): Verdict {
  if (card.made) return { isMilestone: false, because: 'we made it' }
  if (card.isHidden) return { isMilestone: false, because: 'it is hidden' }
  if (card.mark.kind === 'ok') return { isMilestone: card.mark.value.in, because: 'a person said so' }
  if (card.record.kind !== 'absent') return { isMilestone: true, because: 'it was scored' }
  if (card.said !== null) return { isMilestone: true, because: 'its text says so' }
  if (isBlank(card)) return { isMilestone: false, because: 'it is empty or a placeholder' }
  const look = lookOf(card)
  if (rules.looks.in.includes(look)) return { isMilestone: true, because: 'its kind was chosen' }
  if (rules.looks.out.includes(look)) return { isMilestone: false, because: 'its kind was chosen' }
  const looksLikeOne = rules.defaultLook === 'stickies' ? card.type === 'STICKY' : isWideSolidRectangle(card)
  return { isMilestone: looksLikeOne, because: looksLikeOne ? 'it looks like one' : 'nothing says so' }
}

/** Nothing to score: no text, or a template’s own words. */
export const isBlank = perObject((card: Card): boolean => collapse(card.text) === '' || isPlaceholder(card.text))

/** The official board’s milestone card: a wide rectangle, one plain colour that is not grey, no dashes, real words. */
const isWideSolidRectangle = perObject((card: Card): boolean => {
  const fill = ownFill(card)
  return (
    isRectangle(card) &&
    sizeClass(card) === 'wide' &&
    card.border !== 'dashed' &&
    fill.kind === 'solid' &&
    chroma(fill.hex) >= 8 &&
    !card.inFrame &&
    Array.from(collapse(card.text)).length > 3
  )
})

function isRectangle(card: Card): boolean {
  return card.type === 'SHAPE_WITH_TEXT' && (card.shape === 'SQUARE' || card.shape === 'ROUNDED_RECTANGLE')
}

/** Words of the method’s boards, in its author’s languages. */
const METHOD_WORDS =
  /\bokra\b|\b(company )?objectives?\b|\bkey[ -]results?\b|\bhypothes[ei]s\b|\bmilestones?\b|\binceptions?\b|\bpains and gains\b|\bobjetivos?\b|\bhip[óo]teses?\b|\bresultados?[ -]chave\b|\bmarcos?\b/i

/**
 * Whether the page shows signs of OKRA besides its milestone cards: dotted objectives, dashed round labels, the
 * template’s placeholders, the method’s words. Two of the four make an OKRA board; one may be chance.
 */
export function isOkraBoard(cards: readonly Card[], sections: readonly Section[]): boolean {
  const signs = new Set<Sign>(sections.flatMap((section) => signsInText(section.name)))
  for (const card of cards) {
    if (signs.size >= 2) break
    for (const sign of signsOn(card)) signs.add(sign)
  }
  return signs.size >= 2
}

type Sign = 'dotted objective' | 'dashed label' | 'placeholder' | 'method word'

/** What one card says of the board it hangs on; a milestone card is no sign of itself. */
const signsOn = perObject((card: Card): readonly Sign[] => {
  if (isWideSolidRectangle(card)) return []
  const signs = signsInText(card.text)
  if (isRectangle(card) && card.border === 'dashed' && collapse(card.text) !== '') signs.push('dotted objective')
  if (card.shape === 'ELLIPSE' && card.border === 'dashed') signs.push('dashed label')
  return signs
})

function signsInText(text: string): Sign[] {
  const signs: Sign[] = []
  if (isPlaceholder(text)) signs.push('placeholder')
  if (METHOD_WORDS.test(text)) signs.push('method word')
  return signs
}
