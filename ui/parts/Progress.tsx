import { SCALE_ATTRIBUTES, SCALES } from '../../src/core/record/index.ts'
import { usePanel } from '../model/context.ts'
import styles from './Progress.module.css'

/** `Effort 5 · $ 4 · ♥ 5 of 12`: how many have an answer on each scale, with a thin bar for each; never one sum of all. */
export function Progress() {
  const { filter } = usePanel()
  const tally = filter.tally.value
  const answered = SCALE_ATTRIBUTES.map((scale) => ({ scale, done: tally.all - tally[scale] }))
  const whole = answered.map(({ scale, done }) => `${SCALES[scale].name} ${done} of ${tally.all}`).join(', ')
  return (
    <div class={styles.progress} title={whole}>
      <span class={styles.words}>
        {answered.map(({ scale, done }) => `${SIGNS[scale]} ${done}`).join(' · ')} of {tally.all}
      </span>
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

/** As the columns of the list are headed. */
const SIGNS = { effort: 'Effort', business: '$', ux: '♥' } as const
