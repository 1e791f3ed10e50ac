import type { SessionView } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { EndAsk } from './EndAsk.tsx'
import styles from './Foot.module.css'
import { Here } from './Here.tsx'
import { RolePicker } from './RolePicker.tsx'
import * as agendaWords from './agenda-words.ts'
import * as words from './end-words.ts'

/** Who is here, and the way out. */
export function LeadingFoot({ view }: { readonly view: SessionView }) {
  const { session, plan } = usePanel()
  const isAsking = session.asked.value === 'end'
  const isBig = session.next.value?.kind === 'end'
  if (isAsking && view.proposed.length > 0) return <EndAsk proposed={view.proposed} />
  return (
    <div class={styles.foot}>
      {isAsking ? (
        <>
          <span class={styles.words}>{words.whatGoes}</span>
          <Button look="link" onClick={session.callOff}>
            {words.goOn}
          </Button>
        </>
      ) : (
        <>
          <Here view={view} />
          <RolePicker view={view} />
          <Button look="link" onClick={() => session.write(true)}>
            {agendaWords.meanings}
          </Button>
        </>
      )}
      {!isBig && (
        <Button look="link" onClick={() => session.end()} why={plan.whyNot.value}>
          {words.end}
        </Button>
      )}
    </div>
  )
}
