/**
 * How chat tools write whose a message is. Each shape finds such a head at a line; of a whole paste the shape counts that
 * finds the most. Sources are real logs, parsers of others and their tests; no tool was run (docs/session.md).
 */
import { readAnswers, type Asked } from './answers.ts'
import { TIME, DATE, WHEN, WHEN_OR_AGO } from './when.ts'

/** Where a message begins: whose it is, and what of the line is the message itself already. */
export interface Head {
  /** Null where a tool itself speaks. */
  readonly name: string | null
  readonly when: string
  readonly rest: string
  /** How many lines the head takes. */
  readonly lines: number
}

export interface Shape {
  readonly id: string
  /** Few other lines look like this one: one such head says more than one of another shape. */
  readonly isSpecific: boolean
  readonly headAt: (lines: readonly string[], at: number, asked: Asked) => Head | null
}

/** A regular expression that is made when a chat is first read: the panel opens without it. */
interface Pattern {
  readonly exec: (text: string) => RegExpExecArray | null
  readonly test: (text: string) => boolean
}

function exp(source: string): Pattern {
  let made: RegExp | undefined
  const pattern = () => (made ??= new RegExp(source, 'i'))
  return { exec: (text) => pattern().exec(text), test: (text) => pattern().test(text) }
}

/** Looked for first: what follows is slow to look for, and most lines have no time. */
const SOME_TIME = exp(String.raw`${TIME}\)?\s*$`)

/** The groups of a pattern for a line that ends with a time. */
function timed(pattern: Pattern, line: string): Readonly<Record<string, string>> {
  return SOME_TIME.test(line) ? (pattern.exec(line)?.groups ?? {}) : {}
}

const TIME_FIRST = exp(String.raw`^(?<when>${TIME})\s+(?<rest>\S.*)$`)
const DATE_FIRST = exp(String.raw`^(?<when>${DATE},?(?: at| um| klo| às)? ${TIME}) [-–] (?<rest>.*)$`)
const DASHED = exp(String.raw`^\s*(?<name>\S.*?)\s*[—–]\s*(?<when>${WHEN})$`)
const DASH_BELOW = exp(String.raw`^[—–]\s*(?<when>${WHEN})$`)
const INDENTED = exp(String.raw`^(?: {2,}|\t+ *|\s*(?:(?::[\w+'-]+:|[^\w\s:]{1,12}) +)+)(?<when>${WHEN})$`)
const NAME_BRACKET = exp(String.raw`^(?<name>[^\s[].*?),? \[(?<when>${WHEN})\]:?(?:\s+(?<rest>.*))?$`)
const NAME_TO = exp(
  String.raw`^\s*(?<name>\S.*?) (?:to|a|para|an) (?:everyone|todos|alle|tout le monde|me|you|mim)\b.*?[(\s](?<when>${TIME})\)?:?(?:\s+(?<rest>.*))?$`,
)
const SOME_AGO = /(?:ago|now|\d ?\p{L}+)$/iu
const TIME_LINE = exp(String.raw`^ ?${WHEN_OR_AGO}$`)
const NAME_TIME = exp(String.raw`^\s*(?<name>\S(?:.*?[^\s\d:.,(])?),?\s*\(?(?<when>${WHEN})\)?$`)
const LEADING_TIME = exp(String.raw`^\s*${WHEN}\s+(?<rest>.*)$`)

/** `From`, and the word before whom it was sent to, by language. */
const FROM = [
  ['from', 'to'],
  ['de', '(?:a|para|à)'],
  ['von', '(?:an|zu)'],
  ['da', 'a'],
  ['van', '(?:aan|naar)'],
  ['от', '(?:до|для|кому|к)'],
  ['від', '(?:до|для|кому)'],
] as const

const FROM_SOMEBODY = exp(String.raw`^\s*(?:${TIME}\s+)?(?:${FROM.map(([from]) => from).join('|')})\s`)
const NOTE = String.raw`(?:\s*\([^()\d]*\))?`

const EVERYBODY = '(?:everyone|todos|alle|tutti|iedereen|всех|всем|всіх|усіх)'
/**
 * A name may hold a “to”, or end in one: the one before another is the name’s, and so is each before the one that everybody
 * stands behind.
 */
const toWhom = (to: string) => String.raw`${to}\s+(?!${to}\s)(?![^:]*\s${to}\s+${EVERYBODY}(?=[\s:(]))`

const FROM_TO = FROM.flatMap(([from, to]) => [
  // 10:02:11 From Rosa Lima to Everyone : text
  exp(
    String.raw`^\s*(?<when>${TIME})\s+${from}\s+(?<name>\S(?:(?!\s:\s).)*?)\s+${toWhom(to)}\S[^:]*?\s*:(?:\s+(?<rest>.*))?$`,
  ),
  // 10:02:11 From Rosa Lima : text
  exp(String.raw`^\s*(?<when>${TIME})\s+${from}\s+(?<name>\S.*?)\s*:(?:\s+(?<rest>.*))?$`),
  // From Rosa Lima to Everyone: (Privately) (10:02 AM) text; from Rosa Lima to everyone:    10:02 AM
  exp(
    String.raw`^\s*${from}\s+(?<name>\S.*?)\s+${toWhom(to)}\S.*?\s*:?${NOTE}\s*:?\s*[(\s](?<when>${TIME})\)?\s*:?(?:\s+(?<rest>.*))?$`,
  ),
  // From Rosa Lima to Everyone: text
  exp(String.raw`^\s*${from}\s+(?<name>\S.*?)\s+${toWhom(to)}[^:]*?:(?<when>)(?:\s+(?<rest>.*))?$`),
])
/** The head was broken in two. */
const FROM_BROKEN = FROM.map(([from, to]) => exp(String.raw`^\s*${from}\s+\S.*\s+${to}$`))

const zoom: Shape = {
  id: 'from to',
  isSpecific: true,
  headAt: (lines, at) => {
    const line = lines[at] ?? ''
    if (!FROM_SOMEBODY.test(line)) return null
    const isBroken = FROM_BROKEN.some((broken) => broken.test(line.trimEnd()))
    const whole = isBroken ? `${line.trimEnd()} ${(lines[at + 1] ?? '').trim()}` : line
    for (const each of FROM_TO) {
      const { name, when = '', rest = '' } = each.exec(whole)?.groups ?? {}
      if (name !== undefined) return { name, when, rest, lines: isBroken ? 2 : 1 }
    }
    return null
  },
}

/** 00:12:05 TAB Rosa Lima: TAB text */
const timeAndName: Shape = {
  id: 'time and name',
  isSpecific: true,
  headAt: (lines, at, asked) => {
    const { when, rest } = TIME_FIRST.exec(lines[at] ?? '')?.groups ?? {}
    if (when === undefined || rest === undefined) return null
    const said = splitName(rest, asked)
    return said === null ? null : { ...said, when, lines: 1 }
  },
}

const BRACKET = exp(String.raw`^\[(?<when>[^\]]*?\b${TIME}[^\]]*)\]\s*(?<rest>.*)$`)

/** [27/11/2020, 10:02:11] Rosa Lima: text */
const bracketAndName: Shape = {
  id: 'bracket and name',
  isSpecific: true,
  headAt: (lines, at, asked) => {
    const { when, rest = '' } = BRACKET.exec(lines[at] ?? '')?.groups ?? {}
    if (when === undefined) return null
    const said = splitName(rest, asked)
    return said === null ? null : { ...said, when, lines: 1 }
  },
}

/** [10:02] Rosa Lima, and the message on the lines below */
const bracketAlone: Shape = {
  id: 'bracket alone',
  isSpecific: false,
  headAt: (lines, at, asked) => {
    const { when, rest = '' } = BRACKET.exec(lines[at] ?? '')?.groups ?? {}
    return when === undefined || !isName(rest.trim(), asked) ? null : { name: rest.trim(), when, rest: '', lines: 1 }
  },
}

/** 11/27/20, 10:02 AM - Rosa Lima: text; what the tool itself says names nobody */
const dateAndDash: Shape = {
  id: 'date and dash',
  isSpecific: true,
  headAt: (lines, at, asked) => {
    const { when, rest } = DATE_FIRST.exec(lines[at] ?? '')?.groups ?? {}
    if (when === undefined || rest === undefined) return null
    const said = splitName(rest, asked)
    return { name: null, rest: '', ...said, when, lines: 1 }
  },
}

/** Rosa Lima — Today at 10:02 AM; also on two or three lines */
const dash: Shape = {
  id: 'dash',
  isSpecific: true,
  headAt: (lines, at, asked) => {
    const line = lines[at] ?? ''
    const { name, when } = timed(DASHED, line)
    if (name !== undefined && when !== undefined) return { name, when, rest: '', lines: 1 }
    const below = [1, 2].map((count) => ({
      count,
      text: lines
        .slice(at + 1, at + 1 + count)
        .join(' ')
        .trim(),
    }))
    for (const { count, text } of below) {
      const { when: time } = timed(DASH_BELOW, text)
      if (time !== undefined && isName(line.trim(), asked))
        return { name: line.trim(), when: time, rest: '', lines: 1 + count }
    }
    return null
  },
}

/** Rosa Lima, below it two spaces and 10:02 AM, perhaps behind the emoji of their status */
const nameAndIndentedTime: Shape = {
  id: 'name and indented time',
  isSpecific: true,
  headAt: (lines, at) => {
    const name = (lines[at] ?? '').trim()
    const below = /^(?:app|bot)$/i.test((lines[at + 1] ?? '').trim()) ? 2 : 1
    const { when } = timed(INDENTED, (lines[at + below] ?? '').trimEnd())
    return when === undefined || !mayBeName(name)
      ? null
      : { name: name.replace(/\s*:[\w+'-]+:$/, ''), when, rest: '', lines: 1 + below }
  },
}

/** rosa [10:02 AM] text; a bracket alone goes on with the same person */
const nameAndBracket: Shape = {
  id: 'name and bracket',
  isSpecific: true,
  headAt: (lines, at, asked) => {
    const line = (lines[at] ?? '').trimEnd()
    const { name, when, rest = '' } = (line.includes(' [') ? NAME_BRACKET.exec(line)?.groups : undefined) ?? {}
    return name === undefined || when === undefined || !isName(name, asked) ? null : { name, when, rest, lines: 1 }
  },
}

const A_TIME = exp(String.raw`^${WHEN}$`)

/** Whether a line ends with a time, or with how long ago it is. */
function hasTime(line: string): boolean {
  return SOME_TIME.test(line) || SOME_AGO.test(line)
}

/** A day and a time, or a time, and nothing else. */
export function isTime(text: string): boolean {
  return SOME_TIME.test(text) && A_TIME.test(text)
}

/** A line that previews the message and ends with the name, then name and time; one’s own time stands before the name. */
const preview: Shape = {
  id: 'preview',
  isSpecific: true,
  headAt: (lines, at, asked) => {
    const [first = '', second = '', third = ''] = lines.slice(at, at + 3).map((line) => line.trim())
    const [name, when] = isTime(third) ? [second, third] : [third, second]
    const plain = name.replace(/\s*\([^()]*\)$/, '')
    const isHead = plain !== '' && !isTime(plain) && isTime(when)
    const isPreview = first.endsWith(` ${plain}`) || first.endsWith(` ${name}`)
    if (isHead && isPreview) return { name: withoutCompany(name), when, rest: '', lines: 3 }
    // Without its preview a message is known by the empty lines around name and time.
    if ((lines[at - 1] ?? '').trim() !== '' || (lines[at + 2] ?? '').trim() !== '') return null
    const [named, time] = isTime(second) ? [first, second] : [second, first]
    return isTime(time) && isName(named, asked) ? { name: withoutCompany(named), when: time, rest: '', lines: 2 } : null
  },
}

function withoutCompany(name: string): string {
  return name.replace(/\s*\((?:external|guest|extern[oae]?|externe|convidad[oa]|gast)\)$/iu, '')
}

/** Rosa Lima to Everyone 10:02 AM */
const nameTo: Shape = {
  id: 'name to',
  isSpecific: true,
  headAt: (lines, at) => {
    const { name, when, rest = '' } = NAME_TO.exec(lines[at] ?? '')?.groups ?? {}
    return name === undefined || when === undefined ? null : { name, when, rest, lines: 1 }
  },
}

/** Whom a message was sent to stands behind the name. */
function withoutReceiver(name: string): string {
  return name.trim().replace(/ (?:to|a|para|an) (?:everyone|todos|alle|me|you|mim)\b.*$/i, '')
}

/** Rosa Lima, below it 10:02 AM */
const nameAndTime: Shape = {
  id: 'name and time',
  isSpecific: false,
  headAt: (lines, at, asked) => {
    const [name = '', when = ''] = lines.slice(at, at + 2)
    const isBelow = hasTime(when) && TIME_LINE.test(when.trimEnd())
    return isBelow && isName(name.trim(), asked) ? { name: withoutReceiver(name), when, rest: '', lines: 2 } : null
  },
}

/** Rosa Lima 10:02 AM */
const nameThenTime: Shape = {
  id: 'name then time',
  isSpecific: false,
  headAt: (lines, at, asked) => {
    const line = (lines[at] ?? '').trimEnd()
    const { name, when } = timed(NAME_TIME, line)
    const isHead = name !== undefined && when !== undefined && isName(name, asked) && !name.endsWith(':')
    return isHead ? { name: withoutReceiver(name), when, rest: '', lines: 1 } : null
  },
}

/** Rosa Lima: S M ? L */
export const PLAIN: Shape = {
  id: 'plain',
  isSpecific: false,
  headAt: (lines, at, asked) => {
    const whole = lines[at] ?? ''
    const line = (LEADING_TIME.exec(whole)?.groups?.rest ?? whole).replace(/^\s*(?:[-*•]|\d{1,2}[.)])\s+/, '').trim()
    if (line.startsWith('>') || [whole.trim(), line].some((each) => readAnswers(each, asked)?.kind === 'answers'))
      return null
    const said = splitName(line, asked, [':', '\t', ' - ', ' – ', ' — '])
    return said === null || readAnswers(said.rest, asked) === null ? null : { ...said, when: '', lines: 1 }
  },
}

/** What is found alike often goes to the one that stands first. */
export const SHAPES: readonly Shape[] = [
  zoom,
  dateAndDash,
  bracketAndName,
  timeAndName,
  preview,
  nameAndIndentedTime,
  nameAndBracket,
  dash,
  nameTo,
  PLAIN,
  bracketAlone,
  nameAndTime,
  nameThenTime,
]

/**
 * Name and message of one line. A name may hold a colon itself: where what stands behind a later one is an answer, and what
 * stands behind an earlier one is none, the name goes on up to there.
 */
function splitName(
  line: string,
  asked: Asked,
  marks: readonly string[] = [':'],
): (Pick<Head, 'rest'> & { readonly name: string }) | null {
  const splits = marks
    .flatMap((mark) => placesOf(line, mark).map((at) => ({ at, end: at + mark.length })))
    .sort((a, b) => a.at - b.at)
    .map(({ at, end }) => ({ name: line.slice(0, at).trim(), rest: line.slice(end).trim() }))
    .filter(({ name }) => /\p{L}|\d{4}/u.test(name))
  const answered = splits.find(({ rest }) => readAnswers(rest, asked)?.kind === 'answers')
  return answered ?? splits[0] ?? null
}

function placesOf(line: string, mark: string): number[] {
  const places: number[] = []
  for (let at = line.indexOf(mark); at >= 0; at = line.indexOf(mark, at + 1)) places.push(at)
  return places
}

/** Where what stands around it says that it is a name, whatever it looks like. */
function mayBeName(line: string): boolean {
  return line.length > 0 && line.length <= 80 && /\p{L}|\d{4}/u.test(line) && !isTime(line) && !/^[:>]/.test(line)
}

/** A line that may be somebody’s name, and is no answer. */
function isName(line: string, asked: Asked): boolean {
  return mayBeName(line) && readAnswers(line, asked) === null
}
