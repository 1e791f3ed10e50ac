import { activityOf, isVotedIn } from '../../src/core/record/index.ts'
import { clockWords, type SessionView } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { Ballot } from './Ballot.tsx'
import foot from './Foot.module.css'
import { Here } from './Here.tsx'
import { Proposals } from './Proposals.tsx'
import { Results } from './Results.tsx'
import { RolePicker } from './RolePicker.tsx'
import styles from './TakingPart.module.css'
import * as words from './people-words.ts'

/** Taking part in a session that somebody else runs: what is on now, the vote, and one’s own proposals. */
export function TakingPart({ view }: { readonly view: SessionView }) {
  const { round, now, runBy } = view
  const { counting, session } = usePanel()
  const activity = now === null ? null : activityOf(now)
  const isRunning = session.timer.value.state === 'RUNNING'
  return (
    <>
      <div class={styles.head}>
        <span class={styles.what}>
          <h2 class={styles.activity}>{activity?.name ?? words.session}</h2>
          <span class={styles.quiet}>
            {runBy?.isHere === true ? words.runs(runBy.name) : words.runsButIsAway(runBy?.name ?? '')}
          </span>
        </span>
        {view.nowCard !== null && (
          <Button look="link" name={words.showNowCard} onClick={() => counting.show([view.nowCard ?? ''])}>
            {words.show}
          </Button>
        )}
        {isRunning && (
          <span class={styles.clock} role="timer" aria-label={words.timeLeft}>
            {clockWords(session.remaining.value)}
          </span>
        )}
      </div>
      <div class={styles.work}>
        {view.hasNewerRound && <p class={styles.in}>{words.newerVote}</p>}
        {round?.isOpen === true ? (
          <>
            <p class={styles.in}>{words.isIn(round.isIn, round.expected)}</p>
            <Ballot round={round} isRoomy />
          </>
        ) : round !== null && now !== null && isVotedIn(now, round.scales) ? (
          <Results round={round} now={now} />
        ) : (
          <Elsewhere view={view} />
        )}
      </div>
      <TakeOver view={view} />
    </>
  )
}

/** While nothing is voted on: the card in front, and the cards of one’s own pair. */
function Elsewhere({ view }: { readonly view: SessionView }) {
  const { counting, plan } = usePanel()
  const card = plan.plan.value?.milestones.find(({ id }) => id === view.card)
  if (view.now === 'skills' || view.now === 'dependencies') return <Proposals view={view} />
  return (
    <div class={styles.elsewhere}>
      {card === undefined ? (
        <p>{words.voteComes}</p>
      ) : (
        <>
          <p class={styles.quiet}>{words.inFront}</p>
          <p class={styles.card} dir="auto">
            {card.name}
          </p>
          <Button onClick={() => counting.show([card.id])}>{words.showOnBoard}</Button>
        </>
      )}
    </div>
  )
}

function TakeOver({ view }: { readonly view: SessionView }) {
  const { session, plan } = usePanel()
  const isAsking = session.asked.value === 'take over'
  return (
    <div class={foot.foot}>
      {isAsking ? (
        <span class={foot.words}>{words.takeOverMeans(view.runBy?.name ?? '')}</span>
      ) : (
        <>
          <Here view={view} />
          <RolePicker view={view} />
        </>
      )}
      {isAsking && (
        <Button look="link" onClick={session.callOff}>
          {words.leaveIt}
        </Button>
      )}
      <Button look={isAsking ? 'primary' : 'link'} onClick={session.takeOver} why={plan.whyNoAnswer.value}>
        {words.takeOver}
      </Button>
    </div>
  )
}
