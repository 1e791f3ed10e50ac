import { useEffect } from 'preact/hooks'
import { readKey, type KeyWish } from '../model/key-press.ts'
import type { Panel } from '../model/panel.ts'
import { focusSearch } from '../parts/focus.ts'

/** Listens to the keyboard wherever it is in the panel, except where a person types words. */
export function useKeys(panel: Panel): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isAsking(panel)) return
      const wish = readKey(event)
      if (wish === null || !isFor(wish, placeOf(event.target))) return
      if (wish.kind === 'close' ? !panel.counting.isOpen.value : wish.kind !== 'undo' && !showsList(panel)) return
      event.preventDefault()
      obey(panel, wish)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [panel])
}

/** A dialog is open: keys are its own. */
function isAsking({ clearing, frame, importing }: Panel): boolean {
  return clearing.isAsking.value || frame.isAskingToRemove.value || importing.isOpen.value
}

function showsList({ frame, counting, plan }: Panel): boolean {
  const isListed = plan.plan.value !== null && !counting.isOpen.value
  return frame.tab.value === 'milestones' && !frame.isFolded.value && isListed
}

type Place = 'words' | 'choice' | 'control' | 'list'

function placeOf(target: EventTarget | null): Place {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return 'words'
  if (target instanceof HTMLInputElement) return target.type === 'checkbox' ? 'control' : 'words'
  if (!(target instanceof Element)) return 'list'
  if (target.closest('[role=radio]') !== null) return 'choice'
  return target.closest('button, summary, a') === null ? 'list' : 'control'
}

/** Radios use the arrows themselves, and Enter as buttons do; deleting is meant for what has the keyboard. */
function isFor(wish: KeyWish, place: Place): boolean {
  switch (place) {
    case 'words':
      return false
    case 'choice':
      return !['move', 'attribute', 'show', 'all'].includes(wish.kind)
    case 'control':
      return !['show', 'clear', 'all'].includes(wish.kind)
    case 'list':
      return true
  }
}

function obey(panel: Panel, wish: KeyWish): void {
  const { scoring, counting, selection } = panel
  switch (wish.kind) {
    case 'move':
      scoring.moveBy(wish.by, wish.isExtending)
      break
    case 'size':
      scoring.pressSize(wish.effort)
      break
    case 'level':
      scoring.pressLevel(wish.rank)
      break
    case 'unsure':
      scoring.pressUnsure()
      break
    case 'clear':
      scoring.pressClear()
      break
    case 'attribute':
      scoring.turnTo(wish.by)
      break
    case 'search':
      focusSearch()
      break
    case 'show':
      counting.show(Array.from(selection.selected.value))
      break
    case 'undo':
      panel.undoing.undo()
      break
    case 'close':
      counting.close()
      break
    case 'all':
      selection.chooseAll(panel.filter.ids.value)
      break
  }
}
