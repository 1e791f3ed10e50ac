import { connectorEnds } from '../../document/connector.ts'
import { numberOf, textOf, valueOf } from '../../document/defaults.ts'
import type { Document } from '../../document/document.ts'
import { absoluteBox, absoluteTransform, containerOf, type Point } from '../../document/geometry.ts'
import type { NodeRecord } from '../../document/types.ts'
import { setAttribute, svgElement } from '../dom.ts'
import { colorOf } from '../draw/paint.ts'

/** Which way a line leaves its host: up or down, left or right, or either. */
type Side = 'upright' | 'level' | undefined

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
    const [start, end] = connectorEnds(this.#document, node)
    const weight = numberOf(node, 'strokeWeight')
    const path = this.#pathOf(node, start, end)
    const dashes = valueOf(node, 'dashPattern')
    for (const line of drawn.querySelectorAll('.line, .touch')) line.setAttribute('d', path.d)
    setAttribute(drawn, 'stroke', colorOf(valueOf(node, 'strokes')) ?? 'none')
    setAttribute(drawn, 'stroke-width', weight)
    setAttribute(drawn, 'opacity', valueOf(node, 'opacity'))
    const dash = Array.isArray(dashes) && dashes.length > 0 ? dashes.map(Number).join(' ') : undefined
    const line = drawn.querySelector('.line')
    if (line) setAttribute(line, 'stroke-dasharray', dash)
    drawn.querySelector('.caps')?.setAttribute('d', capsOf(node, path, weight))
    drawLabel(drawn, node, start, end)
    // Ends are points of the page, wherever the connector hangs.
    const container = this.#document.get(containerOf(this.#document, node))
    const [[, , x], [, , y]] = container ? absoluteTransform(this.#document, container) : ORIGIN
    drawn.style.transform = `translate(${-x}px, ${-y}px)`
    return drawn
  }

  #pathOf(node: NodeRecord, start: Point, end: Point): Path {
    const type = valueOf(node, 'connectorLineType')
    const sides = [this.#sideAt(node, 'connectorStart', start), this.#sideAt(node, 'connectorEnd', end)] as const
    const points = type === 'ELBOWED' ? elbow(start, end, sides) : [start, end]
    const d = type === 'CURVED' ? curve(start, end) : rounded(points, 24)
    return { d, start, end, beforeEnd: points.at(-2) ?? start, afterStart: points[1] ?? end }
  }

  /** The side of its host that an end is at. */
  #sideAt(node: NodeRecord, name: string, { x, y }: Point): Side {
    const end = valueOf(node, name)
    const id = typeof end === 'object' && end !== null && !Array.isArray(end) ? end.endpointNodeId : undefined
    const host = typeof id === 'string' ? this.#document.get(id) : undefined
    if (!host) return undefined
    const box = absoluteBox(this.#document, host)
    const isNear = (a: number, b: number) => Math.abs(a - b) < 1
    if (isNear(y, box.y) || isNear(y, box.y + box.height)) return 'upright'
    return isNear(x, box.x) || isNear(x, box.x + box.width) ? 'level' : undefined
  }

  #make(node: NodeRecord): SVGSVGElement {
    const drawn = svgElement('svg', { class: 'connector', 'data-node-id': node.id, 'data-type': node.type })
    drawn.append(
      svgElement('path', { class: 'touch' }),
      svgElement('path', { class: 'line' }),
      svgElement('path', { class: 'caps' }),
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

const ORIGIN = [
  [1, 0, 0],
  [0, 1, 0],
] as const

interface Path {
  readonly d: string
  readonly start: Point
  readonly end: Point
  /** Where the line comes from at its end, and goes to from its start: a point that the cap is turned away from. */
  readonly beforeEnd: Point
  readonly afterStart: Point
}

/** One bend where the ends ask for different ways, two halfway where they do not; the longer way when nobody asks. */
function elbow(start: Point, end: Point, [from, to]: readonly [Side, Side]): Point[] {
  const longer = Math.abs(end.y - start.y) > Math.abs(end.x - start.x) ? 'upright' : 'level'
  const [leaves, arrives] = [from ?? to ?? longer, to ?? from ?? longer]
  if (leaves !== arrives) {
    return [start, leaves === 'upright' ? { x: start.x, y: end.y } : { x: end.x, y: start.y }, end]
  }
  if (leaves === 'upright') {
    const y = (start.y + end.y) / 2
    return [start, { x: start.x, y }, { x: end.x, y }, end]
  }
  const x = (start.x + end.x) / 2
  return [start, { x, y: start.y }, { x, y: end.y }, end]
}

function rounded(points: readonly Point[], radius: number): string {
  return points
    .map((point, index) => {
      const [before, after] = [points[index - 1], points[index + 1]]
      if (!before) return `M${point.x} ${point.y}`
      if (!after) return `L${point.x} ${point.y}`
      const near = towards(point, before, radius)
      const far = towards(point, after, radius)
      return `L${near.x} ${near.y}Q${point.x} ${point.y} ${far.x} ${far.y}`
    })
    .join('')
}

function curve(start: Point, end: Point): string {
  const middle = (start.x + end.x) / 2
  return `M${start.x} ${start.y}C${middle} ${start.y} ${middle} ${end.y} ${end.x} ${end.y}`
}

/** The point at most half way from `from` to `to`, `distance` away. */
function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const share = length === 0 ? 0 : Math.min(distance / length, 0.5)
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}

function capsOf(node: NodeRecord, path: Path, weight: number): string {
  const size = weight * 3 + 4
  const caps = [
    [valueOf(node, 'connectorStartStrokeCap'), path.start, path.afterStart],
    [valueOf(node, 'connectorEndStrokeCap'), path.end, path.beforeEnd],
  ] as const
  return caps.map(([cap, at, from]) => (cap === 'NONE' ? '' : arrow(at, from, size))).join('')
}

/** Every cap is drawn as two lines: enough to tell which way a connector points. */
function arrow(at: Point, from: Point, size: number): string {
  const angle = Math.atan2(from.y - at.y, from.x - at.x)
  const wing = (turn: number) => `${at.x + size * Math.cos(angle + turn)} ${at.y + size * Math.sin(angle + turn)}`
  return `M${wing(0.7)}L${at.x} ${at.y}L${wing(-0.7)}`
}

function drawLabel(drawn: SVGSVGElement, node: NodeRecord, start: Point, end: Point): void {
  const label = drawn.querySelector('.label')
  if (!label) return
  label.textContent = textOf(node) ?? ''
  setAttribute(label, 'x', (start.x + end.x) / 2)
  setAttribute(label, 'y', (start.y + end.y) / 2)
  setAttribute(label, 'font-size', numberOf(node, 'text.fontSize'))
}
