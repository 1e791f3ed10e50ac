import { nextActivity } from '../../src/core/record/index.ts'
import { clockWords, type SessionView } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './ClockRow.module.css'

/** FigJam’s timer, which everyone sees: what is left, also for each card that is still open. */
export function ClockRow({ view }: { readonly view: SessionView }) {
  const { session } = usePanel()
  const { state, isOurs } = session.timer.value
  const isForeign = state !== 'STOPPED' && !isOurs
  const left = state === 'STOPPED' ? view.minutes[view.now ?? 'review'] * 60 : session.remaining.value
  const isAsking = session.asked.value === 'other timer' && isForeign
  return (
    <div class={styles.row}>
      <span class={styles.clock} role="timer" aria-label="Time left">
        {clockWords(left)}
      </span>
      <span class={styles.words}>{words(state, isForeign, isAsking, session.each.value)}</span>
      {state === 'RUNNING' && isOurs ? (
        <Button onClick={session.pauseTimer}>Pause timer</Button>
      ) : (
        <Button onClick={session.startTimer}>{isAsking ? 'Start ours instead' : 'Start timer'}</Button>
      )}
      <Button
        onClick={session.oneMinuteMore}
        name="+1 min: one minute more"
        why={isForeign ? 'Somebody else’s timer is on.' : state === 'STOPPED' ? 'Start the timer first.' : undefined}
      >
        +1 min
      </Button>
      <NextActivity view={view} />
    </div>
  )
}

/** Small where the big button says it already. */
function NextActivity({ view: { now } }: { readonly view: SessionView }) {
  const { session, plan } = usePanel()
  const next = now === null ? null : nextActivity(now)
  if (next === null || session.next.value?.kind === 'turn') return null
  return (
    <Button onClick={() => session.turn(next.id)} why={plan.whyNot.value} title={`On to: ${next.name}`}>
      Next activity
    </Button>
  )
}

function words(state: string, isForeign: boolean, isAsking: boolean, each: number | null): string {
  if (isAsking) return 'This ends somebody else’s timer.'
  if (isForeign) return 'somebody else’s timer'
  if (state === 'PAUSED') return 'paused'
  return each === null ? '' : `${clockWords(each)} for each card`
}
