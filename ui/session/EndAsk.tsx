import type { Taken } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { useFocusOnce } from '../parts/useFocusOnce.ts'
import styles from './EndAsk.module.css'
import { Proposed } from './Proposed.tsx'
import * as words from './end-words.ts'

/** Ballots go with the session: what is proposed on them and on no card yet is named, and does not go unasked. */
export function EndAsk({ proposed }: { readonly proposed: readonly Taken[] }) {
  const { session } = usePanel()
  const heading = useFocusOnce<HTMLParagraphElement>()
  return (
    <section class={styles.ask} aria-label={words.ask}>
      <p ref={heading} tabIndex={-1} class={styles.words}>
        {words.proposedGoes(proposed.length)}
      </p>
      <Proposed proposed={proposed} />
      <div class={styles.choices}>
        <Button look="primary" onClick={() => session.end('take')}>
          {words.takeInAndEnd}
        </Button>
        <Button onClick={() => session.end('leave')}>{words.endWithoutThem}</Button>
        <Button look="link" onClick={session.callOff}>
          {words.cancel}
        </Button>
      </div>
    </section>
  )
}
