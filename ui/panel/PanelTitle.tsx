import styles from './PanelTitle.module.css'
import * as words from './panel-words.ts'

/** Heard, not seen: FigJam writes it above the panel. */
export function PanelTitle() {
  return <h1 class={styles.title}>{words.plugin}</h1>
}
