import { useRef } from 'preact/hooks'
import { usePanel } from '../model/context.ts'
import { focusList } from '../parts/focus.ts'
import styles from './KeyboardHint.module.css'
import * as words from './panel-words.ts'

/** Whether key presses come to the panel or go to the board; a press fetches the keyboard, or says what the keys do. */
export function KeyboardHint() {
  const { frame } = usePanel()
  const isHere = frame.hasKeyboard.value
  /** A press with the pointer fetches the keyboard before it is a click. */
  const wasHere = useRef(true)
  return (
    <button
      type="button"
      class={styles.button}
      aria-label={isHere ? words.keysHereName : words.keysElsewhereName}
      title={isHere ? words.keysHereTitle : words.keysElsewhereTitle}
      onPointerDown={() => {
        wasHere.current = isHere
      }}
      onClick={() => {
        if (isHere && wasHere.current) frame.help(true)
        else focusList()
        wasHere.current = true
      }}
    >
      <span class={isHere ? styles.on : styles.off} aria-hidden="true" />
      {words.keys}
    </button>
  )
}
