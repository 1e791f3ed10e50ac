import { entriesInUse } from '../../src/core/colour/legend.ts'
import { count } from '../../src/core/say/say.ts'
import { usePanel } from './context.ts'
import styles from './Legend.module.css'
import { Swatch } from './Swatch.tsx'

/** What the colours on the board mean and how many cards wear each. */
export function Legend() {
  const { painting } = usePanel()
  const legend = painting.legend.value
  if (legend === null) return null
  return (
    <ul class={styles.legend} aria-label="What the colours mean">
      {entriesInUse(legend).map(({ key, words, colours, count: wearers }) => (
        <li key={key} class={styles.entry} title={`${words}: ${count(wearers, 'card')}`}>
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
          own colour <b>{legend.unpainted}</b>
        </li>
      )}
    </ul>
  )
}
