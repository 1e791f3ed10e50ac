/**
 * The guard against formulas (OWASP, “CSV injection”): a `'` before what a spreadsheet would run. A cell is guarded
 * when it, or any of its lines, begins with `=` `+` `-` `@` (or their full-width twins), also behind spaces, or when
 * it begins with a tab or line break. What follows a `;` or tab inside the cell is guarded too: a spreadsheet that
 * splits there would begin a new cell with it. Papaparse’s own `escapeFormulae` skips cells with line breaks (a test
 * proves it), so it is not used.
 */
export function guard(cell: string): string {
  const inside = cell.replace(AFTER_SEPARATOR, "$1'$2")
  return RUNS.test(cell) ? `'${inside}` : inside
}

/** The guard taken off again: exactly what `guard` was given. */
export function unguard(cell: string): string {
  const isGuarded = cell.startsWith("'") && RUNS.test(cell.slice(1))
  return (isGuarded ? cell.slice(1) : cell).replace(GUARDED_AFTER_SEPARATOR, '$1$2')
}

/** A cell that already begins with apostrophes gets one more, so that taking one off gives back what was there. */
const RUNS = /^'*[\t\r\n]|(^|[\r\n])[\s']*[=+\-@＝＋－＠]/
const AFTER_SEPARATOR = /([;\t][^\S\t]*)('*[=+\-@＝＋－＠])/g
const GUARDED_AFTER_SEPARATOR = /([;\t][^\S\t]*)'('*[=+\-@＝＋－＠])/g
