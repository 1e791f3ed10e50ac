import { useLayoutEffect, useRef } from 'preact/hooks'
import { count } from '../../src/core/base/index.ts'
import { glyphOf, SCALES, UNSURE, type ScaleAttribute } from '../../src/core/record/index.ts'
import { handsLeft, sayHandsLeft, type HandCount, type RoundView } from '../../src/core/session/index.ts'
import { votersIn, votes } from '../../src/core/weigh/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { classes } from '../parts/classes.ts'
import { off } from '../parts/off.ts'
import styles from './HandsUp.module.css'

/** Where nobody said how many are in the room, and in the largest of rooms. */
const [ROW, MOST] = [8, 30]

const NONE_LEFT = 'Everyone has answered otherwise: no hands are left to count.'

/**
 * Everyone without a panel shows fingers on “three”: taps, or digits, enter the counts of a card. As soon as they add up to
 * the room, less those who answered in a panel, the next card comes; where one level is left, it gets the rest and waits for
 * a word. What was counted is not shown again before the reveal.
 */
export function HandsUp({ round }: { readonly round: RoundView }) {
  const { voting } = usePanel()
  const box = useRef<HTMLDivElement>(null)
  const questions = voting.inFront.value
  const at = questions.findIndex(({ key }) => key === voting.at.value)
  const asked = questions[at]
  const last = round.questions[round.questions.length - 1]
  const counted = voting.hands.value
  const most = voting.most.value
  const sum = votersIn(counted.counts)
  const levels = asked === undefined ? [] : [...SCALES[asked.attribute].levels, UNSURE]
  const typing = levels.find(({ score }) => !counted.said.includes(score))

  useLayoutEffect(() => box.current?.focus({ preventScroll: true }), [voting.at.value])

  if (asked === undefined || !round.isOpen) return null

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const digit = /^[0-9]$/.test(event.key) ? Number(event.key) : null
    if (digit !== null && typing !== undefined) voting.count(typing.score, digit)
    else if (event.key === 'Backspace') voting.takeBackHands()
    else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) voting.nextHands()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  const done = questions.filter(({ key }) => round.handsFor.includes(key)).length
  const isLast = asked.key === last?.key
  const isCounted = round.handsFor.includes(asked.key)
  const numbers = most === null ? ROW : Math.min(Math.max(most, 1), MOST)
  return (
    <div ref={box} class={styles.hands} tabIndex={-1} role="group" aria-label="Hands up" onKeyDown={onKeyDown}>
      <div class={styles.head}>
        <select
          class={styles.card}
          aria-label="Card"
          value={asked.key}
          onChange={(event) => voting.go(event.currentTarget.value)}
        >
          {questions.map(({ key, name }, index) => (
            <option key={key} value={key}>
              {round.handsFor.includes(key) ? '✓ ' : ''}
              {index + 1}. {name}
            </option>
          ))}
        </select>
        <span class={styles.words}>
          {done} of {count(questions.length, 'card')} counted
        </span>
      </div>
      {levels.map((level) => {
        const left = handsLeft(counted, level.score, most)
        return (
          <div key={level.glyph} role="radiogroup" aria-label={`Hands for ${level.glyph}`} class={styles.level}>
            <span class={classes(styles.glyph, level === typing && styles.typing)} title={level.word}>
              {level.glyph}
            </span>
            <span class={styles.numbers}>
              {Array.from({ length: numbers }, (_, n) => n + 1).map((number) => (
                <label key={number} class={styles.number}>
                  <input
                    type="radio"
                    name={`hands ${level.glyph}`}
                    checked={votes(counted.counts, level.score) === number}
                    {...off(number > left ? sayHandsLeft(left) : undefined)}
                    onClick={() =>
                      voting.count(level.score, votes(counted.counts, level.score) === number ? 0 : number)
                    }
                  />
                  <span>{number}</span>
                </label>
              ))}
            </span>
            {most !== null && (
              <Button
                name={`All ${level.glyph}`}
                title={`All ${most} hands for ${level.word.toLowerCase()}, and the next card`}
                onClick={() => voting.countAll(level.score)}
                why={most === 0 ? NONE_LEFT : undefined}
              >
                All
              </Button>
            )}
          </div>
        )
      })}
      <div class={styles.foot}>
        <span class={styles.words}>{words(counted, { attribute: asked.attribute, most, isCounted })}</span>
        <Button
          onClick={voting.lastHands}
          why={asked.key === round.questions[0]?.key ? 'This is the first card.' : undefined}
        >
          Back
        </Button>
        <Button
          onClick={voting.nextHands}
          why={sum === 0 && isLast ? 'Count the hands for this card first.' : undefined}
        >
          {isLast ? 'Keep the counts' : 'Next card'}
        </Button>
      </div>
    </div>
  )
}

function words({ counts, rest }: HandCount, { attribute, most, isCounted }: WordsFor): string {
  const sum = votersIn(counts)
  if (most === 0) return NONE_LEFT
  if (most !== null && rest !== null) {
    return `${sum} of ${count(most, 'hand')}, the rest taken as ${glyphOf(attribute, rest)}.`
  }
  if (sum > 0) return most === null ? count(sum, 'hand') : `${sum} of ${count(most, 'hand')}`
  if (isCounted) return 'Counted. New counts take the place of the old ones.'
  return 'Without a panel: 1, 2 or 3 fingers on “three”, a fist is not sure. Tap or type the counts; Backspace goes back.'
}

interface WordsFor {
  readonly attribute: ScaleAttribute
  readonly most: number | null
  readonly isCounted: boolean
}
