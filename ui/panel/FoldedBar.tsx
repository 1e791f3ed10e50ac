import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { Progress } from '../parts/Progress.tsx'
import { FOLD_ID } from '../parts/focus.ts'
import styles from './FoldedBar.module.css'
import { StatusText } from './StatusText.tsx'
import { Work } from './Work.tsx'

/** The folded panel: how far the team or the work is, and the way back. */
export function FoldedBar() {
  const { frame, status } = usePanel()
  return (
    <main class={styles.bar}>
      <h1 class={styles.title}>OKRA Milestones</h1>
      {status.work.value === null ? <Progress /> : <Work />}
      <StatusText class={styles.said} />
      <Button id={FOLD_ID} onClick={() => frame.fold(false)}>
        Unfold
      </Button>
    </main>
  )
}
