import { useLayoutEffect, useRef } from 'preact/hooks'
import { glyphOf, SCALES, UNSURE, type ScaleAttribute } from '../../src/core/record/index.ts'
import { handsLeft, sayHandsLeft, type HandCount, type RoundView } from '../../src/core/session/index.ts'
import { votersIn, votes } from '../../src/core/weigh/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { classes } from '../parts/classes.ts'
import { off } from '../parts/off.ts'
import styles from './HandsUp.module.css'
import * as words from './vote-words.ts'

/** Where nobody said how many are in the room, and in the largest of rooms. */
const [ROW, MOST] = [8, 30]

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
    <div ref={box} class={styles.hands} tabIndex={-1} role="group" aria-label={words.handsUp} onKeyDown={onKeyDown}>
      <div class={styles.head}>
        <select
          class={styles.card}
          aria-label={words.card}
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
        <span class={styles.words}>{words.counted(done, questions.length)}</span>
      </div>
      {levels.map((level) => {
        const left = handsLeft(counted, level.score, most)
        return (
          <div key={level.glyph} role="radiogroup" aria-label={words.handsFor(level.glyph)} class={styles.level}>
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
                name={words.allFor(level.glyph)}
                title={words.allForTitle(most, level.word.toLowerCase())}
                onClick={() => voting.countAll(level.score)}
                why={most === 0 ? words.noHandsLeft : undefined}
              >
                {words.all}
              </Button>
            )}
          </div>
        )
      })}
      <div class={styles.foot}>
        <span class={styles.words}>{says(counted, { attribute: asked.attribute, most, isCounted })}</span>
        <Button onClick={voting.lastHands} why={asked.key === round.questions[0]?.key ? words.firstCard : undefined}>
          {words.back}
        </Button>
        <Button onClick={voting.nextHands} why={sum === 0 && isLast ? words.countFirst : undefined}>
          {isLast ? words.keepCounts : words.nextCard}
        </Button>
      </div>
    </div>
  )
}

function says({ counts, rest }: HandCount, { attribute, most, isCounted }: SaysFor): string {
  const sum = votersIn(counts)
  if (most === 0) return words.noHandsLeft
  if (most !== null && rest !== null) return words.handsWithRest(sum, most, glyphOf(attribute, rest))
  if (sum > 0) return most === null ? words.hands(sum) : words.handsOf(sum, most)
  if (isCounted) return words.countedBefore
  return words.howHands
}

interface SaysFor {
  readonly attribute: ScaleAttribute
  readonly most: number | null
  readonly isCounted: boolean
}
