import { useEffect } from 'preact/hooks'
import { focusTab } from './focus.ts'

/**
 * Where a control that has the keyboard goes away or becomes disabled, the one now in its place gets it: the next chip,
 * else the field beside them, else the list, else the tab. Never from the board, where the keyboard then is somebody’s.
 */
export function useKeptFocus(): void {
  useEffect(() => {
    let last: Element | null = null
    /** What holds it, from the inside out, and which of the controls in there it is. */
    let places: readonly (readonly [holder: Element, index: number])[] = []
    const remember = ({ target }: FocusEvent) => {
      last = target instanceof Element ? target : null
      places = holdersOf(last).map((holder) => [holder, last === null ? 0 : controlsIn(holder).indexOf(last)])
    }
    const keep = () => {
      if (last === null || (last.isConnected && !last.matches(':disabled')) || !document.hasFocus()) return
      const [holder, index] = places.find(([each]) => each.isConnected) ?? [null, 0]
      const controls = holder?.closest(PARTS) == null ? [] : controlsIn(holder)
      last = null
      // A list that is empty now is gone as a whole: the field that fills it stays.
      const field =
        holder?.matches('section') === true ? controls.find((each) => each.matches('input[type=text]')) : null
      const next = field ?? controls[Math.min(Math.max(index, 0), controls.length - 1)]
      if (next instanceof HTMLElement) next.focus()
      else focusTab()
    }
    const observer = new MutationObserver(keep)
    observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['disabled'] })
    document.addEventListener('focusin', remember)
    return () => {
      observer.disconnect()
      document.removeEventListener('focusin', remember)
    }
  }, [])
}

/** What belongs together: beyond it, the control in the same place is another matter. */
const PARTS = 'section, dialog, [role=radiogroup]'

function holdersOf(element: Element | null): Element[] {
  const holders: Element[] = []
  for (let above = element?.parentElement; above != null; above = above.parentElement) holders.push(above)
  return holders
}

function controlsIn(holder: Element): Element[] {
  return Array.from(holder.querySelectorAll(':is(button, input, select, textarea):enabled:not([tabindex="-1"])'))
}
