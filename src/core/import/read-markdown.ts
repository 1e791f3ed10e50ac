import type { Grid } from './grid.ts'
import { entity } from './read-html.ts'
import type { NamedTable } from './tables.ts'

/** The pipe tables of a Markdown text, with or without pipes at the ends of their lines, each under its last heading. */
export function readMarkdownTables(text: string): NamedTable[] {
  const lines = text.split(/\r\n|[\r\n]/)
  const tables: NamedTable[] = []
  let title = ''
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? ''
    title = /^\s*#{1,6}\s+(.*)$/.exec(line)?.[1]?.trim() ?? title
    const next = lines[at + 1] ?? ''
    if (!line.includes('|') || !isRule(next) || cellsOf(line).length !== cellsOf(next).length) continue
    let end = at + 2
    while (end < lines.length && (lines[end] ?? '').includes('|')) end++
    const grid: Grid = [line, ...lines.slice(at + 2, end)].map((each) => cellsOf(each).map(plainText))
    tables.push({ title: plainText(title), grid: padded(grid) })
    at = end - 1
  }
  return tables
}

/** `| --- | :-: |`, `--- | ---`: what makes the line above a header. */
function isRule(line: string): boolean {
  return /^\s*\|?(\s*:?-+:?\s*\|)*\s*:?-+:?\s*\|?\s*$/.test(line) && line.includes('|')
}

/** A pipe behind a backslash is one of the text. */
function cellsOf(line: string): string[] {
  const inside = line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
  return inside.split(/(?<!\\)\|/).map((cell) => cell.trim())
}

/** Rows may leave out their last cells. */
export function padded(grid: Grid): Grid {
  const width = Math.max(0, ...grid.map((row) => row.length))
  return grid.map((row) => [...row, ...Array<string>(width - row.length).fill('')])
}

/** What a reader of the Markdown would see. */
export function plainText(markdown: string): string {
  return markdown
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<((?:https?|mailto):[^>\s]+)>/g, '$1')
    .replace(/!?\[([^\]\\]*)\]\((?:[^()\s]|\([^()]*\))*(?:\s+"[^"]*")?\)/g, '$1')
    .replace(/(?<!\\)(\*\*|__)(?=\S)(.+?)(?<=[^\s\\])\1/g, '$2')
    .replace(/(?<!\\)`([^`]+)`/g, '$1')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1')
    .replace(/&(#\w+|\w+);/g, (whole, name: string) => entity(name) ?? whole)
    .trim()
}

/** What begins an item of a list: `-`, `*`, `•`, `1.`, `2)`, each perhaps with a box to tick. */
const MARK = /^\s*(?:[-*+•▪‣–]|\(?\d{1,3}[.)])\s+(?:\[[ xX]?\]\s*)?|^\s*(?:\[[ xX]?\]|[☐☑☒✓✔])\s+/

/** A line without the marks of a list, and without its box; null where it has none, or nothing but marks. */
export function withoutMark(line: string): string | null {
  if (!MARK.test(line)) return null
  const rest = line.replace(MARK, '').trim()
  return /[\p{L}\p{N}]/u.test(rest) ? rest : null
}

/** Lines that may stand between a heading and its list; after more, the list is about something else. */
const INTRODUCTION = 1

/** A heading that names milestones, or the lines themselves, with a list under it: its items, one a row. */
export function readList(
  text: string,
  isHeading: (line: string) => boolean,
  isCard: (name: string) => boolean,
): Grid | null {
  const lines = text.split(/\r\n|[\r\n]/).filter((line) => line.trim() !== '')
  const start = lines.findIndex((line) => isHeading(line.replace(/^[#\s*]+|[\s*:]+$/g, '')))
  const items: string[] = []
  let before = 0
  for (const line of lines.slice(start + 1)) {
    // Another heading, and what stands under it, is about something else.
    if (/^\s*#{1,6}\s/.test(line) && items.length > 0) break
    // What is indented says more of the item above it.
    const item = /^(\t| {2,})/.test(line) ? null : withoutMark(line)
    if (item !== null) items.push(plainText(item))
    else if (items.length === 0) before++
  }
  const known = items.filter(isCard).length
  const isList = items.length > 0 && ((start >= 0 && before <= INTRODUCTION) || known * 2 >= items.length)
  return isList ? items.map((item) => [item]) : null
}
