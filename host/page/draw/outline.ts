/**
 * Outlines of shapes as SVG paths. FigJam's proportions are those of 41 files for the shapes that occur in them (shield,
 * trapezoid, parallelograms, database, file, internal storage, a single document, octagon), else read off by eye.
 */
import { SLANT } from '../../document/connector.ts'

/** What a shape is drawn of: the closed outline that is filled, and lines inside it. */
export interface Outline {
  readonly body: string
  readonly lines: string
}

type Points = readonly (readonly [number, number])[]

/** Corners in a square of one by one. */
const POLYGONS: Readonly<Record<string, Points>> = {
  DIAMOND: corners('.5 0, 1 .5, .5 1, 0 .5'),
  TRIANGLE_UP: corners('.5 0, 1 1, 0 1'),
  TRIANGLE_DOWN: corners('0 0, 1 0, .5 1'),
  PARALLELOGRAM_RIGHT: corners(`${SLANT} 0, 1 0, ${1 - SLANT} 1, 0 1`),
  PARALLELOGRAM_LEFT: corners(`0 0, ${1 - SLANT} 0, 1 1, ${SLANT} 1`),
  TRAPEZOID: corners('0 0, 1 0, .84 1, .16 1'),
  SHIELD: corners('0 0, 1 0, 1 .67, .5 1, 0 .67'),
  MANUAL_INPUT: corners('0 .25, 1 0, 1 1, 0 1'),
  HEXAGON: corners('.2 0, .8 0, 1 .5, .8 1, .2 1, 0 .5'),
  OCTAGON: corners('.29 0, .71 0, 1 .29, 1 .71, .71 1, .29 1, 0 .71, 0 .29'),
  PENTAGON: corners('.5 0, 1 .38, .81 1, .19 1, 0 .38'),
  STAR: corners('.5 0, .62 .38, 1 .38, .69 .62, .81 1, .5 .77, .19 1, .31 .62, 0 .38, .38 .38'),
  PLUS: corners('.3 0, .7 0, .7 .3, 1 .3, 1 .7, .7 .7, .7 1, .3 1, .3 .7, 0 .7, 0 .3, .3 .3'),
  CHEVRON: corners('0 0, .8 0, 1 .5, .8 1, 0 1, .2 .5'),
  ARROW_RIGHT: corners('0 .25, .6 .25, .6 0, 1 .5, .6 1, .6 .75, 0 .75'),
  ARROW_LEFT: corners('1 .25, .4 .25, .4 0, 0 .5, .4 1, .4 .75, 1 .75'),
}

/** Shapes with curves, or with lines inside. */
const DRAWINGS: Readonly<Record<string, (width: number, height: number) => Outline>> = {
  ENG_DATABASE(w, h) {
    const rim = Math.min(24, h * 0.2)
    const half = `${w / 2} ${rim} 0 0`
    return {
      body: `M0 ${rim}A${half} 1 ${w} ${rim}V${h - rim}A${half} 1 0 ${h - rim}Z`,
      lines: `M0 ${rim}A${half} 0 ${w} ${rim}`,
    }
  },
  ENG_QUEUE(w, h) {
    const rim = Math.min(w * 0.12, h * 0.3)
    const half = `${rim} ${h / 2} 0 0`
    return {
      body: `M${rim} 0H${w - rim}A${half} 1 ${w - rim} ${h}H${rim}A${half} 1 ${rim} 0Z`,
      lines: `M${w - rim} 0A${half} 0 ${w - rim} ${h}`,
    }
  },
  ENG_FILE(w, h) {
    const fold = Math.min(50, w / 2, h / 2)
    return {
      body: `M0 0H${w - fold}L${w} ${fold}V${h}H0Z`,
      lines: `M${w - fold} 0V${fold}H${w}`,
    }
  },
  ENG_FOLDER: (w, h) => ({ body: `M0 0H${w * 0.4}L${w * 0.5} ${h * 0.15}H${w}V${h}H0Z`, lines: '' }),
  PREDEFINED_PROCESS: (w, h) => ({
    body: `M0 0H${w}V${h}H0Z`,
    lines: `M${w * 0.1} 0V${h}M${w * 0.9} 0V${h}`,
  }),
  INTERNAL_STORAGE(w, h) {
    const margin = Math.min(16, w / 4, h / 4)
    return { body: `M0 0H${w}V${h}H0Z`, lines: `M${margin} 0V${h}M0 ${margin}H${w}` }
  },
  DOCUMENT_SINGLE: (w, h) => ({ body: sheet(0, 0, w, h), lines: '' }),
  DOCUMENT_MULTIPLE(w, h) {
    const step = Math.min(w, h) * 0.06
    const [width, height] = [w - 2 * step, h - 2 * step]
    /** What is seen of a sheet behind: a strip along its top and right. */
    const behind = (by: number) => {
      const [x, y, right] = [by * step, (2 - by) * step, by * step + width]
      return `M${x} ${y + step}V${y}H${right}V${y + height * 0.9}H${right - step}V${y + step}Z`
    }
    return { body: behind(2) + behind(1) + sheet(0, 2 * step, width, height), lines: '' }
  },
  SUMMING_JUNCTION(w, h) {
    const [x, y] = [w * 0.1464, h * 0.1464]
    return { body: ellipse(w, h), lines: `M${x} ${y}L${w - x} ${h - y}M${w - x} ${y}L${x} ${h - y}` }
  },
  OR: (w, h) => ({ body: ellipse(w, h), lines: `M${w / 2} 0V${h}M0 ${h / 2}H${w}` }),
  SPEECH_BUBBLE(w, h) {
    const r = Math.min(24, w / 6, h / 6)
    const low = h * 0.82
    return {
      body: `M${r} 0H${w - r}a${r} ${r} 0 0 1 ${r} ${r}V${low - r}a${r} ${r} 0 0 1 ${-r} ${r}H${w * 0.38}L${w * 0.2} ${h}V${low}H${r}a${r} ${r} 0 0 1 ${-r} ${-r}V${r}a${r} ${r} 0 0 1 ${r} ${-r}Z`,
      lines: '',
    }
  },
}

/** How much of a shape's width and height its text may take; of a rectangle all but the margin. */
const ROOM: Readonly<Record<string, readonly [width: number, height: number]>> = {
  ...Object.fromEntries(['ELLIPSE', 'DIAMOND', 'STAR', 'OR', 'SUMMING_JUNCTION'].map((name) => [name, [0.7, 0.7]])),
  ...Object.fromEntries(['TRIANGLE_UP', 'TRIANGLE_DOWN', 'PENTAGON', 'HEXAGON'].map((name) => [name, [0.7, 0.8]])),
  ...Object.fromEntries(['PREDEFINED_PROCESS', 'CHEVRON', 'TRAPEZOID'].map((name) => [name, [0.75, 1]])),
  ...Object.fromEntries(['PARALLELOGRAM_LEFT', 'PARALLELOGRAM_RIGHT'].map((name) => [name, [0.75, 1]])),
  ...Object.fromEntries(['SPEECH_BUBBLE', 'DOCUMENT_SINGLE', 'DOCUMENT_MULTIPLE'].map((name) => [name, [0.95, 0.8]])),
  ...Object.fromEntries(['ARROW_LEFT', 'ARROW_RIGHT'].map((name) => [name, [0.85, 0.5]])),
}

/** Whether CSS alone cannot draw a shape. */
export function isDrawn(shapeType: string): boolean {
  return shapeType in POLYGONS || shapeType in DRAWINGS
}

export function roomIn(shapeType: string): readonly [width: number, height: number] {
  return ROOM[shapeType] ?? [1, 1]
}

/** What a shape of a size is drawn of; anything else is a rectangle with round corners. */
export function outline(shapeType: string, width: number, height: number, radius: number): Outline {
  const polygon = POLYGONS[shapeType]
  if (polygon) return { body: `M${polygon.map(([x, y]) => `${x * width} ${y * height}`).join('L')}Z`, lines: '' }
  const drawing = DRAWINGS[shapeType]
  if (drawing) return drawing(width, height)
  const body = shapeType === 'ELLIPSE' ? ellipse(width, height) : rectangle(width, height, radius)
  return { body, lines: '' }
}

export interface Arc {
  /** In radians, clockwise from three o'clock. */
  readonly startingAngle: number
  readonly endingAngle: number
  /** Of a ring, as a share of the radius. */
  readonly innerRadius: number
}

/** Part of an ellipse as `arcData` says it: a piece of a pie, or of a ring. */
export function sector(width: number, height: number, { startingAngle, endingAngle, innerRadius }: Arc): Outline {
  const point = (angle: number, share: number) =>
    `${(width / 2) * (1 + share * Math.cos(angle))} ${(height / 2) * (1 + share * Math.sin(angle))}`
  // In two halves, because an arc in one piece cannot come back to where it began.
  const along = (from: number, to: number, share: number) =>
    [(from + to) / 2, to]
      .map((angle) => `A${(width / 2) * share} ${(height / 2) * share} 0 0 ${to > from ? 1 : 0} ${point(angle, share)}`)
      .join('')
  const outside = `M${point(startingAngle, 1)}${along(startingAngle, endingAngle, 1)}`
  const isWhole = Math.abs(endingAngle - startingAngle) > 2 * Math.PI - 1e-3
  const back = `${isWhole ? 'ZM' : 'L'}${point(endingAngle, innerRadius)}`
  const inside = innerRadius > 0 ? along(endingAngle, startingAngle, innerRadius) : ''
  return { body: `${outside}${back}${inside}Z`, lines: '' }
}

function corners(text: string): Points {
  return text.split(', ').map((pair) => {
    const [x = 0, y = 0] = pair.split(' ').map(Number)
    return [x, y] as const
  })
}

function ellipse(width: number, height: number): string {
  return rectangle(width, height, Infinity)
}

function rectangle(width: number, height: number, radius: number): string {
  const [rx, ry] = [Math.min(radius, width / 2), Math.min(radius, height / 2)]
  const corner = (x: number, y: number) => (rx > 0 && ry > 0 ? `a${rx} ${ry} 0 0 1 ${x} ${y}` : '')
  return [
    `M${rx} 0H${width - rx}`,
    corner(rx, ry),
    `V${height - ry}`,
    corner(-rx, ry),
    `H${rx}`,
    corner(-rx, -ry),
    `V${ry}`,
    corner(rx, -ry),
    'Z',
  ].join('')
}

/** A sheet of paper with a wave at its foot. */
function sheet(x: number, y: number, width: number, height: number): string {
  const [right, foot, wave] = [x + width, y + height * 0.9, height * 0.2]
  return `M${x} ${y}H${right}V${foot}C${x + width * 0.7} ${foot - wave} ${x + width * 0.3} ${foot + wave} ${x} ${foot}Z`
}
