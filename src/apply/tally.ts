import type { LiveBoard } from '../board/live-board.ts'
import type { Result } from '../board/paint.ts'
import { drop } from '../board/reread.ts'
import { isOfMade, isOfPage, isSessionEdit, type Edit, type Left, type Outcome, type Why } from '../core/edit/index.ts'
import { nameOf } from '../core/text/index.ts'
import type { MadeResult } from './made.ts'

/** Keeps what came of each edit. */
export interface Tally {
  readonly note: (edit: Edit, result: MadeResult) => void
  readonly isDirty: () => boolean
  /** A table was stopped half-way: it holds what was written so far. */
  readonly isStopped: () => boolean
  /** Nodes that were written since this was last asked. */
  readonly takeTouched: () => string[]
  /** Whether a card could not be given back what it wore: then what we kept of it stays. */
  readonly isUnrestored: (id: string) => boolean
  readonly lists: () => Pick<Outcome, 'recorded' | 'painted' | 'restored' | 'made' | 'table' | 'left'>
}

export function openTally(board: LiveBoard): Tally {
  const [touched, recorded, painted, restored] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ]
  const left: Left[] = []
  let [isDirty, isStopped, made] = [false, false, 0]
  let table: Outcome['table'] = null

  const add = (edit: Edit, id: string | null, result: Result): void => {
    const { kind } = edit
    if (isOfMade(edit) && result === 'done') made += 1
    if (id === null) return
    if (kind === 'paint') painted.add(id)
    else if (kind === 'restore' && result === 'done') restored.add(id)
    else if (kind !== 'restore' && (kind !== 'forget' || result === 'done')) recorded.add(id)
  }

  const leave = (edit: Edit, id: string | null, why: Why): void => {
    if (why === 'gone') {
      // Of a thing we made, nothing is left to say: it went with its card.
      if (isOfMade(edit)) return
      if (id !== null) drop(board, id)
    }
    const card = id ?? ('card' in edit ? edit.card : '')
    if (left.some((other) => other.card === card && other.why === why)) return
    left.push({ card, name: isSessionEdit(edit) ? 'the session' : nameOnBoard(board, card), why })
  }

  const note = (edit: Edit, result: MadeResult): void => {
    if (typeof result === 'object') {
      table = { isNew: result.isNew, tally: result.tally }
      isStopped ||= !result.isWhole
      note(edit, result.isChanged ? 'done' : 'unchanged')
      return
    }
    const id = nodeOf(edit)
    // These have written, too: the card keeps its new colour and loses our note; or it wears the old one but not exactly.
    if (/^(done|recoloured|not restored|text colour back)$/.test(result)) {
      isDirty = true
      if (id !== null) touched.add(id)
    }
    if (result === 'done' || result === 'unchanged') add(edit, id, result)
    else leave(edit, id, result)
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
    isUnrestored: (id) => left.some(({ card, why }) => card === id && why !== 'recoloured'),
    lists: () => ({
      recorded: Array.from(recorded),
      painted: Array.from(painted),
      restored: Array.from(restored),
      made,
      table,
      left,
    }),
  }
}

/** The card an edit writes; the page and what we made are no cards, and those it is made for are not written. */
export function nodeOf(edit: Edit): string | null {
  if (isSessionEdit(edit) || isOfPage(edit) || isOfMade(edit) || edit.kind === 'card/create') return null
  return edit.kind === 'forget' ? edit.node : edit.card
}

function nameOnBoard(board: LiveBoard, id: string): string {
  const card = board.cards.get(id)
  return card === undefined ? 'the card' : nameOf(card.text, card.said)
}
