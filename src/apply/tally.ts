import type { LiveBoard } from '../board/live-board.ts'
import type { Result } from '../board/paint-card.ts'
import { drop } from '../board/reread.ts'
import type { Edit, Outcome, Skipped, SkipReason } from '../core/edit/index.ts'
import { nameOf } from '../core/text/index.ts'
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
  readonly isDirty: () => boolean
  /** A table was stopped half-way: it holds what was written so far. */
  readonly isStopped: () => boolean
  /** Nodes that were written since this was last asked. */
  readonly takeTouched: () => string[]
  /** Whether a card could not be given back what it wore: then what we kept of it stays. */
  readonly isUnrestored: (id: string) => boolean
  readonly lists: () => Pick<Outcome, 'recorded' | 'painted' | 'restored' | 'made' | 'table' | 'skipped'>
}

export function openTally(board: LiveBoard): Tally {
  const [touched, recorded, painted, restored] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ]
  const skipped: Skipped[] = []
  let [isDirty, isStopped, made] = [false, false, 0]
  let table: Outcome['table'] = null

  const add = ({ kind }: Edit, { of, card: id }: About, result: Result): void => {
    if (of === 'made' && result === 'done') made += 1
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
    if (skipped.some((other) => other.card === card && other.why === why)) return
    skipped.push({ card, name: of === 'session' ? 'the session' : nameOnBoard(board, card), why })
  }

  const note = (edit: Edit, about: About, result: MadeResult): void => {
    if (typeof result === 'object') {
      table = { isNew: result.isNew, tally: result.tally }
      isStopped ||= !result.isWhole
      note(edit, about, result.isChanged ? 'done' : 'unchanged')
      return
    }
    const { card: id } = about
    // These have written, too: the card keeps its new colour and loses our note; or it wears the old one but not exactly.
    if (/^(done|recoloured|not restored|text colour back)$/.test(result)) {
      isDirty = true
      if (id !== null) touched.add(id)
    }
    if (result === 'done' || result === 'unchanged') add(edit, about, result)
    else skip(edit, about, result)
  }

  return {
    note,
    isDirty: () => isDirty,
    isStopped: () => isStopped,
    takeTouched: () => {
      const taken = Array.from(touched)
      touched.clear()
      return taken
    },
    isUnrestored: (id) => skipped.some(({ card, why }) => card === id && why !== 'recoloured'),
    lists: () => ({
      recorded: Array.from(recorded),
      painted: Array.from(painted),
      restored: Array.from(restored),
      made,
      table,
      skipped,
    }),
  }
}

function nameOnBoard(board: LiveBoard, id: string): string {
  const card = board.cards.get(id)
  return card === undefined ? 'the card' : nameOf(card.text, card.fromText)
}
