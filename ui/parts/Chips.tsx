import type { Listed } from '../../src/core/weigh/index.ts'
import styles from './Chips.module.css'
import * as listWords from './list-words.ts'
import { off } from './off.ts'

export interface ChipsProps<T> {
  readonly items: readonly Listed<T>[]
  /** How many milestones are edited together. */
  readonly of: number
  readonly wordsOf: (item: T) => string
  /** Why none can be taken out. */
  readonly why: string | undefined
  readonly onRemove: (item: T) => void
}

/** What is listed, each with a way to take it out; where only some of several cards list it, how many do. */
export function Chips<T>({ items, of, wordsOf, why, onRemove }: ChipsProps<T>) {
  if (items.length === 0) return null
  return (
    <ul class={styles.chips}>
      {items.map(({ item, on }) => {
        const words = wordsOf(item)
        return (
          <li key={JSON.stringify(item)} class={styles.chip}>
            <span class={styles.words} dir="auto" title={words}>
              {words}
            </span>
            {on < of && <span class={styles.some}>{listWords.listedOn(on, of)}</span>}
            <button
              type="button"
              class={styles.remove}
              aria-label={listWords.remove(words)}
              {...off(why)}
              onClick={() => onRemove(item)}
            >
              ×
            </button>
          </li>
        )
      })}
    </ul>
  )
}
