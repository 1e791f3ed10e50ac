import { useSignal } from '@preact/signals'
import { withoutParked } from '../../src/core/plan/index.ts'
import type { ActivityId } from '../../src/core/record/index.ts'
import { cardAfter, clockWords, type SessionView } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { Dependencies } from '../scoring/Dependencies.tsx'
import { Note } from '../scoring/Note.tsx'
import { Skills } from '../scoring/Skills.tsx'
import { whyNot } from '../scoring/why-not.ts'
import styles from './CardStep.module.css'
import * as words from './card-step-words.ts'

/** The card in front of everyone, with the editor that the activity needs; a card selected on the board takes its place. */
export function CardStep({ view, activity }: { readonly view: SessionView; readonly activity: ActivityId }) {
  const { counting, plan, selection, session } = usePanel()
  const whole = plan.plan.value
  const milestones = whole === null ? [] : withoutParked(whole).milestones
  const [selected] = selection.milestones.value
  const current = selected ?? milestones.find(({ id }) => id === view.card)
  const at = milestones.findIndex(({ id }) => id === current?.id)
  if (current === undefined) return <p class={styles.empty}>{words.chooseCard}</p>
  const before = milestones[at - 1]
  // Where the big button says something else, the way on is beside the way back.
  const after = whole === null || session.next.value?.kind === 'card' ? null : cardAfter(whole, view, activity)
  const props = { milestones: [current], why: plan.whyNot.value ?? whyNot([current]) }
  return (
    <section class={styles.step} aria-label={words.cardInFront}>
      <div class={styles.head}>
        <div class={styles.what}>
          <span class={styles.where}>
            {words.cardOf(at + 1, milestones.length)}
            {activity === 'review' && <Presenter view={view} />}
          </span>
          <h2 class={styles.name} dir="auto">
            {current.name}
          </h2>
        </div>
        {before !== undefined && (
          <Button look="link" onClick={() => session.toCard(before.id)}>
            {words.cardBefore}
          </Button>
        )}
        {after !== null && (
          <Button look="link" onClick={() => session.toCard(after)}>
            {words.nextCard}
          </Button>
        )}
        <Button look="link" onClick={() => counting.show([current.id])}>
          {words.show}
        </Button>
      </div>
      {activity === 'review' && <Review card={current.id} />}
      {activity === 'dependencies' && <Dependencies key={`needs ${current.id}`} {...props} />}
      {activity === 'skills' && <Skills key={`skills ${current.id}`} {...props} />}
      <Note key={`note ${current.id}`} {...props} />
    </section>
  )
}

function Presenter({ view: { presenter } }: { readonly view: SessionView }) {
  const { session } = usePanel()
  const time = session.cardTime.value
  return (
    <>
      {presenter !== null && ` · ${words.presents(presenter.now, presenter.next)}`}
      {time !== null && ` · ${time < 0 ? words.overTime : words.forThisCard(clockWords(time))}`}
    </>
  )
}

/** What a room decides about a card while it is presented. */
function Review({ card }: { readonly card: string }) {
  const { plan, session } = usePanel()
  const isAsking = useSignal(false)
  const others = (plan.plan.value?.milestones ?? []).filter(({ id }) => id !== card)
  const why = plan.whyNot.value
  return (
    <div class={styles.review}>
      <Button onClick={() => session.park(card)} why={why} title={words.parkTitle}>
        {words.park}
      </Button>
      <Button
        onClick={() => (isAsking.value = !isAsking.value)}
        isExpanded={isAsking.value}
        why={why ?? (others.length === 0 ? words.noOtherCard : undefined)}
        title={words.sameAsTitle}
      >
        {words.sameAs}
      </Button>
      <Button onClick={() => session.split(card)} why={why} title={words.splitTitle}>
        {words.split}
      </Button>
      {isAsking.value && (
        <select
          class={styles.same}
          aria-label={words.sameAsCard}
          value=""
          onChange={(event) => {
            isAsking.value = false
            session.sameAs(card, event.currentTarget.value)
          }}
        >
          <option value="" disabled>
            {words.chooseStays}
          </option>
          {others.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </div>
  )
}
