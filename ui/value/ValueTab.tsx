import { usePanel } from '../model/context.ts'
import { Cycles } from './Cycles.tsx'
import { Matrix } from './Matrix.tsx'
import { Spread } from './Spread.tsx'
import styles from './ValueTab.module.css'
import { WaitingOn } from './WaitingOn.tsx'
import * as words from './chart-words.ts'

/** What the scores say together: value against effort, how they are spread, and who is waited for. */
export function ValueTab() {
  const { plan } = usePanel()
  if (plan.plan.value === null) return <p class={styles.reading}>{words.reading}</p>
  return (
    <div class={styles.tab}>
      <Matrix />
      <Spread />
      <Cycles />
      <WaitingOn />
    </div>
  )
}
