import type { Table } from './table.ts'

/** A GitHub-flavoured Markdown table. Cells show exactly what the board says, whatever marks it holds. */
export function toMarkdown(table: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeCell).join(' | ')} |`
  return [line(table.header), line(table.header.map(() => '---')), ...table.rows.map(line)].join('\n') + '\n'
}

/** Escapes what Markdown would read as markup; `$` too, which many renderers take for mathematics. */
function escapeCell(cell: string): string {
  return cell
    .replace(/[\\`*_{}[\]<>#|$~&!]/g, (mark) => ESCAPES[mark] ?? `\\${mark}`)
    .replace(/\s*[\r\n\u2028\u2029]+\s*/g, '<br>')
}

const ESCAPES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' }
