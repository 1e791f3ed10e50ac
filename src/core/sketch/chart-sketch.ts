/** Value against effort as a picture on the board: three by three fields with the milestones by name, as of one day. */
import { capital, count, type Hex } from '../base/index.ts'
import { colouringOf, wornColour } from '../paint/index.ts'
import { withoutParked, type Milestone, type Plan } from '../plan/index.ts'
import { SCALES, VALUE_WORDS, type Spot } from '../record/index.ts'
import { matrixOf, type MatrixCell } from '../weigh/index.ts'
import { LINE, lineCount } from './measure.ts'
import { EDGE, INK, PAPER, QUIET, type Part, type Sketch } from './sketch.ts'

/** Sizes and spaces in parts of the cards’ own text. */
const SIZE = {
  title: 1.4,
  head: 1,
  name: 0.8,
  pad: 1.4,
  gap: 0.5,
  dot: 0.7,
  side: 5.6,
  field: 17,
  fieldPad: 0.7,
} as const

/** FigJam’s lightest grey: a field, apart from the paper. */
const FIELD = '#F5F5F5'

/** Longer names are cut: the card says all of it. */
const LONGEST = 90

/** Null while no milestone has a place in it. `day` is in words; `size` is that of the cards’ texts (canvas pixels). */
export function chartSketch(plan: Plan, day: string, size: number): Sketch | null {
  const counted = withoutParked(plan)
  const { rows, unplaced } = matrixOf(counted)
  const placed = counted.milestones.length - unplaced.length
  if (placed === 0) return null
  const colouring = colouringOf(plan)
  const colourOf = (milestone: Milestone) => wornColour(milestone, colouring) ?? EDGE
  const unit = (parts: number) => parts * size
  const [pad, gap, side, field] = [unit(SIZE.pad), unit(SIZE.gap), unit(SIZE.side), unit(SIZE.field)]
  const width = Math.round(2 * pad + side + 3 * (field + gap))
  const nameFor = eachItsOwn()
  const parts: Part[] = []
  /** Writes and returns how high it is. */
  const write = (name: string, text: string, style: Style): number => {
    parts.push({ kind: 'text', name: `Chart: ${name}`, text, align: 'LEFT', ...style })
    return lineCount(text, style.size, style.width) * style.size * LINE
  }
  const line = { x: pad, width: width - 2 * pad }
  let y = pad
  y += write('title', 'Value vs effort', { ...line, y, size: unit(SIZE.title), colour: INK })
  y += write('day', day, { ...line, y, size: unit(SIZE.name), colour: QUIET }) + gap
  const columns = [0, 1, 2].map((at) => pad + side + at * (field + gap))
  SCALES.effort.levels.forEach(({ glyph, word }, at) => {
    write(`effort ${glyph}`, `Effort ${glyph} · ${word}`, {
      x: columns[at] ?? 0,
      y,
      width: field,
      size: unit(SIZE.head),
      colour: QUIET,
    })
  })
  y += unit(SIZE.head * LINE) + gap
  for (const cells of rows) {
    const value = cells[0] === undefined ? '' : capital(VALUE_WORDS[cells[0].spot.value])
    write(`value ${value}`, `${value} value`, { x: pad, y, width: side, size: unit(SIZE.head), colour: QUIET })
    const drawn = cells.map((cell, at) =>
      drawField(cell, { x: columns[at] ?? 0, y, width: field, size, colourOf, nameFor }),
    )
    const height = Math.max(...drawn.map((each) => each.height), unit(4))
    cells.forEach(({ spot }, at) =>
      parts.push({
        kind: 'swatch',
        name: `Chart: field, ${placeOf(spot)}`,
        x: columns[at] ?? 0,
        y,
        width: field,
        height,
        radius: unit(0.3),
        fill: FIELD,
      }),
    )
    parts.push(...drawn.flatMap((each) => each.parts))
    y += height + gap
  }
  const open = unplaced.length === 0 ? '' : `; ${count(unplaced.length, 'milestone')} not yet`
  y += write(
    'how many',
    `${count(placed, 'milestone')} placed${open}. What counts as value is the higher of business and UX.`,
    {
      ...line,
      y,
      size: unit(SIZE.name),
      colour: QUIET,
    },
  )
  return { width, height: Math.round(y + pad), radius: size, fill: PAPER, stroke: EDGE, parts }
}

interface Style {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly colour: Hex
}

interface FieldStyle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly size: number
  readonly colourOf: (milestone: Milestone) => Hex
  /** The name of a layer for a milestone’s name, each of its own. */
  readonly nameFor: (name: string) => string
}

/** The word of a field and its milestones one below the other, each behind a dot in the colour that its card wears. */
function drawField({ word, spot, milestones }: MatrixCell, style: FieldStyle): { parts: Part[]; height: number } {
  const { size, colourOf, nameFor } = style
  const inner = SIZE.fieldPad * size
  const [x, width] = [style.x + inner, style.width - 2 * inner]
  const parts: Part[] = [
    {
      kind: 'text',
      name: `Chart: word, ${placeOf(spot)}`,
      text: word,
      x,
      y: style.y + inner,
      width,
      size,
      colour: INK,
      align: 'LEFT',
    },
  ]
  let y = style.y + inner + lineCount(word, size, width) * size * LINE + SIZE.gap * size
  for (const milestone of milestones) {
    const text = shorten(milestone.name)
    const known = nameFor(text)
    const dot = SIZE.dot * size
    const nameSize = SIZE.name * size
    const textX = x + dot + SIZE.gap * size
    const textWidth = width - dot - SIZE.gap * size
    parts.push(
      {
        kind: 'swatch',
        name: `Chart: colour of ${known}`,
        x,
        y: y + (nameSize * LINE - dot) / 2,
        width: dot,
        height: dot,
        radius: dot / 2,
        fill: colourOf(milestone),
      },
      {
        kind: 'text',
        name: `Chart: ${known}`,
        text,
        x: textX,
        y,
        width: textWidth,
        size: nameSize,
        colour: INK,
        align: 'LEFT',
      },
    )
    y += lineCount(text, nameSize, textWidth) * nameSize * LINE + SIZE.gap * size
  }
  return { parts, height: y - style.y + inner - (milestones.length === 0 ? 0 : SIZE.gap * size) }
}

function placeOf({ effort, value }: Spot): string {
  return `effort ${effort}, value ${VALUE_WORDS[value]}`
}

/** Two milestones may have one name; a part is found again by its own. */
function eachItsOwn(): (name: string) => string {
  const times = new Map<string, number>()
  return (name) => {
    const time = (times.get(name) ?? 0) + 1
    times.set(name, time)
    return time === 1 ? name : `${name} (${time})`
  }
}

function shorten(name: string): string {
  const letters = Array.from(name)
  return letters.length <= LONGEST
    ? name
    : `${letters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
}
