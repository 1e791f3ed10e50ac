/** Which part of the page is seen, and how large. Screen points are relative to the stage's top left corner. */
import type { Box, Point } from '../../document/geometry.ts'

const MIN_ZOOM = 0.02
const MAX_ZOOM = 4

export class Camera {
  #x = 0
  #y = 0
  #zoom = 1
  #listeners = new Set<() => void>()

  get zoom(): number {
    return this.#zoom
  }

  /** Screen position of the page's origin. */
  get origin(): Point {
    return { x: this.#x, y: this.#y }
  }

  onChange(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  toScreen({ x, y }: Point): Point {
    return { x: x * this.#zoom + this.#x, y: y * this.#zoom + this.#y }
  }

  toPage({ x, y }: Point): Point {
    return { x: (x - this.#x) / this.#zoom, y: (y - this.#y) / this.#zoom }
  }

  boxToScreen({ width, height, ...corner }: Box): Box {
    return { ...this.toScreen(corner), width: width * this.#zoom, height: height * this.#zoom }
  }

  panBy(dx: number, dy: number): void {
    this.#set(this.#x + dx, this.#y + dy, this.#zoom)
  }

  /** Zooms so that the page point under `at` stays there. */
  zoomTo(zoom: number, at: Point): void {
    const next = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom))
    const factor = next / this.#zoom
    this.#set(at.x - (at.x - this.#x) * factor, at.y - (at.y - this.#y) * factor, next)
  }

  /** Puts the middle of a box of the page into the middle of a box of the screen, at the largest zoom that shows it. */
  fit(box: Box, into: Box, { margin = 40, maxZoom = 1 } = {}): void {
    const room = { width: Math.max(40, into.width - 2 * margin), height: Math.max(40, into.height - 2 * margin) }
    const wanted = Math.min(room.width / Math.max(1, box.width), room.height / Math.max(1, box.height), maxZoom)
    const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, wanted))
    this.#set(
      into.x + into.width / 2 - (box.x + box.width / 2) * zoom,
      into.y + into.height / 2 - (box.y + box.height / 2) * zoom,
      zoom,
    )
  }

  /** Puts a point of the page at a point of the screen, at a zoom. */
  show(point: Point, at: Point, zoom: number): void {
    const next = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom))
    this.#set(at.x - point.x * next, at.y - point.y * next, next)
  }

  #set(x: number, y: number, zoom: number): void {
    this.#x = x
    this.#y = y
    this.#zoom = zoom
    for (const listener of [...this.#listeners]) listener()
  }
}
