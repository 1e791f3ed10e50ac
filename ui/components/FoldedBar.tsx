import { usePanel } from './context.ts'
import { Button } from './Button.tsx'
import styles from './FoldedBar.module.css'
import { Progress } from './Progress.tsx'

/** The folded panel: how far the team is, and the way back. What happens is still said, for those who listen. */
export function FoldedBar() {
  const { frame, status } = usePanel()
  return (
    <div class={styles.bar}>
      <Progress />
      <p role="status" aria-live="polite" class={styles.said}>
        {status.said.value.text}
      </p>
      <Button onClick={() => frame.fold(false)}>Unfold</Button>
    </div>
  )
}
