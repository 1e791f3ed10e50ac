import type { ActivityId } from '../../src/core/record/index.ts'
import { cardAfter, type SessionView } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { Dependencies } from '../scoring/Dependencies.tsx'
import { Note } from '../scoring/Note.tsx'
import { Skills } from '../scoring/Skills.tsx'
import styles from './CardStep.module.css'

/** The card in front of everyone, with the editor that the activity needs; a card selected on the board takes its place. */
export function CardStep({ view, activity }: { readonly view: SessionView; readonly activity: ActivityId }) {
  const { counting, plan, selection, session } = usePanel()
  const milestones = plan.plan.value?.milestones ?? []
  const [selected] = selection.milestones.value
  const current = selected ?? milestones.find(({ id }) => id === view.card)
  const at = milestones.findIndex(({ id }) => id === current?.id)
  if (current === undefined) return <p class={styles.empty}>Choose a card: with “Next card”, or on the board.</p>
  const before = milestones[at - 1]
  const whole = plan.plan.value
  // Where the big button says something else, the way on is beside the way back.
  const after = whole === null || session.next.value?.kind === 'card' ? null : cardAfter(whole, view, activity)
  const props = { milestones: [current], isDisabled: !plan.canWrite.value || current.trouble !== null }
  return (
    <section class={styles.step} aria-label="The card in front">
      <div class={styles.head}>
        <div class={styles.what}>
          <span class={styles.where}>
            Card {at + 1} of {milestones.length}
          </span>
          <h2 class={styles.name} dir="auto">
            {current.name}
          </h2>
        </div>
        {before !== undefined && (
          <Button look="link" onClick={() => session.toCard(before.id)}>
            Card before
          </Button>
        )}
        {after !== null && (
          <Button look="link" onClick={() => session.toCard(after)}>
            Next card
          </Button>
        )}
        <Button look="link" onClick={() => counting.show([current.id])}>
          Show
        </Button>
      </div>
      {activity === 'dependencies' && <Dependencies key={`needs ${current.id}`} {...props} />}
      {activity === 'skills' && <Skills key={`skills ${current.id}`} {...props} />}
      <Note key={`note ${current.id}`} {...props} />
    </section>
  )
}
