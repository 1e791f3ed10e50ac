import { computed, createModel, effect, signal, untracked, type ReadonlySignal } from '@preact/signals'
import {
  SCALES,
  UNSURE,
  type Answers,
  type Question,
  type ScaleAttribute,
  type Score,
} from '../../src/core/record/index.ts'
import {
  handsLeft,
  sayHandsLeft,
  NO_HANDS,
  toSet,
  withLevel,
  withoutLast,
  type HandCount,
  type Pick,
  type RoundView,
} from '../../src/core/session/index.ts'
import { votersIn, votes } from '../../src/core/weigh/index.ts'
import type { PlanState } from './plan-model.ts'
import type { Session } from './session-model.ts'
import type { Status } from './status-model.ts'
import type { VoteOn } from './vote-model.ts'

/** Ways for answers to come in, beside everybody’s own panel. */
export type Way = 'own' | 'hands' | 'unseen' | 'chat'

/** A question of the vote, with the name of its card. */
export interface NamedQuestion extends Question {
  readonly name: string
}

/** The hidden vote: one’s own ballot, hands, the reveal and what the room makes of it. */
export interface Voting {
  readonly round: ReadonlySignal<RoundView | null>
  /** What the round asks, with the names of the cards: scale by scale, in reading order. */
  readonly questions: ReadonlySignal<readonly NamedQuestion[]>
  /** Those on the scale in front. */
  readonly inFront: ReadonlySignal<readonly NamedQuestion[]>
  /** The scale in front, on the ballot or while hands are counted; null without a round. */
  readonly scale: ReadonlySignal<ScaleAttribute | null>
  /** One’s own answers by question, what was just clicked on top. */
  readonly mine: ReadonlySignal<Answers>
  /** The key of the question in front, on the ballot or while hands are counted. */
  readonly at: ReadonlySignal<string | null>
  readonly way: ReadonlySignal<Way | null>
  /** Answers of somebody who answers on this screen: kept here until they are all given, and never shown. */
  readonly unseen: ReadonlySignal<Answers>
  /** The hands being counted for the card in front; they are not shown again afterwards. */
  readonly hands: ReadonlySignal<HandCount>
  /** What was nearly agreed and is not set yet. */
  readonly nearly: ReadonlySignal<readonly Pick[]>
  /** How many the open vote still waits for; hands that are being entered are in. */
  readonly missing: ReadonlySignal<number>
  /** It was asked whether to reveal without them. */
  readonly isAsking: ReadonlySignal<boolean>
  readonly start: (attribute: ScaleAttribute, cards: readonly string[]) => void
  readonly startOn: (vote: VoteOn) => void
  /** Opens the vote and counts hands at once. */
  readonly startHands: (vote: VoteOn) => void
  readonly choose: (way: Way | null) => void
  readonly go: (key: string) => void
  /** Turns to another scale of the vote: to its first question without an answer of one’s own. */
  readonly toScale: (scale: ScaleAttribute) => void
  readonly answer: (key: string, score: Score | null) => void
  readonly answerUnseen: (key: string, score: Score) => void
  readonly keepUnseen: () => void
  /** How many hands there can be; null where nobody said how many are in the room. */
  readonly most: ReadonlySignal<number | null>
  /** The next card comes once everybody’s hands are counted. */
  readonly count: (score: Score, hands: number) => void
  /** Everybody without a panel showed the same. */
  readonly countAll: (score: Score) => void
  readonly nextHands: () => void
  /** Takes back the level counted last; where none is, it goes to the card before. */
  readonly takeBackHands: () => void
  readonly lastHands: () => void
  /** Asks once while answers are missing. */
  readonly reveal: () => void
  /** Reveals, and expects as many from now on as have answered. */
  readonly goOnWithout: () => void
  readonly waitForThem: () => void
  readonly drop: () => void
  readonly settle: (picks: readonly Pick[]) => void
  readonly keepLines: (card: string, lines: readonly string[]) => void
  readonly spike: (card: string, attribute: ScaleAttribute) => void
}

export const VotingModel = createModel<Voting, [PlanState, Session, Status]>((plan, session, status) => {
  const round = computed(() => session.view.value?.round ?? null)
  const pending = signal<{ readonly round: string; readonly answers: Readonly<Record<string, Score | null>> }>({
    round: '',
    answers: {},
  })
  const front = signal<string | null>(null)
  const way = signal<Way | null>(null)
  const unseen = signal<Answers>({})
  const hands = signal<HandCount>(NO_HANDS)
  const askedAbout = signal<string | null>(null)

  const questions = computed((): readonly NamedQuestion[] => {
    const names = new Map((plan.plan.value?.milestones ?? []).map(({ id, name }) => [id, name]))
    return (round.value?.questions ?? []).flatMap((each) => {
      const name = names.get(each.card)
      return name === undefined ? [] : [{ ...each, name }]
    })
  })
  const at = computed(() => {
    const ids = questions.value.map(({ key }) => key)
    return front.value !== null && ids.includes(front.value) ? front.value : (ids[0] ?? null)
  })
  const mine = computed((): Answers => {
    const said = round.value?.mine ?? {}
    if (round.value?.isOpen !== true || pending.value.round !== round.value.id) return said
    const both = Object.entries({ ...said, ...pending.value.answers })
    return Object.fromEntries(both.filter((entry): entry is [string, Score] => entry[1] !== null))
  })
  // What the board has is no longer this panel’s to say: the same person may change it in another tab.
  effect(() => {
    const said = round.value?.mine ?? {}
    const { round: of, answers } = untracked(() => pending.value)
    const open = Object.entries(answers).filter(([card, score]) => (said[card] ?? null) !== score)
    if (open.length < Object.keys(answers).length) pending.value = { round: of, answers: Object.fromEntries(open) }
  })
  const scale = computed(() => questions.value.find(({ key }) => key === at.value)?.attribute ?? null)
  const neighbour = (key: string, by: number): string | null => {
    const ids = questions.value.map((each) => each.key)
    return ids[ids.indexOf(key) + by] ?? null
  }
  const missing = computed(() => {
    const open = round.value
    if (open?.isOpen !== true) return 0
    return Math.max(0, open.expected - byPanel(open) - handsWith(open, at.value, votersIn(hands.value.counts)))
  })
  const isAsking = computed(() => missing.value > 0 && askedAbout.value === round.value?.id)

  const most = computed(() => {
    const open = round.value
    return open?.isOpen === true && open.room !== null ? Math.max(0, open.expected - byPanel(open)) : null
  })

  const sendHands = (): void => {
    const key = at.value
    const { counts } = hands.value
    hands.value = NO_HANDS
    if (key !== null && votersIn(counts) > 0) plan.ask((n) => ({ type: 'round/hands', n, key, counts }))
  }

  const nextHands = (): void => {
    const card = at.value
    const open = round.value
    sendHands()
    if (card === null || open?.isOpen !== true) return
    const left = questions.value.find(({ key }) => key !== card && !open.handsFor.includes(key))
    front.value = neighbour(card, 1) ?? left?.key ?? card
  }

  const lastHands = (): void => {
    const card = at.value
    hands.value = NO_HANDS
    if (card !== null) front.value = neighbour(card, -1) ?? card
  }

  const revealNow = (): void => {
    way.value = null
    askedAbout.value = null
    plan.ask((n) => ({ type: 'round/reveal', n }))
  }

  const start = ({ scales, cards }: VoteOn, first: Way | null): void => {
    way.value = first
    front.value = null
    hands.value = NO_HANDS
    plan.ask((n) => ({ type: 'round/start', n, scales: [...scales], cards: [...cards] }))
  }

  return {
    round,
    questions,
    inFront: computed(() => questions.value.filter(({ attribute }) => attribute === scale.value)),
    scale,
    mine,
    at,
    way,
    unseen,
    hands,
    nearly: computed(() =>
      round.value === null ? [] : toSet('nearly', round.value, plan.plan.value?.milestones ?? []),
    ),
    missing,
    isAsking,
    start: (attribute, cards) => start({ scales: [attribute], cards }, null),
    startOn: (vote) => start(vote, null),
    startHands: (vote) => start(vote, 'hands'),
    choose: (next) => {
      way.value = next
      unseen.value = {}
      hands.value = NO_HANDS
      front.value = null
    },
    go: (key) => {
      front.value = key
      hands.value = NO_HANDS
    },
    toScale: (next) => {
      const asked = questions.value.filter(({ attribute }) => attribute === next)
      front.value = (asked.find(({ key }) => mine.value[key] === undefined) ?? asked[0])?.key ?? null
      hands.value = NO_HANDS
    },
    answer: (key, score) => {
      const open = round.value
      if (open?.isOpen !== true) return
      const before = pending.value.round === open.id ? pending.value.answers : {}
      pending.value = { round: open.id, answers: { ...before, [key]: score } }
      front.value = score === null ? key : (neighbour(key, 1) ?? key)
      plan.ask((n) => ({ type: 'ballot/answer', n, round: open.id, key, score }))
    },
    answerUnseen: (key, score) => {
      unseen.value = { ...unseen.value, [key]: score }
      front.value = neighbour(key, 1) ?? key
    },
    keepUnseen: () => {
      const answers = unseen.value
      unseen.value = {}
      front.value = null
      plan.ask((n) => ({ type: 'round/guest', n, answers }))
    },
    count: (score, number) => {
      const attribute = scale.value
      if (attribute === null) return
      const levels = [...SCALES[attribute].levels, UNSURE].map((level) => level.score)
      const next = withLevel(hands.value, levels, { score, hands: number, most: most.value })
      if (next === null) {
        status.warn(sayHandsLeft(handsLeft(hands.value, score, most.value)))
        return
      }
      hands.value = next
      const { counts, rest } = next
      if (votersIn(counts) - (rest === null ? 0 : votes(counts, rest)) === most.value) nextHands()
    },
    most,
    countAll: (score) => {
      if (most.value === null || most.value === 0) return
      hands.value = { ...NO_HANDS, counts: { [String(score)]: most.value } }
      nextHands()
    },
    nextHands,
    takeBackHands: () => {
      const less = withoutLast(hands.value)
      if (less === null) lastHands()
      else hands.value = less
    },
    lastHands,
    reveal: () => {
      const mustAsk = missing.value > 0 && !isAsking.value
      sendHands()
      if (mustAsk) askedAbout.value = round.value?.id ?? null
      else revealNow()
    },
    goOnWithout: () => {
      const people = (round.value?.expected ?? 0) - missing.value
      sendHands()
      plan.ask((n) => ({ type: 'agenda/people', n, people }))
      revealNow()
    },
    waitForThem: () => {
      askedAbout.value = null
    },
    drop: () => plan.ask((n) => ({ type: 'round/drop', n })),
    settle: (picks) => plan.ask((n) => ({ type: 'round/settle', n, picks: [...picks] })),
    keepLines: (card, lines) => {
      const said = lines.map((line) => line.trim()).filter((line) => line !== '')
      if (said.length > 0) plan.ask((n) => ({ type: 'milestone/change', n, cards: [card], patch: { addNote: said } }))
    },
    spike: (card, attribute) => plan.ask((n) => ({ type: 'spike/make', n, card, attribute })),
  }
})

type OpenRound = Extract<RoundView, { isOpen: true }>

/** How many are in otherwise than by hand. */
function byPanel({ isIn, hands, handsFor, questions }: OpenRound): number {
  return questions.every(({ key }) => handsFor.includes(key)) ? isIn - hands : isIn
}

/** How many are in by hand, with what is being entered for a question. */
function handsWith({ questions, hands, handsFor }: OpenRound, at: string | null, entered: number): number {
  const isLast = questions.every(({ key }) => key === at || handsFor.includes(key))
  if (!isLast) return 0
  if (entered === 0) return at !== null && !handsFor.includes(at) ? 0 : hands
  return handsFor.some((each) => each !== at) ? Math.min(hands, entered) : entered
}
