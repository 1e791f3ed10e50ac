import { Button } from './Button.tsx'
import styles from './TapChips.module.css'

export interface TapChipsProps {
  readonly words: readonly string[]
  readonly isDisabled: boolean
  readonly onTap: (word: string) => void
}

/** A board may wait for anyone; more than this many would hide the field for the rest. */
const MOST = 14

/** What is likely, for one tap. */
export function TapChips({ words, isDisabled, onTap }: TapChipsProps) {
  return (
    <div class={styles.chips}>
      {words.slice(0, MOST).map((word) => (
        <Button key={word} look="chip" name={`Add ${word}`} isDisabled={isDisabled} onClick={() => onTap(word)}>
          {word}
        </Button>
      ))}
    </div>
  )
}
