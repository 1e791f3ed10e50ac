import { computed, createModel, effect, type ReadonlySignal } from '@preact/signals'
import type { NextStep } from '../../src/core/session/index.ts'
import type { Clock } from '../doors/clock.ts'
import type { Chat } from './chat-model.ts'
import type { Counting } from './counting-model.ts'
import type { Frame } from './frame-model.ts'
import { makeRest } from './rest.ts'
import type { Session } from './session-model.ts'
import type { Talking } from './talking-model.ts'
import type { VoteChosen } from './vote-model.ts'
import type { Voting } from './voting-model.ts'

/** The one big button: whatever is next, in one press. */
export interface Big {
  /** Null until the board has been read. */
  readonly step: ReadonlySignal<NextStep | null>
  readonly says: ReadonlySignal<string>
  /** It has just come to mean something else, or was just pressed: a second press a moment later was meant for the first. */
  readonly isResting: ReadonlySignal<boolean>
  readonly press: () => void
}

export const BigModel = createModel<Big, [Clock, Session, VoteChosen, Voting, Chat, Talking, Frame, Counting]>(
  (clock, session, vote, voting, chat, talking, frame, counting) => {
    const rest = makeRest(clock)
    const step = session.next
    const says = computed(() => {
      const next = step.value
      if (next?.kind === 'end' && session.asked.value === 'end') return 'End session now'
      if (next?.kind === 'reveal' && (voting.isAsking.value || chat.isReminding.value)) return 'Reveal anyway'
      return next?.says ?? ''
    })
    const meaning = computed(() => {
      const next = step.value
      const proposed = next?.kind === 'proposals' ? session.view.value?.proposed : undefined
      return next === null ? null : JSON.stringify([says.value, aim(next), proposed])
    })

    let before: string | null = null
    effect(() => {
      const now = meaning.value
      if (now === null) return
      if (before !== null && before !== now) rest.begin()
      before = now
    })

    const take = (next: NextStep): void => {
      switch (next.kind) {
        case 'find':
          frame.open('milestones')
          break
        case 'meanings':
          frame.open('session')
          session.write(true)
          break
        case 'run':
          session.run()
          break
        case 'take home':
          frame.open('export')
          break
        case 'vote':
          voting.startOn(vote.vote.value(next.attribute, next.cards))
          break
        case 'reveal':
          if (!chat.remind()) voting.reveal()
          break
        case 'settle':
          voting.settle(next.picks)
          break
        case 'talk':
          talking.begin(next.question.key)
          counting.show([next.question.card])
          break
        case 'card':
          session.toCard(next.card)
          break
        case 'pairs':
          session.makePairs()
          break
        case 'proposals':
          session.takeProposals()
          break
        case 'turn':
          session.turn(next.to)
          break
        case 'end':
          session.end()
          break
      }
    }

    return {
      step,
      says,
      isResting: rest.isOn,
      press: () => {
        const next = step.value
        if (next === null || rest.isOn.value) return
        // From card to card one may go as fast as one likes.
        if (next.kind !== 'card') rest.begin()
        take(next)
      },
    }
  },
)

/** What a press would be about, where the words do not say it. */
function aim(next: NextStep): string | null {
  if (next.kind === 'turn') return next.to
  if (next.kind === 'settle') return Array.from(new Set(next.picks.map(({ attribute }) => attribute))).join(' ')
  return next.kind === 'vote' ? next.attribute : null
}
