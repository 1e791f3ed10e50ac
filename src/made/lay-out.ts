import { isGone, isReadOnly } from '../board/gone.ts'
import { warn } from '../doors/log.ts'

/** What FigJam refuses, also when it is asked again, costs only itself; false then. */
export function layOut(act: () => void, isAgain = false): boolean {
  try {
    act()
    return true
  } catch (error) {
    if (isGone(error) || isReadOnly(error)) throw error
    if (!isAgain) return layOut(act, true)
    warn('not laid out', error)
    return false
  }
}
