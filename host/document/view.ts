import type { Point } from './box.ts'
import type { Tree } from './tree.ts'
import { ROOT } from './types.ts'

/** What changed about where a person looks. */
export type ViewEvent = 'currentpagechange' | 'selectionchange' | 'viewportchange'

/** The part of the page that is on screen: `center` in page units, `zoom` 1 for full size. */
export interface Viewport {
  readonly center: Point
  readonly zoom: number
}

/** Where this person is: the current page, the selection of each page, the viewport. Nobody else's, and not undone. */
export class View {
  /** The window's size in pixels; whoever draws the board says. */
  windowSize = { width: 1280, height: 800 }
  #tree: Tree
  #currentPage: string
  #selections = new Map<string, readonly string[]>()
  #viewport: Viewport = { center: { x: 0, y: 0 }, zoom: 1 }
  #listeners = new Set<(event: ViewEvent) => void>()

  constructor(tree: Tree, currentPage: string) {
    this.#tree = tree
    this.#currentPage = currentPage
  }

  get currentPage(): string {
    return this.#currentPage
  }

  /** Turning the page changes what is selected, too (typings 4–13). */
  set currentPage(id: string) {
    if (this.#currentPage === id || this.#tree.get(id)?.type !== 'PAGE') return
    this.#currentPage = id
    this.#tell('currentpagechange')
    this.#tell('selectionchange')
  }

  get viewport(): Viewport {
    return this.#viewport
  }

  set viewport(viewport: Viewport) {
    this.#viewport = viewport
    this.#tell('viewportchange')
  }

  /** Ids of what is selected on a page, the current one unless told. */
  selection(page: string = this.#currentPage): readonly string[] {
    return this.#selections.get(page) ?? []
  }

  /** Selects nodes of one page, leaving out what is not on it. */
  select(ids: readonly string[], page: string = this.#currentPage): void {
    this.#selections.set(
      page,
      [...new Set(ids)].filter((id) => id !== page && this.#tree.pageOf(id) === page),
    )
    if (page === this.#currentPage) this.#tell('selectionchange')
  }

  onChange(listener: (event: ViewEvent) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** After a change of the board: a removed node is selected no longer, and nobody stays on a removed page. */
  forgetMissing(): void {
    for (const [page, ids] of this.#selections) {
      const left = ids.filter((id) => this.#tree.pageOf(id) === page)
      if (left.length < ids.length) this.select(left, page)
    }
    if (this.#tree.get(this.#currentPage)) return
    const [firstPage] = this.#tree.childIds(ROOT)
    if (firstPage !== undefined) this.currentPage = firstPage
  }

  #tell(event: ViewEvent): void {
    for (const listener of [...this.#listeners]) listener(event)
  }
}
