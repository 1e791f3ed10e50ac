import { capital, quote } from '../base/index.ts'
import { unguard, type Separator } from '../export/index.ts'
import { SCALE_ATTRIBUTES, SCALES, UNSURE, type ScaleAttribute, type Score } from '../record/index.ts'
import { clean, collapse, saysNone, splitList, splitTyped, understandScore } from '../text/index.ts'
import { cardIdIn, couldBeTime } from './card-ids.ts'
import type { Field } from './column-names.ts'
import { OTHER_SCALE, YES_NO } from './columns.ts'
import type { NamedDependency, ReadRow, Says } from './row.ts'
import { isEmptyCell } from './empty-cell.ts'

/** The cells of one row by what they mean, as text; lists may stand in several. */
export type Cells = Readonly<Partial<Record<Field, readonly string[]>>>

export interface CellOptions {
  /** No heart came through: a `?` may have been one. */
  readonly noHearts?: boolean
  /** Hearts were lost for certain: `♥♥` arrived as `??` somewhere. */
  readonly heartsLost?: boolean
  /** What separated the cells: the guard against formulas is taken off by it; null where none is written. */
  readonly separator?: Separator | null
  /** Scales on which a number is one of another scale. */
  readonly lettersOnly?: ReadonlySet<ScaleAttribute>
  /** Whether a milestone has this name: its commas separate nothing. */
  readonly isCard?: (name: string) => boolean
}

/** One row of cells, understood. Cells that say nothing change nothing: an import never clears. */
export function readCells(line: number, cells: Cells, options: CellOptions = {}): ReadRow {
  const { separator = '\t', isCard = () => false } = options
  // Trimmed only after the guard is off, or what it stood before may be gone; spaces in front of it are somebody’s tidying.
  const all = (field: Field) => (cells[field] ?? []).map((cell) => clean(bare(cell, separator)).trim())
  const text = (field: Field) => all(field).find((cell) => !isEmptyCell(cell)) ?? ''
  const problems: string[] = []
  const { scores, lostHearts } = readScores(text, options, problems)
  const says: { -readonly [Key in keyof Says]: Says[Key] } = scores
  const waits = readWaits(all('dependencies'), isCard)
  if (waits !== undefined) says.dependencies = waits
  const skills = itemsIn(all('skills'), () => false).filter((item) => !YES_NO.test(item))
  if (skills.length > 0) says.skills = skills
  const type = collapse(text('type'))
  if (type !== '') says.type = type
  const note = text('note')
  if (note !== '') says.note = note
  const [card = ''] = all('card')
  const id = cardIdIn(card)
  return {
    line,
    name: collapse(all('name')[0] ?? ''),
    card: id,
    ...(id === null && couldBeTime(card) ? { time: card } : {}),
    says,
    ...(lostHearts === undefined ? {} : { lostHearts }),
    problems,
  }
}

function bare(cell: string, separator: Separator | null): string {
  return separator === null ? cell : unguard(cell.replace(/^ +(?=')/, ''), separator)
}

/** What a row waits for; an empty list where it says none, undefined where it says nothing. */
function readWaits(cells: readonly string[], isCard: (name: string) => boolean): NamedDependency[] | undefined {
  const items = itemsIn(cells, isCard)
  if (items.length > 0) return items.map(withoutLag).map((text) => ({ text, ...oddity(text) }))
  return cells.some(saysNone) ? [] : undefined
}

/** `3FS+2 days` in a schedule: row 3 first, as `3` says it as well. */
function withoutLag(item: string): string {
  return item.replace(/^(\d+)\s*FS(\s*[-+].*)?$/i, '$1')
}

function oddity(item: string): Pick<NamedDependency, 'odd'> {
  if (YES_NO.test(item)) return { odd: 'says that it waits, and not for what' }
  return /^#?\d+([.,]\d+)?(\s*(FS|SS|FF|SF)\b.*)?$/.test(item) ? { odd: 'is a number, and no row has it' } : {}
}

/** The items of all cells together, each once. */
function itemsIn(cells: readonly string[], isCard: (name: string) => boolean): string[] {
  const items = cells.flatMap((cell) => (isEmptyCell(cell) || saysNone(cell) ? [] : split(cell, isCard)))
  return items.filter((item, at) => items.findIndex((other) => other.toLowerCase() === item.toLowerCase()) === at)
}

function split(cell: string, isCard: (name: string) => boolean): string[] {
  const said = cell.replace(NOTION, '\n')
  if (QUOTED.test(said) && !isCard(collapse(said))) return quotedItems(said)
  const lines = said.split(/[\n\r\u2028\u2029]+/).filter((line) => line.trim() !== '')
  const isMarked = lines.length > 1 && lines.every((line) => BULLET.test(line))
  const items = /[;；\n\r\u2028\u2029]/.test(said)
    ? splitList(lines.map((line) => (isMarked ? line.replace(BULLET, '') : line)).join('\n'))
    : splitTyped(said, isCard)
  const names = items.map((item) => withoutLink(item, isCard))
  return names.filter((item) => item !== '' && !/^([-–—]|n\/a|nan|null)$/i.test(item))
}

/** As Airtable writes a list in which an item has a comma: `Platform, "Legal, Berlin"`. */
const QUOTED = /^(?!.*[;；\n\r])(?:.*,)?\s*"[^"]*,[^"]*"\s*(?:,.*)?$/

function quotedItems(list: string): string[] {
  const items = Array.from(list.matchAll(/\s*(?:"([^"]*)"\s*(?=,|$)|[^,]+)/g), ([whole, quoted]) => quoted ?? whole)
  return items.map(collapse).filter((item) => item !== '')
}

const BULLET = /^\s*([-*•▪+]|\d{1,2}[.)])\s+/

/** The link that Notion writes behind each page of a relation: `Ranking API (https://www.notion.so/…), …`. */
const NOTION = /\s*\((?:https?:\/\/(?:[\w-]+\.)*notion\.(?:so|site)\/[^\s)]*|[^\s()]+\.md)\)\s*[,;]?/g

/** `Ranking API (https://…)` and `[Ranking API](https://…)` where a card has that name; Notion’s links always go. */
export function withoutLink(name: string, isCard: (name: string) => boolean): string {
  const plain = collapse(name.replace(NOTION, ''))
  const bare = plain.replace(/\s*\((?:https?:\/\/|\.\.?\/)\S+\)$/, '').replace(/^\[([^\]]+)\](?:\(\S+\))?$/, '$1')
  return isCard(bare) ? bare : plain
}

/** Whether a heart came through, so that a `?` was typed as one. */
export function hasHearts(text: string): boolean {
  return HEART.test(text)
}

const HEART = /[\u2661\u2665\u2764\u2765\u{1F493}-\u{1F49F}\u{1F90D}\u{1F90E}\u{1F9E1}\u{1FA75}-\u{1FA77}]/u

function readScores(
  text: (attribute: ScaleAttribute) => string,
  { heartsLost = false, noHearts = false, lettersOnly }: CellOptions,
  problems: string[],
): { scores: Says; lostHearts?: string } {
  const asked = text('ux')
  const isLost = /^\?{2,3}$/.test(asked) || (asked === UNSURE.glyph && (heartsLost || noHearts))
  const read = SCALE_ATTRIBUTES.map((attribute) => {
    const said = text(attribute)
    if (attribute === 'ux' && isLost)
      return [attribute, heartsLost || said !== UNSURE.glyph ? null : UNSURE.score] as const
    if (lettersOnly?.has(attribute) === true && OTHER_SCALE.test(said)) {
      problems.push(`${SCALES[attribute].name} ${quote(said)} is a number of another scale: nothing was set.`)
      return [attribute, null] as const
    }
    return [attribute, readScore(attribute, said, problems)] as const
  })
  const scores = Object.fromEntries(read.filter(([, score]) => score !== null)) as Says
  if (!isLost) return { scores }
  if (scores.ux === undefined)
    problems.push(`UX value ${quote(asked)}: the hearts were lost when the file was saved. Save it as “CSV UTF-8”.`)
  return { scores, lostHearts: asked }
}

function readScore(attribute: ScaleAttribute, text: string, problems: string[]): Score | null {
  if (text === '' || saysNone(text)) return null
  const score = understandScore(attribute, text)
  if (score === null) problems.push(`${SCALES[attribute].name} ${quote(text)} is not one of ${levels(attribute)}.`)
  return score
}

function levels(attribute: ScaleAttribute): string {
  return [...SCALES[attribute].levels, UNSURE].map(({ glyph }) => glyph).join(', ')
}

/** Why a dependency was left out, as a sentence. */
export function sayOdd({ text, odd = '' }: NamedDependency): string {
  return `${capital(quote(text))} ${odd}: it was left out.`
}
