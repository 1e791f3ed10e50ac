import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './Work.module.css'
import * as words from './panel-words.ts'

/** While long work is under way: how far it is, and how to stop it. */
export function Work() {
  const { status, cancelWork } = usePanel()
  const work = status.work.value
  if (work === null) return null
  return (
    <>
      <label class={styles.work}>
        {words.workDone(work.what, work.done, work.of)}
        <progress class={styles.progress} max={work.of} value={work.done} />
      </label>
      <Button onClick={cancelWork} title={words.cancelTitle}>
        {words.cancel}
      </Button>
    </>
  )
}
