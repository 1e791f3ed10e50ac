import { createModel, signal, type ReadonlySignal } from '@preact/signals'
import { clampSize, type Size } from '../../src/core/base/index.ts'
import type { Clock } from '../doors/clock.ts'
import type { Wall } from '../doors/wall.ts'

/** The tabs there are; later sessions add theirs. */
export type Tab = 'milestones' | 'session' | 'value' | 'export'

/** The panel as a window: which tab, how big, folded or not, and whether it has the keyboard. */
export interface Frame {
  readonly tab: ReadonlySignal<Tab>
  readonly isFolded: ReadonlySignal<boolean>
  readonly isAskingToRemove: ReadonlySignal<boolean>
  readonly isHelping: ReadonlySignal<boolean>
  /** The editor is folded to its heading, for more of the list. */
  readonly isEditorFolded: ReadonlySignal<boolean>
  /** Key presses reach the panel, not the board. */
  readonly hasKeyboard: ReadonlySignal<boolean>
  readonly open: (tab: Tab) => void
  readonly fold: (isFolded: boolean) => void
  readonly resize: (size: Size) => void
  readonly askToRemove: (isAsking: boolean) => void
  readonly help: (isHelping: boolean) => void
  readonly foldEditor: (isFolded: boolean) => void
  readonly setKeyboard: (isHere: boolean) => void
  readonly hearFolded: (isFolded: boolean) => void
}

/** While a person drags, FigJam is told the size this often (ms). */
const RESIZE_EVERY = 32

export const FrameModel = createModel<Frame, [Wall, Clock]>((wall, clock) => {
  const tab = signal<Tab>('milestones')
  const isFolded = signal(false)
  const isAskingToRemove = signal(false)
  const isHelping = signal(false)
  const isEditorFolded = signal(false)
  const hasKeyboard = signal(false)
  let wanted: Size | null = null
  return {
    tab,
    isFolded,
    isAskingToRemove,
    isHelping,
    isEditorFolded,
    hasKeyboard,
    open: (next) => {
      tab.value = next
    },
    fold: (next) => {
      isFolded.value = next
      wall.send({ type: 'panel/fold', isFolded: next })
    },
    resize: (size) => {
      const isWaiting = wanted !== null
      wanted = clampSize(size)
      if (isWaiting) return
      clock.after(RESIZE_EVERY, () => {
        if (wanted !== null) wall.send({ type: 'panel/resize', ...wanted })
        wanted = null
      })
    },
    askToRemove: (isAsking) => {
      isAskingToRemove.value = isAsking
    },
    help: (next) => {
      isHelping.value = next
    },
    foldEditor: (next) => {
      isEditorFolded.value = next
    },
    setKeyboard: (isHere) => {
      hasKeyboard.value = isHere
    },
    hearFolded: (next) => {
      isFolded.value = next
    },
  }
})
