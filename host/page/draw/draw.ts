/** How each type of node looks. May import: `document`, and this folder. Nothing here reads or moves the page. */
import { numberOf, textOf, valueOf } from '../../document/defaults.ts'
import type { Document } from '../../document/document.ts'
import type { NodeRecord } from '../../document/types.ts'
import { sizesOf } from '../../document/table.ts'
import { setAttribute } from '../dom/elements.ts'
import { roomIn } from './outline.ts'
import { backgroundOf, colorOf, hexOf, PICTURE } from './paint.ts'
import { part, style, withoutPart } from './parts.ts'
import { drawStamp } from './stamp.ts'
import { drawSurface } from './surface.ts'
import { drawText, lineHeight } from './text.ts'
import { wordOf } from './words.ts'

type Draw = (element: HTMLElement, node: NodeRecord, document: Document) => void

const radiusOf = (node: NodeRecord) => numberOf(node, 'cornerRadius')

const drawShape: Draw = (element, node) => {
  const shapeType = wordOf(node, 'shapeType')
  const [width, height] = [numberOf(node, 'width'), numberOf(node, 'height')]
  const rounded = shapeType === 'ROUNDED_RECTANGLE' ? Math.min(24, width / 8, height / 8) : 0
  drawSurface(element, node, shapeType, radiusOf(node) || rounded)
  const size = numberOf(node, 'text.fontSize')
  const text = part(element, 'text')
  drawText(text, node)
  const [across, down] = roomIn(shapeType)
  style(text, {
    'max-width': Math.max(size, across < 1 ? width * across : width - size),
    '-webkit-line-clamp': String(Math.max(1, Math.floor((height * down) / lineHeight(node, size)))),
  })
}

/** FigJam's sticky is 240 wide; one that was scaled keeps its proportions. */
const drawSticky: Draw = (element, node) => {
  const unit = Math.max(numberOf(node, 'text.fontSize') / 16, numberOf(node, 'width') / 416)
  style(element, { background: backgroundOf(valueOf(node, 'fills')), padding: 20 * unit })
  drawText(part(element, 'text'), node)
  const author = valueOf(node, 'authorVisible') === true ? wordOf(node, 'authorName') : ''
  if (author === '') {
    withoutPart(element, 'author')
    return
  }
  const line = part(element, 'author')
  line.textContent = author
  style(line, { 'font-size': 11.5 * unit, color: colorOf(valueOf(node, 'text.fills')) ?? 'transparent' })
}

const drawFreeText: Draw = (element, node) => {
  const text = part(element, 'text')
  drawText(text, node)
  style(text, { 'white-space': valueOf(node, 'textAutoResize') === 'WIDTH_AND_HEIGHT' ? 'pre' : 'pre-wrap' })
}

const drawSection: Draw = (element, node) => {
  const [fill, line] = [hexOf(valueOf(node, 'fills')) ?? '#FFFFFF', colorOf(valueOf(node, 'strokes'))]
  drawSurface(element, node, 'SQUARE', radiusOf(node) || 8)
  const chip = part(element, 'chip')
  chip.textContent = wordOf(node, 'name')
  const behind = hexOf(valueOf(node, 'strokes')) ?? darker(fill)
  style(chip, { background: behind, color: isDark(behind) ? '#fff' : '#1e1e1e' })
  if (line === undefined) style(element, { 'box-shadow': `0 0 0 2px ${behind}` })
  element.classList.toggle('closed', valueOf(node, 'sectionContentsHidden') === true)
}

const drawFrame: Draw = (element, node) => {
  drawSurface(element, node, 'SQUARE', radiusOf(node))
  style(element, { overflow: valueOf(node, 'clipsContent') === true ? 'clip' : 'visible' })
}

const drawGroup: Draw = () => undefined

const drawCell: Draw = (element, node, document) => {
  const table = node.parent === null ? undefined : document.get(node.parent)
  if (!table) return
  const [row, column] = [numberOf(node, 'rowIndex'), numberOf(node, 'columnIndex')]
  const [heights, widths] = [sizesOf(table, 'row'), sizesOf(table, 'column')]
  const sum = (sizes: readonly number[]) => sizes.reduce((total, size) => total + size, 0)
  style(element, {
    left: sum(widths.slice(0, column)),
    top: sum(heights.slice(0, row)),
    width: widths[column] ?? 0,
    height: heights[row] ?? 0,
    background: hexOf(valueOf(node, 'fills')) ?? 'transparent',
  })
  drawText(part(element, 'text'), node)
}

const drawTable: Draw = (element, node) => {
  style(element, { background: hexOf(valueOf(node, 'fills')) ?? '#fff' })
}

const drawCode: Draw = (element, node) => {
  const said = node.rest.characters
  part(element, 'code').textContent = wordOf(node, 'code') || (typeof said === 'string' ? said : '')
}

/** A picture, a film or a GIF: its pixels are not in the file. */
const drawMedia: Draw = (element) => {
  style(element, { background: PICTURE })
}

/** A widget is drawn by what the file holds of it, and else as a box with its name. */
const drawWidget: Draw = (element, node, document) => {
  if (document.childIds(node.id).length === 0) drawUnknown(element, node, document)
}

const drawPlain =
  (shapeType: string): Draw =>
  (element, node) =>
    drawSurface(element, node, shapeType, radiusOf(node))

/** A line is as wide as it is long, and has no height. */
const drawLine: Draw = (element, node) => {
  const color = colorOf(valueOf(node, 'strokes'))
  const weight = numberOf(node, 'strokeWeight')
  style(element, {
    'border-top': color === undefined ? 'none' : `${weight}px solid ${color}`,
    'box-sizing': 'content-box',
  })
}

/** What the host does not know, it shows as a box with its type's name. */
const drawUnknown: Draw = (element, node) => {
  drawSurface(element, node, 'SQUARE', radiusOf(node))
  const text = textOf(node) ?? node.rest.characters
  part(element, 'label').textContent = typeof text === 'string' && text !== '' ? text : wordOf(node, 'name')
}

const DRAWN: Readonly<Record<string, Draw>> = {
  STICKY: drawSticky,
  SHAPE_WITH_TEXT: drawShape,
  TEXT: drawFreeText,
  SECTION: drawSection,
  FRAME: drawFrame,
  GROUP: drawGroup,
  BOOLEAN_OPERATION: drawGroup,
  TABLE: drawTable,
  TABLE_CELL: drawCell,
  STAMP: drawStamp,
  CODE_BLOCK: drawCode,
  MEDIA: drawMedia,
  RECTANGLE: drawPlain('SQUARE'),
  ELLIPSE: drawPlain('ELLIPSE'),
  LINE: drawLine,
  INSTANCE: drawFrame,
  COMPONENT: drawFrame,
}

/** Draws one node, not what is in it, onto its element; drawing again changes what is different. */
export function drawNode(element: HTMLElement, node: NodeRecord, document: Document): void {
  place(element, node)
  setAttribute(element, 'data-fill', hexOf(valueOf(node, 'fills')))
  const draw = node.type === 'WIDGET' ? drawWidget : (DRAWN[node.type] ?? drawUnknown)
  draw(element, node, document)
}

/** A new element for a node, still to be drawn. */
export function elementFor(node: NodeRecord): HTMLElement {
  const element = document.createElement('div')
  const look = node.type in DRAWN ? node.type.toLowerCase().replaceAll('_', '-') : 'unknown'
  element.className = `node ${look}`
  element.dataset.nodeId = node.id
  element.dataset.type = node.type
  return element
}

/** Properties that only move a node; for these nothing but its place is drawn again. */
export function place(element: HTMLElement, node: NodeRecord): void {
  const isGroup = node.type === 'GROUP' || node.type === 'BOOLEAN_OPERATION'
  const rotation = isGroup ? 0 : numberOf(node, 'rotation')
  style(element, {
    ...(!isGroup &&
      node.type !== 'TABLE_CELL' && {
        left: numberOf(node, 'x'),
        top: numberOf(node, 'y'),
        width: numberOf(node, 'width'),
        height: numberOf(node, 'height'),
      }),
    transform: rotation === 0 ? 'none' : `rotate(${-rotation}deg)`,
    opacity: String(numberOf(node, 'opacity')),
    display: valueOf(node, 'visible') === false ? 'none' : '',
  })
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16))
}

function darker(hex: string): string {
  return `rgb(${channels(hex)
    .map((channel) => Math.round(channel * 0.82))
    .join(', ')})`
}

function isDark(color: string): boolean {
  if (!color.startsWith('#')) return false
  const [r = 0, g = 0, b = 0] = channels(color)
  return r * 0.299 + g * 0.587 + b * 0.114 < 150
}
