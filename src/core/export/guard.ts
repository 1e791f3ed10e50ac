/** What separates the cells of a table as text. */
export type Separator = ',' | ';' | '\t'

/**
 * The guard against formulas (OWASP, “CSV injection”): a `'` before what a spreadsheet would run. A cell is guarded
 * when it, or any of its lines, begins with `=` `+` `-` `@` (or their full-width twins), also behind spaces, or when
 * it begins with a tab or line break, also behind spaces. What follows another separator than the file’s own inside the cell is guarded
 * too: a reader that splits there would begin a new cell with it (the file’s own is quoted). Papaparse’s own
 * `escapeFormulae` skips cells with line breaks (a test proves it), so it is not used.
 */
export function guard(cell: string, own: Separator = ','): string {
  const inside = cell.replace(AFTER[own], "$1'$2")
  return RUNS.test(cell) ? `'${inside}` : inside
}

/** The guard taken off again: exactly what `guard` was given. */
export function unguard(cell: string, own: Separator = ','): string {
  const isGuarded = cell.startsWith("'") && RUNS.test(cell.slice(1))
  return (isGuarded ? cell.slice(1) : cell).replace(GUARDED_AFTER[own], '$1$2')
}

/** A cell that already begins with apostrophes gets one more, so that taking one off gives back what was there. */
const RUNS = /^[ ']*[\t\r\n]|(^|[\r\n])[\s']*[=+\-@＝＋－＠]/

/** Pasted tables (`\t`) are split by nobody but at their tabs and line breaks, which their cells do not hold. */
const AFTER: Readonly<Record<Separator, RegExp>> = {
  ',': /([;\t][^\S\t]*)('*[=+\-@＝＋－＠])/g,
  ';': /([,\t][^\S\t]*)('*[=+\-@＝＋－＠])/g,
  '\t': /(?!)/g,
}
const GUARDED_AFTER: Readonly<Record<Separator, RegExp>> = {
  ',': /([;\t][^\S\t]*)'('*[=+\-@＝＋－＠])/g,
  ';': /([,\t][^\S\t]*)'('*[=+\-@＝＋－＠])/g,
  '\t': /(?!)/g,
}
