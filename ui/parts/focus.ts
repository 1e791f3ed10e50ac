/** Where the keyboard can be sent: by element id, because the places are far apart in the tree. */

export const SEARCH_ID = 'search'
export const LIST_ID = 'milestones'
/** The button that folds the panel, and, folded, the one that unfolds it. */
export const FOLD_ID = 'fold'
/** The Export tab’s one big button. */
export const TAKE_ID = 'take'
/** The session’s one big button. */
export const BIG_ID = 'next'

export function rowId(milestone: string): string {
  return `milestone-${milestone}`
}

/** Puts the keyboard in the list, which hands it to its current row. */
export function focusList(): void {
  document.getElementById(LIST_ID)?.focus({ preventScroll: true })
}

/** Puts the keyboard at a milestone; where the list does not show it, at the list as a whole. */
export function focusRow(milestone: string | null): void {
  const row = milestone === null ? null : document.getElementById(rowId(milestone))
  if (row === null) focusList()
  else row.focus({ preventScroll: true })
}

export function focusSearch(): void {
  const field = document.getElementById(SEARCH_ID)
  if (!(field instanceof HTMLInputElement)) return
  field.focus()
  field.select()
}

/**
 * After a click with a pointer the keyboard goes back to the list, where a person who scores by mouse and keys
 * expects it. A radio chosen by keyboard or screen reader keeps it.
 */
export function returnFocus(event: MouseEvent): void {
  if (event.detail > 0) focusList()
}

/** Where the keyboard goes when what had it is gone: the list, on other tabs what the tab shows. */
export function focusTab(): void {
  if (document.getElementById(LIST_ID) !== null) focusList()
  else document.querySelector<HTMLElement>('[role=tabpanel]')?.focus({ preventScroll: true })
}
