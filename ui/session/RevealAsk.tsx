import { WATCHING, type RoundView } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './RevealAsk.module.css'
import * as words from './vote-words.ts'

/** Before a reveal without everybody’s answers: how many are missing, and what else can be done about it. */
export function RevealAsk({ round }: { readonly round: RoundView }) {
  const { session, voting } = usePanel()
  if (!voting.isAsking.value) return null
  const missing = voting.missing.value
  // Hands may be the facilitator’s own, and who only watches is not asked.
  const isWatching = session.view.value?.me.role === WATCHING
  const isOwnOpen =
    round.isOpen && round.hands === 0 && !isWatching && round.questions.some(({ key }) => round.mine[key] === undefined)
  return (
    <div class={styles.ask} role="alert">
      <span class={styles.words}>
        {sayMissing(round, missing)}
        {isOwnOpen && ` ${words.ownOpen}`}
      </span>
      {missing < round.expected && (
        <Button onClick={voting.goOnWithout} title={words.goOnWithoutTitle}>
          {words.goOnWithout}
        </Button>
      )}
      <Button look="link" onClick={voting.waitForThem}>
        {words.wait}
      </Button>
    </div>
  )
}

/** A sentence of its own for one question, for one scale and for several. */
function sayMissing({ expected, questions, scales }: RoundView, missing: number): string {
  if (questions.length === 1) return words.missing(missing, expected)
  if (scales.length > 1) return words.missingEverything(missing, expected)
  return words.missingCards(missing, expected)
}
