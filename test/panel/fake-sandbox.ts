import { foresee } from '../../src/core/command/forecasts.ts'
import type { News, Selected } from '../../src/core/command/news.ts'
import { isChange, type Change, type Command } from '../../src/core/command/schemas.ts'
import type { BoardCheck } from '../../src/core/edit/board-check.ts'
import { diffPlans } from '../../src/core/plan/diff.ts'
import type { Plan } from '../../src/core/plan/plan.ts'
import { NOTHING } from '../core/outcomes.ts'

export interface Opening {
  readonly plan: Plan
  readonly selection?: readonly Selected[]
  readonly canWrite?: boolean
  /** Left out, nothing is hinted at any more. */
  readonly seenHints?: readonly string[]
  /** What a check of the board finds. */
  readonly check?: BoardCheck
}

export interface FakeSandbox {
  /** The panel’s commands go here; answers go to `say`. */
  readonly hear: (command: Command) => void
  readonly plan: () => Plan
}

/**
 * A sandbox without a board: whatever is asked comes true, with the news the real one sends. What the real one does
 * to a board is tested with the real one (test/plugin).
 */
export function fakeSandbox(opening: Opening, say: (news: News) => void): FakeSandbox {
  let plan = opening.plan
  const comeTrue = (change: Change) => {
    const next = foresee(plan, change)
    const difference = diffPlans(plan, next)
    plan = next
    if (difference !== null) say({ type: 'plan/changed', answers: change.n, ...difference })
    const all = plan.milestones.map(({ id }) => id)
    const recorded = 'cards' in change ? change.cards : all
    const put = change.type === 'legend/show' && change.isOn ? ['9:1'] : []
    const check = change.type === 'board/check' && opening.check !== undefined ? { check: opening.check } : {}
    const outcome = { ...NOTHING, put, recorded, painted: all, restored: all, ...check }
    say({ type: 'command/done', n: change.n, outcome })
  }
  return {
    hear: (command) => {
      if (isChange(command)) comeTrue(command)
      else if (command.type === 'panel/ready') {
        const { selection = [], canWrite = true } = opening
        say({ type: 'panel/opened', on: 'milestones', isFolded: false })
        if (opening.seenHints !== undefined) say({ type: 'hints/seen', hints: opening.seenHints })
        say({ type: 'plan/whole', plan, selection })
        if (!canWrite) say({ type: 'access/changed', canWrite })
      }
    },
    plan: () => plan,
  }
}
