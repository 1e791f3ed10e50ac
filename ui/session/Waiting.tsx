import type { RoundView } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './Waiting.module.css'
import * as words from './people-words.ts'

/** Who an open vote does not wait for, beside how many are in. */
export function Away({ round }: { readonly round: RoundView }) {
  if (!round.isOpen) return null
  const { left, watching } = round.away
  const gone = [...(left > 0 ? [words.whoLeft(left)] : []), ...(watching > 0 ? [words.whoWatches(watching)] : [])]
  return gone.length === 0 ? null : <>{words.notWaitedFor(gone)}</>
}

/** Before the reveal: answers that are more than the people. */
export function TooMany({ round }: { readonly round: RoundView }) {
  const { session } = usePanel()
  if (!round.isOpen || round.over === null) return null
  const { answers, people, isSaid } = round.over
  return (
    <div class={styles.over} role="alert">
      <p>
        {isSaid ? words.moreThanInRoom(answers, people) : words.moreThanOnBoard(answers, people)}{' '}
        {round.hands > 0 && `${words.handsAreFor} `}
        {words.countedTwice}
      </p>
      <Button onClick={() => session.setPeople(answers)}>{words.weAre(answers)}</Button>
    </div>
  )
}
