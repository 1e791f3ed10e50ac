import { useRef } from 'preact/hooks'
import { usePanel } from '../model/context.ts'
import styles from './ResizeGrip.module.css'
import * as words from './panel-words.ts'

/** Pixels that one press of an arrow key moves the corner by. */
const STEP = 16

/** The corner that resizes the panel: FigJam’s plugin windows have none of their own. */
export function ResizeGrip() {
  const { frame } = usePanel()
  /** Size minus pointer, in screen coordinates: the window moves under the pointer while it is dragged. */
  const offset = useRef<{ readonly x: number; readonly y: number } | null>(null)

  const take = (event: PointerEvent & { readonly currentTarget: HTMLElement }) => {
    event.currentTarget.setPointerCapture(event.pointerId)
    offset.current = { x: window.innerWidth - event.screenX, y: window.innerHeight - event.screenY }
  }
  const drag = (event: PointerEvent) => {
    if (offset.current === null) return
    frame.resize({ width: event.screenX + offset.current.x, height: event.screenY + offset.current.y })
  }
  const drop = () => {
    offset.current = null
  }
  const nudge = (event: KeyboardEvent) => {
    const [x, y] = DIRECTIONS[event.key] ?? [0, 0]
    if (x === 0 && y === 0) return
    event.preventDefault()
    frame.resize({ width: window.innerWidth + x * STEP, height: window.innerHeight + y * STEP })
  }

  return (
    <button
      type="button"
      class={styles.grip}
      aria-label={words.resizeName}
      title={words.resizeTitle}
      onPointerDown={take}
      onPointerMove={drag}
      onPointerUp={drop}
      onPointerCancel={drop}
      onKeyDown={nudge}
    />
  )
}

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
