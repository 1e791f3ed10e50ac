import { createModel, signal, type ReadonlySignal } from '@preact/signals'
import { collapse, splitTyped } from '../../src/core/text/index.ts'

/**
 * Words being typed for a list: a dependency, a skill, or several with commas between them. They are entered when one
 * leaves the field, and never lost.
 */
export interface Entry {
  readonly text: ReadonlySignal<string>
  /** What was just entered was taken for several; null once something else is typed or picked. */
  readonly several: ReadonlySignal<Several | null>
  /** `cards` are those it is typed for: they may not be the selected ones any more when it is entered. */
  readonly type: (cards: readonly string[], text: string) => void
  readonly enter: () => void
  /** The cards are left: what is typed is entered, and nothing is asked about it any more. */
  readonly leave: () => void
  readonly drop: () => void
  /** Something was picked for the list instead; where it holds what was typed, that was all that was meant. */
  readonly pick: (words: string) => void
}

export interface Several {
  readonly words: string
  readonly items: readonly string[]
  /** The words as they were typed, as one item instead. */
  readonly keepAsOne: () => void
}

/** Where entered words go. */
export interface EntryList {
  readonly isKnown: (words: string) => boolean
  /** Returns how to have `words` instead of what was added. */
  readonly add: (cards: readonly string[], items: readonly string[]) => (words: string) => void
}

export const EntryModel = createModel<Entry, [EntryList]>(({ isKnown, add }) => {
  const text = signal('')
  const several = signal<Several | null>(null)
  let cards: readonly string[] = []
  const drop = (): void => {
    text.value = ''
  }
  const enter = (): void => {
    const words = collapse(text.value)
    drop()
    const items = splitTyped(words, isKnown)
    if (items.length === 0) return
    const replaceBy = add(cards, items)
    const keepAsOne = (): void => {
      several.value = null
      replaceBy(words)
    }
    several.value = items.length > 1 ? { words, items, keepAsOne } : null
  }
  return {
    text,
    several,
    type: (of, typed) => {
      cards = of
      text.value = typed
      several.value = null
    },
    enter,
    leave: () => {
      enter()
      several.value = null
    },
    drop,
    pick: (words) => {
      several.value = null
      if (words.toLowerCase().includes(collapse(text.value).toLowerCase())) drop()
    },
  }
})
