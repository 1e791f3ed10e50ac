/** What somebody said in a message, without what their tool put there of others: quotes, reactions and their counts. */
import { isTime, type Head } from './shapes.ts'

export interface Message {
  /** Null where it cannot be told whose it is. */
  readonly head: Head | null
  readonly body: readonly TextLine[]
}

interface TextLine {
  readonly text: string
  /** Which line of the paste, from 0. */
  readonly at: number
}

export interface SaidLine extends TextLine {
  /** It may be somebody else’s words. */
  readonly isQuoted: boolean
}

const SIGN = /^(?:(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|[\u200D\uFE0F♥])+|:[\w+'-]+:(?::skin-tone-\d:)?)$/u
const COUNT = /^\d+$/
const COUNTED = /^\d+ .*(?:reaction|rea[çc]|reacci|reaktion|réaction|reazion)/iu
/** `Replying to "S M ? L…`, and the other words that quote: the quote may go on below. */
const QUOTING = /^\p{L}[\p{L} ]{2,40}:? ?["“„«](?<quote>.*)$/u
const ENDED = /["”“»](?:\s.*)?$/u

/** `shape`: the id of the shape of the paste. */
export function saidIn({ body }: Message, shape: string): SaidLine[] {
  const own = withoutReactions(withoutQuotes(body.filter(({ text }) => !text.trim().startsWith('>'))))
  const lines = own.map((line) => ({ ...line, isQuoted: false }))
  switch (shape) {
    case 'preview':
      return withoutReference(lines)
    case 'name and indented time':
      return withoutThread(lines)
    case 'name and bracket':
      return lines.map((line) => ({ ...line, text: line.text.replace(/^\[[^\]]*\]\s?/, '') }))
    case 'dash':
      return afterMention(lines)
    default:
      return lines
  }
}

function withoutQuotes(lines: readonly TextLine[]): TextLine[] {
  const left: TextLine[] = []
  let isQuote = false
  for (const line of lines) {
    const text = line.text.trim()
    if (isQuote) isQuote = !ENDED.test(text)
    else {
      const { quote } = QUOTING.exec(text)?.groups ?? {}
      if (quote === undefined) left.push(line)
      else isQuote = !ENDED.test(quote)
    }
  }
  // A quote that nobody closed was none.
  return isQuote ? lines.filter(({ text }) => !QUOTING.test(text.trim())) : left
}

/** A sign and its count below it; a sign alone is what somebody wrote. */
function withoutReactions(lines: readonly TextLine[]): TextLine[] {
  const texts = lines.map(({ text }) => text.trim())
  const isCount = (at: number) => COUNT.test(texts[at] ?? '') || COUNTED.test(texts[at] ?? '')
  return lines.filter((_, at) => !isCount(at) && !(SIGN.test(texts[at] ?? '') && isCount(at + 1)))
}

/** A reply repeats name, time and text of the other message; what was written itself stands last. */
function withoutReference(lines: readonly SaidLine[]): SaidLine[] {
  const told = lines.filter(({ text }) => text.trim() !== '')
  const time = told.findIndex(({ text }, at) => at > 0 && isTime(text.trim()))
  if (time < 0) return told
  const after = told.slice(time + 1)
  const last = after.slice(-1).map((line) => ({ ...line, isQuoted: after.length < 2 }))
  return [...told.slice(0, time - 1), ...last]
}

/** Below “replied to a thread:” stands what the thread began with. */
function withoutThread(lines: readonly SaidLine[]): SaidLine[] {
  const told = lines.filter(({ text }) => text.trim() !== '')
  const thread = told.findIndex(({ text }) => /^replied to a thread:$/i.test(text.trim()))
  if (thread < 0) return told
  const after = told.slice(thread + 1)
  const rest = after.length < 2 ? after.map((line) => ({ ...line, isQuoted: true })) : after.slice(1)
  return [...told.slice(0, thread), ...rest]
}

/** A name alone, and words below it: they may be the message that the next one replies to. */
function afterMention(lines: readonly SaidLine[]): SaidLine[] {
  const mention = lines.findIndex(({ text }) => /^@[^@]{1,60}$/.test(text.trim()))
  return lines.map((line, at) => (mention >= 0 && at > mention ? { ...line, isQuoted: true } : line))
}
