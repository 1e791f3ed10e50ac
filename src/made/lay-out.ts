import { isGone, isReadOnly } from '../board/gone.ts'

/** A size that FigJam refuses, also when it is asked again, costs only itself. */
export function layOut(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (isGone(error) || isReadOnly(error)) throw error
    askAgain(act)
  }
}

function askAgain(act: () => void): void {
  try {
    act()
  } catch (error) {
    if (isGone(error) || isReadOnly(error)) throw error
    console.warn(`OKRA Milestones: not laid out: ${String(error)}`)
  }
}
