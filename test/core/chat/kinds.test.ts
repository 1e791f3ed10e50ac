/** More ways in which chats are written, one line of samples for each; the answers are always the same two people's. */
import { describe, expect, test } from 'vitest'
import { readChat } from '../../../src/core/chat/index.ts'
import { asked, EFFORT, inWords } from './asked.ts'

const BOTH = { 'Rosa Lima': 'S M ? L', 'Theo Park': 'M ? L S' }

const KINDS: Readonly<Record<string, readonly string[]>> = {
  'Zoom, saved 2021': [
    '10:02:11 From Rosa Lima to Everyone : S M ? L',
    '10:02:30  From  Theo Park  to  Everyone  :  M ? L S',
    '10:02:30 From Theo Park to Rosa Lima(Direct Message) : thanks',
  ],
  'Zoom, reactions as messages': [
    '10:02:11 From Rosa Lima to Everyone:',
    '\tS M ? L',
    '10:02:30 From Theo Park to Everyone:',
    '\tadd 👍🏻',
    '10:02:31 From Theo Park to Everyone:',
    '\tM ? L S',
  ],
  'Zoom, a reply that quotes over two lines': [
    '10:02:11 From Rosa Lima to Everyone:',
    '\tS M ? L',
    '10:02:30 From Theo Park to Everyone:',
    '\tReplying to "here are mine',
    '\tS M ? L"',
    '',
    '\tM ? L S',
  ],
  'Zoom, copied on one line': [
    'From Rosa Lima to Everyone: (10:02 AM) S M ? L',
    'From Theo Park to Me: (Privately) (2:11 pm) M ? L S',
  ],
  'Zoom, copied with a 24 hour clock': [
    'From Rosa Lima to Everyone: (10:02)',
    ' S M ? L',
    'From Theo Park to Everyone: (10:03)',
    ' M ? L S',
  ],
  'Zoom, newest': ['Rosa Lima to Everyone 10:02 AM', 'S M ? L', 'Theo Park to Everyone 10:03 AM', 'M ? L S'],
  'Zoom, name and time': ['Rosa Lima 10:02 AM', 'S M ? L', 'Theo Park 10:03 AM', 'M ? L S'],
  'Zoom in Spanish': ['De Rosa Lima a Todos:', 'S M ? L', 'De Theo Park a Todos:', 'M ? L S'],
  'Zoom in Portuguese': ['10:02:11 De Rosa Lima para Todos: S M ? L', '10:02:30 De Theo Park para Todos: M ? L S'],
  'Zoom in German': ['10:02:11 Von Rosa Lima an Alle:', '\tS M ? L', '10:02:30 Von Theo Park an Alle:', '\tM ? L S'],
  'Teams, full dates and 12 hours': [
    'S M ? L by Rosa Lima',
    'Rosa Lima',
    '27/11/2020 10:02 am',
    'Edited',
    '',
    'S M ? L',
    '',
    'M ? L S by Theo Park',
    '27/11/2020 10:03 am',
    'Theo Park',
    '',
    'M ? L S',
    '',
  ],
  'Teams, without previews': ['', 'Rosa Lima', 'Tuesday 10:02', '', 'S M ? L', '', 'Theo Park', '10:03', '', 'M ? L S'],
  'Teams, classic': ['[10:02 AM] Rosa Lima', 'S M ? L', '', '[10:03 AM] Theo Park', 'M ? L S', ' like 1 heart 2', ''],
  'Slack, follow-ups and a thread': [
    'Rosa Lima',
    '  Yesterday at 10:02 AM',
    'S M ? L',
    '2 replies',
    'Last reply 2 days agoView thread',
    '',
    'Theo Park',
    '  Nov 25th at 10:03 AM',
    'replied to a thread:',
    'S M ? L',
    'M ? L S',
    ':heart:',
    '2',
    'View newer replies',
  ],
  'Slack, 24 hours': ['Rosa Lima', '  10:02', 'hi', '10:03', 'S M ? L', '', '', 'Theo Park', '  10:04', 'M ? L S'],
  'Slack, old': ['Rosa Lima [10:02 AM] ', 'S M ? L', 'Theo Park [10:03 AM] ', 'mine', '[10:04] M ? L S'],
  'Google Meet': ['Rosa Lima', '10:02 AM', 'S M ? L', 'Theo Park', '10:03 AM', 'M ? L S'],
  'Google Meet, glued together': ['Rosa Lima10:02 AM', 'S M ? L', 'Theo Park10:03 AM', 'M ? L S'],
  'Zoom, newest, over two lines': [
    'Rosa Lima to Everyone',
    '10:02 AM',
    'S M ? L',
    'Theo Park to You (Direct Message)',
    '10:03 AM',
    'M ? L S',
  ],
  'Slack, a status behind the name': [
    'Rosa Lima:palm_tree:',
    '  10:02 AM',
    'S M ? L',
    'Theo Park',
    '  10:03 AM',
    'M ? L S',
  ],
  Telegram: ['Rosa Lima, [27.11.20 10:02]', 'S M ? L', '', 'Theo Park, [27.11.20 10:03]', 'M ? L S'],
  'typed as a list, beside talk with times': [
    '1. Rosa Lima: S M ? L',
    'call at 10:30',
    '2) Theo Park: M ? L S',
    'back in 5 min',
  ],
  'Google Meet, saved': [
    '00:00:05.000,00:00:10.000',
    'Rosa Lima: S M ? L',
    '',
    '00:00:20.000,00:00:30.000',
    'Theo Park: M ? L S',
  ],
  'WhatsApp in Finnish': [
    '[27.11.2020 klo 10.02.11] Rosa Lima: S M ? L',
    '[27.11.2020 klo 10.03.11] Theo Park: M ? L S',
  ],
  'WhatsApp, year first and no space': [
    '[2020/11/27 10:02:11] Rosa Lima:S M ? L',
    '[2020/11/27 10:03:11] Theo Park:M ? L S',
  ],
  'WhatsApp in Spanish': [
    '27/11/20, 10:02 a.\u00A0m. - Rosa Lima: S M ? L',
    '27/11/20, 10:03 a.\u00A0m. - Theo Park: os mios',
    'M ? L S',
  ],
  'WhatsApp Web, 12 hours': ['[8:19 PM, 6/13/2026] Rosa Lima: S M ? L', '[8:20 PM, 6/13/2026] Theo Park: M ? L S'],
  'WhatsApp, edited': [
    '[27/11/2020, 10:02:11] Rosa Lima: S M ? L \u200E<This message was edited>',
    '[27/11/2020, 10:02:11] Theo Park: M ? L S',
  ],
  'Discord, dates': [
    'Rosa Lima — 11/27/2020 10:02 AM',
    'S M ? L',
    '',
    'Theo Park — Yesterday at 10:03 AM',
    'M ? L S',
    '👍',
    '2',
  ],
  'Discord, over three lines': [
    'Rosa Lima',
    ' — ',
    'Today at 10:02 AM',
    'S M ? L',
    'Theo Park',
    ' — ',
    '10:03',
    'M ? L S',
  ],
  'Webex, a head broken in two': [
    'from Rosa Lima to',
    'everyone:    10:02 AM',
    'S M ? L',
    'from Theo Park to Everyone:    10:03  AM',
    'M ? L S',
  ],
  'FigJam comments': ['Rosa Lima', '2 min ago', 'S M ? L', 'Theo Park', 'Just now', 'M ? L S'],
  'typed with dashes': ['Rosa Lima - S M ? L', '- Theo Park – M ? L S'],
  'typed with tabs, without spaces': ['Rosa Lima\tS,M,?,L', 'Theo Park:m/?/l/s'],
  'sizes in Portuguese': ['Rosa Lima: P M ? G', 'Theo Park: m ? g p.'],
  'by number': ['Rosa Lima: 1S 2M 3? 4L', 'Theo Park: 1. M, 2: ?, 3) L; #4 S'],
}

test.each(Object.entries(KINDS))('%s', (_, lines) => {
  expect(inWords(readChat(lines.join('\n'), EFFORT).lines)).toEqual(BOTH)
  expect(inWords(readChat(lines.join('\r\n'), EFFORT).lines)).toEqual(BOTH)
})

const read = (text: string) => inWords(readChat(text, EFFORT).lines)

describe('names', () => {
  test.each(['Rosa M', 'Theo S.', 'M', 'Ana: Design', 'Ana - Design', 'João', '李 小龙', '+55 11 90000-0000', 'S M L'])(
    '“%s” is a name, and no answer',
    (name) => {
      expect(read(`[27/11/2020, 10:02:11] ${name}: S M ? L`)).toEqual({ [name]: 'S M ? L' })
      expect(read(`10:02:11 From ${name} to Everyone:\n\tS M ? L`)).toEqual({ [name]: 'S M ? L' })
      expect(read(`${name}: S M ? L\nTheo Park: M ? L S`)[name]).toBe('S M ? L')
    },
  )

  test('of a company, with a comma and a department', () => {
    const lines = ['S M ? L by Lima, Rosa (Design)', 'Lima, Rosa (Design)', '11/27 10:03 AM', '', 'S M ? L', '']
    expect(read(lines.join('\r\n'))).toEqual({ 'Lima, Rosa (Design)': 'S M ? L' })
  })
})

test('an answer of somebody else that is typed within a message is asked for, not believed', () => {
  const { lines, unread } = readChat(
    '[10:02, 27/11/2020] Rosa Lima: S M ? L\n[10:03, 27/11/2020] Theo Park: Ana: M ? L S\nBen: M M M M\n[10:04, 27/11/2020] Theo Park: S S S S',
    EFFORT,
  )
  expect(inWords(lines)).toEqual({ 'Rosa Lima': 'S M ? L', 'Theo Park': 'S S S S' })
  expect(unread).toMatchObject([
    { line: 2, why: { kind: 'inside' } },
    { name: 'Theo Park: Ana', line: 3, why: { kind: 'inside' } },
  ])
})

describe('values', () => {
  test.each([
    ['business', '$ $$ ? $$$'],
    ['business', '1 2 ? 3'],
    ['business', '1$ 2$$ 3? 4$$$'],
    ['ux', '♥ ♥♥ ? ♥♥♥'],
    ['ux', '❤️ ❤️❤️ ? ❤❤❤'],
    ['ux', ':heart: :heart::heart: ❓ <3<3<3'],
    ['ux', '1,2,?,3'],
  ] as const)('%s: %s', (attribute, line) => {
    const all = asked(attribute)
    const glyphs = attribute === 'ux' ? '♥ ♥♥ ? ♥♥♥' : '$ $$ ? $$$'
    expect(inWords(readChat(`Rosa Lima: ${line}`, all).lines, all)).toEqual({ 'Rosa Lima': glyphs })
  })

  test('a heart and its count below it is a reaction, also where one heart would be an answer', () => {
    const one = asked('ux', ['Fix login'])
    const slack = [
      'Rosa Lima',
      '  10:02 AM',
      '♥♥',
      ':heart:',
      '2',
      '❤️',
      '1',
      'Theo Park',
      '  10:03 AM',
      'fine',
      '❤️',
      '3',
    ]
    expect(inWords(readChat(slack.join('\n'), one).lines, one)).toEqual({ 'Rosa Lima': '♥♥' })
  })
})

describe('a line that looks like answers and is none', () => {
  const why = (line: string, all = EFFORT) =>
    readChat(`Rosa Lima: ok\nRosa Lima: ${line}`, all).unread.map((each) => each.why)
  test.each([
    ['S M L', { kind: 'count', answers: 3 }],
    ['S M L S M', { kind: 'count', answers: 5 }],
    ['1S 5M', { kind: 'no such card', card: 5 }],
    ['1S 1M', { kind: 'card twice', card: 1 }],
    ['$ $$ ? $$$', { kind: 'other scale' }],
    ['SM?L', { kind: 'together' }],
    ['S M XL L', { kind: 'words' }],
    ['mine are S M ? L', { kind: 'words' }],
  ])('%s', (line, reason) => {
    expect(readChat(`10:02:11 From Rosa Lima to Everyone: ${line}`, EFFORT).unread).toMatchObject([
      { name: 'Rosa Lima', why: reason },
    ])
    expect(readChat(`10:02:11 From Rosa Lima to Everyone: ${line}`, EFFORT).lines).toEqual([])
  })

  test('a number that may be a card or a level is asked for', () => {
    expect(why('1 ? 2 ?', asked('business'))).toEqual([{ kind: 'card or level' }])
  })

  test.each(['thanks', '?', '10:02', '👍', 'I am not sure', 'L', 'http://example.org/S/M', '2 replies', 'a.m.', 'sms'])(
    'talk: %s',
    (line) => {
      const { lines } = readChat(`10:02:11 From Rosa Lima to Everyone: ${line}`, EFFORT)
      expect(lines).toEqual([])
    },
  )

  test('without names nobody can be told apart', () => {
    const { lines, unread } = readChat('S M ? L\nM ? L S', EFFORT)
    expect(lines).toEqual([])
    expect(unread.map(({ why: reason }) => reason.kind)).toEqual(['no name', 'no name'])
  })
})

describe('the ballot', () => {
  const chat = (text: string, from: string) => `10:02:11 From ${from} to Everyone:\n${text.replaceAll(/^/gm, '\t')}\n`
  test('its own lines are nobody’s answers', () => {
    const tricky = asked('effort', ['S', 'M', 'S M', '1. L'])
    const { lines, unread, hasBallot } = readChat(chat(tricky.ballot, 'Ana'), tricky)
    expect([lines, unread, hasBallot]).toEqual([[], [], true])
  })

  test('says which lines stand below it, and which below another vote’s', () => {
    const other = EFFORT.ballot.replace(String(EFFORT.vote), '1111')
    const text = [
      chat('L L L L', 'Zoe'),
      chat(other, 'Ana'),
      chat('M M M M', 'Ben'),
      chat(EFFORT.ballot, 'Ana'),
      chat('S M ? L', 'Ben'),
      chat('hello', 'Cleo'),
      chat(`Replying to "OKRA vote 1111..."\n\nS S S S`, 'Dan'),
    ].join('')
    const { lines, without } = readChat(text, EFFORT)
    expect(lines.map(({ name, under }) => `${name} ${under}`)).toEqual([
      'Zoe none',
      'Ben other',
      'Ben this',
      'Dan this',
    ])
    expect(without).toEqual(['Cleo'])
  })

  test('is known behind a name that was typed, and not in a quote', () => {
    const { lines, hasBallot } = readChat(`Ben: M M M M\nAna: ${EFFORT.ballot}\nBen: S M ? L`, EFFORT)
    expect([hasBallot, lines.map(({ under }) => under)]).toEqual([true, ['none', 'this']])
    expect(readChat(`“${EFFORT.ballot}\nBen: S M ? L`, EFFORT).hasBallot).toBe(false)
  })

  test('holds the answer of whoever sends it, where it follows in one message', () => {
    const text = `Rosa Lima — Today at 10:02 AM\n${EFFORT.ballot}\nS M ? L\nTheo Park — Today at 10:03 AM\nM ? L S`
    expect(read(text)).toEqual(BOTH)
  })
})
