import { SCALES } from '../../src/core/record/index.ts'
import type { RoundView } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './Ballot.module.css'
import { BallotRows } from './BallotRows.tsx'

/** Somebody without the plugin answers on this screen, also a shared one: nothing shows what was pressed. */
export function Unseen({ round }: { readonly round: RoundView }) {
  const { voting } = usePanel()
  const answers = voting.unseen.value
  const given = round.cards.filter((card) => answers[card] !== undefined).length
  return (
    <section class={styles.ballot} aria-label="An answer that is not shown">
      <div class={styles.head}>
        <b>
          {given} of {round.cards.length} answered.
        </b>{' '}
        <span class={styles.quiet}>What you press is not shown. Press again to change it.</span>
      </div>
      <BallotRows
        round={round}
        name={SCALES[round.attribute].name}
        answers={answers}
        isUnseen
        onAnswer={voting.answerUnseen}
        onClear={() => undefined}
      />
      <div class={styles.foot}>
        <Button look="primary" onClick={voting.keepUnseen} isDisabled={given === 0}>
          {given === round.cards.length ? 'Put it in' : `Put in ${given} of ${round.cards.length}`}
        </Button>
      </div>
    </section>
  )
}
