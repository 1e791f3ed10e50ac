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
  type ChatReading,
  type Heard,
  type HeardName,
  type Places,
  type Sorted,
  type Whose,
} from '../../src/core/chat/index.ts'
import type { Change } from '../../src/core/command/index.ts'
import { keyOnScale, type Answers, type Question, type ScaleAttribute } from '../../src/core/record/index.ts'
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

/** What is known of one vote on one scale: each has a ballot of its own. */
interface Known {
  readonly heard: Heard
  /** Seats as they are on the board, as far as this panel put them there. */
  readonly sent: Sent
  readonly asked: readonly ChatLine[]
  readonly unread: readonly string[]
}

const NOTHING: Known = { heard: NOTHING_HEARD, sent: new Map(), asked: [], unread: [] }

export const ChatModel = createModel<Chat, [PlanState, Voting, Status, Pick<Doors, 'copy'>]>(
  (plan, voting, status, doors) => {
    const text = signal('')
    const kept = signal<{ readonly round: string; readonly by: Readonly<Record<string, Known>> }>({ round: '', by: {} })
    /** What was on the board before the latest command of each scale, should it be refused. */
    const before = new Map<ScaleAttribute, Sent>()

    const remindedOf = signal('')

    const open = computed(() => (voting.round.value?.isOpen === true ? voting.round.value : null))
    const roundId = computed(() => open.value?.id ?? '')
    const scales = computed(() => open.value?.scales ?? [])
    const front = computed(() => voting.scale.value ?? scales.value[0] ?? null)
    const knownOn = (scale: ScaleAttribute): Known =>
      (kept.value.round === roundId.value ? kept.value.by[scale] : undefined) ?? NOTHING
    const keep = (scale: ScaleAttribute, known: Known): void => {
      const by = kept.value.round === roundId.value ? kept.value.by : {}
      kept.value = { round: roundId.value, by: { ...by, [scale]: known } }
    }
    const known = computed(() => (front.value === null ? NOTHING : knownOn(front.value)))
    const askedOn = (scale: ScaleAttribute): readonly Question[] =>
      (open.value?.asked ?? []).filter(({ attribute }) => attribute === scale)

    /** The word a ballot’s number is made of: a vote on several scales has a ballot for each. */
    const voteOn = (scale: ScaleAttribute): string =>
      scales.value.length > 1 ? keyOnScale(scale, roundId.value) : roundId.value
    const ballotOn = (scale: ScaleAttribute): string | null => {
      const whole = plan.plan.value
      if (open.value === null || whole === null) return null
      const names = new Map(whole.milestones.map(({ id, name }) => [id, name]))
      return ballotText({
        round: voteOn(scale),
        attribute: scale,
        names: askedOn(scale).map(({ card }) => names.get(card) ?? 'No longer on the board: write ?'),
        meanings: whole.meanings,
      })
    }
    const readingOn = (scale: ScaleAttribute): ChatAsked | null => {
      const ballot = ballotOn(scale)
      if (ballot === null) return null
      return { attribute: scale, cards: askedOn(scale).length, vote: voteNumber(voteOn(scale)), ballot }
    }

    const byKey = (scale: ScaleAttribute, places: Places): Answers =>
      Object.fromEntries(
        askedOn(scale).flatMap(({ key }, place) => {
          const score = places[place]
          return score === undefined ? [] : [[key, score] as const]
        }),
      )
    const seatsOf = (scale: ScaleAttribute, key: string, { people }: HeardName): (readonly [string, Answers])[] =>
      people.flatMap((places, nth) =>
        places === null ? [] : [[chatSeat(roundId.value, key, nth), byKey(scale, places)] as const],
      )

    const isOpen = (): boolean =>
      scales.value.some((scale) => {
        const { asked, heard } = knownOn(scale)
        return asked.length > 0 || Array.from(heard.values()).some(({ isAsked }) => isAsked)
      })
    const isReminding = computed(() => isOpen() && remindedOf.value === roundId.value)

    const send = (scale: ScaleAttribute, heard: Heard, rest: Partial<Known> = {}): void => {
      const { sent } = knownOn(scale)
      const round = roundId.value
      const wanted = new Map(Array.from(heard).flatMap(([key, name]) => seatsOf(scale, key, name)))
      const told = new Set(
        Array.from(heard).flatMap(([key, name]) =>
          name.whose === null ? [] : seatsOf(scale, key, name).map(([seat]) => seat),
        ),
      )
      const changed = Array.from(wanted).filter(([seat, answers]) => !sameJson(sent.get(seat), answers))
      const gone = Array.from(sent.keys()).filter((seat) => !wanted.has(seat))
      const people = [
        ...changed.map(([seat, answers]) => ({ seat, answers, isSure: sent.has(seat) || told.has(seat) })),
        ...gone.map((seat) => ({ seat, answers: {}, isSure: true })),
      ]
      const keys = askedOn(scale).map(({ key }) => key)
      const isAsked = people.length > 0 && plan.ask((n) => ({ type: 'round/chat', n, round, keys, people }))
      if (isAsked) before.set(scale, sent)
      keep(scale, { ...knownOn(scale), ...rest, heard, sent: isAsked ? wanted : sent })
    }

    /** What a paste says to one scale; null before the board has been read. */
    const read = (scale: ScaleAttribute, pasted: string): ReadOn | null => {
      const asked = readingOn(scale)
      if (asked === null) return null
      const reading = readChat(pasted, asked)
      return { scale, asked, reading, sorted: sortLines(knownOn(scale).heard, reading) }
    }

    /** Takes in what was read for one scale. True where there was something new in it. */
    const take = ({ scale, sorted }: ReadOn, rest: Partial<Known>, waiting: readonly ChatLine[]): boolean => {
      const { heard, asked } = knownOn(scale)
      const fresh = waiting.filter((line) => !asked.some((other) => sameJson(other, line)))
      const after = takeIn(heard, sorted.sure)
      send(scale, after, { ...rest, asked: [...asked, ...fresh] })
      return after.size > heard.size || !sameJson(Array.from(after), Array.from(heard)) || fresh.length > 0
    }

    const give = (pasted: string): void => {
      const main = front.value === null || pasted.trim() === '' ? null : read(front.value, pasted)
      if (main === null) return
      const { reading, sorted, asked } = main
      const others = scales.value.flatMap((scale) => (scale === main.scale ? [] : (read(scale, pasted) ?? [])))
      // Lines below the ballot of another scale of this vote count there.
      const elsewhere = others.reduce((sum, each) => sum + each.sorted.sure.length, 0)
      const foreign = Math.max(0, sorted.others - elsewhere)
      const here = reading.hasBallot ? 'this' : 'none'
      const unread = [
        ...unreadWords(
          reading.unread.filter(({ under }) => under === here),
          asked,
        ),
        ...(reading.without.length === 0 ? [] : [`Wrote, but gave no answers: ${listed(reading.without)}.`]),
        ...(foreign === 0 ? [] : [`${count(foreign, 'line')} below another vote’s ballot: not counted.`]),
      ]
      const isNew = [take(main, { unread }, sorted.asked), ...others.map((each) => take(each, {}, []))].includes(true)
      if (!isNew) status.say(reading.lines.length === 0 ? 'No answers found in this.' : 'Nothing new in this.')
    }

    return {
      text,
      people: computed(() =>
        Array.from(known.value.heard).flatMap(([key, name]) =>
          seatsOf(front.value ?? 'effort', key, name).flatMap(([seat], nth) => {
            const answers = known.value.sent.get(seat)
            if (answers === undefined) return []
            const cards = voting.inFront.value
            const given = cards.filter(({ key: asked }) => answers[asked] !== undefined).length
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
        const ballots = scales.value.flatMap((scale) => ballotOn(scale) ?? [])
        if (ballots.length === 0) return
        if (!doors.copy({ text: ballots.join('\n\n') })) status.warn('The browser did not let the panel copy.')
        else if (ballots.length > 1)
          status.say(
            `Copied ${ballots.length} ballots, one for each scale. Paste each by itself; everyone answers below it.`,
          )
        else
          status.say(
            `Copied the ballot of vote ${voteNumber(roundId.value)}. Paste it into the chat; everyone answers below it.`,
          )
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
        if (front.value !== null) send(front.value, takeIn(heard, asked), { asked: [] })
      },
      leaveOut: () => {
        if (front.value !== null) keep(front.value, { ...known.value, asked: [] })
      },
      isReminding,
      remind: () => {
        if (!isOpen() || isReminding.value) return false
        remindedOf.value = roundId.value
        voting.choose('chat')
        status.warn('Lines from the chat are not counted yet: say whose they are, or reveal without them.')
        return true
      },
      sayWhose: (key, whose) => {
        if (front.value !== null) send(front.value, answerWhose(known.value.heard, key, whose))
      },
      hearRefused: (change, seat) => {
        if (change?.type !== 'round/chat' || change.round !== roundId.value) return
        const scale = scales.value.find((each) => askedOn(each).some(({ key }) => change.keys.includes(key)))
        if (scale === undefined) return
        const { heard } = knownOn(scale)
        keep(scale, { ...knownOn(scale), sent: before.get(scale) ?? new Map() })
        const differing = Array.from(heard).find(([key, name]) =>
          seatsOf(scale, key, name).some(([own]) => own === seat),
        )
        if (differing === undefined) return
        const [key] = differing
        send(scale, heardElsewhere(heard, key))
      },
    }
  },
)

/** What a paste says to one scale of the vote. */
interface ReadOn {
  readonly scale: ScaleAttribute
  readonly asked: ChatAsked
  readonly reading: ChatReading
  readonly sorted: Sorted
}
