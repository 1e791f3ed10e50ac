import { isOfMade, type Edit } from '../core/edit.ts'
import type { Left, Outcome, Why } from '../core/outcome.ts'
import { nameOf } from '../core/text.ts'
import type { LiveBoard } from './live.ts'
import type { MadeResult } from './made/apply.ts'
import type { Result } from './paint.ts'
import { drop } from './reread.ts'

/** Keeps what came of each edit. */
export class Tally {
  readonly board: LiveBoard
  isDirty = false
  /** A table was stopped half-way: it holds what was written so far. */
  isStopped = false
  #touched = new Set<string>()
  #recorded = new Set<string>()
  #painted = new Set<string>()
  #restored = new Set<string>()
  #made = 0
  #table: Outcome['table'] = null
  #left: Left[] = []

  constructor(board: LiveBoard) {
    this.board = board
  }

  note(edit: Edit, result: MadeResult): void {
    if (typeof result === 'object') {
      this.#table = { isNew: result.isNew, tally: result.tally }
      this.isStopped ||= !result.isWhole
      this.note(edit, result.isChanged ? 'done' : 'unchanged')
      return
    }
    const id = nodeOf(edit)
    // These have written, too: the card keeps its new colour and loses our note; or it wears the old one but not exactly.
    const hasWritten =
      result === 'done' || result === 'recoloured' || result === 'not restored' || result === 'text colour back'
    if (hasWritten) {
      this.isDirty = true
      if (id !== null) this.#touched.add(id)
    }
    if (result === 'done' || result === 'unchanged') this.#count(edit, id, result)
    else this.#leave(edit, id, result)
  }

  /** Nodes that were written since this was last asked. */
  takeTouched(): string[] {
    const touched = Array.from(this.#touched)
    this.#touched.clear()
    return touched
  }

  /** Whether a card could not be given back what it wore: then what we kept of it stays. */
  isUnrestored(id: string): boolean {
    return this.#left.some(({ card, why }) => card === id && why !== 'recoloured')
  }

  lists(): Pick<Outcome, 'recorded' | 'painted' | 'restored' | 'made' | 'table' | 'left'> {
    return {
      recorded: Array.from(this.#recorded),
      painted: Array.from(this.#painted),
      restored: Array.from(this.#restored),
      made: this.#made,
      table: this.#table,
      left: this.#left,
    }
  }

  #count(edit: Edit, id: string | null, result: Result): void {
    const { kind } = edit
    if (isOfMade(edit) && result === 'done') this.#made += 1
    if (id === null) return
    if (kind === 'paint') this.#painted.add(id)
    else if (kind === 'restore' && result === 'done') this.#restored.add(id)
    else if (kind !== 'restore' && (kind !== 'forget' || result === 'done')) this.#recorded.add(id)
  }

  #leave(edit: Edit, id: string | null, why: Why): void {
    if (why === 'gone') {
      // Of a thing we made, nothing is left to say: it went with its card.
      if (isOfMade(edit)) return
      if (id !== null) drop(this.board, id)
    }
    const card = id ?? ('card' in edit ? edit.card : '')
    if (this.#left.some((other) => other.card === card && other.why === why)) return
    this.#left.push({ card, name: nameOnBoard(this.board, card), why })
  }
}

/** The card an edit writes; the page and what we made are no cards, and those it is made for are not written. */
export function nodeOf(edit: Edit): string | null {
  switch (edit.kind) {
    case 'forget':
      return edit.node
    case 'handover/put':
    case 'mark':
    case 'paint':
    case 'restore':
    case 'record/patch':
    case 'record/replace':
      return edit.card
    case 'card/create':
    case 'page/looks':
    case 'page/paint':
    case 'page/palette':
    case 'page/words':
    case 'page/left':
    case 'badge':
    case 'legend':
    case 'connector':
    case 'table':
    case 'cell':
    case 'take':
      return null
  }
}

function nameOnBoard(board: LiveBoard, id: string): string {
  const card = board.cards.get(id)
  return card === undefined ? 'the card' : nameOf(card.text, card.said)
}
