/** Tables: REST gives the cells as children with boxes, the plugin API rows and columns. */
import * as v from 'valibot'
import type { Document } from '../document/document.ts'
import { absoluteBox } from '../document/geometry.ts'
import type { NodeRecord } from '../document/types.ts'
import type { JsonObject } from './json.ts'

const BoxSchema = v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() })

export interface Grid {
  readonly columnWidths: number[]
  readonly rowHeights: number[]
  /** Row and column of each cell, in the order of the cells. */
  readonly places: readonly { rowIndex: number; columnIndex: number }[]
}

/** Cells whose edges are closer than this are in one row or column. */
const NEAR = 1

/** Rows and columns from the cells' boxes; cells without boxes are taken for one column. */
export function readGrid(cells: readonly JsonObject[]): Grid {
  const boxes = cells.map((cell) => (v.is(BoxSchema, cell.absoluteBoundingBox) ? cell.absoluteBoundingBox : undefined))
  if (boxes.includes(undefined)) {
    return {
      columnWidths: cells.length > 0 ? [200] : [],
      rowHeights: cells.map(() => 48),
      places: cells.map((_, rowIndex) => ({ rowIndex, columnIndex: 0 })),
    }
  }
  const known = boxes.filter((box) => box !== undefined)
  const columns = tracks(known.map(({ x, width }) => [x, width]))
  const rows = tracks(known.map(({ y, height }) => [y, height]))
  return {
    columnWidths: columns.sizes,
    rowHeights: rows.sizes,
    places: known.map(({ x, y }) => ({ rowIndex: rows.indexOf(y), columnIndex: columns.indexOf(x) })),
  }
}

function tracks(spans: readonly (readonly [number, number])[]): {
  sizes: number[]
  indexOf: (start: number) => number
} {
  const starts: number[] = []
  const sizes: number[] = []
  for (const [start, size] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = starts.at(-1)
    if (last !== undefined && start - last < NEAR) continue
    starts.push(start)
    sizes.push(size)
  }
  return { sizes, indexOf: (start) => starts.findIndex((track) => Math.abs(track - start) < NEAR) }
}

/** The cell's box on the page, or nothing when the table has no place or the cell no row and column. */
export function writeCell(document: Document, cell: NodeRecord): JsonObject {
  const table = cell.parent === null ? undefined : document.get(cell.parent)
  const { rowIndex: row, columnIndex: column } = cell.props
  if (table?.props.x === undefined || typeof row !== 'number' || typeof column !== 'number') return {}
  const widths = numbers(table.props.columnWidths)
  const heights = numbers(table.props.rowHeights)
  const corner = absoluteBox(document, table)
  const box = {
    x: corner.x + sum(widths.slice(0, column)),
    y: corner.y + sum(heights.slice(0, row)),
    width: widths[column] ?? 0,
    height: heights[row] ?? 0,
  }
  const kept = cell.rest.absoluteBoundingBox
  const isKept =
    v.is(BoxSchema, kept) &&
    (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(kept[side] - box[side]) < NEAR)
  return isKept ? {} : { absoluteBoundingBox: box }
}

function numbers(value: NodeRecord['props'][string] | undefined): number[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'number') : []
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
