import type { RoundView } from '../../../src/core/session/view.ts'
import { count, listed } from '../../../src/core/say/say.ts'
import { Button } from '../Button.tsx'
import { usePanel } from '../context.ts'
import styles from './Waiting.module.css'

/** Before the reveal: who is not waited for, and answers that are more than the people. */
export function Waiting({ round }: { readonly round: RoundView }) {
  const { session } = usePanel()
  if (!round.isOpen) return null
  const { over, away } = round
  const gone = [
    ...(away.left > 0 ? [`${away.left} who left the board`] : []),
    ...(away.watching > 0 ? [`${away.watching} only watching`] : []),
  ]
  return (
    <>
      {gone.length > 0 && <p class={styles.away}>Not waited for: {listed(gone)}.</p>}
      {over !== null && (
        <div class={styles.over} role="alert">
          <p>
            {over.answers} answers, but {count(over.people, 'person', 'people')}{' '}
            {over.isSaid ? 'in the room' : 'on the board'}.{' '}
            {round.hands > 0 && 'Hands are for people without a panel. '}Is anybody counted twice?
          </p>
          <Button onClick={() => session.setPeople(over.answers)}>We are {over.answers}</Button>
        </div>
      )}
    </>
  )
}
