/** Whatever people are called and however a chat is pasted: who answered is read, and nothing else becomes an answer. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  chatSeat,
  keyOf,
  NOTHING_HEARD,
  readChat,
  sortLines,
  takeIn,
  voteNumber,
  type Heard,
} from '../../../src/core/chat/index.ts'
import { EFFORT, inWords } from './asked.ts'

const LEVELS = ['S', 'M', 'L', '?'] as const
const someLine = fc.array(fc.constantFrom(...LEVELS), { minLength: 4, maxLength: 4 }).map((each) => each.join(' '))

/** Names as people have them, and names that look like answers, times and what tools write. */
const someName = fc.oneof(
  fc.constantFrom(
    'Rosa M',
    'Theo S.',
    'L',
    'Ana: Design',
    'Ana - Design',
    '李 小龙',
    'Zoë (she/her)',
    '+55 11 90000-0000',
  ),
  fc.constantFrom('__proto__', 'constructor', 'From Here', 'Maria To', 'Ana To B', 'Lima, Rosa (Design)', 'Everyone'),
  fc.stringMatching(/^[A-Z][a-zé]{1,8}( [A-Z][a-z]{0,8}\.?){0,2}$/),
)

interface Message {
  readonly name: string
  readonly line: string
}

const someChat = fc.uniqueArray(fc.record({ name: someName, line: someLine }), {
  selector: ({ name }) => keyOf(name),
  minLength: 1,
  maxLength: 8,
})

/** How tools write one message; `minute` tells them apart. */
const TOOLS: Readonly<Record<string, (message: Message, minute: number) => string>> = {
  'Zoom, saved': ({ name, line }, minute) => `10:${minute}:11 From ${name} to Everyone:\n\t${line}\n`,
  'Zoom, copied': ({ name, line }, minute) => `From ${name} to Everyone: (10:${minute} AM)\n ${line}\n`,
  'Teams, selected': ({ name, line }, minute) =>
    `${line} by ${name}\n${name}\n10:${minute}\n\n${line}\n\n👍\n1 Like reaction.\n1\n`,
  Slack: ({ name, line }, minute) => `${name}\n  10:${minute} AM\n${line}\n:+1:\n1\n\n\n`,
  'WhatsApp, iPhone': ({ name, line }, minute) => `\u200E[27/11/2020, 10:${minute}:11\u202FAM] ${name}: ${line}\n`,
  'WhatsApp, Android': ({ name, line }, minute) => `27/11/2020, 10:${minute} - ${name}: ${line}\n`,
  Discord: ({ name, line }, minute) => `${name} — Today at 10:${minute} AM\n${line}\n`,
  Webex: ({ name, line }, minute) => `from ${name} to everyone:    10:${minute}  AM\n${line}\n`,
}

const minute = (nth: number) => 10 + nth

test.each(Object.entries(TOOLS))('%s: everyone is read under their name', (_, write) => {
  fc.assert(
    fc.property(someChat, (chat) => {
      const text = chat.map((message, nth) => write(message, minute(nth))).join('')
      const expected = Object.fromEntries(chat.map(({ name, line }) => [name, line]))
      expect(inWords(readChat(text, EFFORT).lines)).toEqual(expected)
    }),
  )
})

test.each(Object.entries(TOOLS))('%s: in any order of pasting, and as often as one likes', (_, write) => {
  const scenario = someChat.chain((chat) => {
    const written = chat.map((message, nth) => write(message, minute(nth)))
    const somePaste = fc.subarray(written, { minLength: 1 }).map((part) => part.join(''))
    return fc.record({ chat: fc.constant(chat), pastes: fc.array(somePaste), whole: fc.constant(written.join('')) })
  })
  fc.assert(
    fc.property(scenario, ({ chat, pastes, whole }) => {
      const paste = (heard: Heard, text: string): Heard => {
        const { sure, asked } = sortLines(heard, readChat(text, EFFORT))
        return takeIn(heard, [...asked, ...sure])
      }
      const heard = [...pastes, whole, ...pastes, whole].reduce(paste, NOTHING_HEARD)
      expect(Array.from(heard.keys()).sort()).toEqual(chat.map(({ name }) => keyOf(name)).sort())
      for (const { people, isAsked } of heard.values()) expect([people.length, isAsked]).toEqual([1, false])
    }),
  )
})

test('times, reactions, links, quotes and what tools say never become answers', () => {
  const someTalk = fc.constantFrom(
    '10:02 a.\u00A0m.',
    '10:02',
    '👍',
    '❤️\n1',
    ':heart:\n2',
    '1 Like reaction.\n1',
    'Reacted to "S M ? L" with 👍',
    'Removed a 👍 reaction from "S M ? L"',
    'Replying to "S M ? L"\n\nthanks',
    '> S M ? L',
    '“S M ? L”',
    'image omitted',
    '<Media omitted>',
    'https://example.org/S/M/L',
    'Last reply 2 days agoView thread',
    'has context menu',
    'I would say S M ? L',
  )
  fc.assert(
    fc.property(
      fc.array(fc.record({ name: someName, line: someTalk })),
      fc.constantFrom(...Object.values(TOOLS)),
      (chat, write) => {
        const text = chat.map((message, nth) => write(message, minute(nth % 40))).join('')
        expect(readChat(text, EFFORT).lines).toEqual([])
      },
    ),
  )
})

test('any text is read without an error, and no text without names names anybody', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
      readChat(text, EFFORT)
      expect(readChat(text.replace(/[\p{L}\p{N}]/gu, 'S '), EFFORT).lines).toEqual([])
    }),
  )
})

test('seats are one for each name, vote and person of that name, and say no name', () => {
  fc.assert(
    fc.property(fc.uniqueArray(someName, { selector: keyOf }), (names) => {
      const seats = names.flatMap((name) =>
        ['r1', 'r2'].flatMap((round) => [0, 1].map((nth) => chatSeat(round, keyOf(name), nth))),
      )
      expect(new Set(seats).size).toBe(names.length * 4)
      expect(seats.every((seat) => /^[a-z0-9]+$/.test(seat))).toBe(true)
    }),
  )
})

test('a vote has a number of four digits, and the next has another', () => {
  fc.assert(fc.property(fc.string(), (round) => voteNumber(round) >= 1000 && voteNumber(round) <= 9999))
  expect(new Set(Array.from({ length: 50 }, (_, n) => voteNumber(`round ${n}`))).size).toBeGreaterThan(48)
})
