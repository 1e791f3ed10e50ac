/** The words of the panel’s frame: its tabs, folding and resizing, the keyboard, and the work under way. */
import type { Tab } from '../model/frame-model.ts'

export const plugin = 'OKRA Milestones'
export const tabs: Readonly<Record<Tab, string>> = {
  milestones: 'Milestones',
  session: 'Session',
  value: 'Value vs effort',
  export: 'Export',
}

export const help = 'Help'
export const helpTitle = 'Keys, the method, and what the room sees'
export const fold = 'Fold'
export const foldTitle = 'Keep only a bar with the progress in sight'
export const unfold = 'Unfold'
export const resizeName = 'Resize panel'
export const resizeTitle = 'Resize: drag, or use the arrow keys'

export const keys = 'Keys'
export const keysHereName = 'Keys work here'
export const keysHereTitle = 'Keys work here: press to see them'
export const keysElsewhereName = 'Use keys here'
export const keysElsewhereTitle = 'Keys go to the board: press to use them here'

/** How many answers of a hidden vote are in. */
export const answersIn = (isIn: number, expected: number) => `${isIn} of ${expected} in`
/** @param what The work that is under way. */
export const workDone = (what: string, done: number, of: number) => `${what}: ${done} of ${of}`
export const cancel = 'Cancel'
export const cancelTitle = 'Stops here; what is done so far stays'
export const show = 'Show'
export const showTitle = 'Brings into view what was just put on the board'
