import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { Beginning } from '../../src/core/export/index.ts'
import styles from './InSight.module.css'

/** About twice what fits into a panel of the usual size. */
const LETTERS = 5000

interface InSightProps<T> {
  readonly begin: (letters: number) => Beginning<T>
  /** Says what it is the preview of. */
  readonly name: string
  readonly children: (shown: T) => ComponentChildren
}

/** As much of something long as has been scrolled to, and a screenful more. */
export function InSight<T>({ begin, name, children }: InSightProps<T>) {
  const letters = useSignal(LETTERS)
  const box = useRef<HTMLDivElement>(null)
  const { shown, isWhole } = begin(letters.value)
  const onScroll = () => {
    const element = box.current
    if (isWhole || element === null) return
    const { scrollTop, clientHeight, scrollHeight } = element
    if (scrollTop + 2 * clientHeight > scrollHeight) letters.value += LETTERS
  }
  useLayoutEffect(onScroll)
  return (
    <div ref={box} class={styles.box} tabIndex={0} role="region" aria-label={name} onScroll={onScroll}>
      {children(shown)}
    </div>
  )
}
