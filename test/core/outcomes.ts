import type { Outcome } from '../../src/core/edit/outcome.ts'

/** What came of a command that did nothing. */
export const NOTHING: Outcome = {
  recorded: [],
  painted: [],
  restored: [],
  created: [],
  put: [],
  made: 0,
  table: null,
  missingFonts: [],
  skipped: [],
  isCancelled: false,
  isReadOnly: false,
  isPartial: false,
}
