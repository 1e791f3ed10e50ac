import type { Milestone, Plan } from '../plan/index.ts'
import { DEFAULT_WORDS, rankOf, sameWording, type Rank } from '../record/index.ts'
import { collapse } from '../text/index.ts'
import { valueOf, worthOf } from '../weigh/index.ts'
import { numbersOf } from './by-objective.ts'

/** A milestone’s place in the chart; both coordinates strictly between 0 and 1. */
export interface Point {
  /** Its row in the table by objective, from 1. */
  readonly number: number
  /** What stands under it. */
  readonly label: string
  readonly x: number
  readonly y: number
}

/**
 * A Mermaid quadrant chart of value against effort; null while nothing can be placed. Coordinates are places, not
 * measurements: every milestone lies in the quadrant of its worth, further right for more effort and higher for more
 * value, and cards of one level are spread so that each can be seen. Where names would run into each other, numbers stand.
 */
export function quadrantChart({ milestones, words }: Pick<Plan, 'milestones' | 'words'>): string | null {
  const points = placePoints(milestones)
  if (points.length === 0) return null
  return [
    // The usual 500 × 500 pixels leave no room for names.
    `%%{init: {"quadrantChart": {"chartWidth": ${CHART.width}, "chartHeight": ${CHART.height}, "pointLabelFontSize": ${LETTERS}, "pointTextPadding": 3, "pointRadius": 3}}}%%`,
    'quadrantChart',
    '    title Value for effort',
    '    x-axis "Small effort" --> "Large effort"',
    '    y-axis "Low value" --> "High value"',
    // Nine words of a team’s own have no room in four corners.
    ...(sameWording(words, DEFAULT_WORDS)
      ? QUADRANTS.map((worth, index) => `    quadrant-${index + 1} "${worth}"`)
      : []),
    ...points.map(({ label, x, y }) => `    "${label}": [${x.toFixed(3)}, ${y.toFixed(3)}]`),
  ].join('\n')
}

/** Mermaid counts quadrants from the upper right, against the clock. */
const QUADRANTS = ['Big bet', 'Quick win', 'Fill-in', 'Not now'] as const

/** Pixels; what its titles leave of it is where the points lie. */
const CHART = { width: 960, height: 720 }
const PLOT = { width: 900, height: 630 }
const LETTERS = 12

/** Where cards of one effort and one value lie, from the lower left (0–1), below the quadrant’s own words. */
interface Field {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** Four columns and four rows of fields, two in each quadrant. */
const COLUMNS = [
  [0.015, 0.24],
  [0.26, 0.485],
  [0.515, 0.74],
  [0.76, 0.985],
] as const
const ROWS = [
  [0.02, 0.22],
  [0.23, 0.43],
  [0.52, 0.72],
  [0.73, 0.93],
] as const

interface Member {
  readonly number: number
  readonly name: string
}

interface Cell {
  readonly field: Field
  readonly quadrant: string
  readonly members: Member[]
}

export function placePoints(milestones: readonly Milestone[]): Point[] {
  const numbers = numbersOf(milestones)
  const cells = new Map<string, Cell>()
  for (const { id, name, scores } of milestones) {
    const [effort, value, worth] = [rankOf(scores.effort), valueOf(scores), worthOf(scores, DEFAULT_WORDS)]
    if (effort === null || value === null || worth === null) continue
    const key = `${effort} ${value}`
    const cell = cells.get(key) ?? { field: fieldOf(effort, value, worth), quadrant: worth, members: [] }
    cell.members.push({ number: numbers.get(id) ?? 0, name })
    cells.set(key, cell)
  }
  const all = Array.from(cells.values())
  return all
    .flatMap((cell) => spread(cell, all.filter(({ quadrant }) => quadrant === cell.quadrant).length === 1))
    .sort((a, b) => a.number - b.number)
}

/** The quadrant is the worth’s, the place in it the levels’. */
function fieldOf(effort: Rank, value: Rank, worth: string): Field {
  const isRight = worth === 'Big bet' || worth === 'Not now'
  const isUpper = worth === 'Big bet' || worth === 'Quick win'
  const [left, right] = COLUMNS[isRight ? (effort === 3 ? 3 : 2) : effort === 1 ? 0 : 1]
  const [bottom, top] = ROWS[isUpper ? (value === 3 ? 3 : 2) : value === 1 ? 0 : 1]
  return { left, right, bottom, top }
}

/** So many names have room in a field, one under the other; so many numbers, in a field and in a whole quadrant. */
const NAMES_IN_FIELD = 4
const NUMBERS = { field: 60, quadrant: 150 }

/** Room that a point with its number needs and may take (pixels), so that few of them stay together. */
const STEP = { width: 30, height: 28 }

/** Of more than can be told apart their number is told, in one point. */
function spread({ field, members }: Cell, isAlone: boolean): Point[] {
  if (members.length <= NAMES_IN_FIELD) {
    const rows = inGrid(field, members.length, 1, 30)
    return members.map(({ number, name }, at) => ({ number, label: labelOf(number, name), ...(rows[at] ?? MIDDLE) }))
  }
  const room = isAlone ? quadrantOf(field) : field
  if (members.length > (isAlone ? NUMBERS.quadrant : NUMBERS.field)) {
    const [{ number } = { number: 0 }] = members
    return inGrid(field, 1, 1, 30).map((place) => ({ number, label: `${members.length} milestones`, ...place }))
  }
  const width = (room.right - room.left) * PLOT.width
  const height = (room.top - room.bottom) * PLOT.height
  const columns = Math.max(
    Math.ceil(Math.sqrt((members.length * width) / height / (STEP.width / STEP.height))),
    // No more rows than have room for a point and its number.
    Math.ceil(members.length / Math.floor(height / LOWEST)),
  )
  const places = inGrid(room, members.length, columns, STEP.height)
  return members.map(({ number }, at) => ({ number, label: String(number), ...(places[at] ?? MIDDLE) }))
}

/** A point with its number is so high (pixels). */
const LOWEST = 20

const MIDDLE = { x: 0.5, y: 0.5 }

function quadrantOf({ left, bottom }: Field): Field {
  const [from, to] = left < 0.5 ? [COLUMNS[0], COLUMNS[1]] : [COLUMNS[2], COLUMNS[3]]
  const [low, high] = bottom < 0.5 ? [ROWS[0], ROWS[1]] : [ROWS[2], ROWS[3]]
  return { left: from[0], right: to[1], bottom: low[0], top: high[1] }
}

/** Places row by row from the top, around the middle of a field; what stands under a point is within its row. */
function inGrid(field: Field, count: number, columns: number, step: number): { x: number; y: number }[] {
  const rows = Math.ceil(count / columns)
  const across = Math.min((field.right - field.left) / columns, STEP.width / PLOT.width)
  const down = Math.min((field.top - field.bottom) / rows, step / PLOT.height)
  const [x, y] = [(field.left + field.right) / 2, (field.top + field.bottom) / 2]
  return Array.from({ length: count }, (_, at) => ({
    x: x + ((at % columns) - (Math.min(columns, count) - 1) / 2) * across,
    y: y + (rows / 2 - Math.floor(at / columns) - 0.3) * down,
  }))
}

/** Wider names run into each other: so many small letters. */
const WIDEST = 26

function widthOf(letter: string): number {
  if (/[W@%]|[^\u0000-\u10FF\u2000-\u206F]/u.test(letter)) return 2
  return /[\p{Lu}mw&]/u.test(letter) ? 1.5 : 1
}

/** The beginning that is no wider. */
function fitting(letters: readonly string[], width: number): readonly string[] {
  let left = width
  const end = letters.findIndex((letter) => (left -= widthOf(letter)) < 0)
  return end < 0 ? letters : letters.slice(0, end)
}

/**
 * Mermaid’s strings have no escapes: what would end one, begin a directive (`%%{`), an entity (`#…;`) or markup is
 * written with a mark that looks alike.
 */
function labelOf(number: number, name: string): string {
  const words = collapse(name).replace(/["`#<>\\&]|%{2,}/g, (mark) => ALIKE[mark] ?? '%')
  return `${number} ${shorten(words)}`
}

/** Whole words where that leaves enough of them. */
function shorten(words: string): string {
  const letters = Array.from(words)
  if (fitting(letters, WIDEST).length === letters.length) return words
  const cut = fitting(letters, WIDEST - 1).join('')
  const whole = cut.replace(/\s+\S*$/, '')
  return `${whole.length * 3 >= cut.length * 2 ? whole : cut}…`
}

const ALIKE: Readonly<Record<string, string>> = {
  '"': '”',
  '`': '’',
  '#': '＃',
  '<': '‹',
  '>': '›',
  '\\': '∖',
  '&': '＆',
}
