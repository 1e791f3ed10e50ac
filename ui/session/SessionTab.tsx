import { abilitiesIn, NO_SESSION_HERE } from '../../src/core/base/index.ts'
import { usePanel } from '../model/context.ts'
import { Leading } from './Leading.tsx'
import { MeaningsForm } from './MeaningsForm.tsx'
import { Prepare } from './Prepare.tsx'
import styles from './SessionTab.module.css'
import { TakingPart } from './TakingPart.tsx'
import { WorthATalk } from './WorthATalk.tsx'
import * as words from './agenda-words.ts'

/** Before the session, running it, or taking part in it; below, what is worth a talk. */
export function SessionTab() {
  const { plan, session } = usePanel()
  const view = session.view.value
  if (plan.plan.value === null || view === null) return <p class={styles.reading}>{words.reading}</p>
  if (!abilitiesIn(plan.plan.value.editor).session) return <p class={styles.reading}>{NO_SESSION_HERE}</p>
  if (session.isWriting.value) return <MeaningsForm />
  return (
    <div class={styles.session}>
      {view.runBy === null ? (
        <Prepare view={view} />
      ) : view.runBy.isMe ? (
        <Leading view={view} />
      ) : (
        <TakingPart view={view} />
      )}
      {(view.runBy === null || view.runBy.isMe) && <WorthATalk />}
    </div>
  )
}
