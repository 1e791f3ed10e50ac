/**
 * The plan of one page, kept: from the cards that changed to what changed of the plan. The whole plan is the same way, gone
 * from nothing: there is one set of rules. What decides for many cards at once (the page’s rules, sizes, objectives, who is
 * who) is asked again only where a card that changed says something else of it.
 */
import { replaced, sameJson, type Steps } from '../base/index.ts'
import {
  meaningsOn,
  summaryOf,
  type Card,
  type Copy,
  type FoundPlan,
  type Milestone,
  type Snapshot,
} from '../plan/index.ts'
import { ABSENT, DEFAULT_WORDS, GONE, NO_TEAM, type Fellows } from '../record/index.ts'
import { collapse, isPlaceholder, nameOf } from '../text/index.ts'
import { areBystandersOut } from './bystander.ts'
import { copiesAmong } from './copies.ts'
import { formerIds, repeats } from './fellows.ts'
import { findMilestone, isBlank, isWideSolidRectangle, type Verdict } from './find.ts'
import { openKinds } from './kinds.ts'
import { openSizes } from './main-size.ts'
import { milestoneOf } from './milestone-of.ts'
import { isObjective, objectiveOf, saysAsObjective } from './objective.ts'
import { openOrder } from './order.ts'
import { judgeOtherwise, openPageRules } from './page-rules.ts'
import { inOrder, openSayings, type Placed } from './placed.ts'
import { identityOf, openWhoIsWho } from './who-is-who.ts'

/** Where the keeper finds the cards that changed. */
export interface CardsById {
  readonly get: (id: string) => Card | undefined
  /** A number that grows along the page’s order. */
  readonly placeOf: (id: string) => number | undefined
}

export interface FoundPlanKeeper {
  /** The plan of a page of which these cards were set or deleted since this was last asked: a few steps a card. */
  readonly update: (page: Page, cards: CardsById, changed: Iterable<string>) => Steps<FoundPlan>
  /** Who is who among the cards, as of the last update. */
  readonly fellows: Fellows
  /** As of the last update, whether bystanders can count (bystander.ts), or have to be known for another reason. */
  readonly needsBystanders: () => boolean
  /** As of the last update, whether any card names this id: waits for it, or repeats it. */
  readonly isNamed: (id: string) => boolean
}

export type Page = Omit<Snapshot, 'carriers'>

interface Entry extends Placed {
  card: Card
  /** By every rule but that of its size. */
  byRules: Verdict
  verdict: Verdict
  /** Null where it does not count. */
  milestone: Milestone | null
}

const UNJUDGED: Verdict = { isMilestone: false, because: 'nothing says so' }
const STRAY: Verdict = { isMilestone: false, because: 'it is of another size' }

/** What one update found to be different, on its way to the plan. */
interface Changes {
  /** Cards that are new or say something else. */
  readonly cards: Set<Entry>
  /** Ids by which something else is found now than before, or something of another name. */
  readonly ids: Set<string>
  /** Whether another card counts now than before. */
  isCounted: boolean
  /** Whether a milestone waits for something else than before. */
  isWaitNew: boolean
}

interface Listed {
  readonly ids: readonly string[]
  readonly copies: readonly Copy[]
  readonly places: ReadonlyMap<string, number>
}

export function keepFoundPlan(): FoundPlanKeeper {
  const entries = new Map<string, Entry>()
  const who = openWhoIsWho<Entry>((id) => entries.get(id)?.card)
  const [pageRules, kinds, sizes, order] = [openPageRules(), openKinds(), openSizes(), openOrder()]
  const objectives = openSayings<Entry>(({ card, verdict }) =>
    verdict.isMilestone || !isObjective(card) ? null : saysAsObjective(card),
  )
  const placeholders = openSayings<Entry>(({ card }) => placeholderOn(card))
  const hidden = openSayings<Entry>(({ card }) => hiddenNameOf(card))
  const sayings = [objectives, placeholders, hidden]
  let rules = pageRules.rules({ looks: ABSENT, cards: [], sections: [] })
  let sections: { readonly list: Page['sections']; readonly names: ReadonlyMap<string, string> } | null = null
  let copies: readonly Copy[] = []
  /** What the list of milestones was made of, and where each stands in it. */
  let listed: Listed | null = null
  let plan: FoundPlan | null = null

  const drop = (id: string, entry: Entry): void => {
    who.drop(entry)
    pageRules.put(entry.card, null)
    for (const part of [kinds, sizes, order]) part.drop(id)
    for (const each of sayings) each.drop(entry)
    entries.delete(id)
  }

  /** Takes in the cards that changed. */
  function* takeIn(cards: CardsById, changed: Iterable<string>): Steps<Changes> {
    const changes: Changes = { cards: new Set(), ids: new Set(), isCounted: false, isWaitNew: false }
    const note = (id: string, ...both: readonly (Card | undefined)[]) => {
      for (const each of [id, ...both.flatMap((card) => (card === undefined ? [] : formerIds(card)))])
        changes.ids.add(each)
    }
    for (const id of changed) {
      yield
      const [card, nth, known] = [cards.get(id), cards.placeOf(id) ?? 0, entries.get(id)]
      if (known?.card === card && known?.nth === nth) continue
      if (known !== undefined && (card === undefined || nth !== known.nth)) {
        drop(id, known)
        changes.isCounted ||= known.verdict.isMilestone
        note(id, known.card)
      }
      if (card === undefined) continue
      const before = entries.get(id)
      // Of a page that is new, nobody has been told anything yet.
      if (plan !== null && (before === undefined || identityOf(before.card) !== identityOf(card)))
        note(id, before?.card, card)
      const entry = before ?? { nth, card, byRules: UNJUDGED, verdict: UNJUDGED, milestone: null }
      if (before !== undefined) who.drop(before)
      pageRules.put(before?.card ?? null, card)
      entry.card = card
      entries.set(id, entry)
      who.put(entry)
      changes.cards.add(entry)
    }
    return changes
  }

  /** A card said to repeat another counts for itself again once that other one no longer carries a record. */
  const isAlone = ({ id, mark }: Card): boolean => {
    if (mark.kind !== 'ok' || mark.value.same === undefined) return false
    const { same, at } = mark.value
    const found = who.fellows.find(same, { holder: id, at }) ?? ''
    const other = entries.get(found)?.card
    // Two that repeat one that is gone do not repeat each other.
    return other === undefined || other.record.kind === 'absent' || (found !== same && repeats(other))
  }

  /** Judges who has to be judged again; what follows from a verdict follows for those of whom it is another. */
  function* judge(page: Page, changes: Changes): Steps<ReadonlySet<Entry>> {
    const before = rules
    rules = pageRules.rules(page)
    const toJudge = new Set<Entry>(changes.cards)
    if (changes.ids.size > 0) for (const entry of who.repeaters) toJudge.add(entry)
    if (before !== rules)
      for (const entry of entries.values()) if (judgeOtherwise(before, rules, entry.card)) toJudge.add(entry)
    for (const entry of toJudge) {
      yield
      const { card } = entry
      entry.byRules = findMilestone(isAlone(card) ? { ...card, mark: ABSENT } : card, rules)
      sizes.put(card, entry.byRules.because)
    }
    for (const id of sizes.takeChanged()) {
      const entry = entries.get(id)
      if (entry !== undefined) toJudge.add(entry)
    }
    for (const entry of toJudge) {
      yield
      const { card, verdict } = entry
      entry.verdict = sizes.isStray(card.id) ? STRAY : entry.byRules
      changes.isCounted ||= verdict.isMilestone !== entry.verdict.isMilestone
      kinds.put(entry)
      for (const each of sayings) each.put(entry)
      if (entry.verdict.isMilestone) order.put(card)
      else order.drop(card.id)
    }
    return toJudge
  }

  const takeSections = (list: Page['sections']): boolean => {
    if (sections?.list === list) return false
    sections = { list, names: new Map(list.map(({ id, name }) => [id, name])) }
    order.setSections(list)
    return true
  }

  /** A milestone that says the same stays the same object; false where it does. */
  const describe = (entry: Entry, objectiveCards: readonly Card[], changes: Changes): boolean => {
    const { card, verdict, milestone } = entry
    const around = {
      because: verdict.because,
      section: sections?.names.get(card.section ?? '') ?? null,
      objective: verdict.isMilestone ? objectiveOf(card, objectiveCards) : null,
    }
    const next = verdict.isMilestone ? milestoneOf(card, who.fellows, around) : null
    if (sameJson(milestone, next)) return false
    changes.isWaitNew ||= !sameJson(milestone?.scores.dependencies, next?.scores.dependencies)
    entry.milestone = next
    return true
  }

  const listOf = (changed: ReadonlySet<Entry>): readonly Milestone[] => {
    const ids = order.ids()
    const before = plan?.milestones ?? []
    if (listed?.ids === ids && listed.copies === copies) {
      if (changed.size === 0) return before
      return patched(before, listed.places, changed)
    }
    const left = new Set(copies.map(({ id }) => id))
    const list = ids.flatMap((id) => (left.has(id) ? [] : (entries.get(id)?.milestone ?? [])))
    listed = { ids, copies, places: new Map(list.map(({ id }, at) => [id, at])) }
    const isSame = list.length === before.length && list.every((milestone, at) => milestone === before[at])
    return isSame ? before : list
  }

  /** Cards waited for that do not count. */
  const otherNames = (milestones: readonly Milestone[]): Record<string, string> => {
    const known = new Set(milestones.map(({ id }) => id))
    const waitedFor = milestones.flatMap(({ scores }) =>
      (scores.dependencies ?? []).flatMap((item) => ('card' in item && !known.has(item.card) ? [item.card] : [])),
    )
    return Object.fromEntries(waitedFor.map((id) => [id, who.fellows.nameOf(id) ?? GONE]))
  }

  function* update(page: Page, cards: CardsById, changed: Iterable<string>): Steps<FoundPlan> {
    const [before, objectivesBefore, copiesBefore] = [plan, objectives.sayers(), copies]
    const changes = yield* takeIn(cards, changed)
    const isSectionNew = takeSections(page.sections)
    const judged = yield* judge(page, changes)
    const isForAll = isSectionNew || objectives.sayers() !== objectivesBefore
    const toDescribe = new Set(isForAll ? entries.values() : [...judged, ...who.waitingFor(changes.ids)])
    const objectiveCards = objectives.sayers().map(({ card }) => card)
    const different = new Set<Entry>()
    for (const entry of toDescribe) {
      yield
      if (describe(entry, objectiveCards, changes)) different.add(entry)
    }
    if ((before === null || changes.isCounted || changes.ids.size > 0) && who.copied.size + copies.length > 0) {
      const counted = inOrder(entries.values()).flatMap(({ card, verdict }) => (verdict.isMilestone ? [card] : []))
      copies = same(copies, copiesAmong(counted))
    }
    const milestones = listOf(different)
    const isNameNew =
      changes.isWaitNew ||
      ((changes.isCounted || copies !== copiesBefore) && (who.isAnyWaiting() || isAnyNamed(before))) ||
      Array.from(changes.ids).some((id) => before?.otherNames[id] !== undefined)
    return (plan = {
      ...partsOfPage(page, before),
      milestones,
      copies,
      kinds: same(before?.kinds, kinds.list(rules)),
      otherNames: before === null || isNameNew ? same(before?.otherNames, otherNames(milestones)) : before.otherNames,
      placeholders: placeholders.sayings(),
      hidden: hidden.sayings(),
    })
  }
  /** Where nothing counts, people are asked about every kind; pills of ours keep off all words. */
  const needsBystanders = () =>
    !areBystandersOut(rules) || plan?.milestones.length === 0 || (plan?.made.badges ?? 0) > 0
  return { update, fellows: who.fellows, needsBystanders, isNamed: who.isNamed }
}

function isAnyNamed(plan: FoundPlan | null): boolean {
  return plan !== null && Object.keys(plan.otherNames).length > 0
}

function patched(
  list: readonly Milestone[],
  places: ReadonlyMap<string, number>,
  changed: ReadonlySet<Entry>,
): readonly Milestone[] {
  let next: Milestone[] | null = null
  for (const { card, milestone } of changed) {
    const at = places.get(card.id)
    if (at === undefined || milestone === null) continue
    if (next === null) next = replaced(list, at, milestone)
    else next[at] = milestone
  }
  return next ?? list
}

/** What the page itself says; what says the same as before is the same object. */
function partsOfPage(
  { page, editor, hasBystanders, paint, palette, words, team, made, table, session }: Page,
  before: FoundPlan | null,
): Pick<
  FoundPlan,
  'editor' | 'page' | 'hasBystanders' | 'paint' | 'contrast' | 'words' | 'team' | 'made' | 'meanings'
> {
  const rule = paint.kind === 'ok' ? { rule: paint.value.rule, palettes: paint.value.palettes } : null
  return {
    page: same(before?.page, page),
    ...(editor === undefined ? {} : { editor }),
    hasBystanders: hasBystanders === true,
    paint: same(before?.paint, rule),
    contrast: palette.kind === 'ok' ? palette.value.contrast : 'usual',
    words: same(before?.words, words.kind === 'ok' ? words.value.words : DEFAULT_WORDS),
    team: same(
      before?.team,
      team.kind === 'ok' ? { name: team.value.name ?? '', link: team.value.link ?? '' } : NO_TEAM,
    ),
    made: same(before?.made, summaryOf(made, table)),
    meanings: same(before?.meanings, meaningsOn(session)),
  }
}

function same<T>(before: T | undefined, now: T): T {
  return before !== undefined && sameJson(before, now) ? before : now
}

/** What a card says that looks like a milestone and still holds a template’s words. */
function placeholderOn(card: Card): string | null {
  return isBlank(card) && isWideSolidRectangle(card) && isPlaceholder(card.text) ? collapse(card.text) : null
}

/** The name of a scored card that nobody can see. */
function hiddenNameOf({ isHidden, record, mark, text, fromText }: Card): string | null {
  const isMarkedOut = mark.kind === 'ok' && !mark.value.in
  return isHidden && record.kind !== 'absent' && !isMarkedOut ? nameOf(text, fromText) : null
}
