import type { SessionView } from '../../src/core/session/index.ts'
import styles from './Here.module.css'
import * as words from './people-words.ts'

/** More faces than this would fill the line. */
const MOST = 8

/** Who is on the board now: initials, no pictures. */
export function Here({ view: { here } }: { readonly view: SessionView }) {
  const more = here.length - MOST
  return (
    <ul class={styles.here} aria-label={words.onTheBoard(here.length)}>
      {here.slice(0, MOST).map(({ name, initials, colour }, index) => (
        <li key={index} class={styles.one} style={{ borderColor: colour }} title={name} aria-label={name}>
          {initials}
        </li>
      ))}
      {more > 0 && <li class={styles.more}>+{more}</li>}
    </ul>
  )
}
