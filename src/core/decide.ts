import type { Card } from './card.ts'
import type { Edit } from './edit.ts'
import { placeHandover } from './handover-cards.ts'
import { carryOutImport } from './import/carry-out.ts'
import { lookOf } from './look.ts'
import type { Mark } from './marks.ts'
import type { Change } from './messages.ts'
import type { Left } from './outcome.ts'
import { choosePalettes, colourUnder, paletteOf, writeChoice, type Rule } from './paint.ts'
import { makePlan, scoresOfCard, type Milestone, type Plan, type Snapshot } from './plan.ts'
import { patchRecord, recordOf, salvage, type Patch, type Scores } from './record.ts'
import { isOwn, isSessionChange, ledWords } from './session/commands.ts'
import { decideSession } from './session/decide.ts'
import { ALONE, type Live } from './session/live.ts'
import { runsNow } from './session/memory.ts'
import { nameOf } from './text.ts'

/** What to do about a command: edits, and cards left alone and why; or why not at all, in words. Nothing is written. */
export type Decision =
  | { readonly kind: 'edits'; readonly edits: readonly Edit[]; readonly left: readonly Left[] }
  | { readonly kind: 'refused'; readonly why: string }

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
      return edits([...mark(change.cards, change.in), ...repaintAfter(snapshot, plan, marked(change.cards, change.in))])
    case 'milestone/repair':
      return repair(snapshot, change.card)
    case 'copy/answer':
      return answerCopy(snapshot, plan, change.card, change.as)
    case 'kind/tick':
      return tick(snapshot, plan, change.look, change.in)
    case 'paint/choose':
      return change.rule === 'original' ? edits(originalColours(snapshot)) : colourBy(plan, change.rule)
    case 'scores/clear':
      return startFresh(snapshot, plan)
    case 'import/apply': {
      const { edits: list, left } = carryOutImport(snapshot, plan, change.rows, (milestone, scores) =>
        repaint(plan, milestone, scores),
      )
      return edits(list, left)
    }
    case 'handover/place':
      return edits(placeHandover(snapshot, plan))
    case 'okra/remove': {
      const made = new Set(snapshot.cards.flatMap((card) => (card.made ? [card.id] : [])))
      return edits([
        ...clearSession(snapshot),
        ...restoreAll(snapshot),
        ...Array.from(made, (node): Edit => ({ kind: 'made/remove', node })),
        ...snapshot.carriers.flatMap((node): Edit[] => (made.has(node) ? [] : [{ kind: 'forget', node }])),
        { kind: 'forget', node: snapshot.page.id },
      ])
    }
  }
}

function edits(list: readonly Edit[], left: readonly Left[] = []): Decision {
  return { kind: 'edits', edits: list, left }
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
    if (milestone !== undefined) list.push(...repaint(plan, milestone, patchRecord(scores, own)))
  }
  return ids.length === 0 ? { kind: 'refused', why: 'Choose a milestone first.' } : edits(list, left)
}

/** A card never waits for itself, also when one change goes to several cards. */
export function withoutItself(patch: Patch, id: string): Patch {
  if (patch.addDependencies === undefined) return patch
  return { ...patch, addDependencies: patch.addDependencies.filter((item) => !('card' in item && item.card === id)) }
}

/** While a rule is on, a scored card is painted in the same step; one a person recoloured since stays as it is. */
function repaint(plan: Plan, milestone: Milestone, scores: Scores): Edit[] {
  if (plan.paint === null) return []
  const colour = colourUnder(plan.paint.rule, scores, milestone.surface, paletteOf(plan))
  return colour === null ? [] : [{ kind: 'paint', card: milestone.id, colour, evenIfRecoloured: false }]
}

function colourBy(plan: Plan, rule: Rule): Decision {
  const choice = choosePalettes(plan.milestones)
  const list: Edit[] = []
  const left: Left[] = []
  for (const { id, name, scores, surface } of plan.milestones) {
    const colour = colourUnder(rule, scores, surface, choice)
    if (colour === null) left.push({ card: id, name, why: 'free text' })
    else list.push({ kind: 'paint', card: id, colour, evenIfRecoloured: true })
  }
  // The rule goes first: stopped half-way, the page still says what its colours mean.
  return edits([{ kind: 'page/paint', rule, palettes: writeChoice(choice) }, ...list], left)
}

function originalColours(snapshot: Snapshot): Edit[] {
  return [{ kind: 'page/paint', rule: null, palettes: '' }, ...restoreAll(snapshot)]
}

/** Every card that carries our paint, milestone or not: copies of painted cards go back as well. */
function restoreAll(snapshot: Snapshot): Edit[] {
  return snapshot.cards.flatMap((card): Edit[] =>
    card.original.kind === 'absent' ? [] : [{ kind: 'restore', card: card.id }],
  )
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

function marked(ids: readonly string[], isIn: boolean): (snapshot: Snapshot) => Snapshot {
  return (snapshot) => ({
    ...snapshot,
    cards: snapshot.cards.map((card) => {
      const value: Mark = { v: 1, at: card.id, in: isIn }
      return ids.includes(card.id) ? { ...card, mark: { kind: 'ok', value } } : card
    }),
  })
}

/** What painting has to follow when other cards count than before: newcomers are painted, leavers restored. */
function repaintAfter(snapshot: Snapshot, plan: Plan, change: (snapshot: Snapshot) => Snapshot): Edit[] {
  if (plan.paint === null) return []
  const before = new Set(plan.milestones.map((milestone) => milestone.id))
  const next = makePlan(change(snapshot)).milestones
  const after = new Set(next.map((milestone) => milestone.id))
  const painted = new Set(snapshot.cards.flatMap((card) => (card.original.kind === 'absent' ? [] : [card.id])))
  return [
    ...next.flatMap((milestone) => (before.has(milestone.id) ? [] : repaint(plan, milestone, milestone.scores))),
    ...plan.milestones.flatMap(({ id }): Edit[] =>
      after.has(id) || !painted.has(id) ? [] : [{ kind: 'restore', card: id }],
    ),
  ]
}

function repair(snapshot: Snapshot, id: string): Decision {
  const card = snapshot.cards.find((candidate) => candidate.id === id)
  if (card?.record.kind !== 'damaged') return { kind: 'refused', why: 'There is nothing to repair on this card.' }
  const { raw } = card.record
  return edits([{ kind: 'record/replace', card: id, scores: salvage(raw), keep: raw }])
}

function answerCopy(snapshot: Snapshot, plan: Plan, id: string, as: 'same' | 'new'): Decision {
  const copy = plan.copies.find((candidate) => candidate.id === id)
  if (copy === undefined) return { kind: 'refused', why: 'This card is no copy any more.' }
  if (as === 'same') {
    const isPainted = snapshot.cards.some((card) => card.id === id && card.original.kind !== 'absent')
    return edits([...mark([id], false, copy.of), ...(isPainted ? [{ kind: 'restore', card: id } as const] : [])])
  }
  const fresh = (before: Snapshot): Snapshot => ({
    ...before,
    cards: before.cards.map((card) => (card.id === id ? withScores(card, {}) : card)),
  })
  return edits([{ kind: 'record/replace', card: id, scores: {}, keep: null }, ...repaintAfter(snapshot, plan, fresh)])
}

function withScores(card: Card, scores: Scores): Card {
  return { ...card, record: { kind: 'ok', value: recordOf(card.id, scores) } }
}

function tick(snapshot: Snapshot, plan: Plan, look: string, isIn: boolean): Decision {
  // The first tick pins down what every kind counts as now, so that the default can no longer change under it.
  const others = plan.kinds.filter((kind) => kind.look !== look)
  const pinned = {
    in: others.filter((kind) => kind.isTicked).map((kind) => kind.look),
    out: others.filter((kind) => !kind.isTicked).map((kind) => kind.look),
  }
  const ticked = (before: Snapshot): Snapshot => ({
    ...before,
    looks: {
      kind: 'ok',
      value: { v: 1, at: before.page.id, in: isIn ? [...pinned.in, look] : pinned.in, out: pinned.out },
    },
  })
  // A tick is the later word: single cards of that kind that were marked the other way follow it.
  const unmark = snapshot.cards.flatMap((card): string[] => {
    const said = card.mark.kind === 'ok' ? card.mark.value : null
    const isOther = said !== null && said.in !== isIn && said.same === undefined
    return isOther && lookOf(card) === look ? [card.id] : []
  })
  const next = (before: Snapshot) => marked(unmark, isIn)(ticked(before))
  return edits([
    { kind: 'page/looks', look, in: isIn, pinned },
    ...mark(unmark, isIn),
    ...repaintAfter(snapshot, plan, next),
  ])
}

/** Copies nobody answered for yet keep theirs: emptied, each would become a milestone unasked. */
function startFresh(snapshot: Snapshot, plan: Plan): Decision {
  const known = new Map(plan.milestones.map((milestone) => [milestone.id, milestone]))
  const list: Edit[] = []
  const left: Left[] = []
  for (const card of snapshot.cards) {
    const milestone = known.get(card.id)
    const isScored = card.record.kind !== 'absent' || card.said?.blockTitle != null
    if (milestone === undefined || !isScored) continue
    if (card.record.kind === 'newer') {
      left.push({ card: card.id, name: nameOf(card.text, card.said), why: 'newer' })
      continue
    }
    const keep = card.record.kind === 'damaged' ? card.record.raw : null
    list.push({ kind: 'record/replace', card: card.id, scores: {}, keep }, ...repaint(plan, milestone, {}))
  }
  return edits(list, left)
}
