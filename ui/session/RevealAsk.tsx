import { WATCHING, type RoundView } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './RevealAsk.module.css'

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
        {isOwnOpen && ' Your own answers are still open under “My own vote”.'}
      </span>
      {missing < round.expected && (
        <Button
          onClick={voting.goOnWithout}
          title="Reveals now; the next votes wait for as many people as answered this one"
        >
          Go on without them
        </Button>
      )}
      <Button look="link" onClick={voting.waitForThem}>
        Wait
      </Button>
    </div>
  )
}

/** A sentence of its own for one question, for one scale and for several. */
function sayMissing({ expected, questions, scales }: RoundView, missing: number): string {
  const who = `${missing} of ${expected}`
  if (questions.length === 1)
    return missing === 1 ? `${who} has not answered. Reveal anyway?` : `${who} have not answered. Reveal anyway?`
  if (scales.length > 1)
    return missing === 1
      ? `${who} has not answered everything. Reveal anyway?`
      : `${who} have not answered everything. Reveal anyway?`
  return missing === 1
    ? `${who} has not answered every card. Reveal anyway?`
    : `${who} have not answered every card. Reveal anyway?`
}
