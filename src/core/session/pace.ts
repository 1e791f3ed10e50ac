import { count } from '../base/index.ts'

/** Below so many seconds a card, nobody can present one (the method gives two and a half minutes). */
const TIGHT = 60

/** `35 cards, 51 s each in the review`, and what helps where that is too little; null without cards. */
export function paceWords(cards: number, minutes: number): { readonly says: string; readonly isTight: boolean } | null {
  if (cards === 0) return null
  const each = Math.floor((minutes * 60) / cards)
  const time = each < 100 ? `${each} s` : `${Math.floor(each / 60)} min${each % 60 === 0 ? '' : ` ${each % 60} s`}`
  const isTight = each < TIGHT
  const all = count(cards, 'card')
  return {
    says: isTight
      ? `${all}, ${time} each: too little to present them all. Vote overnight, or park some.`
      : `${all}, ${time} each in the review.`,
    isTight,
  }
}
