import type { Card, Section } from './card.ts'
import type { Hex } from './colour.ts'
import { findMilestone, isBlank, isOkraBoard, type Because, type Rules } from './find.ts'
import { describeLook, lookOf, ownFill, wearsOurPaint } from './look.ts'
import type { Looks, PaintState } from './marks.ts'
import { perObject } from './memo.ts'
import { compareIds, readingOrder } from './order.ts'
import { scoresOf, type Scores } from './record.ts'
import type { Stored } from './stored.ts'
import { nameOf } from './text.ts'

/** Everything a scan read of one page, as plain data. */
export interface Snapshot {
  readonly page: { readonly id: string; readonly name: string }
  readonly looks: Stored<Looks>
  readonly paint: Stored<PaintState>
  readonly cards: readonly Card[]
  readonly sections: readonly Section[]
  /** Every node of the page that carries any of our data, card or not. */
  readonly carriers: readonly string[]
}

/** A record that cannot be used as it is: a newer plugin’s, or a damaged one. Shown, kept, never overwritten. */
export type Trouble =
  | { readonly kind: 'newer'; readonly version: number; readonly raw: string }
  | { readonly kind: 'damaged'; readonly raw: string; readonly why: string }

export interface Milestone {
  readonly id: string
  readonly name: string
  readonly type: string | null
  readonly section: string | null
  readonly scores: Scores
  readonly because: Because
  readonly trouble: Trouble | null
  /** The colour the card wears without us; null where it is not one plain colour. */
  readonly fill: Hex | null
  readonly isPainted: boolean
  /** Figma’s node type decides which palette is its own. */
  readonly surface: Surface
}

/** Which of FigJam’s palettes a card is painted from; free text is never painted. */
export type Surface = 'shape' | 'sticky' | 'none'

/** A card that carries another card’s record: a person copied it. Not counted until somebody says which it is. */
export interface Copy {
  readonly id: string
  readonly name: string
  readonly of: string
  readonly ofName: string
}

/** A kind of card on this page, for ticking. */
export interface Kind {
  readonly look: string
  readonly words: string
  readonly fill: Hex | null
  readonly count: number
  /** How many of them count as milestones now. */
  readonly counted: number
  readonly isTicked: boolean
  readonly example: string
}

/** All milestones of the page with their scores, in reading order, and what a facilitator may want to change of it. */
export interface Plan {
  readonly page: { readonly id: string; readonly name: string }
  readonly milestones: readonly Milestone[]
  readonly copies: readonly Copy[]
  readonly kinds: readonly Kind[]
  readonly paint: { readonly rule: PaintState['rule']; readonly scale: string | undefined } | null
}

/** The scores that count: the record’s, else those its text carries. */
export function scoresOfCard(card: Card): Scores {
  if (card.record.kind === 'ok') return scoresOf(card.record.value)
  return card.record.kind === 'absent' ? (card.said?.scores ?? {}) : {}
}

export function makePlan(snapshot: Snapshot): Plan {
  const rules = rulesOf(snapshot)
  const findings = new Map(snapshot.cards.map((card) => [card.id, findMilestone(card, rules)]))
  const counted = snapshot.cards.filter((card) => findings.get(card.id)?.isMilestone)
  const owners = ownersOf(counted)
  const copies = counted.filter((card) => owners.get(card.id) !== card.id)
  const byId = new Map(counted.map((card) => [card.id, card]))
  const sectionNames = new Map(snapshot.sections.map((section) => [section.id, section.name]))
  const copyIds = new Set(copies.map((card) => card.id))
  const toMilestone = (card: Card): Milestone => {
    const because = findings.get(card.id)?.because ?? 'nothing says so'
    const section = card.section === null ? null : (sectionNames.get(card.section) ?? null)
    const { latest } = lastMilestone(card)
    if (latest?.because === because && latest.section === section) return latest
    return (lastMilestone(card).latest = readMilestone(card, because, section))
  }
  return {
    page: snapshot.page,
    milestones: readingOrder(counted, snapshot.sections).flatMap((id) => {
      const card = byId.get(id)
      return card === undefined || copyIds.has(id) ? [] : [toMilestone(card)]
    }),
    copies: copies.map((card) => copyOf(card, byId.get(owners.get(card.id) ?? ''))),
    kinds: kindsOf(snapshot.cards, findings, rules),
    paint: snapshot.paint.kind === 'ok' ? { rule: snapshot.paint.value.rule, scale: snapshot.paint.value.scale } : null,
  }
}

/** The milestone last made of a card, so that what did not change stays the same object. */
const lastMilestone = perObject<Card, { latest?: Milestone }>(() => ({}))

function readMilestone(card: Card, because: Because, section: string | null): Milestone {
  const fill = ownFill(card)
  const scores = scoresOfCard(card)
  return {
    id: card.id,
    name: nameOf(card.text, card.said),
    type: scores.type ?? card.said?.type ?? null,
    section,
    scores,
    because,
    trouble: card.record.kind === 'newer' || card.record.kind === 'damaged' ? card.record : null,
    fill: fill.kind === 'solid' ? fill.hex : null,
    isPainted: wearsOurPaint(card),
    surface: surfaceOf(card),
  }
}

export function rulesOf(snapshot: Snapshot): Rules {
  return {
    looks: snapshot.looks.kind === 'ok' ? snapshot.looks.value : { in: [], out: [] },
    defaultLook: isOkraBoard(snapshot.cards, snapshot.sections) ? 'wide rectangles' : 'stickies',
  }
}

function surfaceOf(card: Card): Surface {
  if (card.type === 'TEXT') return 'none'
  return card.type === 'STICKY' ? 'sticky' : 'shape'
}

/**
 * Card id to the id of the card that owns its record. A record written elsewhere (`at`) makes a copy only while
 * another card of the page has the better claim: the one it was written on, else the oldest that carries it (the
 * original was cut and pasted, or stayed on another page).
 */
function ownersOf(cards: readonly Card[]): Map<string, string> {
  const claims = new Map<string, string>()
  for (const card of cards) {
    const at = writtenOn(card)
    const best = claims.get(at)
    const isBetter = best === undefined || card.id === at || (best !== at && compareIds(card.id, best) < 0)
    if (isBetter) claims.set(at, card.id)
  }
  return new Map(cards.map((card) => [card.id, claims.get(writtenOn(card)) ?? card.id]))
}

function writtenOn(card: Card): string {
  return card.record.kind === 'ok' ? card.record.value.at : card.id
}

function copyOf(card: Card, owner: Card | undefined): Copy {
  return {
    id: card.id,
    name: nameOf(card.text, card.said),
    of: owner?.id ?? '',
    ofName: owner === undefined ? '' : nameOf(owner.text, owner.said),
  }
}

function kindsOf(
  cards: readonly Card[],
  findings: ReadonlyMap<string, { readonly isMilestone: boolean }>,
  rules: Rules,
): Kind[] {
  const kinds = new Map<string, { first: Card; count: number; counted: number }>()
  for (const card of cards) {
    if (card.made || isBlank(card)) continue
    const look = lookOf(card)
    const kind = kinds.get(look) ?? { first: card, count: 0, counted: 0 }
    kind.count += 1
    if (findings.get(card.id)?.isMilestone) kind.counted += 1
    kinds.set(look, kind)
  }
  return Array.from(kinds, ([look, { first, count, counted }]): Kind => {
    const fill = ownFill(first)
    return {
      look,
      words: describeLook(first),
      fill: fill.kind === 'solid' ? fill.hex : null,
      count,
      counted,
      isTicked: isTicked(first, rules),
      example: nameOf(first.text, first.said),
    }
  }).sort((a, b) => Number(b.counted > 0) - Number(a.counted > 0) || b.count - a.count || (a.look < b.look ? -1 : 1))
}

/** Whether a kind counts by its look alone, whatever single cards say of themselves. */
function isTicked(card: Card, rules: Rules): boolean {
  const bare = { ...card, mark: { kind: 'absent' }, record: { kind: 'absent' }, said: null } as const
  return findMilestone(bare, rules).isMilestone
}
