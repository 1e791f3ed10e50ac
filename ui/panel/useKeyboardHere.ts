import { useEffect } from 'preact/hooks'
import type { Frame } from '../model/frame-model.ts'

/**
 * Keeps the model told whether key presses come here. FigJam opens the panel without giving it the keyboard, and key
 * presses then go to the board, where Delete deletes cards (docs/figjam.md, The frame of the panel). And tells the styles
 * whether keys were used last: a frame around a whole tab is for those alone.
 */
export function useKeyboardHere(frame: Frame): void {
  useEffect(() => {
    const look = ({ type }: Pick<Event, 'type'>) => {
      frame.setKeyboard(document.hasFocus())
      if (type === 'keydown') document.documentElement.dataset.keys = 'used'
      if (type === 'pointerdown') delete document.documentElement.dataset.keys
    }
    look({ type: 'focus' })
    for (const event of EVENTS) window.addEventListener(event, look)
    return () => {
      for (const event of EVENTS) window.removeEventListener(event, look)
    }
  }, [frame])
}

/** Focus events do not fire on every change of windows, so pointer and keys are asked as well. */
const EVENTS = ['focus', 'blur', 'pointerdown', 'pointerover', 'keydown'] as const
