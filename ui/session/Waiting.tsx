import { count } from '../../src/core/base/index.ts'
import type { RoundView } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './Waiting.module.css'

/** Who an open vote does not wait for, beside how many are in. */
export function Away({ round }: { readonly round: RoundView }) {
  if (!round.isOpen) return null
  const { left, watching } = round.away
  const gone = [...(left > 0 ? [`${left} who left`] : []), ...(watching > 0 ? [`${watching} only watching`] : [])]
  return gone.length === 0 ? null : <>{`. Not waited for: ${gone.join(', ')}.`}</>
}

/** Before the reveal: answers that are more than the people. */
export function TooMany({ round }: { readonly round: RoundView }) {
  const { session } = usePanel()
  if (!round.isOpen || round.over === null) return null
  const { answers, people, isSaid } = round.over
  return (
    <div class={styles.over} role="alert">
      <p>
        {isSaid
          ? `${answers} answers, but ${count(people, 'person', 'people')} in the room.`
          : `${answers} answers, but ${count(people, 'person', 'people')} on the board.`}{' '}
        {round.hands > 0 && 'Hands are for people without a panel. '}Is anybody counted twice?
      </p>
      <Button onClick={() => session.setPeople(answers)}>We are {answers}</Button>
    </div>
  )
}
