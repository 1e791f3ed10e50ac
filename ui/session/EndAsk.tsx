import { count } from '../../src/core/base/index.ts'
import type { Taken } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { useFocusOnce } from '../parts/useFocusOnce.ts'
import styles from './EndAsk.module.css'
import { Proposed } from './Proposed.tsx'

/** Ballots go with the session: what is proposed on them and on no card yet is named, and does not go unasked. */
export function EndAsk({ proposed }: { readonly proposed: readonly Taken[] }) {
  const { session } = usePanel()
  const heading = useFocusOnce<HTMLParagraphElement>()
  return (
    <section class={styles.ask} aria-label="Before the session ends">
      <p ref={heading} tabIndex={-1} class={styles.words}>
        What was proposed for {count(proposed.length, 'card')} is not on the cards yet, and goes with the session.
      </p>
      <Proposed proposed={proposed} />
      <div class={styles.choices}>
        <Button look="primary" onClick={() => session.end('take')}>
          Take in and end
        </Button>
        <Button onClick={() => session.end('leave')}>End without them</Button>
        <Button look="link" onClick={session.callOff}>
          Cancel
        </Button>
      </div>
    </section>
  )
}
