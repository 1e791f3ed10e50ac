/** What to do about a session’s command: edits, or why not, in words. The rest of deciding is in core/decide.ts. */
import { quote } from '../base/index.ts'
import type { Edit } from '../edit/index.ts'
import type { Plan, Snapshot } from '../plan/index.ts'
import {
  ACTIVITIES,
  activityFor,
  SCALES,
  tidy,
  type AgendaPatch,
  type Facilitator,
  type Patch,
  type Round,
  type ScaleAttribute,
  type Score,
} from '../record/index.ts'
import {
  cardsOf,
  collected,
  drop,
  endSession,
  guestSeat,
  onePerPerson,
  proposePairs,
  resultToKeep,
  reveal,
  roomNow,
  roundEdit,
  runsNow,
  saidOnBoard,
  seatedHere,
  standingOf,
  takeIn,
  whereCardsHang,
  withEarlier,
  withoutBallot,
  type Live,
} from '../session/index.ts'
import { lookLike, meaningsSketch, textSizeFor } from '../sketch/index.ts'
import { votersIn } from '../weigh/index.ts'
import { decideBallot } from './decide-ballot.ts'
import type { SessionChange } from './session-commands.ts'

type Decision = readonly Edit[] | { readonly why: string }
/** How a score reaches a card: with everything that follows from it (core/decide.ts). */
export type ScoreCard = (card: string, patch: Patch) => readonly Edit[]

type WriteRound = (round: Round | null) => readonly Edit[]

const NO_SESSION = 'No session is running. Press “Run session” first.'

export function decideSession(
  snapshot: Snapshot,
  plan: Plan,
  change: SessionChange,
  live: Live,
  scoreCard: ScoreCard,
): Decision {
  const board = snapshot.session
  const facilitator = runsNow(live.memory, board)
  const mine = facilitator?.seat === live.memory.seat
  const write: WriteRound = (round) => [roundEdit(snapshot, plan, round)]
  const led = (act: () => Decision): Decision => (mine ? fromHere(facilitator, live, act()) : { why: NO_SESSION })
  switch (change.type) {
    case 'session/run':
      if (board.facilitator.kind === 'newer') return { why: NEWER }
      return facilitator === null ? run(plan, live, write) : { why: `${facilitator.name} runs the session already.` }
    case 'session/take':
      if (facilitator === null) return { why: NO_SESSION }
      return mine ? { why: 'You run the session already.' } : [lead(live)]
    case 'session/end':
      return led(() => endSession(live.memory, plan.milestones, change.proposals, scoreCard))
    case 'meanings/write': {
      const meanings = tidy(change.meanings)
      const around = whereCardsHang(snapshot, plan)
      return [{ kind: 'meanings', meanings, sketch: meaningsSketch(meanings, textSizeFor(snapshot, plan)), around }]
    }
    case 'agenda/minutes': {
      const before = board.agenda.kind === 'ok' ? board.agenda.value.minutes : {}
      return agenda({ minutes: { ...before, [change.activity]: within(change.minutes, 1, 240) } })
    }
    case 'agenda/people':
      return [
        ...agenda({ people: within(change.people, 1, 99) }),
        ...(live.memory.round?.state === 'open'
          ? write(next({ ...live.memory.round, expected: within(change.people, 1, 99), named: tabsHere(live) }))
          : []),
      ]
    case 'agenda/turn':
      return led(() => agenda({ now: change.to, card: plan.milestones[0]?.id ?? null, clock: null }))
    case 'agenda/card':
      return led(() => agenda({ card: change.card }))
    case 'round/start':
      return led(() => start(plan, change.attribute, change.cards, live, board, write))
    case 'round/settle':
      return led(() => settle(change, live.memory.round, scoreCard))
    case 'spike/make':
      return led(() => spike(snapshot, plan, change.card, live.memory.round))
    case 'pairs/make':
      return led(() => pairUp(plan, live))
    case 'proposals/take':
      return led(() => takeIn(live.memory, plan.milestones, scoreCard))
    case 'round/hands':
    case 'round/guest':
    case 'round/reveal':
    case 'round/drop':
      return led(() => inRound(plan, change, live, board, write, scoreCard))
    case 'ballot/answer':
    case 'ballot/role':
    case 'ballot/propose':
      return decideBallot(snapshot, change, live)
  }
}

function pairUp(plan: Plan, { memory, people }: Live): Decision {
  const seated = seatedHere(people, memory.ballots.values())
  if (seated.length < 2) return { why: 'Nobody else on the board takes part. Pair up in the room.' }
  return agenda({ pairs: proposePairs(seated, plan.milestones) })
}

const NEWER = 'A newer OKRA Milestones runs a session on this page. Update the plugin to join it.'

function lead({ memory, me, now }: Live): Edit {
  const { id: user, name, session } = me
  return {
    kind: 'page/facilitator',
    who: { seat: memory.seat, name, term: memory.term + 1, since: now, user, session },
  }
}

/** A command from another tab of whoever runs the session: from now on that tab sees to it (facilitator.ts). */
function fromHere(facilitator: Facilitator, { me }: Live, decided: Decision): Decision {
  if ('why' in decided || facilitator.session === me.session) return decided
  if (decided.some(({ kind }) => kind === 'page/facilitator')) return decided
  const { id: user, session } = me
  return [{ kind: 'page/facilitator', who: { ...facilitator, user, session } }, ...decided]
}

function tabsHere({ people }: Live): NonNullable<Round['named']> {
  return people.map(({ id: user, session }) => ({ user, session }))
}

/** Where the work is: what is not complete yet says which activity to begin with. */
function run(plan: Plan, live: Live, write: WriteRound): Decision {
  const [first] = plan.milestones
  if (first === undefined) return { why: 'There are no milestones on this page yet. Find them on the Milestones tab.' }
  return [lead(live), ...agenda({ now: ACTIVITIES[0].id, card: first.id, clock: null, pairs: null }), ...write(null)]
}

function within(value: number, least: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, value)))
}

function agenda(patch: AgendaPatch): Edit[] {
  return [{ kind: 'page/agenda', patch }]
}

/** The round as it is to be next. */
function next(round: Round): Round {
  return { ...round, n: round.n + 1 }
}

function start(
  plan: Plan,
  attribute: ScaleAttribute,
  wanted: readonly string[],
  live: Live,
  board: Snapshot['session'],
  write: WriteRound,
): Decision {
  const { memory, people, now, chance } = live
  if (memory.round?.state === 'open') return { why: 'A vote is open already. Reveal it first.' }
  const cards = plan.milestones.flatMap(({ id }) => (wanted.includes(id) ? [id] : []))
  if (cards.length === 0) return { why: 'There is no milestone to vote on.' }
  const persons = onePerPerson(people, memory.ballots.values())
  const expected = (board.agenda.kind === 'ok' ? board.agenda.value.people : undefined) ?? persons.length
  const round: Round = {
    id: chance,
    n: (memory.round?.n ?? 0) + 1,
    attribute,
    cards,
    state: 'open',
    began: now,
    expected: Math.max(1, expected),
    named: tabsHere(live),
    was: Object.fromEntries(
      plan.milestones.flatMap(({ id, scores }): [string, Score][] => {
        const score = scores[attribute]
        return score !== undefined && cards.includes(id) ? [[id, score]] : []
      }),
    ),
    ...resultToKeep(memory.round),
  }
  // This person is the first of those here, whichever of their tabs it is.
  const ready = withoutBallot(saidOnBoard(board), persons.slice(1))
  return [
    ...agenda({ now: activityFor(attribute).id }),
    ...write(round),
    ...(ready.length === 0
      ? []
      : [
          {
            kind: 'ballots/ready' as const,
            people: ready.map(({ id, name, session }) => ({ name, user: id, session })),
          },
        ]),
  ]
}

type InRound = Extract<SessionChange, { type: 'round/hands' | 'round/guest' | 'round/reveal' | 'round/drop' }>

function inRound(
  plan: Plan,
  change: InRound,
  live: Live,
  board: Snapshot['session'],
  write: WriteRound,
  scoreCard: ScoreCard,
): Decision {
  const { memory, chance, now } = live
  if (memory.round?.state !== 'open') return { why: 'No vote is open.' }
  const round = collected(memory.round, memory.ballots)
  const { box = {} } = round
  switch (change.type) {
    case 'round/hands': {
      const others = Object.entries(round.hands ?? {}).filter(([card]) => card !== change.card)
      const own: [string, Record<string, number>][] =
        votersIn(change.counts) === 0 ? [] : [[change.card, change.counts]]
      return write(next({ ...round, hands: Object.fromEntries([...others, ...own]) }))
    }
    case 'round/guest':
      return write(next({ ...round, box: { ...box, [guestSeat(chance)]: { n: 1, answers: change.answers } } }))
    case 'round/drop':
      return write(drop(round))
    case 'round/reveal': {
      const { expected } = standingOf(round, cardsOf(round, plan), memory, roomNow(board, live, now))
      const revealed = reveal({ ...round, expected }, box, memory.seats)
      const counts = Object.entries(revealed.counts ?? {})
      if (counts.length === 0) return { why: 'Nobody has answered yet. Wait, or count hands.' }
      const there = new Set(cardsOf(round, plan))
      return [
        // Its results stand in its own activity, wherever the room has gone on to meanwhile.
        ...agenda({ now: activityFor(round.attribute).id }),
        ...write(withEarlier(revealed, round)),
        ...counts.flatMap(([card, each]) =>
          there.has(card)
            ? scoreCard(card, { addRounds: [{ id: round.id, attribute: round.attribute, when: now, counts: each }] })
            : [],
        ),
      ]
    }
  }
}

type Settle = Extract<SessionChange, { type: 'round/settle' }>

/** Sets what the room settled on. A level nobody chose is never offered, but a room may decide on one after its talk. */
function settle({ attribute, picks }: Settle, round: Round | null, scoreCard: ScoreCard): Decision {
  if (round?.state !== 'revealed' || round.attribute !== attribute)
    return { why: 'Reveal the vote first, then set what you agree on.' }
  const fits = (score: Score) => score === '?' || SCALES[attribute].levels.some((level) => level.score === score)
  if (!picks.every(({ score }) => fits(score))) return { why: `That is no answer to ${SCALES[attribute].name}.` }
  return picks.flatMap(({ card, score }) => scoreCard(card, { [attribute]: score }))
}

/** A card to find out first, beside the milestone several people are not sure about; it looks as that one does. */
function spike(snapshot: Snapshot, plan: Plan, id: string, round: Round | null): Decision {
  const milestone = plan.milestones.find((each) => each.id === id)
  const card = snapshot.cards.find((each) => each.id === id)
  if (milestone === undefined || card === undefined) return { why: 'That card is no longer on the board.' }
  const about = round === null ? 'what it takes' : SPIKES[round.attribute]
  const text = `Spike: find out ${about} for ${quote(milestone.name, 60)}`
  if (plan.milestones.some(({ name }) => name === text)) return { why: 'That Spike card is on the board already.' }
  return [{ kind: 'card/create', ref: 'spike', text, as: lookLike(card, card.box) }]
}

const SPIKES: Readonly<Record<ScaleAttribute, string>> = {
  effort: 'what it takes',
  business: 'what it is worth to the business',
  ux: 'what it is worth to people',
}
