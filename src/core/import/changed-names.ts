/**
 * Names that a spreadsheet does not leave as they are: it makes days, times and numbers of `1/2`, `3-4`, `MAR1`, `007`,
 * `1e5`. What they were cannot be told from what they became.
 */

const MONTH = '(?:jan|feb|fev|mar|mär|abr|apr|avr|may|mai|jun|jul|ago|aug|aoû|set|sep|out|oct|okt|nov|dec|dez|déc|dic)'

/** What somebody wrote, and a spreadsheet would read as a day, a time or a number. */
const CHANGED = new RegExp(
  [
    String.raw`\d{1,4}\s*[/.-]\s*\d{1,4}(?:\s*[/.-]\s*\d{1,4})?`,
    String.raw`\d{1,4}\s?[-/ ]?\s?${MONTH}\p{L}*\.?(?:[-/ ]?\d{1,4})?`,
    String.raw`${MONTH}\p{L}*\.?[-/ ]?\d{1,4}(?:,? \d{4})?`,
    String.raw`\d{1,3}:\d{2}(?::\d{2})?(?: ?[ap]m)?`,
    String.raw`[+-]?0\d*(?:[.,]\d*)?`,
    String.raw`\+\d+(?:[.,]\d*)?`,
    String.raw`[+-]?\d+[.,]\d*0`,
    String.raw`\d{1,3}(?:[.,' ]\d{3})+`,
    String.raw`[+-]?\d+(?:[.,]\d+)?e[+-]?\d+`,
    String.raw`\d{12,}`,
    String.raw`\d+(?:[.,]\d+)? ?%`,
    'true|false|wahr|falsch|vrai|faux|verdadeiro|falso|verdadero',
  ]
    .map((each) => `(?:${each})`)
    .join('|')
    .replace(/^/, '^(?:')
    .replace(/$/, ')$'),
  'iu',
)

/** Whether a spreadsheet would change this name by opening it. */
function isChangedBySpreadsheets(name: string): boolean {
  return CHANGED.test(name.trim())
}

/** Whether a cell may be what a spreadsheet made of such a name: a day, a time, a number. */
function mayHaveBeenChanged(cell: string): boolean {
  const said = cell.trim()
  return isChangedBySpreadsheets(said) || /^[+-]?\d+(?:[.,]\d+)?$/.test(said) || /^\d{4}-\d{2}-\d{2}[T ]/.test(said)
}

/** Whether a spreadsheet may have made this cell of that name. */
export function mayBe(cell: string, name: string): boolean {
  return cell !== '' && isChangedBySpreadsheets(name) && mayHaveBeenChanged(cell)
}
