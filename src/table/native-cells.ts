/** Writing into the cells of a table: texts, colours, room for them. Nothing is written that is already so. */
import type { Fonts } from '../board/fonts.ts'
import type { Grid, GridCell } from '../board/grid.ts'
import { plain } from '../board/paints.ts'
import type { Hex } from '../core/base/index.ts'
import { firstFill } from '../core/find/index.ts'
import { CELL_PALETTES } from '../core/paint/index.ts'
import type { Contrast } from '../core/record/index.ts'
import { layOut } from '../made/lay-out.ts'
import { rowHeight, type CellWrite, type WantedRow } from '../core/table/index.ts'

/** FigJam’s light grey, behind the titles. */
const TITLE_FILL = '#D9D9D9'

/** False where the font of the cell is missing: then it keeps what it says. */
export async function writeCell(table: Grid, write: CellWrite, size: number, fonts: Fonts): Promise<boolean> {
  const cell = table.cellAt(write.row, write.column)
  const { text } = cell
  if (!(await fonts.loadFor(text))) return false
  const isFresh = text.characters === ''
  // Only a cell that was empty is set; where people chose a size, theirs stays. It is empty until all of it is done.
  if (isFresh && text.fontSize !== size) text.fontSize = size
  if (isFresh && write.row === 0) cell.fills = plain(TITLE_FILL)
  text.characters = write.text
  return true
}

/** Gives a row the room its texts need; FigJam does that by itself where it can, and people may have given it more. */
export function fitRow(table: Grid, row: number, size: number): boolean {
  const cells = Array.from({ length: table.numColumns }, (_, column) => table.cellAt(row, column))
  const needed = rowHeight(
    cells.map(({ text }) => text.characters),
    cells.map(({ width }) => width),
    size,
  )
  if ((cells[0]?.height ?? needed) >= needed) return false
  layOut(() => table.resizeRow(row, needed))
  return true
}

/** Colours a row’s cells by their levels; a cell that somebody coloured otherwise stays theirs. True when any was. */
export function colourRow(
  table: Grid,
  row: number,
  { cells }: WantedRow,
  columnAt: readonly (number | null)[],
  contrast: Contrast,
): boolean {
  const { levels } = CELL_PALETTES[contrast]
  let isChanged = false
  cells.forEach(({ rank, isScale }, nth) => {
    const column = columnAt[nth] ?? null
    if (column === null || !isScale) return
    const wanted = rank === null ? null : levels[rank - 1]
    const isColoured = colourCell(table.cellAt(row, column), wanted ?? null)
    isChanged ||= isColoured
  })
  return isChanged
}

function colourCell(cell: GridCell, wanted: Hex | null): boolean {
  const { fills } = cell
  const seen = fills === figma.mixed ? null : firstFill(fills)
  const now = seen?.kind === 'solid' ? seen.hex : null
  const isEmpty = seen?.kind === 'none' || now === WHITE
  if (wanted === null ? isEmpty : now === wanted) return false
  if (!isEmpty && !OURS.has(now ?? '')) return false
  // A cell without a colour goes white: FigJam’s own default; none at all would show the board through it.
  cell.fills = plain(wanted ?? WHITE)
  return true
}

const WHITE = '#FFFFFF'
const OURS: ReadonlySet<string> = new Set(Object.values(CELL_PALETTES).flatMap(({ levels }) => levels))
