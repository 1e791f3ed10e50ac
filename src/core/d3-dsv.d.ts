/** The part of d3-dsv that core uses; its published types would bring the browser’s globals in. */
declare module 'd3-dsv' {
  interface Dsv {
    /** The cells of each line; blank lines are rows of one empty cell. */
    readonly parseRows: (text: string) => string[][]
    /** The cell, in quotation marks where it holds one, a line break or the delimiter. */
    readonly formatValue: (cell: string) => string
  }
  /** A reader and writer of tables whose cells are kept apart by `delimiter`. */
  export function dsvFormat(delimiter: string): Dsv
}
