import { createModel, signal, type ReadonlySignal } from '@preact/signals'
import { collapse } from '../../src/core/text/text.ts'

/** Words being typed for a list: a dependency, a skill. They are entered when one leaves the field, and never lost. */
export interface Entry {
  readonly text: ReadonlySignal<string>
  /** `cards` are those it is typed for: they may not be the selected ones any more when it is entered. */
  readonly type: (cards: readonly string[], text: string) => void
  readonly enter: () => void
  readonly drop: () => void
  /** Something was picked for the list instead; where it holds what was typed, that was all that was meant. */
  readonly pick: (words: string) => void
}

export const EntryModel = createModel<Entry, [add: (cards: readonly string[], words: string) => void]>((add) => {
  const text = signal('')
  let cards: readonly string[] = []
  const drop = (): void => {
    text.value = ''
  }
  return {
    text,
    type: (of, typed) => {
      cards = of
      text.value = typed
    },
    enter: () => {
      const words = collapse(text.value)
      drop()
      if (words !== '') add(cards, words)
    },
    drop,
    pick: (words) => {
      if (words.toLowerCase().includes(collapse(text.value).toLowerCase())) drop()
    },
  }
})
