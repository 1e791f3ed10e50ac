import type { ComponentChildren } from 'preact'
import { classes } from './classes.ts'
import styles from './Button.module.css'

export interface ButtonProps {
  readonly children: ComponentChildren
  readonly onClick: (event: MouseEvent) => void
  /** `link` reads as part of a sentence, `chip` as one of several things to tap. */
  readonly look?: 'plain' | 'primary' | 'danger' | 'link' | 'chip'
  /** Where the visible words do not say enough by themselves. */
  readonly name?: string
  readonly title?: string
  readonly id?: string
  readonly isDisabled?: boolean
  readonly isExpanded?: boolean
}

export function Button({
  children,
  onClick,
  look = 'plain',
  name,
  title,
  id,
  isDisabled = false,
  isExpanded,
}: ButtonProps) {
  return (
    <button
      type="button"
      id={id}
      class={classes(styles.button, styles[look])}
      onClick={onClick}
      disabled={isDisabled}
      title={title}
      aria-label={name}
      aria-expanded={isExpanded}
    >
      {children}
    </button>
  )
}
