import { nextActivity } from '../../src/core/record/index.ts'
import { clockWords, type SessionView } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './ClockRow.module.css'
import * as words from './agenda-words.ts'

/** FigJam’s timer, which everyone sees: what is left, also for each card that is still open. */
export function ClockRow({ view }: { readonly view: SessionView }) {
  const { session } = usePanel()
  const { state, isOurs } = session.timer.value
  const isForeign = state !== 'STOPPED' && !isOurs
  const left = state === 'STOPPED' ? view.minutes[view.now ?? 'review'] * 60 : session.remaining.value
  const isAsking = session.asked.value === 'other timer' && isForeign
  return (
    <div class={styles.row}>
      <span class={styles.clock} role="timer" aria-label={words.timeLeft}>
        {clockWords(left)}
      </span>
      <span class={styles.words}>{saidOf(state, isForeign, isAsking, session.each.value)}</span>
      {state === 'RUNNING' && isOurs ? (
        <Button onClick={session.pauseTimer}>{words.pauseTimer}</Button>
      ) : (
        <Button onClick={session.startTimer}>{isAsking ? words.startOurs : words.startTimer}</Button>
      )}
      <Button
        onClick={session.oneMinuteMore}
        name={words.oneMinuteMoreName}
        why={isForeign ? words.otherTimerIsOn : state === 'STOPPED' ? words.startTimerFirst : undefined}
      >
        {words.oneMinuteMore}
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
    <Button onClick={() => session.turn(next.id)} why={plan.whyNot.value} title={words.onTo(next.name)}>
      {words.nextActivity}
    </Button>
  )
}

function saidOf(state: string, isForeign: boolean, isAsking: boolean, each: number | null): string {
  if (isAsking) return words.endsOtherTimer
  if (isForeign) return words.otherTimer
  if (state === 'PAUSED') return words.paused
  return each === null ? '' : words.forEachCard(each)
}
