import { activityOf } from '../../src/core/record/index.ts'
import { clockWords, type NextStep } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { BIG_ID } from '../parts/focus.ts'
import * as words from './agenda-words.ts'

/**
 * Beside the status, small: whatever is next, in one press. While one runs a session it is the way back to it; `isHere`, where
 * there is none, it stays the next step.
 */
export function NextBar({ isHere = false }: { readonly isHere?: boolean }) {
  const { big, frame, plan, session } = usePanel()
  const view = session.view.value
  const step = big.step.value
  if (view === null || step === null || plan.plan.value?.milestones.length === 0 || plan.ledBy.value !== null)
    return null
  if (view.runBy === null || isHere)
    return (
      <Button
        look="primary"
        id={BIG_ID}
        name={big.says.value}
        title={big.says.value}
        onClick={big.press}
        why={step.kind === 'take home' ? undefined : plan.whyNot.value}
        isResting={big.isResting.value}
      >
        {SHORT[step.kind] ?? big.says.value}
      </Button>
    )
  const clock = session.timer.value.state === 'STOPPED' ? '' : ` · ${clockWords(session.remaining.value)}`
  return (
    <Button look="primary" onClick={() => frame.open('session')}>
      {view.now === null ? words.session : activityOf(view.now).name}
      {clock}
    </Button>
  )
}

/** The first word of what is said in full to whoever hears it. */
const SHORT: Readonly<Partial<Record<NextStep['kind'], string>>> = { find: words.find, meanings: words.prepare }
