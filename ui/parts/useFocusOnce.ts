import type { RefObject } from 'preact'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { BIG_ID } from './focus.ts'

/**
 * Puts the keyboard at an element as it appears (give it `tabIndex={-1}`), where a press of the key that was just pressed
 * does nothing. Only from the big button, or where the control that was pressed has gone: never from a field, nor from the
 * board, where the keyboard is somebody’s.
 */
export function useFocusOnce<Element extends HTMLElement>(): RefObject<Element | null> {
  const element = useRef<Element>(null)
  useLayoutEffect(() => {
    const at = document.activeElement
    const isFree = at === null || at === document.body || at.id === BIG_ID
    if (isFree && document.hasFocus()) element.current?.focus({ preventScroll: true })
  }, [])
  return element
}
