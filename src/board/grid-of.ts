import { frameGrid } from './frame-grid.ts'
import type { Grid } from './grid.ts'

/** The table that a node is; null where it is none. */
export function gridOf(node: SceneNode | undefined): Grid | null {
  if (node?.type === 'TABLE') return tableGrid(node)
  return node?.type === 'FRAME' ? frameGrid(node) : null
}

function tableGrid(node: TableNode): Grid {
  return {
    node,
    get numRows() {
      return node.numRows
    },
    get numColumns() {
      return node.numColumns
    },
    cellAt: (row, column) => node.cellAt(row, column),
    insertRow: (at) => node.insertRow(at),
    removeRow: (at) => node.removeRow(at),
    moveRow: (from, to) => node.moveRow(from, to),
    resizeRow: (row, height) => node.resizeRow(row, height),
    insertColumn: (at) => node.insertColumn(at),
    removeColumn: (at) => node.removeColumn(at),
    moveColumn: (from, to) => node.moveColumn(from, to),
    resizeColumn: (column, width) => node.resizeColumn(column, width),
  }
}
