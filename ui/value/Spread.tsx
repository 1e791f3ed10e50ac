import { SCALES } from '../../src/core/record/index.ts'
import type { Spread } from '../../src/core/weigh/index.ts'
import { usePanel } from '../model/context.ts'
import styles from './Spread.module.css'
import tab from './ValueTab.module.css'
import * as words from './chart-words.ts'

/** How the scores are spread: “7 of 9 are $$$” is seen before somebody says it. */
export function Spread() {
  const { weighing } = usePanel()
  return (
    <section aria-labelledby="contrast">
      <h2 id="contrast" class={tab.title}>
        {words.contrast}
      </h2>
      {weighing.spreads.value.map((spread) => (
        <SpreadRow key={spread.attribute} spread={spread} />
      ))}
    </section>
  )
}

function SpreadRow({ spread }: { readonly spread: Spread }) {
  const { attribute, shares, unsure, open, lacks } = spread
  const { name } = SCALES[attribute]
  const most = Math.max(1, ...shares.map(({ count }) => count))
  const rest = [unsure === 0 ? '' : words.unsure(unsure), open === 0 ? '' : words.open(open)].filter(Boolean).join(', ')
  return (
    <div class={styles.row}>
      <span class={styles.name}>{name}</span>
      <ul class={styles.shares} aria-label={name}>
        {shares.map(({ level, count }) => (
          <li key={level.glyph} class={styles.share} title={`${level.word}: ${count}`}>
            <span class={styles.glyph}>{level.glyph}</span>
            <span class={styles.track} aria-hidden="true">
              <span class={styles.bar} style={{ width: `${(count / most) * 100}%` }} />
            </span>
            <b>{count}</b>
          </li>
        ))}
      </ul>
      <span class={lacks === null ? styles.rest : styles.lacks}>{lacks ?? rest}</span>
    </div>
  )
}
