/** What the plugin put on a board, as a test looks at it. */
import { absoluteBox, type Box } from '../../host/document/geometry.ts'
import type { Document } from '../../host/document/document.ts'
import type { NodeRecord } from '../../host/document/types.ts'
import type { PluginRun } from '../../host/sandbox/index.ts'
import { overlap } from '../../src/core/base/boxes.ts'

/** Nodes of ours of a kind, in the order they were made. */
export function madeOn(document: Document, what: string): NodeRecord[] {
  return Array.from(document.all())
    .filter((node) => purposeOf(node)?.what === what && purposeOf(node)?.at === node.id)
    .sort((a, b) => numberOf(a) - numberOf(b))
}

/** What a node says it was made for; undefined for a node that we did not make. */
export function purposeOf(node: NodeRecord): { what: string; at: string; for?: string; to?: string } | undefined {
  const raw = node.pluginData.shared.okra?.made
  return raw === undefined ? undefined : (JSON.parse(raw) as ReturnType<typeof purposeOf>)
}

export function badgeOf(document: Document, card: string): NodeRecord | undefined {
  return madeOn(document, 'badge').find((node) => purposeOf(node)?.for === card)
}

/** The words on a badge; null where a card has none. */
export function badgeWordsOf(document: Document, card: string): string | null {
  const badge = badgeOf(document, card)
  return badge === undefined ? null : (textsIn(document, badge.id)[0] ?? null)
}

export function textsIn(document: Document, id: string): string[] {
  return Array.from(document.descendants(id)).flatMap(({ type, props }) =>
    type === 'TEXT' && typeof props.characters === 'string' ? [props.characters] : [],
  )
}

export function boxOn(document: Document, id: string): Box {
  const node = document.get(id)
  if (node === undefined) throw new Error(`${id} is not on the board`)
  return absoluteBox(document, node)
}

/** Whether two things on the board touch each other. */
export function touch(document: Document, one: string, other: string): boolean {
  return overlap(boxOn(document, one), boxOn(document, other))
}

/** The texts of the milestone table, titles first. */
export function tableOn(document: Document): string[][] {
  const [table] = madeOn(document, 'table')
  const rows: string[][] = []
  for (const { props } of table === undefined ? [] : document.children(table.id)) {
    const [row, column] = [Number(props.rowIndex), Number(props.columnIndex)]
    ;(rows[row] ??= [])[column] = typeof props['text.characters'] === 'string' ? props['text.characters'] : ''
  }
  return rows
}

/** How much was written to the board since the counts were last reset: properties, plugin data, calls that change it. */
export function writesOf({ counts }: PluginRun): number {
  const changing = /^(set|insert|remove|move|resize|appendChild)/
  const calls = Object.entries(counts.call).filter(([name]) => changing.test(name.replace('text.', '')))
  return [...Object.values(counts.set), ...Object.values(counts.create), ...calls.map(([, n]) => n)].reduce(
    (sum, n) => sum + n,
    0,
  )
}

function numberOf({ id }: NodeRecord): number {
  return Number(id.split(':')[1])
}
