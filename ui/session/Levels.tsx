import { SCALES, type Rank, type ScaleAttribute } from '../../src/core/record/index.ts'
import { usePanel } from '../model/context.ts'
import styles from './Levels.module.css'
import * as words from './meanings-words.ts'

/** What the levels mean here, beside every ballot. */
export function Levels({ attribute }: { readonly attribute: ScaleAttribute }) {
  const { plan } = usePanel()
  const written = plan.plan.value?.meanings[attribute]
  if (written === undefined) return null
  return (
    <dl class={styles.levels} aria-label={words.meansHere(SCALES[attribute].name)}>
      {SCALES[attribute].levels.map(({ glyph }, index) => {
        const said = written[(index + 1) as Rank]
        return said === undefined ? null : (
          <div key={glyph} class={styles.level} title={said.example}>
            <dt>{glyph}</dt>
            <dd>
              {said.means}
              {said.example !== undefined && <span class={styles.example}> {words.forExample(said.example)}</span>}
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
