import type { Trouble } from '../../src/core/plan/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './TroubleNote.module.css'

/** Scores that cannot be used as they are: why, what can be done, and the text itself so that nothing is lost. */
export function TroubleNote({ card, trouble }: { readonly card: string; readonly trouble: Trouble }) {
  const { editing, plan } = usePanel()
  return (
    <div class={styles.trouble}>
      {trouble.kind === 'newer' ? (
        <p>
          Scored by a newer OKRA Milestones (version {trouble.version}). Update the plugin to change it; nothing is
          overwritten.
        </p>
      ) : (
        <p>
          The scores on this card cannot be read ({trouble.why}). Repairing keeps every answer that can be read, and the
          damaged text beside it.{' '}
          <Button look="link" onClick={() => editing.repair(card)} why={plan.whyNot.value}>
            Repair
          </Button>
        </p>
      )}
      <details>
        <summary>What the card holds</summary>
        <pre class={styles.raw}>{trouble.raw}</pre>
      </details>
    </div>
  )
}
