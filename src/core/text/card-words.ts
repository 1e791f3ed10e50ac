import type { Scores } from '../record/index.ts'
import { saysNone, splitList } from './list.ts'
import { collapse, isPlaceholder } from './text.ts'
import { understandScore } from './understand.ts'

/** What the text of a card says by itself: that it is a milestone, of which type, and perhaps its scores. */
export interface CardWords {
  readonly type: string
  /**
   * The title of a six-line block (docs/method.md, The six-line block); null where the text is only prefixed (`Spike:
   * …`).
   */
  readonly blockTitle: string | null
  /** The scores of a six-line block; they count only while the card has no record. */
  readonly scores: Scores
}

/** Session #2’s kinds of milestones, as cards begin with them. */
export const TYPES = ['Milestone', 'Epic', 'Spike', 'Inception', 'Enabler', 'Signal Test'] as const

export const PREFIX = new RegExp(`^(${TYPES.join('|').replace(' ', '\\s+')})\\s*[:：]\\s*(.*)$`, 'i')
const FIELD = /^(effort|business value|ux value|dependencies|skills)\s*[:：]\s*(.*)$/i

/** What the text says of itself, or null. A prefix with nothing or a placeholder behind it says nothing. */
export function readText(text: string): CardWords | null {
  const lines = text
    .split(/[\n\r\u2028\u2029]+/)
    .map(collapse)
    .filter((line) => line !== '')
  const opening = PREFIX.exec(lines[0] ?? '')
  if (opening === null) return null
  const fields = new Map<string, string>()
  const title = [opening[2] ?? '']
  for (const line of lines.slice(1)) {
    const field = FIELD.exec(line)
    if (field !== null) fields.set((field[1] ?? '').toLowerCase(), field[2] ?? '')
    else if (fields.size === 0) title.push(line)
  }
  const said = collapse(title.join(' '))
  if (said === '' || isPlaceholder(said)) return null
  const type = TYPES.find((known) => known.toLowerCase() === collapse(opening[1] ?? '').toLowerCase()) ?? TYPES[0]
  return { type, blockTitle: fields.size > 0 ? said : null, scores: scoresIn(fields) }
}

function scoresIn(fields: ReadonlyMap<string, string>): Scores {
  const line = fields.get('dependencies') ?? ''
  const waits = splitList(line)
  const isNone = saysNone(line)
  const skills = splitList(fields.get('skills') ?? '')
  return {
    effort: understandScore('effort', fields.get('effort') ?? '') ?? undefined,
    business: understandScore('business', fields.get('business value') ?? '') ?? undefined,
    ux: understandScore('ux', fields.get('ux value') ?? '') ?? undefined,
    dependencies: waits.length > 0 && !isNone ? waits.map((text) => ({ text })) : undefined,
    dependenciesReviewed: waits.length > 0 ? true : undefined,
    skills: skills.length > 0 ? skills : undefined,
  }
}
