import { hasUnder, type Block, type Document, type Item, type Text } from './document.ts'
import type { Table } from './milestone-table.ts'

/** GitHub-flavoured Markdown. Texts show exactly what the board says, whatever marks they hold. */
export function documentToMarkdown({ title, blocks }: Document): string {
  return [`# ${escapeMarkdown(title)}`, ...blocks.map(writeBlock)].join('\n\n') + '\n'
}

/** A GitHub-flavoured Markdown table, one line a row. */
export function toMarkdown(table: Table): string {
  return `${writeTable(table)}\n`
}

function writeBlock(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${escapeMarkdown(block.text)}`
    case 'paragraph':
      return atStart(writeText(block.text))
    case 'list':
      return block.items.map(writeItem).join('\n')
    case 'table':
      return writeTable(block.table)
    case 'tables':
      return block.parts
        .flatMap(({ title, rows }) => [
          ...(title === '' ? [] : [`### ${escapeMarkdown(title)}`]),
          writeTable({ header: block.header, rows }),
        ])
        .join('\n\n')
    case 'diagram':
      return `\`\`\`mermaid\n${block.code}\n\`\`\``
  }
}

function writeItem(item: Item): string {
  if (!hasUnder(item)) return `- ${atStart(writeText(item))}`
  return [writeItem(item.text), ...item.under.map((text) => `  ${writeItem(text)}`)].join('\n')
}

function writeTable({ header, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map(escapeMarkdown).join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}

function writeText(text: Text): string {
  if (typeof text === 'string') return escapeMarkdown(text)
  return text.map((part) => (typeof part === 'string' ? escapeKeepingEnds(part) : writeStrong(part.strong))).join('')
}

function writeStrong(words: string): string {
  const written = escapeMarkdown(words)
  return written === '' ? '' : `**${written}**`
}

/** Our own words between strong ones keep the spaces around them. */
function escapeKeepingEnds(text: string): string {
  const [, before = '', middle = '', after = ''] = /^( *)(.*?)( *)$/su.exec(text) ?? []
  return middle === '' ? before : before + escapeMarkdown(middle) + after
}

/**
 * Escapes what Markdown would read as markup; `$` too, which many renderers take for mathematics. Addresses that would
 * become links by themselves are made links on purpose: escaped inside, their text would change.
 */
export function escapeMarkdown(text: string): string {
  const lines = text.trim().replace(/\s*[\r\n\u2028\u2029]+\s*/g, '\n')
  return lines.split(ADDRESS).map(escapePart).join('').replace(/\n/g, '<br>')
}

/** Every second part is an address (`split` keeps what its group matched). */
function escapePart(part: string, index: number): string {
  if (index % 2 === 1) return `<${part}>`
  return part
    .replace(/[\\`*_{}[\]<>|$~&]|#(?![\p{L}\p{N}])/gu, (mark) => ESCAPES[mark] ?? `\\${mark}`)
    .replace(/\b(www|https?|ftp)([.:])(?=\S)/gi, '$1\\$2')
}

const ESCAPES: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' }

/** An address up to where a sentence goes on; nothing in it that ends a table cell, a code span or the link itself. */
const ADDRESS = /\b(https?:\/\/[\w.-]+(?::\d+)?(?:\/[\w\-./?=+#@;:,~]*[\w\-/=+#~])?)(?=[.,;:!?)\]}"'”’»]*(?:\s|$))/

/** What begins a line must not begin a list, a heading or a rule. */
function atStart(line: string): string {
  return line.replace(/^([-+=])/, '\\$1').replace(/^(\d{1,9})([.)])/, '$1\\$2')
}
