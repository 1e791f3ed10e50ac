import { useLayoutEffect, useRef } from 'preact/hooks'
import { SCALES, UNSURE, type Answers, type Score } from '../../src/core/record/index.ts'
import { usePanel } from '../model/context.ts'
import { readKey } from '../model/key-press.ts'
import { classes } from '../parts/classes.ts'
import styles from './BallotRows.module.css'
import * as words from './ballot-words.ts'

export interface BallotRowsProps {
  /** What is asked, for a person who hears it. */
  readonly name: string
  readonly answers: Answers
  /** True where what was pressed must not be seen: an answer is then only known to be there. */
  readonly isUnseen?: boolean
  readonly onAnswer: (key: string, score: Score) => void
  readonly onClear: (key: string) => void
}

/** The cards of the scale in front, one answer each; by key, the card in front is answered and the next one comes to the front. */
export function BallotRows({ name, answers, isUnseen = false, onAnswer, onClear }: BallotRowsProps) {
  const { voting } = usePanel()
  const list = useRef<HTMLUListElement>(null)
  /** An answer was just given here. */
  const isAnswering = useRef(false)
  const at = voting.at.value
  const scale = voting.scale.value

  useLayoutEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[aria-current]')
    row?.scrollIntoView({ block: 'nearest' })
    // With the last card of a scale its rows are gone, and the keyboard goes on in those of the next.
    if (isAnswering.current || list.current?.contains(document.activeElement) === true)
      row?.focus({ preventScroll: true })
  }, [at])
  useLayoutEffect(() => {
    isAnswering.current = false
  })

  if (scale === null) return null
  const { levels } = SCALES[scale]

  const answer = (key: string, score: Score): void => {
    isAnswering.current = true
    onAnswer(key, score)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    const wish = readKey(event)
    if (wish === null || at === null) return
    const ids = voting.inFront.value.map(({ key }) => key)
    if (wish.kind === 'move') {
      const to = ids[Math.max(0, Math.min(ids.length - 1, ids.indexOf(at) + wish.by))]
      if (to !== undefined) voting.go(to)
    } else if (wish.kind === 'size' && scale === 'effort') answer(at, wish.effort)
    else if (wish.kind === 'level') {
      const level = levels[wish.rank - 1]
      if (level !== undefined) answer(at, level.score)
    } else if (wish.kind === 'unsure') answer(at, '?')
    else if (wish.kind === 'clear') onClear(at)
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <ul ref={list} class={styles.rows} aria-label={words.yourAnswers(name)} onKeyDown={onKeyDown}>
      {voting.inFront.value.map(({ key: id, name: card }) => (
        <li
          key={id}
          class={styles.row}
          aria-label={card}
          aria-current={id === at ? 'true' : undefined}
          tabIndex={id === at ? 0 : -1}
          onClick={() => voting.go(id)}
        >
          <span class={styles.name} dir="auto" title={card}>
            {card}
          </span>
          {isUnseen && answers[id] !== undefined && <span class={styles.given}>{words.answeredUnseen}</span>}
          <span role="radiogroup" aria-label={words.question(name, card)} class={styles.steps}>
            {[...levels, UNSURE].map(({ score, glyph, word }) => (
              <label key={glyph} class={classes(styles.step, score === '?' && styles.unsure)}>
                <input
                  type="radio"
                  tabIndex={-1}
                  name={`ballot ${id}`}
                  title={word}
                  checked={!isUnseen && answers[id] === score}
                  onClick={(event) => {
                    event.stopPropagation()
                    answer(id, score)
                    list.current?.querySelector<HTMLElement>('[aria-current]')?.focus({ preventScroll: true })
                  }}
                />
                <span>{glyph}</span>
              </label>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}
