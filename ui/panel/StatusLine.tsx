import { usePanel } from '../model/context.ts'
import { NextBar } from '../session/NextBar.tsx'
import * as helpWords from './help-words.ts'
import { KeyboardHint } from './KeyboardHint.tsx'
import { ShowPut } from './ShowPut.tsx'
import styles from './StatusLine.module.css'
import { StatusText } from './StatusText.tsx'
import { Work } from './Work.tsx'

/** Says in words what just happened; while long work runs, how far it is and how to stop it. */
export function StatusLine() {
  const { frame, status } = usePanel()
  return (
    <footer class={styles.line}>
      <StatusText class={styles.said}>
        <KeysHint />
      </StatusText>
      {status.work.value === null ? (
        <>
          <ShowPut />
          <KeyboardHint />
          {frame.tab.value === 'milestones' && <NextBar />}
        </>
      ) : (
        <Work />
      )}
    </footer>
  )
}

/** Until anything happened: the quickest way to score a card. */
function KeysHint() {
  const { frame, counting, hints, plan } = usePanel()
  const canScore = frame.tab.value === 'milestones' && plan.canWrite.value && !counting.isOpen.value
  if (!canScore || hints.step.value !== null || plan.plan.value === null) return null
  return <span class={styles.hint}>{helpWords.scoreWithKeys}</span>
}
