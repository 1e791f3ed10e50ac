import { useSignal } from '@preact/signals'
import { isWritten, SCALES, type ScaleAttribute } from '../../src/core/record/index.ts'
import { aboutVote } from '../../src/core/session/index.ts'
import { usePanel } from '../model/context.ts'
import { Button } from '../parts/Button.tsx'
import { Levels } from './Levels.tsx'
import { VoteAbout } from './VoteAbout.tsx'
import styles from './VoteChoice.module.css'
import * as words from './vote-words.ts'

/** What the vote will be about: every open card in one go, or, on request, card by card. */
export function VoteChoice({
  attribute,
  cards,
}: {
  readonly attribute: ScaleAttribute
  readonly cards: readonly string[]
}) {
  const { plan, session, vote, voting } = usePanel()
  const isPicking = useSignal(false)
  const meanings = plan.plan.value?.meanings ?? {}
  const names = plan.plan.value?.milestones ?? []
  const on = vote.vote.value(attribute, cards)
  return (
    <div class={styles.choice}>
      <p>
        <b>{words.about(aboutVote(on.scales, on.cards.length))}</b> {words.nobodySees}
      </p>
      <VoteAbout open={cards} />
      {isWritten(meanings, attribute) ? (
        <Levels attribute={attribute} />
      ) : (
        <p>
          {words.noMeanings(SCALES[attribute].levels.map(({ glyph }) => glyph))}{' '}
          <Button look="link" onClick={() => session.write(true)}>
            {words.writeMeanings}
          </Button>
        </p>
      )}
      <div class={styles.ways}>
        <Button onClick={() => voting.startHands(on)} title={words.startHandsTitle}>
          {words.handsUp}
        </Button>
        <Button look="link" onClick={() => (isPicking.value = !isPicking.value)} isExpanded={isPicking.value}>
          {words.cardByCard}
        </Button>
      </div>
      {isPicking.value && (
        <ul class={styles.cards}>
          {names
            .filter(({ id }) => on.cards.includes(id))
            .map(({ id, name }) => (
              <li key={id}>
                <Button look="link" onClick={() => voting.start(attribute, [id])} name={words.voteOn(name)}>
                  {name}
                </Button>
              </li>
            ))}
        </ul>
      )}
    </div>
  )
}
