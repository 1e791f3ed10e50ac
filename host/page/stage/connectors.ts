import { connectorEnds, connectorPath } from '../../document/connector.ts'
import { numberOf, textOf, valueOf } from '../../document/defaults.ts'
import type { Document } from '../../document/document.ts'
import { absoluteTransform, containerOf, type Point } from '../../document/geometry.ts'
import { outOf } from '../../document/route.ts'
import type { NodeRecord } from '../../document/types.ts'
import { setAttribute, svgElement } from '../dom/elements.ts'
import { capOf, curved, elbowed, hasLength, middleOf } from '../draw/line.ts'
import { colorOf } from '../draw/paint.ts'
import { style } from '../draw/parts.ts'

/** The connectors of a page, each a drawing of its own, so that it can lie above one node and below another. */
export class Connectors {
  #document: Document
  #drawn = new Map<string, SVGSVGElement>()

  constructor(document: Document) {
    this.#document = document
  }

  clear(): void {
    for (const drawn of this.#drawn.values()) drawn.remove()
    this.#drawn.clear()
  }

  elementOf(id: string): SVGSVGElement | undefined {
    return this.#drawn.get(id)
  }

  /** Draws a connector as it is now, for the caller to hang up; takes it away when it is gone, hidden or on another page. */
  draw(id: string): SVGSVGElement | undefined {
    const node = this.#document.get(id)
    const isHere = node?.type === 'CONNECTOR' && this.#document.pageOf(id) === this.#document.view.currentPage
    if (!isHere || !this.#isShown(node)) {
      this.#drawn.get(id)?.remove()
      this.#drawn.delete(id)
      return undefined
    }
    const drawn = this.#drawn.get(id) ?? this.#make(node)
    const line = this.#lineOf(node)
    const weight = numberOf(node, 'strokeWeight')
    const color = colorOf(valueOf(node, 'strokes')) ?? 'none'
    const dashes = valueOf(node, 'dashPattern')
    const dash = Array.isArray(dashes) && dashes.length > 0 ? dashes.map(Number).join(' ') : undefined
    setAttribute(drawn, 'stroke', color)
    setAttribute(drawn, 'stroke-width', weight)
    setAttribute(drawn, 'opacity', valueOf(node, 'opacity'))
    const paths = { touch: line.d, line: line.d, ...capsOf(node, line, weight) }
    for (const [name, d] of Object.entries(paths)) drawn.querySelector(`.${name}`)?.setAttribute('d', d)
    setAttribute(drawn.querySelector('.line') ?? drawn, 'stroke-dasharray', dash)
    const filled = drawn.querySelector<SVGPathElement>('.filled')
    if (filled) style(filled, { fill: color })
    drawLabel(drawn, node, line.middle)
    // Ends are points of the page, wherever the connector hangs.
    const container = this.#document.get(containerOf(this.#document, node))
    const [[, , x], [, , y]] = container ? absoluteTransform(this.#document, container) : NO_SHIFT
    drawn.style.transform = `translate(${-x}px, ${-y}px)`
    return drawn
  }

  #lineOf(node: NodeRecord): Line {
    const points = connectorPath(this.#document, node)
    const [start = ORIGIN, end = start] = [points[0], points.at(-1)]
    const middle = middleOf(points)
    if (!hasLength(points)) return { d: '', start, end, beforeEnd: end, afterStart: start, middle }
    if (valueOf(node, 'connectorLineType') !== 'CURVED') {
      return { d: elbowed(points), start, end, beforeEnd: points.at(-2) ?? start, afterStart: points[1] ?? end, middle }
    }
    const [first, last] = connectorEnds(this.#document, node)
    const reach = Math.max(40, Math.hypot(end.x - start.x, end.y - start.y) / 2)
    const afterStart = first.side ? outOf(first, reach) : { x: middle.x, y: start.y }
    const beforeEnd = last.side ? outOf(last, reach) : { x: middle.x, y: end.y }
    return { d: curved(start, afterStart, beforeEnd, end), start, end, beforeEnd, afterStart, middle }
  }

  #make(node: NodeRecord): SVGSVGElement {
    const drawn = svgElement('svg', { class: 'connector', 'data-node-id': node.id, 'data-type': node.type })
    drawn.append(
      svgElement('path', { class: 'touch' }),
      svgElement('path', { class: 'line' }),
      svgElement('path', { class: 'open' }),
      svgElement('path', { class: 'filled' }),
      svgElement('text', { class: 'label' }),
    )
    this.#drawn.set(node.id, drawn)
    return drawn
  }

  #isShown(node: NodeRecord): boolean {
    if (valueOf(node, 'visible') === false) return false
    const container = this.#document.get(containerOf(this.#document, node))
    return container?.type === 'PAGE' || !container || this.#isShown(container)
  }
}

/** How wide the background of a label is around its letters, in sizes of these. */
const BEHIND = 0.6

const ORIGIN: Point = { x: 0, y: 0 }

const NO_SHIFT = [
  [1, 0, 0],
  [0, 1, 0],
] as const

interface Line {
  /** Empty for a line that has no length. */
  readonly d: string
  readonly start: Point
  readonly end: Point
  /** Where the line comes from at its end, and goes to from its start: a point that the cap is turned away from. */
  readonly beforeEnd: Point
  readonly afterStart: Point
  readonly middle: Point
}

function capsOf(node: NodeRecord, line: Line, weight: number): { filled: string; open: string } {
  if (line.d === '') return { filled: '', open: '' }
  const first = capOf(valueOf(node, 'connectorStartStrokeCap'), line.start, line.afterStart, weight)
  const last = capOf(valueOf(node, 'connectorEndStrokeCap'), line.end, line.beforeEnd, weight)
  return { filled: first.filled + last.filled, open: first.open + last.open }
}

function drawLabel(drawn: SVGSVGElement, node: NodeRecord, { x, y }: Point): void {
  const label = drawn.querySelector('.label')
  if (!label) return
  const size = numberOf(node, 'text.fontSize')
  label.textContent = textOf(node) ?? ''
  setAttribute(label, 'fill', colorOf(valueOf(node, 'text.fills')) ?? 'none')
  // What is behind a label follows its letters, as far out as FigJam's pill.
  setAttribute(label, 'stroke', colorOf(valueOf(node, 'textBackground.fills')) ?? 'none')
  setAttribute(label, 'stroke-width', size * BEHIND)
  setAttribute(label, 'x', x)
  setAttribute(label, 'y', y)
  setAttribute(label, 'font-size', size)
}
