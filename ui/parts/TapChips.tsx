import { Button } from './Button.tsx'
import * as listWords from './list-words.ts'
import styles from './TapChips.module.css'

export interface TapChipsProps {
  readonly words: readonly string[]
  /** Why none can be added. */
  readonly why: string | undefined
  /** Words are half typed beside it: their field keeps the keyboard, for losing it would enter them. */
  readonly isTyping: boolean
  readonly onTap: (word: string) => void
}

/** One line of them; the field suggests the rest (↓). */
const MOST = 3

/** What is likely, for one tap. */
export function TapChips({ words, why, isTyping, onTap }: TapChipsProps) {
  return (
    <div class={styles.chips} onMouseDown={(event) => isTyping && event.preventDefault()}>
      {words.slice(0, MOST).map((word) => (
        <Button key={word} look="chip" name={listWords.add(word)} why={why} onClick={() => onTap(word)}>
          {word}
        </Button>
      ))}
    </div>
  )
}
