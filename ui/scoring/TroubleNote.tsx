import type { Trouble } from '../../src/core/plan/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import styles from './TroubleNote.module.css'
import * as words from './card-words.ts'

/** Scores that cannot be used as they are: why, what can be done, and the text itself so that nothing is lost. */
export function TroubleNote({ card, trouble }: { readonly card: string; readonly trouble: Trouble }) {
  const { editing, plan } = usePanel()
  return (
    <div class={styles.trouble}>
      {trouble.kind === 'newer' ? (
        <p>{words.newer(trouble.version)}</p>
      ) : (
        <p>
          {words.unreadable(trouble.why)}{' '}
          <Button look="link" onClick={() => editing.repair(card)} why={plan.whyNot.value}>
            {words.repair}
          </Button>
        </p>
      )}
      <details>
        <summary>{words.held}</summary>
        <pre class={styles.raw}>{trouble.raw}</pre>
      </details>
    </div>
  )
}
