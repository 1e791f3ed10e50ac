import { useEffect } from 'preact/hooks'
import { usePanel } from '../model/context.ts'
import type { SectionProps } from '../parts/ListSection.tsx'
import { fixed } from '../parts/off.ts'
import styles from './Note.module.css'
import * as words from './score-words.ts'

/** What the scores assume, in the team’s words. Kept when one leaves the field, presses Ctrl+Enter or pauses. */
export function Note({ milestones, why }: SectionProps) {
  const { note } = usePanel()
  const notes = new Set(milestones.map(({ scores }) => scores.note ?? ''))
  const [kept = ''] = notes
  const isMixed = notes.size > 1
  const cards = milestones.map(({ id }) => id)
  useEffect(() => note.keep, [note])
  return (
    <section class={styles.note}>
      <label for="note" class={styles.title}>
        {words.note}
      </label>
      <textarea
        id="note"
        class={styles.text}
        rows={1}
        aria-label={words.noteName}
        dir="auto"
        placeholder={isMixed ? words.notesDiffer : words.noteHint}
        {...fixed(why ?? (isMixed ? words.notesDiffer : undefined))}
        value={note.text.value ?? (isMixed ? '' : kept)}
        onInput={(event) => note.type(cards, event.currentTarget.value, kept)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) note.keep()
        }}
        onBlur={note.keep}
      />
    </section>
  )
}
