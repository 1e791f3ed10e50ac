import type { Json } from '../document/types.ts'
import { textIn } from './arguments.ts'

/** What a person typing in the quick actions is offered. */
export interface Suggestions {
  readonly suggestions?: Json
  readonly error?: string
}

/** What is asked of the plugin's `input` handlers and not answered yet. */
export class Questions {
  #next = 1
  #open = new Map<number, (suggestions: Suggestions) => void>()

  ask(): { readonly request: number; readonly answer: Promise<Suggestions> } {
    const request = this.#next++
    const answer = new Promise<Suggestions>((resolve) => this.#open.set(request, resolve))
    return { request, answer }
  }

  /** A first list of suggestions or a first error is the answer; "loading…" is none. */
  answer(request: number, kind: string, value: Json): void {
    const resolve = this.#open.get(request)
    if (!resolve || kind === 'loading') return
    this.#open.delete(request)
    resolve(kind === 'error' ? { error: textIn(value, 'message') } : { suggestions: value })
  }
}
