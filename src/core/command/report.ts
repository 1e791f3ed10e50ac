import { capital, count, inSentence, quote } from '../base/index.ts'
import { describePatch, type Outcome } from '../edit/index.ts'
import type { Plan } from '../plan/index.ts'
import { RULE_NAMES, VALUE_WORDS, wordAt, type Patch } from '../record/index.ts'
import { givenOn, sayScores } from '../weigh/index.ts'
import type { Change, CopyAnswer } from './messages.ts'
import { sayColoured } from './say-colours.ts'
import { sayTable, sayTidied } from './say-made.ts'
import { isSessionChange, type SessionChange } from './session-commands.ts'
import { troublesOf } from './trouble.ts'

/** What stands in the panel, which still works, as long as the file is read-only. */
export const READ_ONLY =
  'You can look, filter and export here, but this file is read-only for you. Ask its owner for edit access to score.'
/** What a change in the panel comes to then. */
export const READ_ONLY_CHANGE = 'Nothing was changed: this file is read-only for you.'
/** For commands that end with it (closing.ts). */
export const READ_ONLY_COMMAND = 'This file is read-only for you: ask its owner for edit access to score or colour.'

/**
 * One or two sentences for the status line: what happened, to which card, what to do next. Null where all of a session’s
 * change was done: what that means the panel says itself (session/say.ts), from what it asked for.
 */
export function report(
  change: Change,
  { before, after: plan }: { readonly before: Plan; readonly after: Plan },
  outcome: Outcome,
): { said: string | null; isTrouble: boolean } {
  if (outcome.isReadOnly) return { said: READ_ONLY_CHANGE, isTrouble: true }
  const trouble = troublesOf(outcome)
  const isTrouble = trouble.length > 0 || outcome.isCancelled
  if (isSessionChange(change))
    return { said: isTrouble ? ['Stopped.', ...trouble].slice(outcome.isCancelled ? 0 : 1).join(' ') : null, isTrouble }
  const done = outcome.isCancelled ? whatWasDone(change, plan, outcome) : whatHappened(change, before, plan, outcome)
  const isToBeSaid = outcome.isCancelled || trouble.length === 0 || isAnythingDone(outcome)
  return { said: [...(isToBeSaid ? [done] : []), ...trouble].join(' '), isTrouble }
}

export type BoardChange = Exclude<Change, SessionChange>

export function isAnythingDone({ recorded, painted, restored, created, made }: Outcome): boolean {
  return recorded.length + painted.length + restored.length + created.length + made > 0
}

/** What was done, in whole sentences; what was not is said by trouble.ts. */
export function whatHappened(change: BoardChange, before: Plan, plan: Plan, outcome: Outcome): string {
  switch (change.type) {
    case 'milestone/change':
      return `${describePatch(change.patch)} · ${cardsIn(plan, outcome.recorded)}.${takenOut(change.patch, before, outcome)}`
    case 'milestone/mark':
      return `${count(outcome.recorded.length, 'card')} ${change.in ? 'added' : 'no longer counted'}: ${now(plan)}.`
    case 'milestone/repair':
      return `Repaired ${cardsIn(plan, [change.card])}: what could be read was kept. The damaged text stays on the card as “damaged”.`
    case 'copy/answer':
      return COPY_SAID[change.as]
    case 'kind/tick':
      return `${capital(now(plan))}.${stayIn(change.look, change.in, plan)}`
    case 'paint/choose':
      return change.rule === 'original' ? backTo(outcome) : sayColoured(change.rule, plan, outcome)
    case 'palette/choose':
      return change.contrast === 'high' ? 'High contrast colours.' : 'The usual colours.'
    case 'words/change':
      return `Effort ${change.effort} with ${VALUE_WORDS[change.value]} value is called ${quote(wordAt(plan.words, change))}.`
    case 'legend/show':
      return change.isOn ? 'The legend is on the board. Drag it where you want it.' : 'The legend is gone.'
    case 'badges/show':
      return change.isOn ? `${count(plan.made.badges, 'badge')} on the board.` : 'The badges are gone.'
    case 'badges/tidy':
      return sayTidied(outcome)
    case 'table/put':
      return sayTable(outcome.table?.tally ?? null, outcome.table?.isNew ?? false, plan)
    case 'table/take':
      return 'The table is gone. Undo brings it back.'
    case 'offer/answer':
      return change.as === 'leave' ? 'Left as it is.' : 'Done: the plan and the board say the same.'
    case 'scores/clear':
      return cleared(before, outcome)
    case 'import/apply':
      return imported(change.rows, outcome)
    case 'handover/place':
      return outcome.created.length === 0
        ? 'The cards for Session #4 are up to date.'
        : `${count(outcome.created.length, 'card')} for Session #4 put on the board. They are not counted as milestones.`
    case 'okra/remove':
      return outcome.recorded.length + outcome.restored.length + outcome.made === 0
        ? 'OKRA left nothing on this page.'
        : 'Everything OKRA left on this page is gone. Undo brings it back.'
  }
}

const COPY_SAID: Readonly<Record<CopyAnswer, string>> = {
  same: 'The copy is not counted a second time.',
  new: 'The copy is a milestone of its own, not scored yet.',
  own: 'The copy is a milestone of its own and keeps its scores.',
}

function backTo({ restored, left }: Outcome): string {
  if (restored.length > 0) return `Original colours are back on ${count(restored.length, 'card')}.`
  return left.length > 0 ? 'No card went back to its original colour.' : 'The cards already wear their own colours.'
}

/** Why unticking a kind may leave some of it in: scores and words on a card speak for it (DESIGN §4). */
function stayIn(look: string, isIn: boolean, plan: Plan): string {
  const staying = isIn ? 0 : (plan.kinds.find((kind) => kind.look === look)?.counted ?? 0)
  if (staying === 0) return ''
  const why = staying === 1 ? 'stays: it has scores or says what it is' : 'stay: they have scores or say what they are'
  return ` ${count(staying, 'unticked card')} ${why}.`
}

/** A cancelled command keeps what is finished; how far it came, and how to go on. */
function whatWasDone(change: BoardChange, plan: Plan, outcome: Outcome): string {
  const { recorded, painted, restored } = outcome
  switch (change.type) {
    case 'paint/choose':
      return change.rule === 'original'
        ? `Stopped: original colours are back on ${count(restored.length, 'card')} so far.`
        : `Stopped: ${painted.length} of ${count(plan.milestones.length, 'milestone')} coloured by ${inSentence(RULE_NAMES[change.rule])}.`
    case 'badges/show':
    case 'badges/tidy':
      return `Stopped: ${count(plan.made.badges, 'badge')} on the board so far. Tidy badges goes on.`
    case 'table/put':
      return 'Stopped: the table holds what was written so far. Put it on the board again to go on.'
    case 'okra/remove':
      return 'Stopped: some of what OKRA left is still on this page. Remove again to go on, or undo.'
    case 'milestone/change':
    case 'milestone/mark':
    case 'milestone/repair':
    case 'copy/answer':
    case 'kind/tick':
    case 'scores/clear':
    case 'import/apply':
    case 'handover/place':
    case 'palette/choose':
    case 'words/change':
    case 'legend/show':
    case 'table/take':
    case 'offer/answer':
      return `Stopped: ${count(recorded.length, 'card')} changed so far. Undo takes that back.`
  }
}

function cleared({ milestones }: Plan, { recorded }: Outcome): string {
  const done = new Set(recorded)
  const given = givenOn(milestones.filter(({ id }) => done.has(id)))
  const what = given.scores === 0 ? count(recorded.length, 'card') : sayScores(given)
  return `Cleared ${what}. Undo brings it all back.`
}

/** How many cards an import changed and made. */
function imported(rows: readonly { readonly card: string | null }[], outcome: Outcome): string {
  const recorded = new Set(outcome.recorded)
  const updated = rows.filter(({ card }) => card !== null && recorded.has(card)).length
  const parts = [
    updated === 0 ? '' : `${count(updated, 'card')} updated`,
    outcome.created.length === 0 ? '' : count(outcome.created.length, 'new card'),
  ].filter((words) => words !== '')
  return parts.length === 0
    ? 'The board says all of this already.'
    : `Imported: ${parts.join(', ')}. Undo takes it back.`
}

/** “No dependencies” empties the list: what was on it is said, because it is gone from the card. */
function takenOut(patch: Patch, before: Plan, outcome: Outcome): string {
  if (patch.dependenciesReviewed !== true || patch.addDependencies !== undefined) return ''
  const changed = new Set(outcome.recorded)
  const listed = before.milestones
    .filter(({ id }) => changed.has(id))
    .flatMap(({ scores }) => scores.dependencies ?? [])
  return listed.length === 0 ? '' : ` ${count(listed.length, 'dependency', 'dependencies')} taken out.`
}

function now(plan: Plan): string {
  return `${count(plan.milestones.length, 'milestone')} now`
}

/** The only card by its name, several by their number. */
function cardsIn(plan: Plan, ids: readonly string[]): string {
  const [only] = ids
  if (ids.length !== 1 || only === undefined) return count(ids.length, 'card')
  return quote(plan.milestones.find(({ id }) => id === only)?.name ?? 'the card')
}
