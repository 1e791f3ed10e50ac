import { listed, quote } from '../base/index.ts'
import { SCALE_ATTRIBUTES, SCALES, type ScaleAttribute } from '../record/index.ts'
import { collapse, understandScore } from '../text/index.ts'
import { cardIdIn, couldBeTime } from './card-ids.ts'
import { foldName, nameOfColumn, type Field, type Named } from './column-names.ts'
import { isEmptyCell } from './empty-cell.ts'

/** One column of somebody’s table, and what it was taken for; null where it was not understood. */
export interface Column {
  readonly header: string
  readonly as: Field | null
}

/** What every column was taken for, and how its cells are read. */
export interface Columns {
  readonly columns: readonly Column[]
  /** Scales on which letters or signs and numbers of another scale stand side by side: there a number is no level. */
  readonly lettersOnly: ReadonlySet<ScaleAttribute>
  /** What a person should know of it, a sentence each. */
  readonly notes: readonly string[]
}

/** What somebody said a column is, by its place; null: it is left out. */
export type ChosenColumns = ReadonlyMap<number, Field | null>

/** Fields that may stand in several columns, whose cells are then joined. */
const LISTS = ['dependencies', 'skills'] as const

/** Fields that have one column. The name is looked for last, by the whole table. */
const ONCE = ['type', 'note', 'objective', 'section', 'lines'] as const

/**
 * What each column is, decided by the whole table: exact names beat near ones wherever they stand, and the cells must be
 * able to mean it. `isCard` knows whether a card of the board has this text.
 */
export function decideColumns(
  titles: readonly string[],
  body: readonly (readonly string[])[],
  isCard: (name: string) => boolean,
  chosen: ChosenColumns = new Map(),
): Columns {
  const width = Math.max(titles.length, ...Array.from(chosen.keys(), (at) => at + 1))
  const columns = Array.from({ length: width }, (_, at): Looked => {
    const title = titles[at] ?? ''
    const cells = body.map((row) => collapse(row[at] ?? '')).filter((cell) => !isEmptyCell(cell))
    return { at, title, cells, named: title.length > 60 ? null : nameOfColumn(title) }
  })
  const as = new Map<number, Field | null>(chosen)
  const notes: string[] = []
  const open = (field: Field) => columns.filter(({ at, named }) => named?.field === field && !as.has(at))
  const isSaid = (field: Field) => Array.from(chosen.values()).includes(field)

  const lettersOnly = new Set<ScaleAttribute>()
  for (const attribute of SCALE_ATTRIBUTES) {
    const { column, others, strange } = pickScale(attribute, isSaid(attribute) ? [] : open(attribute))
    if (column !== undefined) as.set(column.at, attribute)
    for (const each of strange) as.set(each.at, null)
    if (others.length > 0 && column !== undefined)
      notes.push(
        `${quotes(others)} could be the ${SCALES[attribute].name.toLowerCase()} as well as ${quote(column.title)}, which was taken. Choose, if that is wrong.`,
      )
    notes.push(...strange.filter(({ cells }) => cells.length > 0).map((each) => otherScale(each, attribute)))
    const taken = columns.find(({ at }) => as.get(at) === attribute)
    if (taken === undefined) continue
    const kinds = kindsIn(attribute, taken.cells)
    if (kinds.other > 0) {
      lettersOnly.add(attribute)
      if (kinds.levels === 0 && column === undefined) notes.push(otherScale(taken, attribute))
    } else if (attribute === 'effort' && kinds.digits > 0) notes.push(numbersRead(taken))
  }
  for (const field of LISTS) {
    if (isSaid(field)) continue
    for (const { at } of pickLists(field, open(field))) as.set(at, field)
  }
  for (const field of ONCE) {
    const [column] = isSaid(field) ? [] : surest(open(field).filter((each) => canHold(field, each)))
    if (column !== undefined) as.set(column.at, field)
  }
  const [card] = isSaid('card') ? [] : surest(open('card'))
  if (card !== undefined) as.set(card.at, isOfIds(card) ? 'card' : 'row')
  for (const { at, cells } of open('row')) as.set(at, new Set(cells).size === cells.length ? 'row' : null)
  for (const { at } of open('ignored')) as.set(at, 'ignored')
  const name = isSaid('name')
    ? undefined
    : pickName(
        columns.filter(({ at }) => !as.has(at)),
        isCard,
      )
  if (name !== undefined) as.set(name.at, 'name')
  const decided = columns.map(({ at, title }): Column => ({ header: collapse(title), as: as.get(at) ?? null }))
  const unknown = columns.filter(({ at, title }) => title.trim() !== '' && decided[at]?.as === null && !chosen.has(at))
  const silent = unknown.filter((each) => !notes.some((note) => note.startsWith(quote(each.title))))
  if (silent.length > 0)
    notes.push(
      silent.length === 1
        ? `1 column was not understood and is left out: ${quotes(silent)}.`
        : `${silent.length} columns were not understood and are left out: ${quotes(silent)}.`,
    )
  return { columns: decided, lettersOnly, notes }
}

interface Looked {
  readonly at: number
  readonly title: string
  /** What its cells say, without those that say nothing. */
  readonly cells: readonly string[]
  readonly named: Named | null
}

function quotes(columns: readonly Looked[]): string {
  return listed(columns.map(({ title }) => quote(collapse(title))))
}

/** The surest first; of those, as they stand. */
function surest(columns: readonly Looked[]): Looked[] {
  return Array.from(columns).sort((a, b) => (b.named?.surety ?? 0) - (a.named?.surety ?? 0) || a.at - b.at)
}

/** How many cells are levels in letters, signs or words, how many are 1, 2 or 3, and how many are of another scale. */
function kindsIn(attribute: ScaleAttribute, cells: readonly string[]) {
  const digits = cells.filter((cell) => DIGIT.test(cell)).length
  const levels = cells.filter((cell) => !DIGIT.test(cell) && isLevel(attribute, cell)).length
  const other = cells.filter((cell) => OTHER_SCALE.test(cell) && !isLevel(attribute, cell)).length
  return { digits, levels, other }
}

function isLevel(attribute: ScaleAttribute, cell: string): boolean {
  return understandScore(attribute, cell) !== null || (attribute === 'ux' && /^\?+$/.test(cell))
}

const DIGIT = /^[123]([.,]0+)?$/

/** A number, perhaps with what it counts: `8`, `0.5`, `3 days`, `2w`, `40 %`, `5 SP`, `4/5`, `$5,000`. */
export const OTHER_SCALE =
  /^[~≈<>]?\s*([$€£]\s*)?\d[\d.,]*\s*((\/|of|de|von|sur)\s*\d+|[kKmM]?[$€£%]|%|\p{L}{1,12}\.?)?$/u

/** Names under which most tools keep points or time: bare numbers there are none of S, M, L. */
const ESTIMATE = /^(estimat|estimac|schatzung|aufwandsschatzung|charge$)/

/** The column of a scale: the surest whose cells can be its levels. `strange` ones are of another scale. */
function pickScale(attribute: ScaleAttribute, candidates: readonly Looked[]) {
  const kinds = new Map(candidates.map((each) => [each, kindsIn(attribute, each.cells)]))
  const isStrange = (each: Looked) => {
    const { digits = 0, levels = 0, other = 0 } = kinds.get(each) ?? {}
    if (levels > 0) return false
    return other > 0 || each.named?.isOtherScale === true || (digits > 0 && ESTIMATE.test(foldName(each.title)))
  }
  const isLevels = (each: Looked) => (kinds.get(each)?.levels ?? 0) + (kinds.get(each)?.digits ?? 0) > 0
  const strange = candidates.filter(isStrange)
  const usable = surest(candidates.filter((each) => !isStrange(each) && (isLevels(each) || canBeEmpty(each))))
  const column = usable.find(isLevels) ?? usable[0]
  const isAsSure = (each: Looked) => isLevels(each) && (each.named?.surety ?? 0) > 1
  const others = usable.filter((each) => each !== column && isAsSure(each) && column?.named?.surety !== 1)
  return { column, others, strange }
}

/** A column of that very name stays what it is, whatever stands in it: each row then says what it cannot read. */
function canBeEmpty({ named, cells }: Looked): boolean {
  return (named?.surety ?? 0) > 1 || cells.length === 0
}

function otherScale({ title }: Looked, attribute: ScaleAttribute): string {
  const levels = SCALES[attribute].levels.map(({ glyph }) => glyph)
  return `${quote(collapse(title))} holds numbers of another scale (points, days or percent), not ${levels.join(', ')}: nothing was set from it.`
}

function numbersRead({ title }: Looked): string {
  const levels = SCALES.effort.levels.map(({ glyph }, index) => `${index + 1} as ${glyph}`)
  return `${quote(collapse(title))} holds numbers, which were read so: ${levels.join(', ')}.`
}

/** All columns of a list whose cells can be names: those of its very name, or else those like it. */
function pickLists(field: Field, candidates: readonly Looked[]): Looked[] {
  const usable = surest(candidates.filter((each) => canHold(field, each)))
  const sure = usable.filter(({ named }) => (named?.surety ?? 0) > 1)
  if (sure.length > 0) return sure
  const [first, ...more] = usable
  const numberless = ({ title }: Looked) => foldName(title).replace(/\d+/g, '').trim()
  return first === undefined ? [] : [first, ...more.filter((each) => numberless(each) === numberless(first))]
}

/** Yes and no, ticks and, but for dependencies (which may be ids of rows), numbers name nothing. */
function canHold(field: Field, { cells, named }: Looked): boolean {
  if (cells.length === 0) return true
  if (field === 'lines') return cells.some((cell) => LABELLED.test(cell))
  if (field === 'type' || field === 'section' || field === 'objective') return true
  if (cells.every((cell) => YES_NO.test(cell))) return false
  if (field === 'dependencies' && (named?.surety ?? 0) > 1) return true
  return !cells.every((cell) => /^[\d.,]+$/.test(cell))
}

export const YES_NO = /^(yes|y|true|x|✓|✔|☑|✅|ok|done|sim|s[ií]|ja|oui|vrai|verdadeiro|verdadero|wahr|false|❌)$/i

/** At least two attributes, each named before its words; collapsed, so line breaks are spaces here. */
const LABELLED =
  /\b(effort|size)\s*:.*\b(business value|ux value|skills|depend\w*)\s*:|\b(business value|ux value)\s*:.*\bdepend\w*\s*:/i

/** Ids of Figma’s nodes, or what a spreadsheet makes of them. */
function isOfIds({ cells }: Looked): boolean {
  return cells.length === 0 || cells.some((cell) => cardIdIn(cell) !== null || couldBeTime(cell))
}

/**
 * The column of the names. A title says which it may be; where its values repeat, or no card has them, and those of
 * another column are cards, that one is it.
 */
function pickName(columns: readonly Looked[], isCard: (name: string) => boolean): Looked | undefined {
  const measured = columns
    .filter(({ cells, named }) => named?.field === 'name' || cells.length > 0)
    .map((column) => {
      const { cells } = column
      const cards = new Set(cells.filter(isCard)).size
      return { column, cards, repeats: new Set(cells).size < cells.length, isNames: !areCodes(cells) }
    })
  const titled = surestNames(measured.filter(({ column, isNames }) => isNames && column.named?.field === 'name'))
  // Somebody may call all milestones by numbers, but only where nothing else could be their names.
  const coded = measured.filter(({ column }) => column.named?.surety === 3 && column.named.field === 'name')
  const [top] = titled.length > 0 ? titled : surestNames(coded)
  if (top !== undefined && top.cards > 0 && !top.repeats) return top.column
  const better = measured
    .filter(
      ({ column, cards, repeats, isNames }) =>
        isNames && !repeats && cards > (top?.cards ?? 0) && cards * 2 >= column.cells.length,
    )
    .sort((a, b) => b.cards - a.cards)[0]
  if (better !== undefined) return better.column
  const single =
    top !== undefined && top.repeats && top.cards === 0 ? titled.find(({ repeats }) => !repeats) : undefined
  return (single ?? top)?.column
}

function surestNames<T extends { readonly column: Looked }>(measured: readonly T[]): T[] {
  const isMilestone = ({ column }: T) => (MILESTONE.test(column.title) ? 1 : 0)
  const surety = ({ column }: T) => column.named?.surety ?? 0
  return Array.from(measured).sort(
    (a, b) => surety(b) - surety(a) || isMilestone(b) - isMilestone(a) || a.column.at - b.column.at,
  )
}

const MILESTONE = /milestone|marco|hito|jalon|meilenstein/i

/** Numbers, dates, codes (`PROJ-7`, `v1.2`), links and addresses are nobody’s name for a milestone. */
function areCodes(cells: readonly string[]): boolean {
  return cells.length > 0 && cells.filter((cell) => CODE.test(cell) || KEY.test(cell)).length * 2 > cells.length
}

const CODE =
  /^([\d.,:/\s%$€£-]+|(v|r|rel(ease)?|sprint|q)[ .-]?\d[\w.-]*|https?:\/\/\S+|www\.\S+|\S+@\S+\.\w+|(?=\D*\d)[0-9a-f]{4,}|[0-9a-f]{8}-[0-9a-f-]+)$/i
const KEY = /^#?[A-Z]{0,10}[-_]?\d+$/
