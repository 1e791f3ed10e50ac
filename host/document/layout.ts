/**
 * Auto layout of frames (typings 7704–7828, 8522–8546), as far as plugins on boards use it: a row or a column, without
 * wrapping, turned children or baselines.
 */
import { numberOf, valueOf } from './defaults.ts'
import type { Document } from './document.ts'
import { ownBox } from './geometry.ts'
import type { Json, NodeRecord } from './types.ts'

export interface Axis {
  readonly at: 'x' | 'y'
  readonly size: 'width' | 'height'
  readonly before: 'paddingLeft' | 'paddingTop'
  readonly after: 'paddingRight' | 'paddingBottom'
}

const ACROSS: Axis = { at: 'x', size: 'width', before: 'paddingLeft', after: 'paddingRight' }
const DOWN: Axis = { at: 'y', size: 'height', before: 'paddingTop', after: 'paddingBottom' }

const PROPERTIES = new Set([
  ...['layoutMode', 'itemSpacing', 'paddingLeft', 'paddingRight', 'paddingTop', 'paddingBottom', 'visible'],
  ...['primaryAxisSizingMode', 'counterAxisSizingMode', 'primaryAxisAlignItems', 'counterAxisAlignItems'],
  ...['layoutAlign', 'layoutGrow', 'layoutPositioning'],
])

/** Of the room that is left, what lies before the first of some things and what between two. */
const SPREADS: Readonly<Record<string, (left: number, count: number) => readonly [before: number, between: number]>> = {
  CENTER: (left) => [left / 2, 0],
  MAX: (left) => [left, 0],
  SPACE_BETWEEN: (left, count) => [0, count > 1 ? left / (count - 1) : 0],
  SPACE_EVENLY: (left, count) => [left / (count + 1), left / (count + 1)],
  SPACE_AROUND: (left, count) => [left / (2 * count), left / count],
}

type Set = (id: string, values: Readonly<Record<string, Json>>) => void

/** Whether something is to be put in its place again when a property was set. */
export function asksForLayout(property: string): boolean {
  return PROPERTIES.has(property)
}

/** The axis that a frame puts things along, and the other one; `undefined` for what has no layout. */
export function axesOf(node: NodeRecord | undefined): readonly [main: Axis, cross: Axis] | undefined {
  if (node?.type !== 'FRAME') return undefined
  const mode = valueOf(node, 'layoutMode')
  return mode === 'HORIZONTAL' ? [ACROSS, DOWN] : mode === 'VERTICAL' ? [DOWN, ACROSS] : undefined
}

/** Sizes and places what is in a frame, and the frame itself where it is as large as that. */
export function layOut(document: Document, frame: NodeRecord, set: Set): void {
  const axes = axesOf(frame)
  if (!axes) return
  const [main, cross] = axes
  const room = stretch(document, frame, cross, set)
  const length = grow(document, frame, main, set)
  set(frame.id, {
    ...(isAuto(frame, 'primaryAxisSizingMode') && length > 0 && { [main.size]: length + padding(frame, main) }),
    ...(isAuto(frame, 'counterAxisSizingMode') && { [cross.size]: room + padding(frame, cross) }),
  })
  const sizes = sizesIn(document, frame, main)
  const [before, between] = spread(
    frame,
    'primaryAxisAlignItems',
    length - sum(sizes) - gaps(frame, sizes.length),
    sizes.length,
  )
  let at = numberOf(frame, main.before) + before
  for (const child of placed(document, frame)) {
    const box = ownBox(document, child)
    const [aside] = spread(frame, 'counterAxisAlignItems', room - box[cross.size], 1)
    set(child.id, { [main.at]: at, [cross.at]: numberOf(frame, cross.before) + aside })
    at += box[main.size] + gapOf(frame) + between
  }
}

function spread(frame: NodeRecord, property: string, left: number, count: number): readonly [number, number] {
  return SPREADS[wordOf(frame, property)]?.(left, count) ?? [0, 0]
}

/** Gives its breadth to what stretches, and returns it without the padding. */
function stretch(document: Document, frame: NodeRecord, cross: Axis, set: Set): number {
  const children = placed(document, frame)
  const stretched = children.filter((child) => valueOf(child, 'layoutAlign') === 'STRETCH')
  const others = children
    .filter((child) => !stretched.includes(child))
    .map((child) => ownBox(document, child)[cross.size])
  const isHugging = isAuto(frame, 'counterAxisSizingMode') && others.length > 0
  const room = isHugging ? Math.max(...others) : Math.max(0, numberOf(frame, cross.size) - padding(frame, cross))
  for (const { id } of stretched) set(id, { [cross.size]: room })
  return room
}

/** Gives what is left of its length to what grows, and returns the length without the padding. */
function grow(document: Document, frame: NodeRecord, main: Axis, set: Set): number {
  const sizes = sizesIn(document, frame, main)
  const used = sum(sizes) + gaps(frame, sizes.length)
  if (isAuto(frame, 'primaryAxisSizingMode')) return used
  const length = numberOf(frame, main.size) - padding(frame, main)
  const growing = placed(document, frame).filter((child) => valueOf(child, 'layoutGrow') === 1)
  const theirs = sum(growing.map((child) => ownBox(document, child)[main.size]))
  for (const { id } of growing) set(id, { [main.size]: Math.max(0, (length - used + theirs) / growing.length) })
  return length
}

function placed(document: Document, frame: NodeRecord): NodeRecord[] {
  return document
    .children(frame.id)
    .filter((child) => valueOf(child, 'visible') !== false && valueOf(child, 'layoutPositioning') !== 'ABSOLUTE')
}

function sizesIn(document: Document, frame: NodeRecord, { size }: Axis): number[] {
  return placed(document, frame).map((child) => ownBox(document, child)[size])
}

function wordOf(frame: NodeRecord, property: string): string {
  const value = valueOf(frame, property)
  return typeof value === 'string' ? value : ''
}

const isAuto = (frame: NodeRecord, property: string) => valueOf(frame, property) === 'AUTO'

const padding = (frame: NodeRecord, { before, after }: Axis) => numberOf(frame, before) + numberOf(frame, after)

/** Where all that is left lies in between, nothing else does. */
function gapOf(frame: NodeRecord): number {
  return wordOf(frame, 'primaryAxisAlignItems').startsWith('SPACE') ? 0 : numberOf(frame, 'itemSpacing')
}

const gaps = (frame: NodeRecord, count: number) => gapOf(frame) * Math.max(0, count - 1)

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
