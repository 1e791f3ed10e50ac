import { entriesInUse } from '../../src/core/paint/index.ts'
import { usePanel } from '../model/context.ts'
import { Swatch } from '../parts/Swatch.tsx'
import * as colourWords from './colour-words.ts'
import styles from './Legend.module.css'

/** What the colours on the board mean and how many cards wear each. */
export function Legend() {
  const { painting } = usePanel()
  const legend = painting.legend.value
  if (legend === null) return null
  return (
    <ul class={styles.legend} aria-label={colourWords.legend}>
      {entriesInUse(legend).map(({ key, words, colours, count: wearers }) => (
        <li key={key} class={styles.entry} title={colourWords.wornBy(words, wearers)}>
          {colours.map((colour) => (
            <Swatch key={colour} colour={colour} />
          ))}
          <span>
            {words} <b>{wearers}</b>
          </span>
        </li>
      ))}
      {legend.unpainted > 0 && (
        <li class={styles.entry}>
          {colourWords.ownColour} <b>{legend.unpainted}</b>
        </li>
      )}
    </ul>
  )
}
