import type { Tree } from './tree.ts'

/** What changed about where a person looks: which page, or what is selected on the current page. */
export type ViewEvent = 'currentpagechange' | 'selectionchange'

/** Where this person is: the current page and the selection of each page. Nobody else's, and not undone. */
export class View {
  #tree: Tree
  #currentPage: string
  #selections = new Map<string, readonly string[]>()
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
    const [firstPage] = this.#tree.childIds('0:0')
    if (firstPage !== undefined) this.currentPage = firstPage
  }

  #tell(event: ViewEvent): void {
    for (const listener of [...this.#listeners]) listener(event)
  }
}
