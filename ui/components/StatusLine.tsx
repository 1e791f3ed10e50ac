import { Button } from './Button.tsx'
import { usePanel } from './context.ts'
import { KeyboardHint } from './KeyboardHint.tsx'
import styles from './StatusLine.module.css'

/** Says in words what just happened; while long work runs, how far it is and how to stop it. */
export function StatusLine() {
  const { status, cancelWork } = usePanel()
  const { text, isTrouble } = status.said.value
  const work = status.work.value
  return (
    <footer class={styles.line}>
      <p role="status" aria-live="polite" class={work === null ? styles.said : styles.hidden} title={text}>
        {isTrouble && <b class={styles.trouble}>! </b>}
        {text}
        {text === '' && <KeysHint />}
      </p>
      {work === null ? (
        <KeyboardHint />
      ) : (
        <>
          <label class={styles.work}>
            {work.what}: {work.done} of {work.of}
            <progress class={styles.progress} max={work.of} value={work.done} />
          </label>
          <Button onClick={cancelWork} title="Stops here; what is done so far stays">
            Cancel
          </Button>
        </>
      )}
    </footer>
  )
}

/** Until anything happened: the quickest way to score a card. */
function KeysHint() {
  const { frame, counting, plan } = usePanel()
  const canScore = frame.tab.value === 'milestones' && plan.canWrite.value && !counting.isOpen.value
  if (!canScore || plan.plan.value === null) return null
  return <span class={styles.hint}>Score by keys: S M L for effort, 1 2 3 for value, ? for not sure yet.</span>
}
