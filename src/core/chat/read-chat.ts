import { readAnswers, type Asked, type Places, type Said, type Why } from './answers.ts'
import { headingIn } from './ballot-text.ts'
import { bare, plainLines } from './plain.ts'
import { saidIn, type Message, type SaidLine } from './said.ts'
import { PLAIN, SHAPES, type Shape } from './shapes.ts'

/** What a chat is read for. */
export interface ChatAsked extends Asked {
  /** The number of the vote, by which its ballot is headed. */
  readonly vote: number
  /** The ballot’s own lines, which are nobody’s answers. */
  readonly ballot: string
}

/** One line of answers, as somebody wrote it. */
export interface ChatLine {
  readonly name: string
  /** As the tool writes it; empty where it writes none. Tells one message from another of the same words. */
  readonly when: string
  readonly places: Places
}

/** A line that looks like answers and is not counted. It is not repeated here: nobody’s answer shows before the reveal. */
export interface Unread {
  readonly name: string | null
  /** Which line of the paste, from 1. */
  readonly line: number
  readonly why: Why
}

/** Where lines stand: below the ballot of this vote, below another’s, or below none. */
export type Under = 'this' | 'other' | 'none'

export interface ChatReading {
  readonly lines: readonly (ChatLine & { readonly under: Under })[]
  readonly unread: readonly (Unread & { readonly under: Under })[]
  /** Names of those who wrote something and no answers, below the ballot of this vote. */
  readonly without: readonly string[]
  readonly hasBallot: boolean
}

/** A line that is not the ballot’s. */
interface Row {
  readonly name: string | null
  readonly when: string
  readonly line: number
  readonly under: Under
  /** Null for talk. */
  readonly said: Said | null
  /** It stands in the message that holds the ballot. */
  readonly isBeside: boolean
}

const INSIDE: Said = { kind: 'unread', why: { kind: 'inside' } }

/** Who answered what in a pasted chat, whatever tool it comes from; what cannot be told is not guessed. */
export function readChat(text: string, asked: ChatAsked): ChatReading {
  const lines = plainLines(text)
  const shape = shapeOf(lines, asked)
  const { rows, hasBallot } = rowsIn(messagesIn(lines, shape, asked), shape, asked)
  const names = new Set(rows.map(({ name }) => name))
  const told = rows.map((row) => (isOfAnother(row, names) ? { ...row, said: INSIDE } : row))
  const here = told.filter(({ under, isBeside, said }) => under === 'this' && !(isBeside && said === null))
  const heard = new Set(here.flatMap(({ name, said }) => (said === null ? [] : [name])))
  const silent = here.flatMap(({ name }) => (name === null || heard.has(name) ? [] : [name]))
  return {
    lines: told.flatMap(({ name, when, under, said }) =>
      said?.kind === 'answers' && name !== null ? [{ name, when, places: said.places, under }] : [],
    ),
    unread: told.flatMap(({ name, line, under, said }) =>
      said?.kind === 'unread' ? [{ name, line, why: said.why, under }] : [],
    ),
    without: Array.from(new Set(silent)),
    hasBallot,
  }
}

function rowsIn(messages: readonly Message[], shape: Shape, asked: ChatAsked): { rows: Row[]; hasBallot: boolean } {
  const ballot = new Set(asked.ballot.split('\n').flatMap((line) => [line.trim(), line.replace(/^\d+\. /, '').trim()]))
  const rows: Row[] = []
  let under: Under = 'none'
  let hasBallot = false
  for (const message of messages) {
    const { name = null, when = '' } = message.head ?? {}
    let isBeside = false
    for (const line of saidIn(message, shape.id)) {
      const text = bare(line.text)
      const vote = line.isQuoted ? null : headingIn(text)
      if (vote !== null) {
        under = vote === asked.vote ? 'this' : 'other'
        isBeside = true
        hasBallot ||= under === 'this'
      } else if (text !== '' && !(isBeside && ballot.has(text)))
        rows.push({ name, when: timeOf(when), line: line.at + 1, under, said: readLine(line, name, asked), isBeside })
    }
  }
  return { rows, hasBallot }
}

/** What stays the same when it is pasted again: not `Today`, and not how long ago it was. */
function timeOf(when: string): string {
  const time = /\d.*$/.exec(when)?.[0].trim() ?? ''
  return /[:.]\d/.test(time) ? time : ''
}

function readLine({ text, isQuoted }: SaidLine, name: string | null, asked: Asked): Said | null {
  const said = readAnswers(bare(text), asked)
  if (said?.kind === 'answers' && isQuoted) return { kind: 'unread', why: { kind: 'quoted' } }
  if (said?.kind === 'answers' && name === null) return { kind: 'unread', why: { kind: 'no name' } }
  if (said?.kind === 'answers') return said
  return PLAIN.headAt([bare(text)], 0, asked) === null ? said : INSIDE
}

/** A name with another’s in front of it may be the other’s words about somebody else. */
function isOfAnother({ name, said }: Row, names: ReadonlySet<string | null>): boolean {
  return said?.kind === 'answers' && name !== null && Array.from(names).some((other) => name.startsWith(`${other}: `))
}

/** How many heads of another shape one of a specific shape outweighs: a quoted head looks like one of those. */
const SPECIFIC = 3

/** The shape that finds the most heads in the whole paste. */
function shapeOf(lines: readonly string[], asked: Asked): Shape {
  const weighed = SHAPES.map((shape) => {
    let heads = 0
    for (let at = 0; at < lines.length;) {
      const head = shape.headAt(lines, at, asked)
      heads += head === null ? 0 : 1
      at += head?.lines ?? 1
    }
    return { shape, weight: heads * (shape.isSpecific ? SPECIFIC : 1) }
  })
  return weighed.reduce((best, next) => (next.weight > best.weight ? next : best)).shape
}

/** The paste as messages, in its order; lines before the first head, and bare lines among plain ones, are nobody’s. */
function messagesIn(lines: readonly string[], shape: Shape, asked: Asked): Message[] {
  let body: { text: string; at: number }[] = []
  const messages: Message[] = [{ head: null, body }]
  for (let at = 0; at < lines.length;) {
    const head = shape.headAt(lines, at, asked)
    if (head === null) {
      body.push({ text: lines[at] ?? '', at })
      at += 1
      continue
    }
    body = head.rest === '' ? [] : [{ text: head.rest, at }]
    messages.push({ head, body })
    at += head.lines
    if (shape === PLAIN) messages.push({ head: null, body: (body = []) })
  }
  return messages
}
