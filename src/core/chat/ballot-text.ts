import { count } from '../base/index.ts'
import { SCALES, UNSURE, type Meanings, type Rank, type ScaleAttribute } from '../record/index.ts'

/** What a ballot for the chat is made from. */
export interface BallotFacts {
  /** The id of the round. */
  readonly round: string
  readonly attribute: ScaleAttribute
  /** The names of the cards, in the order in which they are numbered. */
  readonly names: readonly string[]
  readonly meanings: Meanings
}

/** A card’s name on a line of its own. */
const NAME_LENGTH = 100

/**
 * The number by which a vote’s ballot is known in a chat, of four digits. It is made of the id of the round, so that every
 * plugin has the same one, and ballots of other votes and sessions in one long chat have others.
 */
export function voteNumber(round: string): number {
  return 1000 + (hash(round) % 9000)
}

/** FNV-1a, 32 bits. */
export function hash(text: string, basis = 0x811c9dc5): number {
  let sum = basis
  for (const character of text) sum = Math.imul(sum ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return sum >>> 0
}

/** The number of the vote whose ballot begins with this line, perhaps behind a name; null where it is no such line, or a quote. */
export function headingIn(line: string): number | null {
  const [, number] = /^(?:[^:"“„«]{1,80}:\s*|[^\p{L}\p{N}"“„«]*)OKRA vote (\d{4})(?!\d)/iu.exec(line) ?? []
  return number === undefined ? null : Number(number)
}

/** The ballot as plain text: everyone answers with one line below it. */
export function ballotText({ round, attribute, names, meanings }: BallotFacts): string {
  const { name, levels } = SCALES[attribute]
  const written = meanings[attribute]
  const glyphs = levels.map(({ glyph }) => glyph)
  const sample = [glyphs[0], glyphs[1], UNSURE.glyph, glyphs[2]].slice(0, Math.max(1, names.length)).join(' ')
  const all = names.length > 4 ? `${sample} …` : sample
  return [
    `OKRA vote ${voteNumber(round)}: ${name}, ${count(names.length, 'milestone')}`,
    ...names.map((each, index) => `${index + 1}. ${short(each)}`),
    ...levels.flatMap(({ glyph }, index) => {
      const said = written?.[(index + 1) as Rank]
      if (said === undefined) return []
      return [`${glyph} means ${said.means}${said.example === undefined ? '' : `, for example ${said.example}`}`]
    }),
    names.length > 1
      ? `Answer on one line, in this order, like ${all}, or only some by number, like 1${glyphs[1] ?? ''} 2?. ? is not sure yet.`
      : `Answer on one line, with one level, like ${sample}. ? is not sure yet.`,
  ].join('\n')
}

function short(name: string): string {
  const characters = Array.from(name.replace(/\s+/g, ' ').trim())
  return characters.length <= NAME_LENGTH ? characters.join('') : `${characters.slice(0, NAME_LENGTH - 1).join('')}…`
}
