import { useEffect } from 'preact/hooks'
import type { Status } from '../model/status-model.ts'
import { reasonAt } from '../parts/off.ts'

/** A press on a control that does nothing for now changes nothing, and the status line says why. */
export function useReasons({ warn }: Pick<Status, 'warn'>): void {
  useEffect(() => {
    const refuse = (event: MouseEvent) => {
      const why = reasonAt(event.target)
      if (why === null) return
      event.preventDefault()
      event.stopImmediatePropagation()
      warn(why)
    }
    document.addEventListener('click', refuse, { capture: true })
    return () => document.removeEventListener('click', refuse, { capture: true })
  }, [warn])
}
