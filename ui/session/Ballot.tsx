import { SCALES } from '../../src/core/record/index.ts'
import { highWords, type RoundView } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import styles from './Ballot.module.css'
import { BallotRows } from './BallotRows.tsx'
import { Levels } from './Levels.tsx'

/** One person’s own answers: nothing is preselected, “not sure yet” is one of them, all can be changed until the reveal. */
export function Ballot({ round, isRoomy }: { readonly round: RoundView; readonly isRoomy: boolean }) {
  const { voting } = usePanel()
  const mine = voting.mine.value
  const given = round.cards.filter((card) => mine[card] !== undefined).length
  const word = highWords(round.attribute, Object.values(mine))
  return (
    <section class={styles.ballot} aria-label="Your ballot">
      <div class={styles.head}>
        <b>
          {given} of {round.cards.length} answered
        </b>
        <span class={styles.quiet}>
          {given === round.cards.length ? ' You are in; change your mind until the reveal.' : ' Keys: S M L, 1 2 3, ?'}
        </span>
        {word !== null && <p class={styles.word}>{word}</p>}
      </div>
      <BallotRows
        round={round}
        name={SCALES[round.attribute].name}
        answers={mine}
        onAnswer={(card, score) => voting.answer(card, mine[card] === score ? null : score)}
        onClear={(card) => voting.answer(card, null)}
      />
      <details class={styles.foot} open={isRoomy}>
        <summary class={styles.quiet}>
          Nobody sees your answers, and after the reveal only counts. Hidden from view, not encrypted.
        </summary>
        <Levels attribute={round.attribute} />
      </details>
    </section>
  )
}
