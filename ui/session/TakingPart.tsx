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
          <h2 class={styles.activity}>{activity?.name ?? 'Session'}</h2>
          <span class={styles.quiet}>
            {runBy?.isHere === true
              ? `${runBy.name} runs the session.`
              : `${runBy?.name ?? ''} runs the session, and is not here now.`}
          </span>
        </span>
        {view.nowCard !== null && (
          <Button look="link" name="Show the Now card on the board" onClick={() => counting.show([view.nowCard ?? ''])}>
            Show
          </Button>
        )}
        {isRunning && (
          <span class={styles.clock} role="timer" aria-label="Time left">
            {clockWords(session.remaining.value)}
          </span>
        )}
      </div>
      <div class={styles.work}>
        {view.hasNewerRound && (
          <p class={styles.in}>A newer OKRA Milestones holds this vote. Update the plugin to answer.</p>
        )}
        {round?.isOpen === true ? (
          <>
            <p class={styles.in}>
              {round.isIn} of {round.expected} in
            </p>
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
        <p>The vote comes to this panel when it opens.</p>
      ) : (
        <>
          <p class={styles.quiet}>In front of everyone:</p>
          <p class={styles.card} dir="auto">
            {card.name}
          </p>
          <Button onClick={() => counting.show([card.id])}>Show on board</Button>
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
        <span class={foot.words}>You run it then, {view.runBy?.name} takes part, and everybody is told.</span>
      ) : (
        <>
          <Here view={view} />
          <RolePicker view={view} />
        </>
      )}
      {isAsking && (
        <Button look="link" onClick={session.callOff}>
          Leave it
        </Button>
      )}
      <Button look={isAsking ? 'primary' : 'link'} onClick={session.takeOver} why={plan.whyNoAnswer.value}>
        Take over
      </Button>
    </div>
  )
}
