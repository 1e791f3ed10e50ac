import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import styles from './RadioGroup.module.css'
import { classes } from './classes.ts'
import { off } from './off.ts'

export interface Choice<T> {
  readonly value: T
  readonly words: string
  /** The whole name, where the words are a part of it. */
  readonly name?: string
  readonly title?: string
  readonly class?: string | undefined
  /** Several milestones are edited, and some of them say this. */
  readonly isSome?: boolean
}

export interface RadioGroupProps<T> {
  /** Stands before the choices, and holds the element that names the group. */
  readonly label: ComponentChildren
  /** Id of that element. */
  readonly labelId: string
  readonly choices: readonly Choice<T>[]
  /** Undefined where none is. */
  readonly chosen: T | undefined
  /** Why nothing can be chosen. */
  readonly why?: string | undefined
  readonly class: string | undefined
  readonly choiceClass: string | undefined
  /** Also called for the chosen one. */
  readonly onChoose: (value: T, event: MouseEvent) => void
  /** The keyboard came here, or left. */
  readonly onFocus?: (isHere: boolean) => void
  /** Stands after the choices. */
  readonly children?: ComponentChildren
}

/**
 * Radios of which an arrow key only moves the keyboard; Space, Enter or a click chooses. Each choice changes the board
 * and is a step to be undone, so walking past one must not make it, as browsers’ own radios do.
 */
export function RadioGroup<T>(props: RadioGroupProps<T>) {
  const { label, labelId, choices, chosen, why, onChoose, onFocus, children } = props
  /** The radio that has the keyboard. */
  const at = useSignal(-1)
  const chosenAt = choices.findIndex(({ value }) => value === chosen)
  const stop = at.value >= 0 ? at.value : Math.max(0, chosenAt)
  const walk = (event: KeyboardEvent & { readonly currentTarget: HTMLElement }, from: number) => {
    const by = STEPS[event.key]
    if (by === undefined) return
    event.preventDefault()
    const radios = event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role=radio]')
    for (let steps = 1; steps < choices.length; steps++) {
      const radio = radios?.[(from + by * steps + choices.length * steps) % choices.length]
      if (radio === undefined || getComputedStyle(radio).display === 'none') continue
      radio.focus()
      return
    }
  }
  return (
    <div
      role="radiogroup"
      aria-labelledby={labelId}
      class={props.class}
      onFocusIn={() => onFocus?.(true)}
      onFocusOut={() => onFocus?.(false)}
    >
      {label}
      {choices.map(({ value, words, name, title, class: look, isSome = false }, index) => (
        <button
          key={words}
          type="button"
          role="radio"
          class={classes(styles.radio, props.choiceClass, look, isSome && styles.some)}
          aria-label={name}
          aria-checked={index === chosenAt}
          tabIndex={index === stop ? 0 : -1}
          title={title}
          {...off(why)}
          onClick={(event) => onChoose(value, event)}
          onKeyDown={(event) => walk(event, index)}
          onFocus={() => {
            at.value = index
          }}
          onBlur={() => {
            at.value = -1
          }}
        >
          {words}
        </button>
      ))}
      {children}
    </div>
  )
}

const STEPS: Readonly<Record<string, -1 | 1>> = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }
