import type { ComponentChildren } from 'preact'
import { count } from '../../src/core/base/index.ts'
import { activityFor, UNSURE, type Answers } from '../../src/core/record/index.ts'
import { scaleNames, type RoundView } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import type { Way } from '../model/voting-model.ts'
import { Button } from '../parts/Button.tsx'
import { useFocusOnce } from '../parts/useFocusOnce.ts'
import { Ballot } from './Ballot.tsx'
import { ChatAnswers } from './ChatAnswers.tsx'
import { HandsUp } from './HandsUp.tsx'
import { Levels } from './Levels.tsx'
import { ScaleSwitch } from './ScaleSwitch.tsx'
import styles from './OpenVote.module.css'
import { Unseen } from './Unseen.tsx'
import { Away, TooMany } from './Waiting.tsx'

const WAYS: readonly { readonly way: Way; readonly name: string; readonly title: string }[] = [
  { way: 'chat', name: 'Paste answers', title: 'Everyone types a line into the meeting’s chat; paste the chat here' },
  { way: 'hands', name: 'Hands up', title: 'Everyone shows fingers on “three”; count them here' },
  { way: 'own', name: 'My own vote', title: 'Answer yourself, on a screen nobody else sees' },
  { way: 'unseen', name: 'Answer unseen', title: 'Somebody answers on this screen, and nothing they press is shown' },
]

/** An open vote, for whoever runs the session: how many are in, and the ways to be. */
export function OpenVote({ round }: { readonly round: RoundView }) {
  const { voting, chat } = usePanel()
  const way = voting.way.value
  return (
    <>
      <Standing round={round}>
        <Drop isIn={round.isIn} />
      </Standing>
      <TooMany round={round} />
      <div class={styles.ways}>
        <Button onClick={chat.copyBallot} title="For the meeting’s chat: the cards by number, and what the levels mean">
          Copy ballot
        </Button>
        {WAYS.map(({ way: each, name, title }) => (
          <Button
            key={each}
            onClick={() => voting.choose(way === each ? null : each)}
            title={title}
            isPressed={way === each}
          >
            {name}
          </Button>
        ))}
      </div>
      {way === 'hands' && (
        <>
          <ScaleSwitch round={round} answers={handsCounted(round)} />
          <HandsUp round={round} />
        </>
      )}
      {way === 'chat' && <ChatAnswers />}
      {way === 'own' && <Ballot round={round} isRoomy={false} />}
      {way === 'unseen' && <Unseen round={round} />}
      {way === null && (
        <div class={styles.how}>
          <p>
            Whoever has the plugin answers in their own panel, or by the button on their ballot. For everybody else:
            hands up, a line in the meeting’s chat, or an answer on this screen that is not shown. All can be mixed.
          </p>
          {round.scales.map((scale) => (
            <Levels key={scale} attribute={scale} />
          ))}
          <p class={styles.quiet}>
            Hidden means hidden from view, not encrypted: other plugins and Figma’s API could read the ballots.
          </p>
        </div>
      )}
    </>
  )
}

/** While the room has gone on to another activity: the vote stays in sight, and its reveal with it. */
export function VoteElsewhere({ round }: { readonly round: RoundView }) {
  const { session } = usePanel()
  return (
    <section aria-label="The open vote">
      <Standing round={round}>
        <Button look="link" onClick={() => session.turn(activityFor(round.scales[0] ?? 'effort').id)}>
          Back to the vote
        </Button>
      </Standing>
      <TooMany round={round} />
    </section>
  )
}

/** How many are in. The keyboard comes here when a vote opens: it must not rest on the reveal. */
function Standing({ round, children }: { readonly round: RoundView; readonly children: ComponentChildren }) {
  const standing = useFocusOnce<HTMLDivElement>()
  return (
    <div ref={standing} class={styles.standing} tabIndex={-1}>
      <h2 class={styles.number}>
        {round.isIn} of {round.expected} in
      </h2>
      <span class={styles.what}>
        {scaleNames(round.scales)}, {count(cardsIn(round), 'card')}
        <Away round={round} />
      </span>
      {children}
    </div>
  )
}

/** Questions with counted hands, as something answered. */
function handsCounted(round: RoundView): Answers {
  return round.isOpen ? Object.fromEntries(round.handsFor.map((key) => [key, UNSURE.score])) : {}
}

/** How many cards a vote is about. */
function cardsIn({ questions }: RoundView): number {
  return new Set(questions.map(({ card }) => card)).size
}

/** The way out of a vote on the wrong question. */
function Drop({ isIn }: { readonly isIn: number }) {
  const { session, voting } = usePanel()
  const isAsking = session.asked.value === 'drop'
  return (
    <Button
      look="link"
      onClick={() => {
        if (isAsking || isIn === 0) {
          session.callOff()
          voting.drop()
        } else session.ask('drop')
      }}
    >
      {isAsking ? 'Drop the vote and its answers?' : 'Drop'}
    </Button>
  )
}
