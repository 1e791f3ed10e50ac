import { useLayoutEffect, useRef } from 'preact/hooks'
import { VALUE_WORDS, type Spot } from '../../src/core/record/index.ts'
import { usePanel } from '../model/context.ts'
import { off } from '../parts/off.ts'
import styles from './Matrix.module.css'
import * as words from './chart-words.ts'

/** What the team calls one meeting of value and effort; pressed, it can be typed anew. */
export function MatrixWord({ spot, word }: { readonly spot: Spot; readonly word: string }) {
  const { plan, weighing } = usePanel()
  const editing = weighing.editing.value
  const where = words.cellOf(spot.effort, VALUE_WORDS[spot.value])
  if (editing?.effort === spot.effort && editing.value === spot.value)
    return <WordField spot={spot} word={word} where={where} />
  return (
    <button
      type="button"
      class={styles.word}
      aria-label={words.changeWord(word, where)}
      title={words.changeWordTitle(word)}
      {...off(plan.whyNot.value)}
      onClick={() => weighing.edit(spot)}
    >
      {word}
    </button>
  )
}

interface WordFieldProps {
  readonly spot: Spot
  readonly word: string
  readonly where: string
}

function WordField({ spot, word, where }: WordFieldProps) {
  const { weighing } = usePanel()
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => field.current?.select(), [])
  return (
    <input
      ref={field}
      type="text"
      class={styles.field}
      aria-label={words.wordFor(where)}
      dir="auto"
      maxLength={24}
      defaultValue={word}
      onBlur={(event) => weighing.rename(spot, event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.isComposing) return
        if (event.key === 'Enter') weighing.rename(spot, event.currentTarget.value)
        else if (event.key === 'Escape') weighing.edit(null)
        else return
        event.preventDefault()
      }}
    />
  )
}
