import { TYPES } from '../text/index.ts'
import { exactField, type Field } from './column-names.ts'
import { hasHearts, readCells, type Cells } from './read-cells.ts'
import type { ReadRow } from './row.ts'

/**
 * The method’s six-line blocks, in any of the languages we know, one after the other. Lists may go on over several
 * lines, and the marks of a Markdown list or of strong words do not matter. Empty when the text holds no block.
 */
export function readBlocks(text: string): ReadRow[] {
  const blocks: Block[] = []
  let fields = 0
  for (const line of text.split(/\r\n|[\r\n\u2028\u2029]/)) {
    const said = readLine(line)
    const block = blocks[blocks.length - 1]
    if (said?.kind === 'title')
      blocks.push({
        cells: new Map([
          ['name', said.text],
          ['type', said.type],
        ]),
        last: 'name',
      })
    else if (block === undefined) continue
    else if (said !== null) {
      fields += 1
      block.cells.set(said.field, said.text)
      block.last = said.field
    } else if (line.trim() === '') block.last = null
    else if (block.last !== null) {
      block.cells.set(block.last, `${block.cells.get(block.last) ?? ''}\n${line.replace(/^[\s*•-]+/, '')}`)
    }
  }
  // A title alone is a sentence with a colon, not a block.
  return fields === 0
    ? []
    : blocks.map(({ cells }, index) => readCells(index + 1, asCells(cells), { noHearts: !hasHearts(text) }))
}

/** The attributes that a longer text has a line for each of, as a description in Jira; empty where it has fewer than two. */
export function readLines(text: string): Cells {
  const cells = new Map<Field, string>()
  for (const line of text.split(/\r\n|[\r\n\u2028\u2029]/)) {
    const said = readLine(line) ?? assumption(line)
    if (said?.kind === 'field' && !cells.has(said.field)) cells.set(said.field, said.text)
  }
  return cells.size < 2 ? {} : asCells(cells)
}

/** `Assumes: …`, as our table for Jira has the note. */
function assumption(line: string): Line | null {
  const [, text] = /^Assumes:\s*(.+)$/.exec(line.trim()) ?? []
  return text === undefined ? null : { kind: 'field', field: 'note', text }
}

function asCells(cells: ReadonlyMap<Field, string>): Cells {
  return Object.fromEntries(Array.from(cells, ([field, text]) => [field, [text]]))
}

interface Block {
  readonly cells: Map<Field, string>
  /** The field that an unlabelled line goes on with; null after a blank line. */
  last: Field | null
}

type Line =
  | { readonly kind: 'title'; readonly text: string; readonly type: string }
  | { readonly kind: 'field'; readonly field: Field; readonly text: string }

const LINE = /^[\s>#*•-]*([\p{L}][\p{L}\s]{0,40}?)\s*\**\s*[:：]\s*\**\s*(.*)$/u

function readLine(line: string): Line | null {
  const [, label = '', rest = ''] = LINE.exec(line) ?? []
  if (label === '') return null
  const type = titleType(label)
  if (type !== null) return { kind: 'title', text: rest, type }
  const field = exactField(label)
  return field === null || field === 'name' ? null : { kind: 'field', field, text: rest }
}

/** Titles begin with one of the method’s types, or with the word for a milestone in another language. */
function titleType(label: string): string | null {
  const known = TYPES.find((type) => type.toLowerCase() === label.toLowerCase().replace(/\s+/g, ' '))
  if (known !== undefined) return known === 'Milestone' ? '' : known
  if (/^(épico|épica|épopée)$/iu.test(label)) return 'Epic'
  return /^(marco|hito|jalon|meilenstein)$/iu.test(label) ? '' : null
}
