import { inverseAll } from './changes.ts'
import type { Change } from './types.ts'

type Step = readonly Change[]

/**
 * One person's undo and redo. What their hands do is a step at a time; what their plugin writes collects until it is
 * committed and becomes one step (typings 272–297).
 */
export class History {
  #done: Step[] = []
  #undone: Step[] = []
  #pending: Change[] = []

  get canUndo(): boolean {
    return this.#done.length > 0 || this.#pending.length > 0
  }

  get canRedo(): boolean {
    return this.#undone.length > 0
  }

  /** A hand's step closes what the plugin left open (assumed: how the two interleave is not documented). */
  recordHand(changes: Step): void {
    this.commit()
    this.#done.push(changes)
    this.#undone = []
  }

  recordPlugin(changes: Step): void {
    this.#pending.push(...changes)
    this.#undone = []
  }

  commit(): void {
    if (this.#pending.length > 0) this.#done.push(this.#pending)
    this.#pending = []
  }

  /** The changes that take back the last step, if there is one. */
  undo(): Change[] | undefined {
    this.commit()
    const step = this.#done.pop()
    if (!step) return undefined
    this.#undone.push(step)
    return inverseAll(step)
  }

  /** The changes that do again what was last undone. */
  redo(): readonly Change[] | undefined {
    const step = this.#undone.pop()
    if (step) this.#done.push(step)
    return step
  }
}
