import { computed, createModel, signal, type ReadonlySignal } from '@preact/signals'
import { count, quoteAll } from '../../src/core/base/index.ts'
import { withoutParked } from '../../src/core/plan/index.ts'
import { activityOf, NO_TEAM, type ActivityId, type Meanings, type Team } from '../../src/core/record/index.ts'
import {
  cardsLost,
  findingsOf,
  heardChanges,
  nextStep,
  NO_TIMER,
  openIn,
  type Finding,
  type NextStep,
  type SessionView,
  type TimerView,
} from '../../src/core/session/index.ts'
import type { Clock } from '../doors/clock.ts'
import type { Wall } from '../doors/wall.ts'
import type { Frame } from './frame-model.ts'
import type { PlanState } from './plan-model.ts'
import type { Selection } from './selection-model.ts'
import type { Status } from './status-model.ts'

/** What of a session is asked for a second time before it is done. */
export type Asked = 'take over' | 'end' | 'other timer' | 'drop'

/** The session as the panel shows it: who runs it, its agenda, its clock. Votes have a model of their own. */
export interface Session {
  /** Null until the board has been read. */
  readonly view: ReadonlySignal<SessionView | null>
  readonly isLeading: ReadonlySignal<boolean>
  /** Somebody else runs the session, and a vote is open. */
  readonly isVoting: ReadonlySignal<boolean>
  readonly next: ReadonlySignal<NextStep | null>
  readonly findings: ReadonlySignal<readonly Finding[]>
  readonly timer: ReadonlySignal<TimerView>
  /** Seconds left, counted down here. */
  readonly remaining: ReadonlySignal<number>
  /** Seconds a card for what the activity still has open; null where nothing is counted. */
  readonly each: ReadonlySignal<number | null>
  readonly asked: ReadonlySignal<Asked | null>
  readonly isWriting: ReadonlySignal<boolean>
  readonly run: () => void
  /** Both ask once: the first press asks, the second does. */
  readonly takeOver: () => void
  /** Where something is proposed and not on its card yet, it does so only when told what becomes of that. */
  readonly end: (proposals?: 'take' | 'leave') => void
  readonly callOff: () => void
  readonly ask: (what: Asked) => void
  readonly turn: (to: ActivityId) => void
  readonly toCard: (card: string) => void
  readonly setMinutes: (activity: ActivityId, minutes: number) => void
  readonly setPeople: (people: number) => void
  /** Names of those in the room, as typed: with commas between them. */
  readonly setNames: (typed: string) => void
  /** Whose board this is; what is left out stays. */
  readonly setTeam: (said: Partial<Team>) => void
  /** Seconds left for the card in front of its share of the review; planned, while no timer runs. */
  readonly cardTime: ReadonlySignal<number | null>
  readonly sameAs: (card: string, of: string) => void
  readonly split: (card: string) => void
  readonly park: (card: string) => void
  /** The session that was run here has just ended: what came of it is shown. */
  readonly isOver: ReadonlySignal<boolean>
  readonly closeResult: () => void
  readonly setRole: (role: string) => void
  readonly startTimer: () => void
  readonly pauseTimer: () => void
  readonly oneMinuteMore: () => void
  readonly makePairs: () => void
  readonly takeProposals: () => void
  readonly write: (isWriting: boolean) => void
  readonly keepMeanings: (meanings: Meanings) => void
  readonly hear: (view: SessionView) => void
  readonly hearTimer: (timer: TimerView) => void
}

export const SessionModel = createModel<Session, [Wall, Clock, PlanState, Selection, Frame, Status]>(
  (wall, clock, plan, selection, frame, status) => {
    const view = signal<SessionView | null>(null)
    const timer = signal<TimerView>(NO_TIMER)
    const remaining = signal(0)
    const asked = signal<Asked | null>(null)
    const isWriting = signal(false)
    const isOver = signal(false)
    /** The share of the card in front when it came there, and what was left of the timer then. */
    const cardShare = signal<{ readonly share: number; readonly left: number } | null>(null)
    let heardAt = 0
    /** Of every card met here: one that is gone is still called by its name. */
    const names = new Map<string, string>()
    let callOffTick = (): void => undefined

    const tick = (): void => {
      const { state, remaining: left } = timer.value
      remaining.value = Math.max(0, left - (state === 'RUNNING' ? (clock.now().getTime() - heardAt) / 1000 : 0))
      callOffTick()
      if (state === 'RUNNING' && remaining.value > 0) callOffTick = clock.after(1000, tick)
    }

    /** True when it was asked before. */
    const isSure = (what: Asked): boolean => {
      const isSecond = asked.value === what
      asked.value = isSecond ? null : what
      return isSecond
    }

    const whole = plan.plan
    /** The card in front gets an even share of what is left for the review. */
    const shareOut = ({ now, card, minutes }: SessionView): void => {
      const ids = whole.value === null ? [] : withoutParked(whole.value).milestones.map(({ id }) => id)
      const at = ids.indexOf(card ?? '')
      if (now !== 'review' || at < 0) {
        cardShare.value = null
        return
      }
      const isRunning = timer.value.state === 'RUNNING'
      const left = isRunning ? remaining.value : minutes.review * 60
      cardShare.value = { share: left / (isRunning ? ids.length - at : ids.length), left: remaining.value }
    }
    return {
      view,
      isLeading: computed(() => view.value?.runBy?.isMe === true),
      isVoting: computed(() => view.value?.runBy?.isMe === false && view.value.round?.isOpen === true),
      next: computed(() => (whole.value === null ? null : nextStep(whole.value, view.value))),
      findings: computed(() =>
        whole.value === null ? [] : findingsOf(whole.value, view.value, { ...timer.value, remaining: remaining.value }),
      ),
      timer,
      remaining,
      each: computed(() => {
        const open = whole.value === null ? 0 : openIn(whole.value, view.value).length
        return open === 0 || timer.value.state === 'STOPPED' ? null : remaining.value / open
      }),
      asked,
      isWriting,
      isOver,
      closeResult: () => {
        isOver.value = false
      },
      cardTime: computed(() => {
        const began = cardShare.value
        if (began === null || view.value?.now !== 'review') return null
        return timer.value.state === 'RUNNING' ? began.share - Math.max(0, began.left - remaining.value) : began.share
      }),
      setNames: (typed) => {
        const names = typed.split(/[,;\n]/)
        plan.ask((n) => ({ type: 'agenda/names', n, names }))
      },
      setTeam: (said) => {
        const team = { ...(plan.plan.value?.team ?? NO_TEAM), ...said }
        plan.ask((n) => ({ type: 'team/name', n, name: team.name, link: team.link }))
      },
      sameAs: (card, of) => plan.ask((n) => ({ type: 'card/same', n, card, of })),
      split: (card) => plan.ask((n) => ({ type: 'card/split', n, card })),
      park: (card) => plan.ask((n) => ({ type: 'milestone/park', n, cards: [card], isParked: true })),
      run: () => {
        isOver.value = false
        if (plan.ask((n) => ({ type: 'session/run', n }))) frame.open('session')
      },
      takeOver: () => {
        if (isSure('take over')) plan.ask((n) => ({ type: 'session/take', n }))
      },
      end: (proposals) => {
        const mustBeTold = (view.value?.proposed.length ?? 0) > 0
        if (proposals !== undefined) {
          asked.value = null
          plan.ask((n) => ({ type: 'session/end', n, proposals }))
        } else if (mustBeTold) asked.value = 'end'
        else if (isSure('end')) plan.ask((n) => ({ type: 'session/end', n }))
      },
      callOff: () => {
        asked.value = null
      },
      ask: (what) => {
        asked.value = what
      },
      turn: (to) => plan.ask((n) => ({ type: 'agenda/turn', n, to })),
      toCard: (card) => {
        selection.rest(card)
        plan.ask((n) => ({ type: 'agenda/card', n, card }))
      },
      setMinutes: (activity, minutes) => {
        if (minutes >= 1) plan.ask((n) => ({ type: 'agenda/minutes', n, activity, minutes }))
      },
      setPeople: (people) => {
        if (people >= 1) plan.ask((n) => ({ type: 'agenda/people', n, people }))
      },
      setRole: (role) => plan.ask((n) => ({ type: 'ballot/role', n, role })),
      startTimer: () => {
        const isForeign = timer.value.state !== 'STOPPED' && !timer.value.isOurs
        if (isForeign && !isSure('other timer')) return
        wall.send({ type: 'clock/start', isSure: isForeign })
        const { now, minutes } = view.value ?? {}
        if (timer.value.state === 'STOPPED' && now != null)
          status.say(`${activityOf(now).name}: ${count(minutes?.[now] ?? 0, 'minute')} on everybody’s timer.`)
      },
      pauseTimer: () => {
        wall.send({ type: 'clock/pause' })
        status.say('The timer is paused for everyone.')
      },
      oneMinuteMore: () => {
        wall.send({ type: 'clock/more' })
        status.say('One minute more.')
      },
      makePairs: () => plan.ask((n) => ({ type: 'pairs/make', n })),
      takeProposals: () => plan.ask((n) => ({ type: 'proposals/take', n })),
      write: (next) => {
        isWriting.value = next
      },
      keepMeanings: (meanings) => {
        isWriting.value = false
        plan.ask((n) => ({ type: 'meanings/write', n, meanings }))
      },
      hear: (next) => {
        const before = view.value
        for (const { id, name } of whole.value?.milestones ?? []) names.set(id, name)
        view.value = next
        plan.hearLedBy(next.runBy === null || next.runBy.isMe ? null : next.runBy.name)
        if (before?.card !== next.card || before.now !== next.now) shareOut(next)
        if (before === null) return
        if (before.runBy?.isMe === true && next.runBy === null) isOver.value = true
        for (const said of heardChanges(before, next)) status.say(said)
        // A card that was parked meanwhile has not left the board.
        const parked = new Set(whole.value?.milestones.flatMap(({ id, isParked }) => (isParked === true ? [id] : [])))
        const lost = cardsLost(before, next).flatMap((card) => (parked.has(card) ? [] : [names.get(card) ?? 'A card']))
        if (lost.length > 0) status.warn(sayLost(lost))
        if (before.runBy?.isMe !== next.runBy?.isMe) asked.value = null
        if (next.runBy?.isMe === true && next.card !== null && next.card !== before.card) selection.rest(next.card)
      },
      hearTimer: (next) => {
        const hasBegun = timer.value.state !== 'RUNNING' && next.state === 'RUNNING'
        timer.value = next
        heardAt = clock.now().getTime()
        tick()
        if (hasBegun && view.value !== null) shareOut(view.value)
      },
    }
  },
)

/** A card that is cut and pasted is another one to FigJam, and nobody voted on that. */
function sayLost(names: readonly string[]): string {
  const [them, it] = names.length === 1 ? ['it', 'brings it'] : ['them', 'brings them']
  return `${quoteAll(names)} left the board during the vote, and the answers for ${them} with ${them}. Undo ${it} back.`
}
