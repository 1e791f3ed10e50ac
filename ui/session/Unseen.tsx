import { SCALES } from '../../src/core/record/index.ts'
import type { RoundView } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './Ballot.module.css'
import { BallotRows } from './BallotRows.tsx'
import { ScaleSwitch } from './ScaleSwitch.tsx'
import * as words from './ballot-words.ts'

/** Somebody without the plugin answers on this screen, also a shared one: nothing shows what was pressed. */
export function Unseen({ round }: { readonly round: RoundView }) {
  const { voting } = usePanel()
  const answers = voting.unseen.value
  const given = round.questions.filter(({ key }) => answers[key] !== undefined).length
  const scale = voting.scale.value
  if (scale === null) return null
  return (
    <section class={styles.ballot} aria-label={words.unseenAnswer}>
      <div class={styles.head}>
        <b>{words.unseenAnswered(given, round.questions.length)}</b> <span class={styles.quiet}>{words.notShown}</span>
      </div>
      <ScaleSwitch round={round} answers={answers} />
      <BallotRows
        name={SCALES[scale].name}
        answers={answers}
        isUnseen
        onAnswer={voting.answerUnseen}
        onClear={() => undefined}
      />
      <div class={styles.foot}>
        <Button look="primary" onClick={voting.keepUnseen} why={given === 0 ? words.answerFirst : undefined}>
          {given === round.questions.length ? words.putIn : words.putInPart(given, round.questions.length)}
        </Button>
      </div>
    </section>
  )
}
