import styles from './PanelTitle.module.css'

/** Heard, not seen: FigJam writes it above the panel. */
export function PanelTitle() {
  return <h1 class={styles.title}>OKRA Milestones</h1>
}
