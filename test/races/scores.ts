/**
 * What people scored, and what a card may say in the end. Of two scores on one scale the later stands; where neither had
 * seen the other, either may. A score that somebody set and nobody changed is never lost.
 */
import type { Member } from '../../host/room/member.ts'

interface Scored {
  readonly value: string
  /** The tab, and its how-manieth message to the room. */
  readonly session: number
  readonly sent: number
  /** Scores of the same kind that its author had seen. */
  readonly known: ReadonlySet<Scored>
  /** An undo, or a plugin that was closed within the instant, may have taken it along. */
  isWeak: boolean
}

const UNSAID = 'nothing'

export class Scores {
  /** By card and what was scored. */
  readonly #said = new Map<string, Map<string, Scored[]>>()

  /** `sent`: how many messages the person’s FigJam has sent to the room by now. */
  set(card: string, attribute: string, value: string, by: Member, sent: number): void {
    const onCard = this.#said.get(card) ?? new Map<string, Scored[]>()
    const before = onCard.get(attribute) ?? []
    const known = new Set(before.filter((each) => hasSeen(by, each)))
    const scored = { value, session: by.user.sessionId, sent, known, isWeak: false }
    onCard.set(attribute, [...before, scored])
    this.#said.set(card, onCard)
  }

  /** Nothing that was said so far is sure to stay; of one person’s where they are named. */
  weaken(session?: number): void {
    for (const onCard of this.#said.values())
      for (const each of Array.from(onCard.values()).flat())
        if (session === undefined || each.session === session) each.isWeak = true
  }

  remove(card: string): void {
    this.#said.delete(card)
  }

  /** A card was cut and pasted: it says what the one who cut it had seen. */
  rename(card: string, to: string, by: Member): void {
    const onCard = this.#said.get(card)
    this.#said.delete(card)
    if (onCard === undefined) return
    for (const list of onCard.values()) for (const each of list) if (!hasSeen(by, each)) each.isWeak = true
    this.#said.set(to, onCard)
  }

  get howMany(): number {
    return Array.from(this.#said.values()).reduce((sum, onCard) => sum + onCard.size, 0)
  }

  /** What cards say and may not, in words. */
  lost(read: (card: string, attribute: string) => string | undefined): string[] {
    const wrong: string[] = []
    for (const [card, onCard] of this.#said)
      for (const [attribute, list] of onCard) {
        const says = read(card, attribute) ?? UNSAID
        const allowed = allowedOf(list)
        if (!allowed.has(says))
          wrong.push(`${attribute} of ${card} is ${says}, and may be ${Array.from(allowed).join(' or ')}`)
      }
    return wrong
  }
}

function hasSeen(by: Member, { session, sent }: Scored): boolean {
  return by.user.sessionId === session || (by.board.ordered[session] ?? 0) >= sent
}

/** Values of which no later author had seen another; what is weak lets through what it replaced. */
function allowedOf(list: readonly Scored[]): Set<string> {
  if (list.length === 0) return new Set([UNSAID])
  const last = list.filter((each) => !list.some(({ known }) => known.has(each)))
  const allowed = new Set(last.map(({ value }) => value))
  const weak = last.filter(({ isWeak }) => isWeak)
  if (weak.length > 0) for (const value of allowedOf(list.filter((each) => !weak.includes(each)))) allowed.add(value)
  return allowed
}
