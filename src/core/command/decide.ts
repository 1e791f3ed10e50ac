import { edits, isOfSession, placeHandover, refused, type Decision, type Edit, type Left } from '../edit/index.ts'
import { fellowsAmong, lookOf } from '../find/index.ts'
import { scoresOfCard, type Plan, type Snapshot } from '../plan/index.ts'
import { salvageOn, type Patch } from '../record/index.ts'
import { ALONE, runsNow, type Live } from '../session/index.ts'
import { carryOutImport } from './carry-out-import.ts'
import { clearScores } from './decide-clear.ts'
import { changeWord, choosePalette, colourBy, originalColours, restoreAll } from './decide-colours.ts'
import { putTable, showBadges, showLegend, takeTable, tidyBadges } from './decide-made.ts'
import { answerOffer } from './decide-offer.ts'
import { decideSession } from './decide-session.ts'
import type { Change, CopyAnswer } from './messages.ts'
import type { Answer } from './say-offer.ts'
import { isOwn, isSessionChange, ledWords } from './session-commands.ts'

export function decide(snapshot: Snapshot, plan: Plan, change: Change, live: Live = ALONE): Decision {
  const facilitator = runsNow(live.memory, snapshot.session)
  // FigJam merges plugin data per node: while a session runs, one plugin alone writes cards and page (DESIGN §5).
  if (facilitator !== null && facilitator.seat !== live.memory.seat && !isOwn(change))
    return { kind: 'refused', why: ledWords(facilitator.name) }
  if (isSessionChange(change)) {
    const decision = decideSession(snapshot, plan, change, live, (card, patch) => {
      const scored = score(snapshot, plan, [card], patch)
      return scored.kind === 'edits' ? scored.edits : []
    })
    return 'why' in decision ? { kind: 'refused', why: decision.why } : edits(decision)
  }
  switch (change.type) {
    case 'milestone/change':
      return score(snapshot, plan, change.cards, change.patch)
    case 'milestone/mark':
      return edits(mark(change.cards, change.in))
    case 'milestone/repair':
      return repair(snapshot, change.card)
    case 'copy/answer':
      return answerCopy(snapshot, plan, change.card, change.as)
    case 'kind/tick':
      return tick(snapshot, plan, change.look, change.in)
    case 'paint/choose':
      return change.rule === 'original' ? edits(originalColours(snapshot)) : colourBy(plan, change.rule)
    case 'palette/choose':
      return edits(choosePalette(plan, change.contrast))
    case 'words/change':
      return edits(changeWord(plan, { effort: change.effort, value: change.value }, change.words))
    case 'legend/show':
      return showLegend(snapshot, plan, change.isOn)
    case 'badges/show':
      return showBadges(snapshot, plan, change.isOn)
    case 'badges/tidy':
      return tidyBadges(snapshot, plan)
    case 'table/put':
      return putTable(snapshot, plan, change)
    case 'table/take':
      return takeTable(snapshot)
    case 'offer/answer':
      return answer(snapshot, plan, change.offer, change.as)
    case 'scores/clear':
      return clearScores(snapshot, plan)
    case 'import/apply': {
      const { edits: list, left } = carryOutImport(snapshot, plan, change.rows)
      return edits(list, left)
    }
    case 'handover/place':
      return edits(placeHandover(snapshot, plan))
    case 'okra/remove':
      return edits(removeAll(snapshot))
  }
}

function score(snapshot: Snapshot, plan: Plan, ids: readonly string[], patch: Patch): Decision {
  const known = new Map(plan.milestones.map((milestone) => [milestone.id, milestone]))
  const copies = new Map(plan.copies.map((copy) => [copy.id, copy]))
  const list: Edit[] = []
  const left: Left[] = []
  for (const id of ids) {
    const milestone = known.get(id)
    const copy = copies.get(id)
    if (copy !== undefined) {
      left.push({ card: id, name: copy.name, why: 'copy' })
      continue
    }
    const card = milestone === undefined ? snapshot.cards.find((candidate) => candidate.id === id) : undefined
    const scores = milestone?.scores ?? (card === undefined ? {} : scoresOfCard(card))
    const own = withoutItself(patch, id)
    // Scoring a card that does not count yet says that it is a milestone.
    if (card !== undefined) list.push(...mark([id], true))
    list.push({ kind: 'record/patch', card: id, patch: own, base: scores })
  }
  return ids.length === 0 ? refused('Choose a milestone first.') : edits(list, left)
}

/** A card never waits for itself, also when one change goes to several cards. */
export function withoutItself(patch: Patch, id: string): Patch {
  if (patch.addDependencies === undefined) return patch
  return { ...patch, addDependencies: patch.addDependencies.filter((item) => !('card' in item && item.card === id)) }
}

/** An offer somebody answered: what it asks of records goes the way of every score. */
function answer(snapshot: Snapshot, plan: Plan, offer: string, as: Answer): Decision {
  const wanted = answerOffer(snapshot, plan, offer, as)
  if (wanted === null) return refused('This is no longer so on the board.')
  const changes = wanted.changes.map(({ card, patch }) => score(snapshot, plan, [card], patch))
  return edits([...changes.flatMap((change) => (change.kind === 'edits' ? change.edits : [])), ...wanted.edits])
}

/** What the plugin made goes, cards get their colours back, and no value of ours stays anywhere. */
function removeAll(snapshot: Snapshot): Edit[] {
  const taken = new Set(snapshot.made.map(({ id }) => id))
  return [
    ...clearSession(snapshot),
    ...snapshot.made.flatMap(({ id, what }): Edit[] => (isOfSession(what) ? [] : [{ kind: 'take', node: id }])),
    ...restoreAll(snapshot),
    ...snapshot.carriers.flatMap((node): Edit[] => (taken.has(node) ? [] : [{ kind: 'forget', node }])),
    { kind: 'forget', node: snapshot.page.id },
  ]
}

function clearSession({ session }: Snapshot): Edit[] {
  const { sections, nowCards, ballots, meanings } = session
  const isThere = sections.length + nowCards.length + ballots.length > 0
  return [
    ...(isThere ? [{ kind: 'session/clear' } as const] : []),
    ...(meanings === null ? [] : [{ kind: 'meanings/clear' } as const]),
  ]
}

function mark(ids: readonly string[], isIn: boolean, same: string | null = null): Edit[] {
  return ids.map((card) => ({ kind: 'mark', card, in: isIn, same }))
}

function repair(snapshot: Snapshot, id: string): Decision {
  const card = snapshot.cards.find((candidate) => candidate.id === id)
  if (card?.record.kind !== 'damaged') return refused('There is nothing to repair on this card.')
  const { raw } = card.record
  const { scores, was } = salvageOn(raw, id, fellowsAmong(snapshot.cards))
  return edits([{ kind: 'record/replace', card: id, scores, was, keep: raw }])
}

function answerCopy(snapshot: Snapshot, plan: Plan, id: string, as: CopyAnswer): Decision {
  const copy = plan.copies.find((candidate) => candidate.id === id)
  if (copy === undefined) return refused('This card is no copy any more.')
  if (as === 'same') {
    const isPainted = snapshot.cards.some((card) => card.id === id && card.original.kind !== 'absent')
    return edits([...mark([id], false, copy.of), ...(isPainted ? [{ kind: 'restore', card: id } as const] : [])])
  }
  // A record that is written on the card itself is no copy any more.
  if (as === 'own') return edits([{ kind: 'record/patch', card: id, patch: {}, base: {} }])
  return edits([{ kind: 'record/replace', card: id, scores: {}, was: null, keep: null }])
}

function tick(snapshot: Snapshot, plan: Plan, look: string, isIn: boolean): Decision {
  // The first tick pins down what every kind counts as now, so that the default can no longer change under it; but for
  // those that people are still asked about.
  const others = plan.kinds.filter((kind) => kind.look !== look && kind.asks === undefined)
  const pinned = {
    in: others.filter((kind) => kind.isTicked).map((kind) => kind.look),
    out: others.filter((kind) => !kind.isTicked).map((kind) => kind.look),
  }
  // A tick is the later word: single cards of that kind that were marked the other way follow it.
  const unmark = snapshot.cards.flatMap((card): string[] => {
    const said = card.mark.kind === 'ok' ? card.mark.value : null
    const isOther = said !== null && said.in !== isIn && said.same === undefined
    return isOther && lookOf(card) === look ? [card.id] : []
  })
  return edits([{ kind: 'page/looks', look, in: isIn, pinned }, ...mark(unmark, isIn)])
}
