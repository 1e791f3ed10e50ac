import { useSignal } from '@preact/signals'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { count } from '../../src/core/base/index.ts'
import { SCALES, UNSURE, type Score } from '../../src/core/record/index.ts'
import type { RoundView } from '../../src/core/session/index.ts'
import { votersIn, votes } from '../../src/core/weigh/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { classes } from '../parts/classes.ts'
import styles from './HandsUp.module.css'

/** A room larger than this types its counts. */
const MOST = 9

/**
 * Everyone without a panel shows fingers on “three”: three taps, or three digits, enter the counts of a card. As soon as they
 * add up to the room, less those who answered in a panel, the next card comes; what was counted is not shown again before
 * the reveal.
 */
export function HandsUp({ round }: { readonly round: RoundView }) {
  const { voting } = usePanel()
  const typing = useSignal(0)
  const box = useRef<HTMLDivElement>(null)
  const cards = voting.cards.value
  const at = cards.findIndex(({ id }) => id === voting.at.value)
  const card = cards[at]
  const counts = voting.hands.value
  const sum = votersIn(counts)
  const levels = [...SCALES[round.attribute].levels, UNSURE]
  const most = Math.max(8, Math.min(MOST, round.expected))

  useLayoutEffect(() => {
    typing.value = 0
    box.current?.focus({ preventScroll: true })
  }, [voting.at.value, typing])

  if (card === undefined || !round.isOpen) return null

  const byHand = round.expected - (round.isIn - round.hands)
  const enter = (score: Score, number: number): void => {
    voting.count(score, number)
    if (round.expected > 1 && sum - votes(counts, score) + number === byHand) voting.nextHands()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const digit = /^[0-9]$/.test(event.key) ? Number(event.key) : null
    const level = levels[typing.value]
    if (digit !== null && level !== undefined) {
      typing.value += 1
      enter(level.score, digit)
    } else if (event.key === 'Enter') voting.nextHands()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div ref={box} class={styles.hands} tabIndex={-1} role="group" aria-label="Hands up" onKeyDown={onKeyDown}>
      <div class={styles.head}>
        <select
          class={styles.card}
          aria-label="Card"
          value={card.id}
          onChange={(event) => voting.go(event.currentTarget.value)}
        >
          {cards.map(({ id, name }, index) => (
            <option key={id} value={id}>
              {round.handsFor.includes(id) ? '✓ ' : ''}
              {index + 1}. {name}
            </option>
          ))}
        </select>
      </div>
      {levels.map((level, index) => (
        <div key={level.glyph} role="radiogroup" aria-label={`Hands for ${level.glyph}`} class={styles.level}>
          <span class={classes(styles.glyph, typing.value === index && styles.typing)} title={level.word}>
            {level.glyph}
          </span>
          {Array.from({ length: most }, (_, n) => n + 1).map((number) => (
            <label key={number} class={styles.number}>
              <input
                type="radio"
                name={`hands ${level.glyph}`}
                checked={votes(counts, level.score) === number}
                onClick={() => enter(level.score, votes(counts, level.score) === number ? 0 : number)}
              />
              <span>{number}</span>
            </label>
          ))}
        </div>
      ))}
      <div class={styles.foot}>
        <span class={styles.words}>
          {sum === 0
            ? 'Without a panel: 1, 2 or 3 fingers on “three”, a fist is not sure. Tap or type the counts.'
            : count(sum, 'hand')}
        </span>
        <Button onClick={voting.nextHands} isDisabled={sum === 0}>
          {at + 1 < cards.length ? 'Next card' : 'Keep the counts'}
        </Button>
      </div>
    </div>
  )
}
