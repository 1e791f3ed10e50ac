import type { ScaleAttribute } from '../../src/core/record/index.ts'
import { levelCounts, type Counts } from '../../src/core/weigh/index.ts'
import styles from './ResultBar.module.css'
import * as words from './results-words.ts'

/** How many chose each level, as one bar: as wide as they are many, lowest level first, who is not sure hatched at the end. */
export function ResultBar({ attribute, counts }: { readonly attribute: ScaleAttribute; readonly counts: Counts }) {
  const parts = levelCounts(attribute, counts)
  return (
    <span
      class={styles.bar}
      role="img"
      aria-label={parts.map(({ level, count }) => words.votesFor(count, level.glyph)).join(', ')}
    >
      {parts.map(({ level, count }) => (
        <span key={level.glyph} class={styles.part} data-level={level.score} style={{ flexGrow: count }}>
          <b>{count}</b> {level.glyph}
        </span>
      ))}
    </span>
  )
}
