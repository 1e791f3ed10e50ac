import type { Table } from '../../src/core/export/index.ts'
import { classes } from '../parts/classes.ts'
import styles from './PlainTable.module.css'

/** As many columns as stand side by side in a panel of the usual size. */
const MOST_COLUMNS = 6

/** Several columns may have one name. Of more than fit, each row stands below the other as a list in a narrow panel. */
export function PlainTable({ table }: { readonly table: Table }) {
  const isWide = table.header.length > MOST_COLUMNS
  return (
    <table role="table" class={classes(styles.table, isWide && styles.wide)}>
      <thead role="rowgroup">
        <tr role="row">
          {table.header.map((name, column) => (
            <th key={column} scope="col" role="columnheader">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {table.rows.map((cells, row) => (
          <tr key={row} role="row">
            {cells.map((cell, column) => (
              <td key={column} role="cell" dir="auto" data-column={table.header[column]}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
