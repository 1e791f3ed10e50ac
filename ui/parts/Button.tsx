import type { ComponentChildren } from 'preact'
import styles from './Button.module.css'
import { classes } from './classes.ts'
import { off } from './off.ts'

export interface ButtonProps {
  readonly children: ComponentChildren
  readonly onClick?: (event: MouseEvent) => void
  /** Sends the form it stands in. */
  readonly isSubmit?: boolean
  /** `big` is whatever comes next, once a screen; `link` reads as part of a sentence, `chip` is one of several to tap. */
  readonly look?: 'plain' | 'primary' | 'big' | 'danger' | 'link' | 'chip'
  /** Where the visible words do not say enough by themselves. */
  readonly name?: string
  readonly title?: string
  readonly id?: string
  /** Why it does nothing, in words: it can still be reached, and says so. Left out, it does what it says. */
  readonly why?: string | undefined
  /** A press does nothing for a moment; the keyboard stays on it. */
  readonly isResting?: boolean
  readonly isExpanded?: boolean
  /** Stays down while it is on. */
  readonly isPressed?: boolean
}

export function Button({
  children,
  onClick,
  isSubmit = false,
  look = 'plain',
  name,
  title,
  id,
  why,
  isResting = false,
  isExpanded,
  isPressed,
}: ButtonProps) {
  return (
    <button
      type={isSubmit ? 'submit' : 'button'}
      id={id}
      class={classes(styles.button, styles[look], why !== undefined && styles.off)}
      onClick={onClick}
      onKeyDown={pressOnce}
      aria-disabled={isResting ? 'true' : undefined}
      title={title}
      {...off(why)}
      aria-label={name}
      aria-expanded={isExpanded}
      aria-pressed={isPressed}
    >
      {children}
    </button>
  )
}

/** A key that is held down presses once. */
function pressOnce(event: KeyboardEvent): void {
  if (event.repeat && event.key === 'Enter') event.preventDefault()
}
