import { usePanel } from '../model/context.ts'
import styles from './Progress.module.css'

/** `3 of 12 complete`, and a thin bar that says the same. */
export function Progress() {
  const { filter } = usePanel()
  const { all, complete } = filter.tally.value
  return (
    <div class={styles.progress}>
      <span>
        {complete} of {all} complete
      </span>
      <span class={styles.track} aria-hidden="true">
        <span class={styles.bar} style={{ width: `${all === 0 ? 0 : (complete / all) * 100}%` }} />
      </span>
    </div>
  )
}
