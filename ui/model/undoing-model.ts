import { createModel } from '@preact/signals'
import { sameJson } from '../../src/core/base/index.ts'
import { isSessionChange } from '../../src/core/command/index.ts'
import type { Plan } from '../../src/core/plan/index.ts'
import type { Wall } from '../doors/wall.ts'
import type { Answered, PlanState } from './plan-model.ts'
import type { Status } from './status-model.ts'

/** Taking back the last step, and saying what that was. */
export interface Undoing {
  readonly undo: () => void
  /** A command was carried out, and this was said of it. */
  readonly hearDone: (answered: Answered, said: string) => void
  readonly hearUndone: (isOurs: boolean) => void
  /** Another page: what was done on the one before is taken back there. */
  readonly forget: () => void
}

/** So many steps are remembered by what was said of them. */
const MOST_STEPS = 50

const NOT_OURS = 'Undone: no score and no colour changed.'

export const UndoingModel = createModel<Undoing, [Wall, PlanState, Status]>((wall, plan, status) => {
  let steps: readonly { readonly said: string; readonly before: Plan }[] = []
  return {
    undo: () => {
      if (plan.canWrite.value) wall.send({ type: 'history/undo' })
    },
    hearDone: ({ change, before, after }, said) => {
      if (before !== after && !isSessionChange(change)) steps = [...steps, { said, before }].slice(-MOST_STEPS)
    },
    // FigJam undoes the person’s last step, whoever’s hands made it; ours is known by the plan it leads back to.
    hearUndone: (isOurs) => {
      const last = steps[steps.length - 1]
      if (!isOurs) status.say(NOT_OURS)
      else if (last === undefined || !sameJson(last.before, plan.heard()))
        status.say('Took back the last step on the board.')
      else {
        steps = steps.slice(0, -1)
        status.say(`Took back: ${last.said}`)
      }
    },
    forget: () => {
      steps = []
    },
  }
})
