import type { Table } from './milestone-table.ts'

/**
 * A document as plain data, written as Markdown or as HTML. All text is plain: what a card says is shown as it is,
 * and only what stands here as structure becomes structure.
 */
export interface Document {
  readonly title: string
  readonly blocks: readonly Block[]
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'list'; readonly items: readonly Item[] }
  | { readonly kind: 'table'; readonly table: Table }
  /** Tables of the same columns, each under its title; the title may be empty. */
  | { readonly kind: 'tables'; readonly header: readonly string[]; readonly parts: readonly Part[] }
  /** A Mermaid diagram: drawn where Markdown is read, left out where it is not. */
  | { readonly kind: 'diagram'; readonly code: string }

/** The rows under one title. */
export interface Part {
  readonly title: string
  readonly rows: Table['rows']
}

/** A run of words, some of them strong. */
export type Text = string | readonly Run[]

export type Run = string | { readonly strong: string }

/** A point of a list; one with points of its own under it. */
export type Item = Text | { readonly text: Text; readonly under: readonly Text[] }

export function heading(text: string, level: 2 | 3 = 2): Block {
  return { kind: 'heading', level, text }
}

export function paragraph(...parts: readonly Run[]): Block {
  return { kind: 'paragraph', text: parts }
}

/** Nothing where there are no items. */
export function list(items: readonly Item[]): Block[] {
  return items.length === 0 ? [] : [{ kind: 'list', items }]
}

export function tableOf(header: readonly string[], rows: readonly (readonly string[])[]): Block[] {
  return rows.length === 0 ? [] : [{ kind: 'table', table: { header, rows } }]
}

export function strong(text: string): { readonly strong: string } {
  return { strong: text }
}

/** A heading with what stands under it; nothing where there is nothing to say. */
export function section(title: string, blocks: readonly Block[]): Block[] {
  return blocks.length === 0 ? [] : [heading(title), ...blocks]
}

export function hasUnder(item: Item): item is Exclude<Item, Text> {
  return typeof item === 'object' && 'under' in item
}
