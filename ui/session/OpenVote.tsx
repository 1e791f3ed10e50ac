import type { ComponentChildren } from 'preact'
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
import * as words from './vote-words.ts'

const WAYS: readonly { readonly way: Way; readonly name: string; readonly title: string }[] = [
  { way: 'chat', name: words.pasteAnswers, title: words.pasteAnswersTitle },
  { way: 'hands', name: words.handsUp, title: words.handsUpTitle },
  { way: 'own', name: words.ownVote, title: words.ownVoteTitle },
  { way: 'unseen', name: words.unseen, title: words.unseenTitle },
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
        <Button onClick={chat.copyBallot} title={words.copyBallotTitle}>
          {words.copyBallot}
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
          <p>{words.howToAnswer}</p>
          {round.scales.map((scale) => (
            <Levels key={scale} attribute={scale} />
          ))}
          <p class={styles.quiet}>{words.howHidden}</p>
        </div>
      )}
    </>
  )
}

/** While the room has gone on to another activity: the vote stays in sight, and its reveal with it. */
export function VoteElsewhere({ round }: { readonly round: RoundView }) {
  const { session } = usePanel()
  return (
    <section aria-label={words.openVote}>
      <Standing round={round}>
        <Button look="link" onClick={() => session.turn(activityFor(round.scales[0] ?? 'effort').id)}>
          {words.backToVote}
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
      <h2 class={styles.number}>{words.areIn(round.isIn, round.expected)}</h2>
      <span class={styles.what}>
        {words.asked(scaleNames(round.scales), cardsIn(round))}
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
      {isAsking ? words.dropAsk : words.drop}
    </Button>
  )
}
