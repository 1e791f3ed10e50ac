import { ASSUMED } from './assumed.ts'
import { DATA } from './data.ts'
import { EVENTS } from './events.ts'
import { GLOBALS } from './globals.ts'
import { NODES } from './nodes.ts'
import { RELATIONS } from './relations.ts'
import { TEXTS } from './texts.ts'
import { UNDO } from './undo.ts'
import { messageOf, type Case } from './case.ts'

export const CASES: readonly Case[] = [
  ...GLOBALS,
  ...TEXTS,
  ...NODES,
  ...RELATIONS,
  ...DATA,
  ...EVENTS,
  ...UNDO,
  ...ASSUMED,
]

/** Runs one case in a scratch section of its own and says why it does not hold, if it does not. */
export async function check(contractCase: Case): Promise<string | undefined> {
  const scratch = figma.createSection()
  scratch.name = 'Contract: this section removes itself'
  try {
    await contractCase.hold(scratch)
    return undefined
  } catch (error) {
    return messageOf(error)
  } finally {
    if (!scratch.removed) scratch.remove()
    figma.commitUndo()
  }
}
