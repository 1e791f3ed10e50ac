/** A chat is pasted over and over: nobody counts twice, and what cannot be known is asked. */
import { describe, expect, test } from 'vitest'
import {
  answerWhose,
  NOTHING_HEARD,
  readChat,
  sortLines,
  takeIn,
  type Heard,
  type Whose,
} from '../../../src/core/chat/index.ts'
import { glyphOf } from '../../../src/core/record/index.ts'
import { EFFORT } from './asked.ts'

const paste = (heard: Heard, text: string): Heard => {
  const { sure, asked } = sortLines(heard, readChat(text, EFFORT))
  return takeIn(heard, [...asked, ...sure])
}
const pasted = (...texts: readonly string[]): Heard => texts.reduce(paste, NOTHING_HEARD)

/** Whose answers count, in words. */
const counted = (heard: Heard) =>
  Object.fromEntries(
    Array.from(heard, ([key, { people, isAsked }]) => [
      isAsked ? `${key}?` : key,
      people.map((places) => [0, 1, 2, 3].map((place) => glyphOf('effort', places?.[place]) || '-').join('')),
    ]),
  )

const at = (time: string, name: string, line: string) => `[${time}, 27/11/2020] ${name}: ${line}`
const ANA = at('10:02', 'Ana', 'S M ? L')
const BEN = at('10:03', 'Ben', 'M M M M')
const LATER = at('10:05', 'Ana', 'S M ? M')
const IN = { ana: ['SM?L'], ben: ['MMMM'] }

describe('pasting again', () => {
  test('the same counts nobody twice', () => {
    expect(counted(pasted(`${ANA}\n${BEN}`, `${ANA}\n${BEN}`))).toEqual(IN)
  })

  test('the whole chat, a part of it, or only what is new, in any order', () => {
    expect(counted(pasted(ANA, `${ANA}\n${BEN}`))).toEqual(IN)
    expect(counted(pasted(`${ANA}\n${BEN}`, BEN, ANA))).toEqual(IN)
    expect(counted(pasted(BEN, ANA))).toEqual(IN)
  })

  test('one person is one, however their name is spelt', () => {
    const texts = ['Ana: S M ? L', at('10:02', '~ Ana', 'S M ? L'), 'from ANA (Guest) to Everyone: 10:02 AM\nS M ? L']
    expect(counted(pasted(...texts))).toEqual({ ana: ['SM?L'] })
  })

  test('what was answered by number is put together', () => {
    expect(counted(pasted(at('10:02', 'Ana', '3L'), at('10:04', 'Ana', '1?')))).toEqual({ ana: ['?-L-'] })
  })
})

describe('two differing lines under one name', () => {
  const say = (heard: Heard, whose: Whose) => counted(answerWhose(heard, 'ana', whose))

  test('are asked about, and neither counts until then', () => {
    const heard = pasted(`${ANA}\n${LATER}`)
    expect(counted(heard)).toEqual({ 'ana?': [] })
    expect(say(heard, 'one')).toEqual({ ana: ['SM?M'] })
    expect(say(heard, 'several')).toEqual({ ana: ['SM?L', 'SM?M'] })
  })

  test('of which one is in already: it stays in until then', () => {
    expect(counted(pasted(ANA, `${ANA}\n${LATER}`))).toEqual({ 'ana?': ['SM?L'] })
  })

  test('are asked about once, and again when a third comes', () => {
    const heard = answerWhose(pasted(`${ANA}\n${LATER}`), 'ana', 'one')
    expect(counted(paste(heard, `${ANA}\n${LATER}`))).toEqual({ ana: ['SM?M'] })
    const back = paste(heard, `${ANA}\n${LATER}\n${at('10:06', 'Ana', 'S M ? L')}`)
    expect(counted(back)).toEqual({ 'ana?': ['SM?M'] })
    expect(say(back, 'one')).toEqual({ ana: ['SM?L'] })
    expect(say(back, 'several')).toEqual({ ana: ['SM?L', 'SM?M'] })
  })

  test('one card answered otherwise is a change of mind, or two people', () => {
    const heard = pasted(`${ANA}\n${at('10:05', 'Ana', '1M')}`)
    expect(say(heard, 'one')).toEqual({ ana: ['MM?L'] })
    expect(say(heard, 'several')).toEqual({ ana: ['SM?L', 'M---'] })
  })
})

describe('lines below no ballot', () => {
  const ballot = `[10:00, 27/11/2020] Zoe: ${EFFORT.ballot}`
  const sorted = (heard: Heard, text: string) => {
    const { sure, asked, others } = sortLines(heard, readChat(text, EFFORT))
    return { sure: sure.map(({ name }) => name), asked: asked.map(({ name }) => name), others }
  }

  test('are asked about', () => {
    expect(sorted(NOTHING_HEARD, `${ANA}\n${BEN}`)).toEqual({ sure: [], asked: ['Ana', 'Ben'], others: 0 })
  })

  test('are not of this vote where its ballot stands below them', () => {
    expect(sorted(NOTHING_HEARD, `${ANA}\n${ballot}\n${BEN}`)).toEqual({ sure: ['Ben'], asked: [], others: 0 })
  })

  test('are of this vote where they follow one that is, and are asked about where they stand before it', () => {
    const text = `${ANA}\n${BEN}\n${at('10:04', 'Cleo', 'L L L L')}`
    expect(sorted(pasted(BEN), text)).toEqual({ sure: ['Ben', 'Cleo'], asked: ['Ana'], others: 0 })
  })

  test('those below another vote’s ballot are never asked about', () => {
    const other = ballot.replace(String(EFFORT.vote), '1111')
    expect(sorted(NOTHING_HEARD, `${other}\n${ANA}\n${BEN}`)).toEqual({ sure: [], asked: [], others: 2 })
  })
})
