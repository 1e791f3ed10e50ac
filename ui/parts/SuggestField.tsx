import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useId, useLayoutEffect, useRef } from 'preact/hooks'
import * as words from './list-words.ts'
import { fixed } from './off.ts'
import styles from './SuggestField.module.css'

export interface SuggestFieldProps<T> {
  readonly name: string
  readonly placeholder: string
  /** Why nothing can be added. */
  readonly why: string | undefined
  readonly typed: string
  readonly suggest: (typed: string) => readonly T[]
  readonly wordsOf: (suggestion: T) => string
  readonly onType: (typed: string) => void
  /** What is typed is done. */
  readonly onEnter: () => void
  readonly onPick: (suggestion: T) => void
}

/**
 * A text field that suggests while one types, and all that is likely at ↓: Enter adds what is typed, and so does leaving
 * the field; ↓ goes into the suggestions, Escape out of them, and then empties the field. The combobox is around the text
 * field, as ARIA 1.1 has it: the field stays a text field by role and name (docs/names.md).
 */
export function SuggestField<T>(props: SuggestFieldProps<T>) {
  const { name, placeholder, why, typed, suggest, wordsOf, onType, onEnter, onPick } = props
  const id = useId()
  const chosen = useSignal(-1)
  const isOpen = useSignal(false)
  const suggestions = isOpen.value && why === undefined ? suggest(typed) : []
  const isListed = suggestions.length > 0
  const field = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLUListElement>(null)
  usePlaceAbove(list, field, isListed)

  const close = () => {
    chosen.value = -1
    isOpen.value = false
  }
  const pick = (suggestion: T) => {
    onPick(suggestion)
    close()
  }
  const enter = () => {
    onEnter()
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'ArrowDown' && !isListed) isOpen.value = true
    else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && isListed) {
      const by = event.key === 'ArrowDown' ? 1 : -1
      const places = suggestions.length + 1
      chosen.value = ((chosen.value + 1 + by + places) % places) - 1
    } else if (event.key === 'Enter') {
      const suggestion = suggestions[chosen.value]
      if (suggestion === undefined) enter()
      else pick(suggestion)
    } else if (event.key === 'Escape') {
      if (isListed) close()
      else onType('')
    } else return
    event.preventDefault()
  }

  return (
    <div
      role="combobox"
      aria-label={words.withSuggestions(name)}
      aria-haspopup="listbox"
      aria-expanded={isListed}
      aria-controls={isListed ? id : undefined}
      aria-owns={isListed ? id : undefined}
    >
      <input
        ref={field}
        type="text"
        class={styles.input}
        aria-label={name}
        aria-autocomplete="list"
        aria-controls={isListed ? id : undefined}
        aria-activedescendant={chosen.value >= 0 ? `${id}-${chosen.value}` : undefined}
        autocomplete="off"
        dir="auto"
        placeholder={placeholder}
        {...fixed(why)}
        value={typed}
        onInput={(event) => {
          onType(event.currentTarget.value)
          chosen.value = -1
          isOpen.value = event.currentTarget.value !== ''
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          // While another window has the keyboard, the field still is where one types.
          if (document.activeElement === field.current) close()
          else enter()
        }}
      />
      <span class={styles.hidden} role="log" aria-live="polite">
        {isListed ? words.suggestionsBelow(suggestions.length) : ''}
      </span>
      {isListed && (
        <ul ref={list} role="listbox" id={id} aria-label={words.suggestions} class={styles.suggestions}>
          {suggestions.map((suggestion, index) => (
            <li
              key={wordsOf(suggestion)}
              role="option"
              id={`${id}-${index}`}
              class={styles.suggestion}
              aria-selected={index === chosen.value}
              dir="auto"
              // The field must not lose the keyboard before the click arrives.
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => pick(suggestion)}
            >
              {wordsOf(suggestion)}
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** Keeps the suggestions above the field; in window coordinates, because the editor scrolls and would cut them off. */
function usePlaceAbove(
  list: RefObject<HTMLElement | null>,
  field: RefObject<HTMLElement | null>,
  isListed: boolean,
): void {
  useLayoutEffect(() => {
    if (!isListed) return
    const place = () => {
      const box = field.current?.getBoundingClientRect()
      if (box === undefined || list.current === null) return
      const { style } = list.current
      style.left = `${box.left}px`
      style.width = `${box.width}px`
      style.bottom = `${window.innerHeight - box.top + 2}px`
      style.maxHeight = `${box.top - 8}px`
    }
    place()
    document.addEventListener('scroll', place, true)
    return () => document.removeEventListener('scroll', place, true)
  }, [isListed, list, field])
}
