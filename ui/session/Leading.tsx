import { activityOf, isVotedIn } from '../../src/core/record/index.ts'
import { aboutVote, openVote, type SessionView } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { AgendaBar } from './AgendaBar.tsx'
import { BigButton } from './BigButton.tsx'
import { CardStep } from './CardStep.tsx'
import { ClockRow } from './ClockRow.tsx'
import styles from './Leading.module.css'
import { FillIn } from './FillIn.tsx'
import { LeadingFoot } from './LeadingFoot.tsx'
import { OpenVote, VoteElsewhere } from './OpenVote.tsx'
import { Pairs } from './Pairs.tsx'
import { Proposed } from './Proposed.tsx'
import { Results } from './Results.tsx'
import { RevealAsk } from './RevealAsk.tsx'
import { VoteAbout } from './VoteAbout.tsx'
import { VoteChoice } from './VoteChoice.tsx'
import * as words from './agenda-words.ts'

/** Running the session: the agenda and its clock, the one thing to do next, and what the activity works with. */
export function Leading({ view }: { readonly view: SessionView }) {
  return (
    <>
      <AgendaBar view={view} />
      <ClockRow view={view} />
      <div class={styles.next}>
        <BigButton />
        {view.round?.isOpen === true && <RevealAsk round={view.round} />}
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
  const { plan, session } = usePanel()
  const whole = plan.plan.value
  if (now === null || whole === null) return null
  const { attributes } = activityOf(now)
  const isHere = round !== null && isVotedIn(now, round.scales)
  if (isHere && round.isOpen) return <OpenVote key={round.id} round={round} />
  if (attributes.length === 0)
    return (
      <>
        {round?.isOpen === true && <VoteElsewhere key={round.id} round={round} />}
        {session.asked.value !== 'end' && <Proposed proposed={view.proposed} />}
        {now === 'skills' ? <Pairs view={view} /> : <CardStep view={view} activity={now} />}
        {now !== 'review' && <FillIn />}
        {round?.isOpen !== true && <VoteNow vote={openVote(whole)} />}
      </>
    )
  if (round?.isOpen === true) return <VoteElsewhere key={round.id} round={round} />
  const next = session.next.value
  return (
    <>
      {next?.kind === 'vote' && <VoteChoice attribute={next.attribute} cards={next.cards} />}
      {isHere && <Results round={round} now={now} />}
      {!isHere && (next?.kind === 'turn' || next?.kind === 'end') && <p class={styles.done}>{words.nothingToVoteOn}</p>}
      {next?.kind === 'talk' && <VoteNow vote={openVote(whole, attributes, round)} />}
    </>
  )
}

/** A vote beside the big button: from wherever one is in the agenda, or on the next scale while there is still a talk. */
function VoteNow({ vote: open }: { readonly vote: ReturnType<typeof openVote> }) {
  const { vote, voting } = usePanel()
  if (open === null) return null
  const on = vote.vote.value(open.attribute, open.cards)
  return (
    <div class={styles.vote}>
      <VoteAbout open={open.cards} />
      <div class={styles.voteRow}>
        <span class={styles.about}>{aboutVote(on.scales, on.cards.length)}</span>
        <Button onClick={() => voting.startOn(on)}>{words.startVote}</Button>
        <Button onClick={() => voting.startHands(on)}>{words.handsUp}</Button>
      </div>
    </div>
  )
}
