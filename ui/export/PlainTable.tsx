import type { Table } from '../../src/core/export/index.ts'
import styles from './PlainTable.module.css'

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
