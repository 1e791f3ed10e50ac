import { equal, type Case } from './case.ts'

/** Steps of undo. These take back what the case itself did, nothing of the board's. */
export const UNDO: readonly Case[] = [
  {
    fact: 121,
    name: 'back to the last commit',
    hold(scratch) {
      const sticky = figma.createSticky()
      scratch.appendChild(sticky)
      sticky.x = 10
      figma.commitUndo()
      sticky.x = 20
      sticky.y = 20
      figma.triggerUndo()
      equal([sticky.x, sticky.y], [10, 0])
    },
  },
  {
    fact: 123,
    name: 'data go back, too',
    hold(scratch) {
      figma.commitUndo()
      scratch.setSharedPluginData('okra_contract', 'score', 'M')
      figma.triggerUndo()
      equal(scratch.getSharedPluginData('okra_contract', 'score'), '')
    },
  },
]
