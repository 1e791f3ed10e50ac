import { perObject, sameJson } from '../base/index.ts'
import {
  meaningsOn,
  scoresOfCard,
  summaryOf,
  type Card,
  type FoundPlan,
  type Milestone,
  type Snapshot,
  type Surface,
} from '../plan/index.ts'
import { ABSENT, DEFAULT_WORDS, GONE, readRounds, readWaits, type Fellows, type Scores } from '../record/index.ts'
import { collapse, isPlaceholder, nameOf } from '../text/index.ts'
import { copiesAmong } from './copies.ts'
import { fellowsAmong, formerIds, repeats } from './fellows.ts'
import { findMilestone, isBlank, isOkraBoard, isWideSolidRectangle, type Rules, type Verdict } from './find.ts'
import { kindsOf } from './kinds.ts'
import { ownFill, wearsOurPaint } from './look.ts'
import { strays } from './main-size.ts'
import { objectiveOf, objectivesAmong } from './objective.ts'
import { readingOrder } from './order.ts'
import { areShapesScored, scoredKinds } from './scored-kinds.ts'

/** The plan as the cards and the page tell it; what people did by hand is asked beside it (edit/make-plan.ts). */
export function findPlan(snapshot: Snapshot): FoundPlan {
  const rules = rulesOf(snapshot)
  const fellows = fellowsAmong(snapshot.cards)
  const verdicts = judge(snapshot.cards, rules, fellows)
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
    return [milestoneOf(card, fellows, { because, section, objective: objectiveOf(card, objectives) })]
  })
  return {
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
    otherNames: otherNames(milestones, fellows),
    meanings: meaningsOn(snapshot.session),
    placeholders: snapshot.cards.flatMap((card) =>
      isBlank(card) && isWideSolidRectangle(card) && isPlaceholder(card.text) ? [collapse(card.text)] : [],
    ),
    hidden: snapshot.cards.flatMap((card) =>
      card.isHidden && card.record.kind !== 'absent' && !isMarkedOut(card) ? [nameOf(card.text, card.fromText)] : [],
    ),
  }
}

function isMarkedOut({ mark }: Card): boolean {
  return mark.kind === 'ok' && !mark.value.in
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
function judge(cards: readonly Card[], rules: Rules, fellows: Fellows): ReadonlyMap<string, Verdict> {
  const recorded = new Map(cards.flatMap((card) => (card.record.kind === 'absent' ? [] : [[card.id, card] as const])))
  const isAlone = ({ id, mark }: Card) => {
    if (mark.kind !== 'ok' || mark.value.same === undefined) return false
    const { same, at } = mark.value
    const found = fellows.find(same, { holder: id, at }) ?? ''
    const other = recorded.get(found)
    // Two that repeat one that is gone do not repeat each other.
    return other === undefined || (found !== same && repeats(other))
  }
  const verdicts = new Map<string, Verdict>(
    cards.map((card) => [card.id, findMilestone(isAlone(card) ? { ...card, mark: ABSENT } : card, rules)]),
  )
  for (const id of strays(cards, verdicts)) verdicts.set(id, { isMilestone: false, because: 'it is of another size' })
  return verdicts
}

/** The milestone last made of a card, so that what did not change stays the same object. */
const lastMilestone = perObject<Card, { latest?: Milestone }>(() => ({}))

/** What a milestone takes from the board around its card. */
type Surroundings = Pick<Milestone, 'because' | 'section' | 'objective'>

function milestoneOf(card: Card, fellows: Fellows, around: Surroundings): Milestone {
  const memo = lastMilestone(card)
  const { latest } = memo
  const { because, section, objective } = around
  const scores = scoresHere(card, fellows)
  const isSame = latest?.because === because && latest.section === section && latest.objective === objective
  if (isSame && sameJson(latest.scores.dependencies, scores.dependencies)) return latest
  return (memo.latest = { ...describeCard(card, scores), ...around })
}

function scoresHere(card: Card, fellows: Fellows): Scores {
  const scores = scoresOfCard(card)
  if (card.record.kind !== 'ok' || scores.dependencies === undefined) return scores
  return { ...scores, dependencies: readWaits(card.record.value, card.id, fellows) }
}

function describeCard(card: Card, scores: Scores): Omit<Milestone, keyof Surroundings> {
  const fill = ownFill(card)
  const former = formerIds(card)
  return {
    id: card.id,
    ...(former.length === 0 ? {} : { formerIds: former }),
    name: nameOf(card.text, card.fromText),
    type: scores.type ?? card.fromText?.type ?? null,
    scores,
    rounds: card.record.kind === 'ok' ? readRounds(card.record.value.rounds) : [],
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

/** Cards waited for that do not count. */
function otherNames(milestones: readonly Milestone[], { nameOf: nameHere }: Fellows): Record<string, string> {
  const known = new Set(milestones.map(({ id }) => id))
  const waitedFor = milestones.flatMap(({ scores }) =>
    (scores.dependencies ?? []).flatMap((item) => ('card' in item && !known.has(item.card) ? [item.card] : [])),
  )
  return Object.fromEntries(waitedFor.map((id) => [id, nameHere(id) ?? GONE]))
}
