import type { Grid } from './grid.ts'
import type { NamedTable } from './tables.ts'

/**
 * The tables of a page or of pasted rich text, as text. Nothing in it is run. A cell merged over several rows is said of
 * each of them; one merged over several columns stands in the first, as spreadsheets have it.
 */
export function readHtmlTables(html: string): NamedTable[] {
  const tables: { title: string; rows: Cell[][] }[] = []
  let [open, title, heading]: [Cell | null, string, string | null] = [null, '', null]
  let depth = 0
  const source = html.replace(/<!--[\s\S]*?-->/g, '').replace(/<(script|style|title)\b[\s\S]*?<\/\1\s*>/gi, '')
  for (const [, text = '', closing = '', name = '', attributes = ''] of source.matchAll(TOKEN)) {
    if (heading !== null) heading += text
    if (open !== null) open.text += text
    const tag = name.toLowerCase()
    const table = tables[tables.length - 1]
    const isEnd = closing === '/'
    if (tag === 'table') {
      depth += isEnd ? -1 : 1
      open = null
      if (!isEnd) tables.push({ title: tidy(title), rows: [] })
    } else if (/^h[1-6]$|^caption$/.test(tag)) {
      if (isEnd && heading !== null) title = heading
      if (isEnd && tag === 'caption' && table !== undefined) table.title = tidy(title)
      heading = isEnd ? null : ''
    } else if (depth > 0 && tag === 'tr') {
      open = null
      if (!isEnd) table?.rows.push([])
    } else if (depth > 0 && (tag === 'td' || tag === 'th')) {
      open = isEnd ? null : { text: '', columns: spanIn(attributes, 'colspan'), rows: spanIn(attributes, 'rowspan') }
      if (open !== null) table?.rows[table.rows.length - 1]?.push(open)
    } else if (open !== null && (tag === 'br' || (/^(p|div|li)$/.test(tag) && isEnd))) open.text += BREAK
  }
  return tables
    .filter(({ rows }) => rows.some((row) => row.length > 0))
    .map(({ title: above, rows }) => ({ title: above, grid: laidOut(rows) }))
}

interface Cell {
  text: string
  readonly columns: number
  readonly rows: number
}

/** Text, and the tag behind it. */
const TOKEN = /([^<]*)(?:<(\/?)([a-z][a-z0-9]*|!)((?:"[^"]*"|'[^']*'|[^>"'])*)>|<|$)/gi

/** A line break of the text; those of the source are spaces. */
const BREAK = '\u2028'

function spanIn(attributes: string, name: string): number {
  const [, n = '1'] = new RegExp(`\\b${name}\\s*=\\s*["']?(\\d{1,3})`, 'i').exec(attributes) ?? []
  return Math.max(1, Number(n))
}

/** Cells at the places where they are drawn. */
function laidOut(rows: readonly (readonly Cell[])[]): Grid {
  const grid: string[][] = rows.map(() => [])
  for (const [row, cells] of rows.entries()) {
    let column = 0
    for (const cell of cells) {
      while (grid[row]?.[column] !== undefined) column++
      const text = tidy(cell.text)
      for (const below of grid.slice(row, row + cell.rows))
        for (let across = 0; across < cell.columns; across++) below[column + across] = across === 0 ? text : ''
      column += cell.columns
    }
  }
  const width = Math.max(0, ...grid.map((row) => row.length))
  for (const [row, [only, ...more]] of rows.entries()) {
    // A lone cell across the whole table is a title of what follows, and no row.
    if (only !== undefined && more.length === 0 && width > 1 && only.columns >= width) grid[row] = []
  }
  return grid.map((row) => Array.from({ length: width }, (_, at) => row[at] ?? ''))
}

function tidy(text: string): string {
  return text
    .replace(/[^\S\u2028]+/g, ' ')
    .replace(/&(#\w+|\w+);/g, (whole, name: string) => entity(name) ?? whole)
    .replace(/[ \u00A0]*\u2028[ \u00A0]*/g, '\n')
    .replace(/\n+$/, '')
    .trim()
}

/** Names of characters that pages of our languages use; others stay as they are written. */
const ENTITIES = new Map(
  (
    'amp & lt < gt > quot " apos \' nbsp \u00A0 hearts ♥ euro € pound £ yen ¥ ndash – mdash — hellip … bull • middot · ' +
    'laquo « raquo » lsquo ‘ rsquo ’ ldquo “ rdquo ” sbquo ‚ bdquo „ times × copy © reg ® trade ™ deg ° shy \u00AD ' +
    'agrave à aacute á acirc â atilde ã auml ä aring å aelig æ ccedil ç egrave è eacute é ecirc ê euml ë igrave ì iacute í ' +
    'icirc î iuml ï ntilde ñ ograve ò oacute ó ocirc ô otilde õ ouml ö oslash ø ugrave ù uacute ú ucirc û uuml ü szlig ß oelig œ ' +
    'Agrave À Aacute Á Acirc Â Atilde Ã Auml Ä Ccedil Ç Egrave È Eacute É Ecirc Ê Iacute Í Ntilde Ñ Oacute Ó Ocirc Ô Otilde Õ ' +
    'Ouml Ö Uacute Ú Uuml Ü iexcl ¡ iquest ¿ ordf ª ordm º rarr → larr ←'
  )
    .split(' ')
    .flatMap((word, at, words): [string, string][] => (at % 2 === 0 ? [[word, words[at + 1] ?? '']] : [])),
)

/** The character of an entity, by its name or number; undefined where it is none we know. */
export function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES.get(name)
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1))
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
