import { SCALES } from '../../src/core/record/index.ts'
import { highWords, type RoundView } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import styles from './Ballot.module.css'
import { BallotRows } from './BallotRows.tsx'
import { Levels } from './Levels.tsx'
import { ScaleSwitch } from './ScaleSwitch.tsx'
import * as words from './ballot-words.ts'

/** One person’s own answers: nothing is preselected, “not sure yet” is one of them, all can be changed until the reveal. */
export function Ballot({ round, isRoomy }: { readonly round: RoundView; readonly isRoomy: boolean }) {
  const { voting } = usePanel()
  const mine = voting.mine.value
  const given = round.questions.filter(({ key }) => mine[key] !== undefined).length
  const scale = voting.scale.value
  if (scale === null) return null
  const onScale = voting.inFront.value.flatMap(({ key }) => mine[key] ?? [])
  const word = highWords(scale, onScale)
  return (
    <section class={styles.ballot} aria-label={words.yourBallot}>
      <div class={styles.head}>
        <h2 class={styles.given}>{words.answered(given, round.questions.length)}</h2>
        <span class={styles.quiet}>{` ${given === round.questions.length ? words.youAreIn : words.keys}`}</span>
        {word !== null && <p class={styles.word}>{word}</p>}
      </div>
      <ScaleSwitch round={round} answers={mine} />
      <BallotRows
        name={SCALES[scale].name}
        answers={mine}
        onAnswer={(key, score) => voting.answer(key, mine[key] === score ? null : score)}
        onClear={(key) => voting.answer(key, null)}
      />
      <details class={styles.foot} open={isRoomy}>
        <summary class={styles.quiet}>{words.whoSees}</summary>
        <Levels attribute={scale} />
      </details>
    </section>
  )
}
