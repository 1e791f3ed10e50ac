import { useSignal } from '@preact/signals'
import type { RefObject } from 'preact'
import { useLayoutEffect } from 'preact/hooks'

/** Every row is this high (CSS pixels), so that what is in sight follows from the scroll position alone. */
export const ROW_HEIGHT = 24
/** Rows drawn beyond each edge, so that fast scrolling finds them ready. */
const BEYOND = 6

export interface RowsInSight {
  /** Indexes of the rows to draw, ascending. */
  readonly drawn: readonly number[]
  /** Index of the first one in sight. */
  readonly top: number
  readonly onScroll: () => void
}

/** Which of `count` rows to draw: those in sight, a few beyond, and `at`, which keeps the keyboard. */
export function useRows(box: RefObject<HTMLElement | null>, count: number, at: number): RowsInSight {
  const first = useSignal(0)
  const height = useSignal(0)
  useLayoutEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = () => {
      height.value = element.clientHeight
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [box, height])
  const top = Math.max(0, Math.min(first.value, count - 1))
  const start = Math.max(0, top - BEYOND)
  const end = Math.min(count, first.value + Math.ceil(height.value / ROW_HEIGHT) + 1 + BEYOND)
  const drawn = Array.from({ length: Math.max(0, end - start) }, (_, index) => start + index)
  if (at >= 0 && at < start) drawn.unshift(at)
  else if (at >= end) drawn.push(at)
  return {
    drawn,
    top,
    onScroll: () => {
      first.value = Math.floor((box.current?.scrollTop ?? 0) / ROW_HEIGHT)
    },
  }
}

/** Scrolls as little as needed for row `at` to be wholly in sight. */
export function scrollToRow(box: HTMLElement, at: number): void {
  const top = at * ROW_HEIGHT
  if (top < box.scrollTop) box.scrollTop = top
  else if (top + ROW_HEIGHT > box.scrollTop + box.clientHeight) box.scrollTop = top + ROW_HEIGHT - box.clientHeight
}
