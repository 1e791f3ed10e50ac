/** What follows from a command and was not done: FigJam refused it, or the file was read-only. The next command finishes it. */
import { colouringOf, colourUnder } from '../paint/index.ts'
import type { Plan, Snapshot } from '../plan/index.ts'
import { FURTHER_NAMES } from '../export/index.ts'
import { wantedTable } from '../table/index.ts'
import { badgeWords, textSizeFor } from '../sketch/index.ts'
import { keyOf, waitsBetween } from '../weigh/index.ts'
import type { Edit, EditOf } from './edit.ts'

/** Edits that were to follow, by what they are about: as they were then, and not as the board says by now. */
export type Unfinished = ReadonlyMap<string, Edit>

/** What an edit is about: two with one purpose put the same thing right. */
export function purposeOf(edit: Edit): string {
  if (edit.kind === 'connector') return `connector ${keyOf(edit)}`
  if ('node' in edit) return `${edit.kind} ${edit.node}`
  if ('ref' in edit) return `${edit.kind} ${edit.ref}`
  return 'card' in edit ? `${edit.kind} ${edit.card}` : edit.kind
}

/** The same things put right as the plan says now. */
export function finish(unfinished: Iterable<Edit>, plan: Plan, snapshot: Snapshot): Edit[] {
  return Array.from(unfinished).flatMap((edit): Edit[] => {
    if (edit.kind === 'badge') return finishBadge(edit.card, plan, snapshot)
    if (edit.kind === 'paint' || edit.kind === 'restore') return finishColour(edit.card, plan, snapshot)
    if (edit.kind === 'connector') return [finishConnector(edit, plan, snapshot)]
    if (edit.kind === 'record/patch') return isOfRevealed(edit, snapshot) ? [edit] : []
    if (edit.kind === 'cell') return finishCell(edit, plan)
    if (edit.kind === 'ballots/ready') return finishBallots(edit, snapshot)
    return []
  })
}

/** The counts of a vote, once that is revealed. */
function isOfRevealed({ card, patch }: EditOf<'record/patch'>, { cards, session }: Snapshot): boolean {
  const votes = patch.addRounds?.map(({ id }) => id) ?? []
  const isRevealed = session.sections.some(({ value }) => value?.state === 'revealed' && votes.includes(value.id))
  return isRevealed && cards.some(({ id }) => id === card)
}

function finishCell(edit: EditOf<'cell'>, plan: Plan): Edit[] {
  const { columns, rows } = wantedTable(plan, 'reading', FURTHER_NAMES)
  const cell = rows.find(({ card }) => card === edit.card)?.cells[columns.indexOf(edit.column)]
  return cell === undefined ? [] : [{ ...edit, cell }]
}

/** Ballots for those who have none by now. */
function finishBallots({ people }: EditOf<'ballots/ready'>, { session }: Snapshot): Edit[] {
  const isWithout = ({ user, session: tab }: EditOf<'ballots/ready'>['people'][number]) =>
    !session.ballots.some(({ value }) => (user == null ? value.session === tab : value.user === user))
  const without = people.filter(isWithout)
  return without.length === 0 ? [] : [{ kind: 'ballots/ready', people: without }]
}

function finishBadge(card: string, plan: Plan, snapshot: Snapshot): Edit[] {
  const isThere = snapshot.made.some((made) => made.what === 'badge' && made.for === card)
  if (plan.made.badges === 0 && !isThere) return []
  const milestone = plan.milestones.find(({ id }) => id === card)
  return [{ kind: 'badge', card, words: milestone === undefined ? null : badgeWords(milestone) }]
}

function finishColour(card: string, plan: Plan, { cards }: Snapshot): Edit[] {
  const colouring = colouringOf(plan)
  const milestone = plan.milestones.find(({ id }) => id === card)
  const colour = colouring === null || milestone === undefined ? null : colourUnder(colouring, milestone)
  if (colour !== null) return [{ kind: 'paint', card, colour, evenIfRecoloured: false }]
  const isPainted = cards.some(({ id, original }) => id === card && original.kind !== 'absent')
  return isPainted ? [{ kind: 'restore', card }] : []
}

function finishConnector({ from, to }: EditOf<'connector'>, plan: Plan, snapshot: Snapshot): Edit {
  const wait = { from, to }
  const isDrawn = waitsBetween(plan.milestones).some((other) => keyOf(other) === keyOf(wait))
  return { kind: 'connector', ...wait, size: textSizeFor(snapshot, plan), isDrawn }
}
