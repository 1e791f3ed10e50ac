import type { ComponentChildren } from 'preact'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { quote } from '../../src/core/base/index.ts'
import type { Milestone } from '../../src/core/plan/index.ts'
import type { Listed } from '../../src/core/weigh/index.ts'
import type { Entry } from '../model/entry-model.ts'
import { Button } from './Button.tsx'
import { Chips } from './Chips.tsx'
import styles from './ListSection.module.css'
import * as listWords from './list-words.ts'
import { SuggestField } from './SuggestField.tsx'
import { TapChips } from './TapChips.tsx'

/** What a part of the editor is about. */
export interface SectionProps {
  readonly milestones: readonly Milestone[]
  /** Why it cannot be changed. */
  readonly why: string | undefined
}

export interface ListSectionProps<Item, Suggestion> extends SectionProps {
  readonly title: string
  readonly items: readonly Listed<Item>[]
  readonly itemWords: (item: Item) => string
  readonly onRemove: (item: Item) => void
  readonly entry: Entry
  /** Accessible name of the field. */
  readonly fieldName: string
  readonly placeholder: string
  readonly suggest: (typed: string) => readonly Suggestion[]
  readonly suggestionWords: (suggestion: Suggestion) => string
  readonly onPick: (suggestion: Suggestion) => void
  /** What is likely, for one tap. */
  readonly likely: readonly string[]
  readonly onTap: (words: string) => void
  /** Stands beside the field. */
  readonly children?: ComponentChildren
}

/** A list that the milestones have: what is on it, a field to add to it, and what is likely. */
export function ListSection<Item, Suggestion>(props: ListSectionProps<Item, Suggestion>) {
  const { title, milestones, why, entry, suggestionWords, onPick, onTap } = props
  useEffect(() => entry.leave, [entry])
  return (
    <section class={styles.section} aria-label={title}>
      <div class={styles.head}>
        <h2 class={styles.title}>{title}</h2>
        <SuggestField
          name={props.fieldName}
          placeholder={props.placeholder}
          why={why}
          typed={entry.text.value}
          suggest={props.suggest}
          wordsOf={suggestionWords}
          onType={(text) => {
            entry.type(
              milestones.map(({ id }) => id),
              text,
            )
          }}
          onEnter={entry.enter}
          onPick={(suggestion) => {
            entry.pick(suggestionWords(suggestion))
            onPick(suggestion)
          }}
        />
        {props.children}
      </div>
      <Several entry={entry} />
      <Chips items={props.items} of={milestones.length} wordsOf={props.itemWords} why={why} onRemove={props.onRemove} />
      <TapChips
        words={props.likely}
        why={why}
        isTyping={entry.text.value !== ''}
        onTap={(words) => {
          entry.pick(words)
          onTap(words)
        }}
      />
    </section>
  )
}

/** What was typed was taken for a list; the words may have been one thing all the same. */
function Several({ entry }: { readonly entry: Entry }) {
  const several = entry.several.value
  const line = useRef<HTMLParagraphElement>(null)
  // The field may lie at the lower edge of what is scrolled.
  useLayoutEffect(() => line.current?.scrollIntoView({ block: 'nearest' }), [several])
  if (several === null) return null
  const { words, items, keepAsOne } = several
  return (
    <p ref={line} class={styles.several}>
      {listWords.takenAs(items.length)}
      <Button look="link" title={quote(words, 80)} onClick={keepAsOne}>
        {listWords.keepAsOne}
      </Button>
    </p>
  )
}
