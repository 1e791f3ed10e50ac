import { count } from '../../src/core/base/index.ts'
import type { Table } from '../../src/core/export/index.ts'
import styles from './TablePreview.module.css'

/** Enough rows to recognise the table by. */
const SHOWN = 30

/** The first rows of a table, to be scrolled both ways. */
export function TablePreview({ table }: { readonly table: Table }) {
  const more = table.rows.length - SHOWN
  return (
    <div class={styles.preview} tabIndex={0} role="region" aria-label="Preview of the milestone table">
      <PlainTable table={{ ...table, rows: table.rows.slice(0, SHOWN) }} />
      {more > 0 && <p class={styles.more}>{count(more, 'more row')} in the file.</p>}
    </div>
  )
}

/** Several columns may have one name. */
export function PlainTable({ table }: { readonly table: Table }) {
  return (
    <table class={styles.table}>
      <thead>
        <tr>
          {table.header.map((name, column) => (
            <th key={column} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map((cells, row) => (
          <tr key={row}>
            {cells.map((cell, column) => (
              <td key={column} dir="auto">
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
