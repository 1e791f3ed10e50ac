import type { ComponentChildren } from 'preact'
import { usePanel } from '../model/context.ts'
import styles from './StatusText.module.css'

export interface SaidProps {
  readonly class: string | undefined
  /** Stands there until anything was said. */
  readonly children?: ComponentChildren
}

/** What just happened, in words. While work is under way, which takes its place, only for those who listen. */
export function StatusText({ class: look, children }: SaidProps) {
  const { status } = usePanel()
  const { text, isTrouble } = status.said.value
  return (
    <>
      <p role="status" aria-live="polite" class={status.work.value === null ? look : styles.hidden} title={text}>
        {isTrouble && <b class={styles.trouble}>! </b>}
        {text}
        {text === '' && children}
      </p>
      <p aria-live="polite" class={styles.hidden}>
        {status.announced.value}
      </p>
    </>
  )
}
