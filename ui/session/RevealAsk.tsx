import type { RoundView } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './RevealAsk.module.css'

/** Before a reveal without everybody’s answers: how many are missing, and what else can be done about it. */
export function RevealAsk({ round }: { readonly round: RoundView }) {
  const { voting } = usePanel()
  if (!voting.isAsking.value) return null
  const missing = voting.missing.value
  const cards = round.questions.length === 1 ? '' : round.scales.length > 1 ? ' everything' : ' every card'
  return (
    <div class={styles.ask} role="alert">
      <span class={styles.words}>
        {missing} of {round.expected} {missing === 1 ? 'has' : 'have'} not answered{cards}. Reveal anyway?
      </span>
      {missing < round.expected && (
        <Button onClick={voting.goOnWithout} title="Reveals, and waits for as many from now on as have answered">
          Go on without them
        </Button>
      )}
      <Button look="link" onClick={voting.waitForThem}>
        Wait
      </Button>
    </div>
  )
}
