import { activityFor, activityOf } from '../../../src/core/session/agenda.ts'
import type { SessionView } from '../../../src/core/session/view.ts'
import { aboutVote, openVote } from '../../../src/core/session/next-step.ts'
import { Button } from '../Button.tsx'
import { usePanel } from '../context.ts'
import { AgendaBar } from './AgendaBar.tsx'
import { BigButton } from './BigButton.tsx'
import { CardStep } from './CardStep.tsx'
import { ClockRow } from './ClockRow.tsx'
import styles from './Leading.module.css'
import { LeadingFoot } from './LeadingFoot.tsx'
import { OpenVote } from './OpenVote.tsx'
import { Pairs } from './Pairs.tsx'
import { Results } from './Results.tsx'
import { VoteChoice } from './VoteChoice.tsx'

/** Running the session: the agenda and its clock, the one thing to do next, and what the activity works with. */
export function Leading({ view }: { readonly view: SessionView }) {
  return (
    <>
      <AgendaBar view={view} />
      <ClockRow view={view} />
      <div class={styles.next}>
        <BigButton />
      </div>
      <div class={styles.work}>
        <Step view={view} />
      </div>
      <LeadingFoot view={view} />
    </>
  )
}

function Step({ view }: { readonly view: SessionView }) {
  const { round, now } = view
  const { session } = usePanel()
  if (now === null) return null
  const isVoting = activityOf(now).attributes.length > 0
  if (!isVoting)
    return (
      <>
        {now === 'skills' ? <Pairs view={view} /> : <CardStep view={view} activity={now} />}
        <VoteNow />
      </>
    )
  const isHere = round !== null && activityFor(round.attribute).id === now
  if (isHere && round.isOpen) return <OpenVote round={round} />
  const next = session.next.value
  return (
    <>
      {next?.kind === 'vote' && next.says !== 'Vote again' && (
        <VoteChoice attribute={next.attribute} cards={next.cards} />
      )}
      {isHere && !round.isOpen && <Results round={round} />}
    </>
  )
}

/** A vote from wherever one is in the agenda. */
function VoteNow() {
  const { plan, voting } = usePanel()
  const whole = plan.plan.value
  const open = whole === null ? null : openVote(whole)
  if (open === null) return null
  return (
    <div class={styles.vote}>
      <span class={styles.about}>{aboutVote(open.attribute, open.cards.length)}</span>
      <Button onClick={() => voting.start(open.attribute, open.cards)}>Start hidden vote</Button>
      <Button onClick={() => voting.startHands(open.attribute, open.cards)}>Hands up</Button>
    </div>
  )
}
