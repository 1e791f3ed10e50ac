import type { Milestone, Plan } from '../plan/index.ts'
import { DEFAULT_WORDS, rankOf, sameWording, type Rank } from '../record/index.ts'
import { collapse } from '../text/index.ts'
import { valueOf, worthOf } from '../weigh/index.ts'

/** A milestone’s place in the chart; both coordinates strictly between 0 and 1. */
export interface Point {
  /** Its number in reading order, from 1. */
  readonly number: number
  readonly name: string
  readonly x: number
  readonly y: number
}

/**
 * A Mermaid quadrant chart of value against effort; null while nothing can be placed. Coordinates are places, not
 * measurements: every milestone lies in the quadrant of its worth, further right for more effort and higher for more
 * value, and cards of one level are spread so that each can be seen.
 */
export function quadrantChart({ milestones, words }: Pick<Plan, 'milestones' | 'words'>): string | null {
  const points = placePoints(milestones)
  if (points.length === 0) return null
  return [
    // The usual 500 × 500 pixels leave no room for names.
    '%%{init: {"quadrantChart": {"chartWidth": 860, "chartHeight": 640, "pointLabelFontSize": 13, "pointRadius": 4}}}%%',
    'quadrantChart',
    '    title Value for effort',
    '    x-axis "Small effort" --> "Large effort"',
    '    y-axis "Low value" --> "High value"',
    // Nine words of a team’s own have no room in four corners.
    ...(sameWording(words, DEFAULT_WORDS)
      ? QUADRANTS.map((worth, index) => `    quadrant-${index + 1} "${worth}"`)
      : []),
    ...points.map(({ number, name, x, y }) => `    "${label(number, name)}": [${x.toFixed(3)}, ${y.toFixed(3)}]`),
  ].join('\n')
}

/** Mermaid counts quadrants from the upper right, against the clock. */
const QUADRANTS = ['Big bet', 'Quick win', 'Fill-in', 'Not now'] as const

export function placePoints(milestones: readonly Milestone[]): Point[] {
  const cells = new Map<string, { centre: Centre; members: { number: number; name: string }[] }>()
  for (const [index, { name, scores }] of milestones.entries()) {
    const [effort, value, worth] = [rankOf(scores.effort), valueOf(scores), worthOf(scores, DEFAULT_WORDS)]
    if (effort === null || value === null || worth === null) continue
    const key = `${effort} ${value}`
    const cell = cells.get(key) ?? { centre: centreOf(effort, value, worth), members: [] }
    cell.members.push({ number: index + 1, name })
    cells.set(key, cell)
  }
  return Array.from(cells.values())
    .flatMap(({ centre, members }) =>
      members.map((member, index) => ({ ...member, ...spread(centre, index, members.length) })),
    )
    .sort((a, b) => a.number - b.number)
}

interface Centre {
  readonly x: number
  readonly y: number
}

/** The middle of a cell: the quadrant is the worth’s, the place in it the levels’. */
function centreOf(effort: Rank, value: Rank, worth: string): Centre {
  const isRight = worth === 'Big bet' || worth === 'Not now'
  const isUpper = worth === 'Big bet' || worth === 'Quick win'
  return {
    x: isRight ? (effort === 3 ? FAR : 1 - NEAR) : effort === 1 ? 1 - FAR : NEAR,
    y: isUpper ? (value === 3 ? FAR : 1 - NEAR) : value === 1 ? 1 - FAR : NEAR,
  }
}

/** Distance of a cell’s middle from the chart’s edge (0–1): towards the corner and towards the middle lines. */
const FAR = 0.84
const NEAR = 0.38

/** Points of one cell lie in columns of up to this many, near enough to belong together (0–1). */
const COLUMN = 5
const REACH = { x: 0.075, y: 0.085 }

function spread({ x, y }: Centre, index: number, of: number): Centre {
  const columns = Math.ceil(of / COLUMN)
  const rows = Math.ceil(of / columns)
  const offset = (at: number, count: number) => (count === 1 ? 0 : (at / (count - 1)) * 2 - 1)
  const column = Math.floor(index / rows)
  return {
    x: x + offset(column, columns) * REACH.x,
    y: y - offset(index % rows, rows) * REACH.y * Math.min(1, (rows - 1) / (COLUMN - 1)),
  }
}

/** Longer names run into each other. */
const LONGEST = 26

/**
 * Mermaid’s strings have no escapes: what would end one, begin a directive (`%%{`), an entity (`#…;`) or markup is
 * written with a mark that looks alike.
 */
function label(number: number, name: string): string {
  const words = collapse(name).replace(/["`#<>\\&]|%{2,}/g, (mark) => ALIKE[mark] ?? '%')
  return `${number} ${shorten(words)}`
}

/** Whole words where that leaves enough of them. */
function shorten(words: string): string {
  const characters = Array.from(words)
  if (characters.length <= LONGEST) return words
  const cut = characters.slice(0, LONGEST - 1).join('')
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
