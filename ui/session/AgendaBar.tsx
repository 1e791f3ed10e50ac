import { ACTIVITIES } from '../../src/core/record/index.ts'
import type { SessionView } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import { off } from '../parts/off.ts'
import styles from './AgendaBar.module.css'
import * as words from './agenda-words.ts'

/** The five activities with their minutes; a press turns to one. */
export function AgendaBar({ view: { now, minutes } }: { readonly view: SessionView }) {
  const { session, plan } = usePanel()
  const at = ACTIVITIES.findIndex(({ id }) => id === now)
  return (
    <ol class={styles.agenda} aria-label={words.agenda}>
      {ACTIVITIES.map(({ id, name, short }, index) => (
        <li key={id} class={styles.item}>
          <button
            type="button"
            class={index < at ? `${styles.activity} ${styles.done}` : styles.activity}
            aria-current={id === now ? 'step' : undefined}
            aria-label={
              name.includes(short) ? words.activity(name, minutes[id]) : words.activityShownAs(name, minutes[id], short)
            }
            title={name}
            {...off(plan.whyNot.value)}
            onClick={() => id !== now && session.turn(id)}
          >
            {short}
          </button>
          <span class={styles.minutes} aria-hidden="true">
            {minutes[id]}
          </span>
        </li>
      ))}
    </ol>
  )
}
