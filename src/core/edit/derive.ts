/**
 * What follows the scores (docs/architecture.md, The road of a click): once a command is carried out, whatever the
 * plugin has put on the board is brought up to date in the same step. Compares the plan before with the plan after, so
 * it writes about what changed and nothing else, and what a colleague or a person changed meanwhile stays.
 */
import { abilitiesIn, perObject } from '../base/index.ts'
import { compareIds } from '../find/index.ts'
import { colouringOf, colourUnder, legendOf } from '../paint/index.ts'
import {
  changesBetween,
  isWaitingNew,
  type MadeNode,
  type Milestone,
  type Plan,
  type Snapshot,
  type Wait,
} from '../plan/index.ts'
import { badgeWords, legendSketch, textSizeFor } from '../sketch/index.ts'
import { keyOf, shownBy, waitsBetween, waitsIn } from '../weigh/index.ts'
import type { Edit } from './edit.ts'
import { HANDOVER } from './handover-cards.ts'
import { finish, purposeOf } from './unfinished.ts'

/** `snapshot` and `after` are the board as it is now; what an earlier command left unfinished is finished. */
export function derive(before: Plan, after: Plan, snapshot: Snapshot, unfinished: Iterable<Edit> = []): Edit[] {
  const follows = compare(before, after, snapshot)
  const known = new Set(follows.map(purposeOf))
  return [...follows, ...finish(unfinished, after, snapshot).filter((edit) => !known.has(purposeOf(edit)))]
}

function compare(before: Plan, after: Plan, snapshot: Snapshot): Edit[] {
  const { put, gone } = changesBetween(before.milestones, after.milestones)
  const hasBadge = badgedBy(snapshot.made)
  const isUntrue = ({ before: was, after: is }: Change) => !hasBadge.has(is.id) || !saysSame(was, is)
  return [
    ...followColours(after, put),
    ...giveBack(after, gone, snapshot),
    ...takeTwins(snapshot.made),
    ...moveConnectors(before, after, snapshot),
    ...badges(after, put.filter(isUntrue), gone),
  ]
}

/** A milestone that is new or says something else, with what it was. */
interface Change {
  readonly before: Milestone | undefined
  readonly after: Milestone
}

/** Cards that have a badge. */
const badgedBy = perObject(
  (made: readonly MadeNode[]): ReadonlySet<string> =>
    new Set(made.flatMap(({ what, for: card }) => (what === 'badge' && card !== null ? [card] : []))),
)

/**
 * While a rule is on, a card wears what the rule says of it now, also one that counts from now on; a card that a person
 * recoloured since stays as it is.
 */
function followColours(after: Plan, put: readonly Change[]): Edit[] {
  const colouring = put.length === 0 ? null : colouringOf(after)
  if (colouring === null) return []
  return put.flatMap(({ before, after: milestone }): Edit[] => {
    const colour = colourUnder(colouring, milestone)
    if (colour === null || (before !== undefined && colourUnder(colouring, before) === colour)) return []
    return [{ kind: 'paint', card: milestone.id, colour, evenIfRecoloured: false }]
  })
}

/** A card that counts no more wears its own colour again. */
function giveBack(after: Plan, gone: readonly Milestone[], { cards }: Snapshot): Edit[] {
  if (after.paint === null || gone.length === 0) return []
  const painted = new Set(cards.flatMap(({ id, original }) => (original.kind === 'absent' ? [] : [id])))
  return gone.flatMap(({ id }): Edit[] => (painted.has(id) ? [{ kind: 'restore', card: id }] : []))
}

/** Two people may have pressed the same button at the same moment: the older of what they made stays. */
const takeTwins = perObject((made: readonly MadeNode[]): readonly Edit[] => {
  const known = new Set<string>()
  return made
    .filter(({ what }) => TWINS.has(what))
    .sort((a, b) => compareIds(a.id, b.id))
    .flatMap(({ id, what, for: card, to }): Edit[] => {
      const purpose = `${what} ${card ?? ''} ${to ?? ''}`
      if (known.has(purpose)) return [{ kind: 'take', node: id }]
      known.add(purpose)
      return []
    })
})

/** Kinds of which there is one for each card, pair of cards or page; what a session makes is reconciled where it is read. */
const TWINS: ReadonlySet<string> = new Set(['badge', 'legend', 'table', 'connector', HANDOVER])

/** A dependency that was added is drawn where nothing on the board shows it; the connector of one that ended goes. */
function moveConnectors(before: Plan, after: Plan, snapshot: Snapshot): Edit[] {
  if (!abilitiesIn(after.editor).connectors || !isWaitingNew(before.milestones, after.milestones)) return []
  const size = textSizeFor(snapshot, after)
  const shown = shownBy(snapshot.links)
  const [had, has] = [keysOf(waitsBetween(before.milestones)), keysOf(waitsBetween(after.milestones))]
  const still = keysOf(waitsIn(after.milestones))
  // Ended: nobody waits any more, or one of the two is no milestone any more.
  const isOver = (wait: Wait) => !still.has(keyOf(wait)) || (had.has(keyOf(wait)) && !has.has(keyOf(wait)))
  const isDrawn = (wait: Wait) => shown.has(keyOf(wait))
  return [
    ...waitsIn(before.milestones).flatMap((wait): Edit[] =>
      isOver(wait) ? [{ kind: 'connector', ...wait, size, isDrawn: false }] : [],
    ),
    ...waitsBetween(after.milestones).flatMap((wait): Edit[] =>
      had.has(keyOf(wait)) || isDrawn(wait) ? [] : [{ kind: 'connector', ...wait, size, isDrawn: true }],
    ),
  ]
}

function keysOf(waits: readonly Wait[]): ReadonlySet<string> {
  return new Set(waits.map(keyOf))
}

function badges(after: Plan, put: readonly Change[], gone: readonly Milestone[]): Edit[] {
  if (after.made.badges === 0) return []
  return [
    ...gone.map(({ id }): Edit => ({ kind: 'badge', card: id, words: null })),
    ...put.map(({ after: milestone }): Edit => ({ kind: 'badge', card: milestone.id, words: badgeWords(milestone) })),
  ]
}

function saysSame(before: Milestone | undefined, after: Milestone): boolean {
  return before !== undefined && badgeWords(before) === badgeWords(after)
}

/** Last of all, from the board as it is once cards wear what follows: the legend counts what they wear. */
export function deriveLegend(after: Plan, snapshot: Snapshot): Edit[] {
  return after.made.hasLegend ? [legendEdit(after, snapshot)] : []
}

/** The legend as it should be now: none while the cards wear their own colours. */
export function legendEdit(plan: Plan, snapshot: Snapshot): Edit {
  const legend = legendOf(plan)
  return {
    kind: 'legend',
    sketch: legend === null ? null : legendSketch(legend, textSizeFor(snapshot, plan)),
    around: plan.milestones.map(({ id }) => id),
  }
}
