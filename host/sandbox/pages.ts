import type { Document } from '../document/document.ts'
import { ROOT } from '../document/types.ts'
import { Refusal } from '../refusal.ts'

/** Which pages the plugin may look into: the current one always, others once they are loaded (dynamic-page access). */
export class LoadedPages {
  #document: Document
  #loaded = new Set<string>()
  #all: boolean

  /** Plugins from before dynamic-page access find all pages loaded. */
  constructor(document: Document, all: boolean) {
    this.#document = document
    this.#all = all
  }

  load(page: string): void {
    this.#loaded.add(page)
  }

  loadAll(): void {
    this.#all = true
  }

  get areAllLoaded(): boolean {
    return this.#all
  }

  isLoaded(page: string): boolean {
    return this.#all || this.#loaded.has(page) || page === this.#document.view.currentPage
  }

  /** For members of a page that show what is on it; the odd closing quote is FigJam's. */
  requirePage(page: string, member: string): void {
    if (this.isLoaded(page)) return
    throw new Refusal(
      `Cannot access property \`${member}\` on a page that has not been explicitly loaded. Remember to call ` +
        "`await page.loadAsync()` or `await figma.loadAllPagesAsync()' first.",
    )
  }

  /** For searches of the whole file. */
  requireAll(): void {
    if (this.#all) return
    throw new Refusal('Cannot call with documentAccess: dynamic-page without calling figma.loadAllPagesAsync() first.')
  }

  /** For a node whose children are asked for: pages must be loaded, the root is free except for searches. */
  requireChildren(id: string, type: string, member: string): void {
    if (type === 'PAGE') this.requirePage(id, member)
    if (id === ROOT && ['findAll', 'findOne', 'findAllWithCriteria'].includes(member)) this.requireAll()
  }
}
