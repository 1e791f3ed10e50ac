import type { LiveBoard } from '../board/live-board.ts'
import type { Result } from '../board/paint-card.ts'
import { drop } from '../board/reread.ts'
import {
  purposeOf,
  type Edit,
  type Outcome,
  type Skipped,
  type SkippedThing,
  type SkipReason,
} from '../core/edit/index.ts'
import { collapse, nameOf as nameOfCard } from '../core/text/index.ts'
import type { MadeResult } from './made-writers.ts'

/** What an edit writes. */
export type Thing = 'card' | 'new card' | 'page' | 'made' | 'session'

/** What an edit is about: the thing it writes, and the card, where it is one. */
export interface About {
  readonly of: Thing
  readonly card: string | null
}

/** Keeps what came of each edit. */
export interface Tally {
  readonly note: (edit: Edit, about: About, result: MadeResult) => void
  /** Something was written that no edit stands for. */
  readonly noteWrite: () => void
  /** The file turned out to be read-only in the middle of an edit, of which for certain nothing was written, or not. */
  readonly breakOff: (about: About, isAsBefore: boolean) => void
  /** Whether FigJam refused what was to be written on a card, or anything at all. */
  readonly hasFailed: (card?: string) => boolean
  /** What the edit under way wrote on a card is known already: it need not be read again. */
  readonly noteKnown: (card: string) => void
  readonly isDirty: () => boolean
  /** What follows from scores that were there already: said again, to have it put right. */
  readonly askedAgain: () => readonly Edit[]
  /** A table was stopped half-way: it holds what was written so far. */
  readonly isStopped: () => boolean
  /** Nodes that were written since this was last asked. */
  readonly takeTouched: () => string[]
  /** Whether a card could not be given back what it wore: then what we kept of it stays. */
  readonly isUnrestored: (id: string) => boolean
  readonly lists: () => Pick<Outcome, 'recorded' | 'painted' | 'restored' | 'made' | 'table' | 'skipped' | 'check'>
}

/** `texts`: the words on cards that this list of edits made, by their ids. */
export function openTally(board: LiveBoard, texts: ReadonlyMap<string, string>): Tally {
  const [touched, recorded, painted, restored] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ]
  const [again, known] = [new Set<string>(), new Set<string>()]
  /** What the edit of each of these was about. */
  const purposes = new Map<Skipped, string>()
  const skipped: Skipped[] = []
  let [isDirty, isStopped, isSessionWritten, made] = [false, false, false, 0]
  let table: Outcome['table'] = null
  let check: Outcome['check']

  const add = ({ kind }: Edit, { of, card: id }: About, result: Result): void => {
    if (of === 'made' && result === 'done') made += 1
    isSessionWritten ||= of === 'session' && result === 'done'
    if (id === null) return
    if (kind === 'paint') painted.add(id)
    else if (kind === 'restore' && result === 'done') restored.add(id)
    else if (kind !== 'restore' && (kind !== 'forget' || result === 'done')) recorded.add(id)
  }

  const skip = (edit: Edit, { of, card: id }: About, why: SkipReason): void => {
    if (why === 'gone') {
      // Of a thing we made, nothing is left to say: it went with its card.
      if (of === 'made') return
      if (id !== null) drop(board, id)
    }
    const card = id ?? ('card' in edit ? edit.card : '')
    const thing = thingOf(board, edit, of)
    if (skipped.some((left) => left.card === card && left.why === why && purposes.get(left) === purposeOf(edit))) return
    const left: Skipped = { card, name: nameOf(board, texts, edit), why, ...(thing === undefined ? {} : { thing }) }
    purposes.set(left, purposeOf(edit))
    skipped.push(left)
  }

  /** What was refused before, or not done to its end, and is done now is no trouble any more. */
  const forgive = (edit: Edit): void => {
    const at = skipped.findIndex((left) => purposes.get(left) === purposeOf(edit) && isOver(left, edit.kind))
    if (at >= 0) skipped.splice(at, 1)
  }

  /** Nothing is as before on a card, or of a session, of which something else was written by this command. */
  const asItEnded = (left: Skipped): Skipped => {
    const isWritten =
      left.thing === undefined
        ? [recorded, painted, restored].some((ids) => ids.has(left.card))
        : isSessionWritten && left.thing === 'session'
    return left.why === 'failed' && isWritten ? { ...left, why: 'broken off' } : left
  }

  const note = (edit: Edit, about: About, result: MadeResult): void => {
    if (typeof result === 'object' && 'check' in result) {
      check = result.check
      isDirty ||= check.left > 0
      return
    }
    if (typeof result === 'object') {
      table = { isNew: result.isNew, tally: result.tally }
      isStopped ||= !result.isWhole
      note(edit, about, result.isChanged ? 'done' : 'unchanged')
      return
    }
    const { card: id } = about
    // These have written, too: the card keeps its new colour and loses our note; or it wears the old one but not exactly.
    if (/^(done|recoloured|not restored|text colour back|failed|broken off|unfinished)$/.test(result)) {
      isDirty = true
      if (id !== null && !known.delete(id)) touched.add(id)
    }
    if (result === 'unchanged' && edit.kind === 'record/patch') again.add(edit.card)
    if (result === 'done' || result === 'unchanged') {
      forgive(edit)
      add(edit, about, result)
    } else skip(edit, about, result)
    if (result === 'unfinished') add(edit, about, result)
  }

  /** What was written on a card that somebody deleted since is said of none. */
  const there = (ids: ReadonlySet<string>) =>
    Array.from(ids).filter((id) => !skipped.some(({ card, why }) => card === id && why === 'gone'))

  /** Of a card that was marked and whose record FigJam refused, nothing is said to be recorded. */
  const isRefusedOn = (id: string): boolean =>
    skipped.some((left) => isRefused(left) && /^(record|mark)/.test(purposes.get(left) ?? '') && left.card === id)

  return {
    note,
    noteWrite: () => {
      isDirty = true
    },
    breakOff: ({ card }, isAsBefore) => {
      if (card !== null) touched.add(card)
      isDirty ||= !isAsBefore
    },
    hasFailed: (card) => (card === undefined ? skipped.some(isRefused) : isRefusedOn(card)),
    askedAgain: () =>
      Array.from(again).flatMap((card): Edit[] => [
        { kind: 'badge', card, words: null },
        { kind: 'restore', card },
      ]),
    noteKnown: (card) => {
      known.add(card)
    },
    isDirty: () => isDirty,
    isStopped: () => isStopped,
    takeTouched: () => {
      const taken = Array.from(touched)
      touched.clear()
      return taken
    },
    isUnrestored: (id) => skipped.some(({ card, why }) => card === id && why !== 'recoloured'),
    lists: () => ({
      recorded: there(recorded).filter((id) => !isRefusedOn(id)),
      painted: there(painted),
      restored: there(restored),
      made,
      table,
      skipped: skipped.map(asItEnded),
      ...(check === undefined ? {} : { check }),
    }),
  }
}

/** The card that an edit is about, or that its thing is for, by name; empty where there is none. */
function nameOf(board: LiveBoard, texts: ReadonlyMap<string, string>, edit: Edit): string {
  if (edit.kind === 'card/create') return collapse(edit.text)
  const made = edit.kind === 'take' ? board.made.get(edit.node) : undefined
  const ids = edit as { readonly card?: string; readonly from?: string; readonly node?: string }
  const id = made?.for ?? ids.card ?? ids.from ?? ids.node ?? ''
  const card = board.cards.get(id)
  return card === undefined ? (texts.get(id) ?? '') : nameOfCard(card.text, card.fromText)
}

/** What an edit is about, where that is no card. */
function thingOf(board: LiveBoard, edit: Edit, of: Thing): SkippedThing | undefined {
  if (edit.kind === 'take') return THINGS[board.made.get(edit.node)?.what ?? ''] ?? 'session'
  if (edit.kind === 'forget') return edit.node === board.page.id ? 'page' : undefined
  return THINGS[edit.kind] ?? (of === 'page' || of === 'session' ? of : undefined)
}

/** By the kind of an edit, or by what a node of ours is. */
const THINGS: Readonly<Record<string, SkippedThing>> = {
  badge: 'badge',
  legend: 'legend',
  chart: 'chart',
  connector: 'connector',
  table: 'table',
  cell: 'table',
  handover: 'hand-over card',
  'handover/put': 'hand-over card',
  ballot: 'ballot',
  'ballot/take': 'ballot',
  'ballot/clear': 'ballot',
  'ballots/ready': 'ballot',
  now: 'Now card',
  meanings: 'meanings',
  'meanings/clear': 'meanings',
}

/** Colours are one thing; of a score, its button may still be missing. */
function isOver({ why }: Skipped, kind: Edit['kind']): boolean {
  return !isFinished(why) && (why !== 'unfinished' || kind === 'paint')
}

/** Nothing of it is left to be done. */
export function isFinished(result: MadeResult): boolean {
  return typeof result === 'object' || !/^(failed|broken off|unfinished|not restored|no font)$/.test(result)
}

function isRefused({ why }: Skipped): boolean {
  return why === 'failed' || why === 'broken off'
}
