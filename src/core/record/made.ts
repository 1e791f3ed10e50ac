import * as v from 'valibot'
import { readStored, stored, type Stored } from './stored.ts'

/** What a node the plugin made carries: what it is, for which card, and for a connector also to which. */
export const Made = stored({
  what: v.string(),
  for: v.optional(v.string()),
  to: v.optional(v.string()),
  /** Of a session’s section: the size of the cards’ text (canvas pixels) when it was made. */
  unit: v.optional(v.number()),
})

export type Made = v.InferOutput<typeof Made>

/**
 * The milestone table’s `rows` value. Cells have no identity of their own in FigJam, so the table keeps which card each
 * row is of, and what was last written into each cell (table/cell.ts), in the order of `columns`: the titles as they were
 * last written. `keys` says which columns those are; tables of earlier builds have none.
 */
export const TableRows = stored({
  columns: v.array(v.string()),
  keys: v.optional(v.array(v.string())),
  rows: v.array(v.object({ card: v.string(), cells: v.array(v.string()) })),
})

export type TableRows = v.InferOutput<typeof TableRows>

/** The rows of a long table lie in several entries, each far below the limit. */
export type RowsKey = `rows${number | ''}`

export function rowsKey(nth: number): RowsKey {
  return nth === 0 ? 'rows' : `rows${nth + 1}`
}

/** The rows of a table from all its entries. */
export function readTableRows(read: (key: RowsKey) => string): Stored<TableRows> {
  const entry = (nth: number) => readStored(TableRows, read(rowsKey(nth)))
  const first = entry(0)
  if (first.kind !== 'ok') return first
  const rows = [...first.value.rows]
  for (let nth = 1; ; nth++) {
    const more = entry(nth)
    if (more.kind !== 'ok') return { kind: 'ok', value: { ...first.value, rows } }
    rows.push(...more.value.rows)
  }
}
