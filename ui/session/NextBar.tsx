import { activityOf } from '../../src/core/record/index.ts'
import { clockWords } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { BigButton } from './BigButton.tsx'
import styles from './NextBar.module.css'

/** On the first screen: whatever is next, in one press; while one runs a session, the way back to it. */
export function NextBar() {
  const { frame, plan, session } = usePanel()
  const view = session.view.value
  if (view === null || plan.plan.value?.milestones.length === 0 || plan.ledBy.value !== null) return null
  if (view.runBy === null)
    return (
      <div class={styles.bar}>
        <BigButton />
      </div>
    )
  const clock = session.timer.value.state === 'STOPPED' ? '' : ` · ${clockWords(session.remaining.value)}`
  return (
    <div class={styles.bar}>
      <Button look="big" onClick={() => frame.open('session')}>
        {view.now === null ? 'Session' : activityOf(view.now).name}
        {clock}
      </Button>
    </div>
  )
}
