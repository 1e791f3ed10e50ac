/** Draws a sketch as a frame with its parts, or brings one that is there up to date: only what differs is written. */
import { fromHex, type Hex } from '../core/colour.ts'
import { firstFill } from '../core/look.ts'
import type { Part, Sketch } from '../core/sketch/sketch.ts'
import { VERSION } from '../core/stored.ts'
import { writeData } from './data.ts'
import { OUR_FONT } from './fonts.ts'

/** The font must be loaded. */
export function drawSketch(frame: FrameNode, sketch: Sketch): void {
  const { width, height, radius, fill, stroke, parts } = sketch
  if (frame.width !== width || frame.height !== height) frame.resize(width, height)
  setColour(frame, fill)
  if (frame.cornerRadius !== radius) frame.cornerRadius = radius
  if (stroke !== null && frame.strokes.length === 0) {
    frame.strokes = [{ type: 'SOLID', color: fromHex(stroke) }]
    frame.strokeWeight = Math.max(2, Math.round(radius / 8))
  }
  const known = new Map(frame.children.map((child) => [child.name, child]))
  for (const part of parts) {
    drawPart(frame, part, known.get(part.name))
    known.delete(part.name)
  }
  for (const [, left] of known) left.remove()
}

function drawPart(frame: FrameNode, part: Part, known: SceneNode | undefined): void {
  if (part.kind === 'text') drawText(frame, part, known?.type === 'TEXT' ? known : undefined)
  else drawSwatch(frame, part, known?.type === 'RECTANGLE' ? known : undefined)
}

function drawText(frame: FrameNode, part: Extract<Part, { kind: 'text' }>, known: TextNode | undefined): void {
  const text = known ?? madeIn(frame, figma.createText(), part.name)
  if (known === undefined) {
    text.fontName = OUR_FONT
    text.textAutoResize = 'HEIGHT'
    text.textAlignHorizontal = part.align
  }
  if (text.fontSize !== part.size) text.fontSize = part.size
  if (text.width !== part.width) text.resize(part.width, Math.max(1, text.height))
  if (text.characters !== part.text) text.characters = part.text
  setColour(text, part.colour)
  moveTo(text, part)
}

function drawSwatch(frame: FrameNode, part: Extract<Part, { kind: 'swatch' }>, known: RectangleNode | undefined): void {
  const swatch = known ?? madeIn(frame, figma.createRectangle(), part.name)
  if (swatch.width !== part.width || swatch.height !== part.height) swatch.resize(part.width, part.height)
  if (swatch.cornerRadius !== part.radius) swatch.cornerRadius = part.radius
  setColour(swatch, part.fill)
  moveTo(swatch, part)
}

function madeIn<N extends SceneNode>(frame: FrameNode, node: N, name: string): N {
  frame.appendChild(node)
  node.name = name
  writeData(node, 'made', { v: VERSION, at: node.id, what: 'part' })
  return node
}

function moveTo(node: SceneNode & LayoutMixin, { x, y }: { readonly x: number; readonly y: number }): void {
  if (node.x !== x) node.x = x
  if (node.y !== y) node.y = y
}

function setColour(node: SceneNode & MinimalFillsMixin, hex: Hex): void {
  const { fills } = node
  const seen = fills === figma.mixed ? null : firstFill(fills)
  if (seen?.kind !== 'solid' || seen.hex !== hex) node.fills = [{ type: 'SOLID', color: fromHex(hex) }]
}
