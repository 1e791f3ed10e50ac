/** Draws a sketch as a frame with rectangles and texts in it; drawing again writes only what differs. */
import { OUR_FONT, type Fonts } from '../board/fonts.ts'
import { unlessGone } from '../board/gone.ts'
import type { LiveBoard } from '../board/live-board.ts'
import { plain } from '../board/paints.ts'
import { whole } from '../board/whole.ts'
import type { Hex } from '../core/base/index.ts'
import { isPlain } from '../core/find/index.ts'
import { EDGE, LINE, type Part, type Sketch } from '../core/sketch/index.ts'

/** Figma keeps places as 32-bit floats. */
const NEAR = 0.01

/** What drawing needs besides the sketch. */
interface Desk {
  readonly board: LiveBoard
  readonly fonts: Fonts
}

/** True when anything was written. Parts somebody added to the frame stay; ours that somebody removed come back. */
export async function drawSketch(desk: Desk, frame: FrameNode, sketch: Sketch): Promise<boolean> {
  let isChanged = fill(frame, sketch.fill)
  if (!isNear(frame.width, sketch.width) || !isNear(frame.height, sketch.height)) {
    frame.resize(sketch.width, sketch.height)
    isChanged = true
  }
  const wanted = new Set(sketch.parts.map(({ name }) => name))
  const isOurs = (node: SceneNode) => isDrawing(node) && (wanted.has(node.name) || PART_NAME.test(node.name))
  const ours = new Map(frame.children.filter(isOurs).map((child) => [child.name, child]))
  for (const part of sketch.parts) {
    const old = ours.get(part.name)
    ours.delete(part.name)
    const isDrawn = await (part.kind === 'swatch'
      ? drawSwatch(desk, frame, part, old)
      : drawText(desk, frame, part, old))
    isChanged ||= isDrawn
  }
  for (const left of ours.values()) unlessGone(() => left.remove())
  return isChanged || ours.size > 0
}

/** What a new frame for a sketch wears; it is still empty. */
export function dressFrame(frame: FrameNode, sketch: Sketch, name: string): void {
  frame.name = name
  // What a new frame wears by itself is FigJam’s to change.
  frame.fills = plain(sketch.fill)
  frame.cornerRadius = sketch.radius
  if (sketch.stroke !== null) {
    frame.strokes = plain(sketch.stroke)
    frame.strokeWeight = Math.max(1, Math.round(sketch.radius / 8))
  }
}

/** Puts a node at a place of its parent; true when it was elsewhere. */
export function place(node: SceneNode, { x, y }: { readonly x: number; readonly y: number }): boolean {
  if (isNear(node.x, x) && isNear(node.y, y)) return false
  node.x = x
  node.y = y
  return true
}

function isDrawing(node: SceneNode): boolean {
  return node.type === 'RECTANGLE' || node.type === 'TEXT'
}

/** The names our sketches give their parts, also earlier ones; whatever else lies in the frame is somebody’s own. */
const PART_NAME =
  /^(Chart: .+|title|subtitle|time|next|unpainted|question|standing|how|(words|count|colour|line)( \d+)*|(effort|business|ux)( \S+( means| example)?)?)$/

type Swatch = Extract<Part, { kind: 'swatch' }>
type Words = Extract<Part, { kind: 'text' }>

async function drawSwatch(
  { board }: Desk,
  frame: FrameNode,
  part: Swatch,
  old: SceneNode | undefined,
): Promise<boolean> {
  if (old?.type === 'RECTANGLE') return fitSwatch(old, part)
  const create = () => figma.createRectangle()
  await whole(board, create, (node) => {
    frame.appendChild(node)
    node.name = part.name
    node.cornerRadius = part.radius
    node.fills = plain(part.fill)
    fitSwatch(node, part)
  })
  return true
}

function fitSwatch(node: RectangleNode, part: Swatch): boolean {
  const isPlaced = place(node, part)
  const isSized = isNear(node.width, part.width) && isNear(node.height, part.height)
  if (!isSized) node.resize(part.width, part.height)
  // A white swatch would not be seen on paper.
  const isEdged = node.strokes.length > 0
  if (!isEdged) node.strokes = plain(EDGE)
  return fill(node, part.fill) || isPlaced || !isSized || !isEdged
}

async function drawText(
  { board, fonts }: Desk,
  frame: FrameNode,
  part: Words,
  old: SceneNode | undefined,
): Promise<boolean> {
  if (old?.type === 'TEXT') {
    if (isWritten(old, part)) return place(old, part)
    if (!(await fonts.loadFor(old))) return false
    writeText(old, part)
    return true
  }
  if (!(await fonts.loadOurs())) return false
  const create = () => figma.createText()
  await whole(board, create, (node) => {
    frame.appendChild(node)
    node.name = part.name
    node.fontName = OUR_FONT
    node.textAutoResize = 'HEIGHT'
    node.textAlignHorizontal = part.align
    writeText(node, part)
  })
  return true
}

function writeText(node: TextNode, part: Words): void {
  if (node.fontSize !== part.size) node.fontSize = part.size
  if (node.characters !== part.text) node.characters = part.text
  if (!isNear(node.width, part.width)) node.resize(part.width, Math.ceil(part.size * LINE))
  fill(node, part.colour)
  place(node, part)
}

function isWritten(node: TextNode, part: Words): boolean {
  return (
    node.characters === part.text &&
    node.fontSize === part.size &&
    isNear(node.width, part.width) &&
    isPlain(node.fills, part.colour)
  )
}

function fill(node: MinimalFillsMixin, colour: Hex): boolean {
  if (isPlain(node.fills, colour)) return false
  node.fills = plain(colour)
  return true
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) < NEAR
}
