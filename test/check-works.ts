import type { BoardCheck } from '../src/core/edit/board-check.ts'

/** A check of a board on which everything works, by somebody alone. */
export const WORKS: BoardCheck = {
  write: 'works',
  text: 'works',
  missingFonts: [],
  timer: 'works',
  connector: 'works',
  table: 'works',
  who: { others: 0, nameless: 0 },
  left: 0,
}
