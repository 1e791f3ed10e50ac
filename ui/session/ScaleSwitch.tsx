import { SCALES, type Answers } from '../../src/core/record/index.ts'
import type { RoundView } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './ScaleSwitch.module.css'
import * as words from './ballot-words.ts'

/** In a vote on several scales: which one is in front, and how far each is answered. */
export function ScaleSwitch({ round, answers }: { readonly round: RoundView; readonly answers: Answers }) {
  const { voting } = usePanel()
  if (round.scales.length < 2) return null
  return (
    <div class={styles.scales} role="group" aria-label={words.scale}>
      {round.scales.map((scale) => {
        const asked = round.questions.filter(({ attribute }) => attribute === scale)
        const given = asked.filter(({ key }) => answers[key] !== undefined).length
        return (
          <Button key={scale} onClick={() => voting.toScale(scale)} isPressed={voting.scale.value === scale}>
            {words.scaleAnswered(SCALES[scale].name, given, asked.length)}
          </Button>
        )
      })}
    </div>
  )
}
