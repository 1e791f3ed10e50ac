import { useSignal } from '@preact/signals'
import { usePanel } from '../model/context.ts'
import { focusList } from '../parts/focus.ts'
import styles from './KeyboardHint.module.css'

const KEYS: readonly (readonly [string, string])[] = [
  ['↑ ↓', 'another milestone'],
  ['S M L', 'effort'],
  ['1 2 3', 'answer and move on'],
  ['?', 'not sure yet'],
  ['0', 'clear'],
  ['← →', 'another scale'],
  ['Enter', 'show the card'],
  ['/', 'search'],
  ['Ctrl A, ⌘ A', 'all that is shown'],
  ['Ctrl Z, ⌘ Z', 'take back'],
]

/** Whether key presses come to the panel or go to the board, and what the keys do. */
export function KeyboardHint() {
  const { frame } = usePanel()
  const isOpen = useSignal(false)
  const isHere = frame.hasKeyboard.value
  return (
    <>
      <button
        type="button"
        class={styles.button}
        aria-expanded={isOpen.value}
        onClick={() => {
          // The first click only fetches the keyboard.
          if (isHere) isOpen.value = !isOpen.value
          else focusList()
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') isOpen.value = false
        }}
      >
        <span class={isHere ? styles.on : styles.off} aria-hidden="true" />
        {isHere ? 'Keys work here' : 'Use keys here'}
      </button>
      {isOpen.value && (
        <dl class={styles.keys}>
          {KEYS.map(([key, meaning]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      )}
    </>
  )
}
