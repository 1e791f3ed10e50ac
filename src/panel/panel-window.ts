/** The panel’s window: its size, which is kept for the next time, and whether it is folded to a bar. */
import { clampSize, type Size } from '../core/base/index.ts'
import { keepSize, readSize } from '../doors/prefs.ts'
import { openPanel, resizePanel } from '../doors/ui-port.ts'

export interface PanelWindow {
  readonly isFolded: () => boolean
  /** Returns what is to be kept, when its turn comes. */
  readonly resize: (wanted: Size) => () => Promise<void>
  readonly fold: (isFolded: boolean) => void
}

export async function openWindow(): Promise<PanelWindow> {
  let size = await readSize()
  let isFolded = false
  openPanel(size)
  return {
    isFolded: () => isFolded,
    resize: (wanted) => {
      const next = clampSize(wanted)
      size = next
      resizePanel(next, isFolded)
      return () => keepSize(next)
    },
    fold: (next) => {
      isFolded = next
      resizePanel(size, isFolded)
    },
  }
}
