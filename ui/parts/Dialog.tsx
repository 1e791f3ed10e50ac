import type { ComponentChildren } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'
import { Button } from './Button.tsx'
import styles from './Dialog.module.css'

export interface DialogProps {
  readonly title: string
  readonly children: ComponentChildren
  readonly isOpen: boolean
  /** The way back, and the way on. */
  readonly keep: string
  /** Nothing is asked where there is no way on. */
  readonly go?: string
  readonly isDanger?: boolean
  /** Why there is no way on just now. */
  readonly whyNot?: string | undefined
  readonly onAnswer: (isYes: boolean) => void
}

/** Asks or says one thing, in front of everything else; Escape is the way back. */
export function Dialog({ title, children, isOpen, keep, go, isDanger = false, whyNot, onAnswer }: DialogProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])
  return (
    <dialog ref={dialog} class={styles.dialog} aria-labelledby={id} onClose={() => isOpen && onAnswer(false)}>
      <h2 id={id}>{title}</h2>
      {go === undefined ? (
        // What is scrolled must have the keyboard.
        <div class={styles.text} tabIndex={0} role="region" aria-labelledby={id}>
          {children}
        </div>
      ) : (
        <p>{children}</p>
      )}
      <div class={styles.buttons}>
        <Button onClick={() => onAnswer(false)}>{keep}</Button>
        {go !== undefined && (
          <Button look={isDanger ? 'danger' : 'primary'} onClick={() => onAnswer(true)} why={whyNot}>
            {go}
          </Button>
        )}
      </div>
    </dialog>
  )
}
