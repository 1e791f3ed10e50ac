import type { Card, Section } from './card.ts'
import type { Hex } from './colour/colour.ts'
import { claimsOf, copiesAmong, type Copy } from './find/copies.ts'
import {
  findMilestone,
  isBlank,
  isOkraBoard,
  isWideSolidRectangle,
  type Because,
  type Rules,
  type Verdict,
} from './find/find.ts'
import { kindsOf, type Kind } from './find/kinds.ts'
import { areShapesScored, scoredKinds } from './find/scored-kinds.ts'
import type { Link } from './weigh/link.ts'
import { ownFill, wearsOurPaint } from './find/look.ts'
import { summaryOf, type MadeNode, type MadeSummary } from './record/made.ts'
import { strays } from './find/main-size.ts'
import type { PaintState, PaletteState, DeclinedOffers, TickedLooks, WordsState } from './record/marks.ts'
import type { Meanings } from './record/meanings.ts'
import { perObject } from './memo.ts'
import { objectiveOf, objectivesAmong } from './find/objective.ts'
import { offersOf, type BoardTable, type Offer } from './decide/offer.ts'
import { readingOrder } from './find/order.ts'
import type { Contrast } from './colour/palette.ts'
import { scoresOf, type Scores } from './record/record.ts'
import { readRounds, type Round } from './record/round.ts'
import { meaningsOn, type OnBoard } from './session/on-board.ts'
import { ABSENT, type Stored } from './record/stored.ts'
import { collapse, isPlaceholder, nameOf } from './text/text.ts'
import { DEFAULT_WORDS, type Words } from './weigh/value.ts'

/** Everything a scan read of one page, as plain data. */
export interface Snapshot {
  readonly page: { readonly id: string; readonly name: string }
  readonly looks: Stored<TickedLooks>
  readonly paint: Stored<PaintState>
  readonly palette: Stored<PaletteState>
  readonly words: Stored<WordsState>
  readonly left: Stored<DeclinedOffers>
  readonly cards: readonly Card[]
  readonly sections: readonly Section[]
  /** Connectors with at least one end on something. */
  readonly links: readonly Link[]
  /** Nodes the plugin made: no cards. */
  readonly made: readonly MadeNode[]
  /** The milestone table on the board, where there is one. */
  readonly table: BoardTable | null
  /** Every node of the page that carries any of our data, card or not. */
  readonly carriers: readonly string[]
  readonly session: OnBoard
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
  /** The words of the objective above the card in its column; null where there is none. */
  readonly objective: string | null
  readonly scores: Scores
  /** Revealed votes, oldest first. */
  readonly rounds: readonly Round[]
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

/** All milestones of the page with their scores, in reading order, and what a facilitator may want to change of it. */
export interface Plan {
  readonly page: { readonly id: string; readonly name: string }
  readonly milestones: readonly Milestone[]
  readonly copies: readonly Copy[]
  readonly kinds: readonly Kind[]
  readonly paint: { readonly rule: PaintState['rule']; readonly palettes: string | undefined } | null
  readonly contrast: Contrast
  /** What the team calls each meeting of effort and value. */
  readonly words: Words
  /** What the plugin put on the board. */
  readonly made: MadeSummary
  /** What people did by hand, offered as changes to the plan. */
  readonly offers: readonly Offer[]
  /** Names of cards that milestones wait for and that are no milestones themselves, by the id they wait for. */
  readonly otherNames: Readonly<Record<string, string>>
  /** What the levels of the scales mean here. */
  readonly meanings: Meanings
  /** What cards say that look like milestones and still hold a template’s words. */
  readonly placeholders: readonly string[]
  /** Names of scored cards that nobody can see: they do not count. */
  readonly hidden: readonly string[]
}

/** The scores that count: the record’s, else those its text carries. */
export function scoresOfCard(card: Card): Scores {
  if (card.record.kind === 'ok') return scoresOf(card.record.value)
  return card.record.kind === 'absent' ? (card.said?.scores ?? {}) : {}
}

export function makePlan(snapshot: Snapshot): Plan {
  const rules = rulesOf(snapshot)
  const verdicts = judge(snapshot.cards, rules)
  const counted = snapshot.cards.filter((card) => verdicts.get(card.id)?.isMilestone)
  const copies = copiesAmong(counted)
  const copyIds = new Set(copies.map(({ id }) => id))
  const byId = new Map(counted.map((card) => [card.id, card]))
  const sectionNames = new Map(snapshot.sections.map(({ id, name }) => [id, name]))
  const objectives = objectivesAmong(snapshot.cards.filter(({ id }) => verdicts.get(id)?.isMilestone !== true))
  const milestones = readingOrder(counted, snapshot.sections).flatMap((id) => {
    const card = byId.get(id)
    if (card === undefined || copyIds.has(id)) return []
    const section = card.section === null ? null : (sectionNames.get(card.section) ?? null)
    const because = verdicts.get(id)?.because ?? 'nothing says so'
    return [milestoneOf(card, because, section, objectiveOf(card, objectives))]
  })
  const plan: Plan = {
    page: snapshot.page,
    milestones,
    copies,
    kinds: kindsOf(snapshot.cards, verdicts, rules),
    paint:
      snapshot.paint.kind === 'ok'
        ? { rule: snapshot.paint.value.rule, palettes: snapshot.paint.value.palettes }
        : null,
    contrast: snapshot.palette.kind === 'ok' ? snapshot.palette.value.contrast : 'usual',
    words: snapshot.words.kind === 'ok' ? snapshot.words.value.words : DEFAULT_WORDS,
    made: summaryOf(snapshot.made, snapshot.table),
    offers: [],
    otherNames: otherNames(milestones, snapshot.cards),
    meanings: meaningsOn(snapshot.session),
    placeholders: snapshot.cards.flatMap((card) =>
      isBlank(card) && isWideSolidRectangle(card) && isPlaceholder(card.text) ? [collapse(card.text)] : [],
    ),
    hidden: snapshot.cards.flatMap((card) =>
      card.isHidden && card.record.kind !== 'absent' && !isMarkedOut(card) ? [nameOf(card.text, card.said)] : [],
    ),
  }
  const declined = snapshot.left.kind === 'ok' ? snapshot.left.value.offers : []
  return { ...plan, offers: offersOf(plan, snapshot.links, snapshot.table, declined) }
}

function isMarkedOut({ mark }: Card): boolean {
  return mark.kind === 'ok' && !mark.value.in
}

/** Every card a milestone may wait for, by id, for sentences and exports. */
export function namesIn(plan: Plan): ReadonlyMap<string, string> {
  return new Map([...Object.entries(plan.otherNames), ...plan.milestones.map(({ id, name }) => [id, name] as const)])
}

function rulesOf(snapshot: Snapshot): Rules {
  const { looks, cards, sections } = snapshot
  const scored = scoredKinds(cards)
  const [isOkra, isScored] = [isOkraBoard(cards, sections), areShapesScored(cards, scored)]
  return {
    looks: looks.kind === 'ok' ? looks.value : { in: [], out: [] },
    defaultLook: isOkra || isScored ? 'wide rectangles' : 'stickies',
    scored,
    asksAboutStickies: isScored && !isOkra,
  }
}

/** A card said to repeat another counts for itself again once that other one no longer carries a record. */
function judge(cards: readonly Card[], rules: Rules): ReadonlyMap<string, Verdict> {
  const recorded = new Set(cards.flatMap((card) => (card.record.kind === 'absent' ? [] : [card.id])))
  const verdicts = new Map<string, Verdict>(
    cards.map((card) => {
      const same = card.mark.kind === 'ok' ? card.mark.value.same : undefined
      const isAlone = same !== undefined && !recorded.has(same)
      return [card.id, findMilestone(isAlone ? { ...card, mark: ABSENT } : card, rules)]
    }),
  )
  for (const id of strays(cards, verdicts)) verdicts.set(id, { isMilestone: false, because: 'it is of another size' })
  return verdicts
}

/** The milestone last made of a card, so that what did not change stays the same object. */
const lastMilestone = perObject<Card, { latest?: Milestone }>(() => ({}))

function milestoneOf(card: Card, because: Because, section: string | null, objective: string | null): Milestone {
  const memo = lastMilestone(card)
  const { latest } = memo
  if (latest?.because === because && latest.section === section && latest.objective === objective) return latest
  return (memo.latest = describeCard(card, because, section, objective))
}

function describeCard(card: Card, because: Because, section: string | null, objective: string | null): Milestone {
  const fill = ownFill(card)
  const scores = scoresOfCard(card)
  return {
    id: card.id,
    name: nameOf(card.text, card.said),
    type: scores.type ?? card.said?.type ?? null,
    section,
    objective,
    scores,
    rounds: card.record.kind === 'ok' ? readRounds(card.record.value.rounds) : [],
    because,
    trouble: card.record.kind === 'newer' || card.record.kind === 'damaged' ? card.record : null,
    fill: fill.kind === 'solid' ? fill.hex : null,
    isPainted: wearsOurPaint(card),
    surface: surfaceOf(card),
  }
}

function surfaceOf(card: Card): Surface {
  if (card.type === 'TEXT') return 'none'
  return card.type === 'STICKY' ? 'sticky' : 'shape'
}

/** Cards waited for that do not count, and those that have a new id since they were cut and pasted. */
function otherNames(milestones: readonly Milestone[], cards: readonly Card[]): Record<string, string> {
  const known = new Set(milestones.map(({ id }) => id))
  const waitedFor = milestones.flatMap(({ scores }) =>
    (scores.dependencies ?? []).flatMap((item) => ('card' in item && !known.has(item.card) ? [item.card] : [])),
  )
  if (waitedFor.length === 0) return {}
  const byId = new Map(cards.map((card) => [card.id, card]))
  const claims = claimsOf(cards.filter((card) => card.record.kind === 'ok'))
  const names: Record<string, string> = {}
  for (const id of waitedFor) {
    const card = byId.get(id) ?? byId.get(claims.get(id) ?? '')
    if (card !== undefined) names[id] = nameOf(card.text, card.said)
  }
  return names
}
