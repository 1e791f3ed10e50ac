import { signal, type ReadonlySignal } from '@preact/signals'
import type { Clock } from '../doors/clock.ts'

/** As long (ms) as it takes to see that a button says something else now. */
const REST = 600

/** A moment in which a press does nothing. */
export interface Rest {
  readonly isOn: ReadonlySignal<boolean>
  /** Begins, or begins anew. */
  readonly begin: () => void
}

export function makeRest(clock: Clock): Rest {
  const isOn = signal(false)
  let callOff = (): void => undefined
  return {
    isOn,
    begin: () => {
      callOff()
      isOn.value = true
      callOff = clock.after(REST, () => {
        isOn.value = false
      })
    },
  }
}
