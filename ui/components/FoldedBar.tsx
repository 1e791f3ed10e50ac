import { usePanel } from './context.ts'
import { Button } from './Button.tsx'
import { FOLD_ID } from './focus.ts'
import styles from './FoldedBar.module.css'
import { Progress } from './Progress.tsx'
import { Said } from './Said.tsx'
import { Work } from './Work.tsx'

/** The folded panel: how far the team or the work is, and the way back. */
export function FoldedBar() {
  const { frame, status } = usePanel()
  return (
    <div class={styles.bar}>
      {status.work.value === null ? <Progress /> : <Work />}
      <Said class={styles.said} />
      <Button id={FOLD_ID} onClick={() => frame.fold(false)}>
        Unfold
      </Button>
    </div>
  )
}
