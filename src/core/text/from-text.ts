import { ATTRIBUTE_NAMES, ATTRIBUTES, type Attribute, type ScaleAttribute, type Scores } from '../record/index.ts'
import { collapse, isPlaceholder } from './card-name.ts'
import { saysNone, saysNothing, splitList } from './list.ts'
import { understandScore } from './understand.ts'

/** What the text of a card says by itself: that it is a milestone, of which type, and perhaps its scores. */
export interface FromText {
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

/** The lines of the method’s block name the attributes. */
const ATTRIBUTE_OF = new Map(ATTRIBUTES.map((attribute) => [ATTRIBUTE_NAMES[attribute].toLowerCase(), attribute]))
const LINE = new RegExp(`^(${Array.from(ATTRIBUTE_OF.keys()).join('|')})\\s*[:：]\\s*(.*)$`, 'i')

/** The first letter of a type, behind white space and marks without width, and a colon: most texts are not taken apart. */
const OPENING = new RegExp(`^[\\s\u200B\u2060\uFEFF]*[${TYPES.map(([first]) => first).join('')}][^]*[:：]`, 'i')

/** What the text says of itself, or null. A prefix with nothing or a placeholder behind it says nothing. */
export function readText(text: string): FromText | null {
  if (!OPENING.test(text)) return null
  const all = text
    .split(/[\n\r\u2028\u2029]+/)
    .map(collapse)
    .filter((line) => line !== '')
  const opening = PREFIX.exec(all[0] ?? '')
  if (opening === null) return null
  const lines = new Map<Attribute, string>()
  const title = [opening[2] ?? '']
  for (const line of all.slice(1)) {
    const [, name = '', words = ''] = LINE.exec(line) ?? []
    const attribute = ATTRIBUTE_OF.get(name.toLowerCase())
    if (attribute !== undefined) lines.set(attribute, words)
    else if (lines.size === 0) title.push(line)
  }
  const said = collapse(title.join(' '))
  if (said === '' || isPlaceholder(said)) return null
  const type = TYPES.find((known) => known.toLowerCase() === collapse(opening[1] ?? '').toLowerCase()) ?? TYPES[0]
  return { type, blockTitle: lines.size > 0 ? said : null, scores: scoresIn(lines) }
}

function scoresIn(lines: ReadonlyMap<Attribute, string>): Scores {
  const score = <A extends ScaleAttribute>(attribute: A) =>
    understandScore(attribute, lines.get(attribute) ?? '') ?? undefined
  const needs = lines.get('dependencies') ?? ''
  const waits = saysNothing(needs) ? [] : splitList(needs)
  const isNone = saysNone(needs)
  const skills = splitList(lines.get('skills') ?? '')
  return {
    effort: score('effort'),
    business: score('business'),
    ux: score('ux'),
    dependencies: waits.length > 0 && !isNone ? waits.map((text) => ({ text })) : undefined,
    dependenciesReviewed: waits.length > 0 ? true : undefined,
    skills: skills.length > 0 ? skills : undefined,
  }
}
