import { computed, createModel, signal, type ReadonlySignal } from '@preact/signals'
import { count, listed, sameJson } from '../../src/core/base/index.ts'
import {
  answerWhose,
  ballotText,
  chatSeat,
  heardElsewhere,
  NOTHING_HEARD,
  readChat,
  severalIn,
  sortLines,
  takeIn,
  unreadWords,
  voteNumber,
  type ChatAsked,
  type ChatLine,
  type Heard,
  type HeardName,
  type Places,
  type Whose,
} from '../../src/core/chat/index.ts'
import type { Change } from '../../src/core/command/index.ts'
import type { Answers } from '../../src/core/record/index.ts'
import type { Doors } from '../doors/doors.ts'
import type { PlanState } from './plan-model.ts'
import type { Status } from './status-model.ts'
import type { Voting } from './voting-model.ts'

/** Somebody who answers in the chat. */
export interface ChatPerson {
  readonly name: string
  /** How many of the cards they have answered. */
  readonly given: number
  readonly cards: number
  readonly isWhole: boolean
}

/** Differing lines under one name. */
export interface Differing {
  readonly key: string
  readonly name: string
  /** How many people it would be. */
  readonly several: number
  /** An answer under this name is in already. */
  readonly isIn: boolean
}

/** Answers from the meeting’s chat. What is pasted is read here and never shown; up goes who answered what, by seats. */
export interface Chat {
  /** What is being typed. */
  readonly text: ReadonlySignal<string>
  /** Who is in, by name. */
  readonly people: ReadonlySignal<readonly ChatPerson[]>
  readonly differing: ReadonlySignal<readonly Differing[]>
  /** Names of lines of which nobody can know whether they are of this vote. */
  readonly asked: ReadonlySignal<readonly string[]>
  /** What could not be read in the last paste, in sentences. */
  readonly unread: ReadonlySignal<readonly string[]>
  /** Before a reveal it was said that something is still asked here. */
  readonly isReminding: ReadonlySignal<boolean>
  readonly copyBallot: () => void
  /** Pasted or dropped: read at once. */
  readonly give: (text: string) => void
  readonly type: (text: string) => void
  /** Reads what was typed. */
  readonly takeTyped: () => void
  readonly forThisVote: () => void
  readonly leaveOut: () => void
  readonly sayWhose: (key: string, whose: Whose) => void
  /** Before a reveal: shows what is still asked, once. True where it did. */
  readonly remind: () => boolean
  /** The board did not take in what was sent. `seat`: whose answers differ from what is in. */
  readonly hearRefused: (change: Change | null, seat: string | null) => void
}

type Sent = ReadonlyMap<string, Answers>

/** What is known of one vote. */
interface Known {
  readonly round: string
  readonly heard: Heard
  /** Seats as they are on the board, as far as this panel put them there. */
  readonly sent: Sent
  readonly asked: readonly ChatLine[]
  readonly unread: readonly string[]
}

const NOTHING: Omit<Known, 'round'> = { heard: NOTHING_HEARD, sent: new Map(), asked: [], unread: [] }

export const ChatModel = createModel<Chat, [PlanState, Voting, Status, Pick<Doors, 'copy'>]>(
  (plan, voting, status, doors) => {
    const text = signal('')
    const kept = signal<Known>({ round: '', ...NOTHING })
    /** What was on the board before the latest command, should it be refused. */
    let before: Sent = new Map()

    const remindedOf = signal('')

    const open = computed(() => (voting.round.value?.isOpen === true ? voting.round.value : null))
    const known = computed((): Known => {
      const round = open.value?.id ?? ''
      return kept.value.round === round ? kept.value : { round, ...NOTHING }
    })
    const ballot = computed(() => {
      const round = open.value
      const whole = plan.plan.value
      if (round === null || whole === null) return null
      const names = new Map(whole.milestones.map(({ id, name }) => [id, name]))
      const { attribute } = round
      return ballotText({
        round: round.id,
        attribute,
        names: round.asked.map((card) => names.get(card) ?? 'No longer on the board: write ?'),
        meanings: whole.meanings,
      })
    })
    const reading = computed((): ChatAsked | null => {
      const round = open.value
      if (round === null || ballot.value === null) return null
      return {
        attribute: round.attribute,
        cards: round.asked.length,
        vote: voteNumber(round.id),
        ballot: ballot.value,
      }
    })

    const byCard = (places: Places): Answers =>
      Object.fromEntries(
        (open.value?.asked ?? []).flatMap((card, place) => {
          const score = places[place]
          return score === undefined ? [] : [[card, score] as const]
        }),
      )
    const seatsOf = (key: string, { people }: HeardName): (readonly [string, Answers])[] =>
      people.flatMap((places, nth) =>
        places === null ? [] : [[chatSeat(known.value.round, key, nth), byCard(places)] as const],
      )

    const isOpen = (): boolean =>
      known.value.asked.length > 0 || Array.from(known.value.heard.values()).some(({ isAsked }) => isAsked)
    const isReminding = computed(() => isOpen() && remindedOf.value === known.value.round)

    const send = (heard: Heard, rest: Partial<Known> = {}): void => {
      const { round, sent } = known.value
      const wanted = new Map(Array.from(heard).flatMap(([key, name]) => seatsOf(key, name)))
      const told = new Set(
        Array.from(heard).flatMap(([key, name]) =>
          name.whose === null ? [] : seatsOf(key, name).map(([seat]) => seat),
        ),
      )
      const changed = Array.from(wanted).filter(([seat, answers]) => !sameJson(sent.get(seat), answers))
      const gone = Array.from(sent.keys()).filter((seat) => !wanted.has(seat))
      const people = [
        ...changed.map(([seat, answers]) => ({ seat, answers, isSure: sent.has(seat) || told.has(seat) })),
        ...gone.map((seat) => ({ seat, answers: {}, isSure: true })),
      ]
      const isAsked = people.length > 0 && plan.ask((n) => ({ type: 'round/chat', n, round, people }))
      if (isAsked) before = sent
      kept.value = { ...known.value, ...rest, heard, sent: isAsked ? wanted : sent }
    }

    const give = (pasted: string): void => {
      const asked = reading.value
      if (asked === null || pasted.trim() === '') return
      const read = readChat(pasted, asked)
      const { heard, asked: waiting } = known.value
      const sorted = sortLines(heard, read)
      const here = read.hasBallot ? 'this' : 'none'
      const unread = [
        ...unreadWords(
          read.unread.filter(({ under }) => under === here),
          asked,
        ),
        ...(read.without.length === 0 ? [] : [`Wrote, and no answers: ${listed(read.without)}.`]),
        ...(sorted.others === 0 ? [] : [`${count(sorted.others, 'line')} below another vote’s ballot: not counted.`]),
      ]
      const fresh = sorted.asked.filter((line) => !waiting.some((other) => sameJson(other, line)))
      const after = takeIn(heard, sorted.sure)
      const isNew = after.size > heard.size || !sameJson(Array.from(after), Array.from(heard)) || fresh.length > 0
      if (!isNew) status.say(read.lines.length === 0 ? 'No answers found in this.' : 'Nothing new in this.')
      send(after, { asked: [...waiting, ...fresh], unread })
    }

    return {
      text,
      people: computed(() =>
        Array.from(known.value.heard).flatMap(([key, name]) =>
          seatsOf(key, name).flatMap(([seat], nth) => {
            const answers = known.value.sent.get(seat)
            if (answers === undefined) return []
            const cards = open.value?.cards ?? []
            const given = cards.filter((card) => answers[card] !== undefined).length
            const shown = name.people.length > 1 ? `${name.name} (${nth + 1})` : name.name
            return [{ name: shown, given, cards: cards.length, isWhole: given === cards.length }]
          }),
        ),
      ),
      differing: computed(() =>
        Array.from(known.value.heard).flatMap(([key, name]) =>
          name.isAsked
            ? [{ key, name: name.name, several: Math.max(2, severalIn(name)), isIn: name.people.length > 0 }]
            : [],
        ),
      ),
      asked: computed(() => Array.from(new Set(known.value.asked.map(({ name }) => name)))),
      unread: computed(() => known.value.unread),
      copyBallot: () => {
        const round = open.value
        if (round === null || ballot.value === null) return
        if (doors.copy({ text: ballot.value }))
          status.say(
            `Copied the ballot of vote ${voteNumber(round.id)}. Paste it into the chat; everyone answers below it.`,
          )
        else status.warn('The browser did not let the panel copy.')
      },
      give,
      type: (typed) => {
        text.value = typed
      },
      takeTyped: () => {
        const typed = text.value
        text.value = ''
        give(typed)
      },
      forThisVote: () => {
        const { heard, asked } = known.value
        send(takeIn(heard, asked), { asked: [] })
      },
      leaveOut: () => {
        kept.value = { ...known.value, asked: [] }
      },
      isReminding,
      remind: () => {
        if (!isOpen() || isReminding.value) return false
        remindedOf.value = known.value.round
        voting.choose('chat')
        status.warn('Lines from the chat are not counted yet: say whose they are, or reveal without them.')
        return true
      },
      sayWhose: (key, whose) => send(answerWhose(known.value.heard, key, whose)),
      hearRefused: (change, seat) => {
        if (change?.type !== 'round/chat' || change.round !== known.value.round) return
        const { heard } = known.value
        kept.value = { ...known.value, sent: before }
        const differing = Array.from(heard).find(([key, name]) => seatsOf(key, name).some(([own]) => own === seat))
        if (differing === undefined) return
        const [key] = differing
        send(heardElsewhere(heard, key))
      },
    }
  },
)
