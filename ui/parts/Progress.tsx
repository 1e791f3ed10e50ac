import { SCALE_ATTRIBUTES } from '../../src/core/record/index.ts'
import { usePanel } from '../model/context.ts'
import styles from './Progress.module.css'
import * as words from './progress-words.ts'

/** `Effort 5 · $ 4 · ♥ 5 of 12`: how many have an answer on each scale, with a thin bar for each; never one sum of all. */
export function Progress() {
  const { filter } = usePanel()
  const tally = filter.tally.value
  const answered = SCALE_ATTRIBUTES.map((scale) => ({ scale, done: tally.all - tally[scale] }))
  return (
    <div class={styles.progress} title={words.progressTitle(answered, tally.all)}>
      <span class={styles.words}>{words.progress(answered, tally.all)}</span>
      <span class={styles.tracks} aria-hidden="true">
        {answered.map(({ scale, done }) => (
          <span key={scale} class={styles.track}>
            <span class={styles.bar} style={{ width: `${tally.all === 0 ? 0 : (done / tally.all) * 100}%` }} />
          </span>
        ))}
      </span>
    </div>
  )
}
