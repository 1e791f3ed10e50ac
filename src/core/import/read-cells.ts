import { quote } from '../base/index.ts'
import { unguard, type Separator } from '../export/index.ts'
import { SCALE_ATTRIBUTES, SCALES, UNSURE, type ScaleAttribute, type Score } from '../record/index.ts'
import { clean, collapse, saysNone, splitList, understandScore } from '../text/index.ts'
import type { Field } from './column-names.ts'
import type { ReadRow, Says } from './row.ts'

/** The cells of one row by what they mean, as text. */
export type Cells = Readonly<Partial<Record<Field, string>>>

export interface CellOptions {
  /** Hearts were lost on the way (a file saved as plain “CSV” turns `♥♥` into `??`), so a `?` may have been one. */
  readonly heartsLost?: boolean
  /** What separated the cells: the guard against formulas is taken off by it. */
  readonly separator?: Separator
}

/** One row of cells, understood. Empty cells say nothing: an import never clears. */
export function readCells(
  line: number,
  cells: Cells,
  { heartsLost = false, separator = '\t' }: CellOptions = {},
): ReadRow {
  // Trimmed only after the guard is off, or what it stood before may be gone; spaces in front of it are somebody’s tidying.
  const text = (field: Field) => clean(unguard((cells[field] ?? '').replace(/^ +(?=')/, ''), separator)).trim()
  const problems: string[] = []
  const says: { -readonly [Key in keyof Says]: Says[Key] } = readScores(text, heartsLost, problems)
  const waits = text('dependencies')
  if (waits !== '') says.dependencies = saysNone(waits) ? [] : splitList(waits).map((item) => ({ text: item }))
  const skills = splitList(text('skills'))
  if (skills.length > 0) says.skills = skills
  const type = collapse(text('type'))
  if (type !== '') says.type = type
  const note = text('note')
  if (note.trim() !== '') says.note = note
  const card = text('card')
  return { line, name: collapse(text('name')), card: CARD_ID.test(card) ? card : null, says, problems }
}

/** Figma’s node ids: `12:34`, and `I12:34;5:6` inside instances. */
const CARD_ID = /^I?\d+:\d+(;\d+:\d+)*$/

function readScores(text: (attribute: ScaleAttribute) => string, heartsLost: boolean, problems: string[]): Says {
  const read = SCALE_ATTRIBUTES.map((attribute) => {
    const said = text(attribute)
    const isLost = attribute === 'ux' && heartsLost && said === UNSURE.glyph
    return [attribute, isLost ? lost(said, problems) : readScore(attribute, said, problems)] as const
  })
  return Object.fromEntries(read.filter(([, score]) => score !== null))
}

function readScore(attribute: ScaleAttribute, text: string, problems: string[]): Score | null {
  // A dash is how tables say “nothing here”.
  if (/^[-–—]?$/.test(text)) return null
  const score = understandScore(attribute, text)
  if (score === null) {
    if (attribute === 'ux' && /^\?+$/.test(text)) return lost(text, problems)
    problems.push(`${SCALES[attribute].name} ${quote(text)} is not one of ${levels(attribute)}.`)
  }
  return score
}

function lost(text: string, problems: string[]): null {
  problems.push(`UX value ${quote(text)}: the hearts were lost when the file was saved. Save it as “CSV UTF-8”.`)
  return null
}

function levels(attribute: ScaleAttribute): string {
  return [...SCALES[attribute].levels, UNSURE].map(({ glyph }) => glyph).join(', ')
}
