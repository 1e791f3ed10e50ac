/** Draws a sketch as a frame with rectangles and texts in it; drawing again writes only what differs. */
import { OUR_FONT, type Fonts } from '../board/fonts.ts'
import { isPlain, plain } from '../board/paints.ts'
import type { Hex } from '../core/base/index.ts'
import { EDGE, LINE, type Part, type Sketch } from '../core/sketch/index.ts'

/** Figma keeps places as 32-bit floats. */
const NEAR = 0.01

/** True when anything was written. Parts somebody added to the frame stay; ours that somebody removed come back. */
export async function drawSketch(frame: FrameNode, sketch: Sketch, fonts: Fonts): Promise<boolean> {
  let isChanged = fill(frame, sketch.fill)
  if (!isNear(frame.width, sketch.width) || !isNear(frame.height, sketch.height)) {
    frame.resize(sketch.width, sketch.height)
    isChanged = true
  }
  const ours = new Map(frame.children.filter(isPart).map((child) => [child.name, child]))
  for (const part of sketch.parts) {
    const old = ours.get(part.name)
    ours.delete(part.name)
    const isDrawn = part.kind === 'swatch' ? drawSwatch(frame, part, old) : await drawText(frame, part, old, fonts)
    isChanged ||= isDrawn
  }
  for (const left of ours.values()) left.remove()
  return isChanged || ours.size > 0
}

/** A new frame for a sketch, on the current page, still empty. */
export function newFrame(sketch: Sketch, name: string): FrameNode {
  const frame = figma.createFrame()
  frame.name = name
  // What a new frame wears by itself is FigJam’s to change.
  frame.fills = plain(sketch.fill)
  frame.cornerRadius = sketch.radius
  if (sketch.stroke !== null) {
    frame.strokes = plain(sketch.stroke)
    frame.strokeWeight = Math.max(1, Math.round(sketch.radius / 8))
  }
  return frame
}

/** Puts a node at a place of its parent; true when it was elsewhere. */
export function place(node: SceneNode, { x, y }: { readonly x: number; readonly y: number }): boolean {
  if (isNear(node.x, x) && isNear(node.y, y)) return false
  node.x = x
  node.y = y
  return true
}

function isPart(node: SceneNode): node is RectangleNode | TextNode {
  return (node.type === 'RECTANGLE' || node.type === 'TEXT') && PART_NAME.test(node.name)
}

/** The names our sketches give their parts; whatever else lies in the frame is somebody’s own. */
const PART_NAME =
  /^(title|subtitle|unpainted|question|standing|how|(words|count|colour|line)( \d+)*|(effort|business|ux)( \S+( means| example)?)?)$/

type Swatch = Extract<Part, { kind: 'swatch' }>
type Words = Extract<Part, { kind: 'text' }>

function drawSwatch(frame: FrameNode, part: Swatch, old: SceneNode | undefined): boolean {
  const isNew = old?.type !== 'RECTANGLE'
  const node = isNew ? figma.createRectangle() : old
  if (isNew) {
    node.name = part.name
    node.cornerRadius = part.radius
    frame.appendChild(node)
  }
  const isPlaced = place(node, part)
  const isSized = isNear(node.width, part.width) && isNear(node.height, part.height)
  if (!isSized) node.resize(part.width, part.height)
  if (isNew) node.fills = plain(part.fill)
  // A white swatch would not be seen on paper.
  const isEdged = node.strokes.length > 0
  if (!isEdged) node.strokes = plain(EDGE)
  return fill(node, part.fill) || isPlaced || !isSized || !isEdged
}

async function drawText(frame: FrameNode, part: Words, old: SceneNode | undefined, fonts: Fonts): Promise<boolean> {
  const known = old?.type === 'TEXT' ? old : null
  if (known !== null && isWritten(known, part)) return place(known, part)
  const canWrite = known === null ? await fonts.loadOurs() : await fonts.loadFor(known)
  if (!canWrite) return false
  const node = known ?? figma.createText()
  if (known === null) {
    node.name = part.name
    node.fontName = OUR_FONT
    node.textAutoResize = 'HEIGHT'
    node.textAlignHorizontal = part.align
    frame.appendChild(node)
  }
  if (node.fontSize !== part.size) node.fontSize = part.size
  if (node.characters !== part.text) node.characters = part.text
  if (!isNear(node.width, part.width)) node.resize(part.width, Math.ceil(part.size * LINE))
  fill(node, part.colour)
  place(node, part)
  return true
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
