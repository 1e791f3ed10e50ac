import type { Matrix, MatrixCell } from '../../src/core/weigh/index.ts'

/** One milestone in the chart: its row and column, counted from the top left. */
export interface Dot {
  readonly id: string
  readonly row: number
  readonly column: number
}

export type Direction = 'up' | 'down' | 'left' | 'right'

/** More in one cell would hide each other again; the rest is one button, which shows them on the board. */
export const MOST_DOTS = 14

/** The milestones of a cell that have a dot of their own, and those behind the button. */
export function drawnIn({ milestones }: MatrixCell): {
  shown: MatrixCell['milestones']
  hidden: MatrixCell['milestones']
} {
  const isFull = milestones.length > MOST_DOTS
  const shown = isFull ? milestones.slice(0, MOST_DOTS - 1) : milestones
  return { shown, hidden: milestones.slice(shown.length) }
}

/** Row by row, cell by cell: the order in which they are read. */
export function dotsOf({ rows }: Matrix): readonly Dot[] {
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => drawnIn(cell).shown.map(({ id }): Dot => ({ id, row, column }))),
  )
}

/** Left and right go through a row; up and down to the nearest column of the next row that has any. */
export function neighbourOf(dots: readonly Dot[], from: string | null, direction: Direction): string | null {
  const at = dots.find(({ id }) => id === from)
  if (at === undefined) return dots[0]?.id ?? null
  if (direction === 'left' || direction === 'right') {
    const row = dots.filter((dot) => dot.row === at.row)
    return row[row.indexOf(at) + (direction === 'right' ? 1 : -1)]?.id ?? null
  }
  const beyond = dots.filter((dot) => (direction === 'up' ? dot.row < at.row : dot.row > at.row))
  const rows = beyond.map(({ row }) => row)
  const next = direction === 'up' ? Math.max(...rows) : Math.min(...rows)
  const away = ({ column }: Dot) => Math.abs(column - at.column)
  const [nearest] = beyond.filter(({ row }) => row === next).sort((a, b) => away(a) - away(b))
  return nearest?.id ?? null
}
