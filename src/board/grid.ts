/** The milestone table as rows and columns of cells: a FigJam table, or frames that lay out as one. */
/** One cell: its words, its colour, its room. */
export interface GridCell {
  readonly text: TextNode | TextSublayerNode
  fills: readonly Paint[] | typeof figma.mixed
  readonly width: number
  readonly height: number
}

/** What is done with a table, in the words of FigJam’s (typings, TableNode). */
export interface Grid {
  readonly node: SceneNode
  readonly numRows: number
  readonly numColumns: number
  readonly cellAt: (row: number, column: number) => GridCell
  readonly insertRow: (at: number) => void
  readonly removeRow: (at: number) => void
  readonly moveRow: (from: number, to: number) => void
  readonly resizeRow: (row: number, height: number) => void
  readonly insertColumn: (at: number) => void
  readonly removeColumn: (at: number) => void
  readonly moveColumn: (from: number, to: number) => void
  readonly resizeColumn: (column: number, width: number) => void
}
