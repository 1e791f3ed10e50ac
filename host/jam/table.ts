/** The cells of a table, which are no nodes in the file: rows, columns, and what is said under both their ids. */
import type { Json } from '../document/types.ts'
import type { Fields } from './decode.ts'
import { fieldsOf, idOf, listOf, numberOf, textOf } from './fields.ts'
import { NODES } from './limits.ts'
import { BODY, overridesOf, TEXT, THIRD, type Overrides } from './overrides.ts'
import { paintsOf } from './paint.ts'
import { boxOn, sizeOf, within, type Matrix, type Size } from './place.ts'
import { charactersOf, listFields, styleOf } from './text.ts'
import { tooLarge } from './wrong.ts'

type JsonObject = Record<string, Json>

interface Track {
  readonly id: string
  readonly start: number
  readonly size: number
}

/** What the host takes for a row or column that says no size (fact 180). */
const LEAST = { width: 96, height: 48 } as const

/** The cells row by row, each with the box that it has on the page. Throws a `BoardError` when there are too many. */
export function cellsOf(table: Fields, id: string, onPage: Matrix): JsonObject[] {
  const parts = overridesOf(table)
  const [rowIds, columnIds] = [tracksOf(table, 'tableRowPositions'), tracksOf(table, 'tableColumnPositions')]
  if (rowIds.length * columnIds.length > NODES) throw tooLarge()
  const derived = derivedSizes(overridesOf(table, 'derivedImmutableFrameData'))
  const rows = laidOut(rowIds, sizesOf(table, 'tableRowHeights'), (row) => derived.get(row)?.height ?? LEAST.height)
  const columns = laidOut(
    columnIds,
    sizesOf(table, 'tableColumnWidths'),
    (column) => derived.get(column)?.width ?? LEAST.width,
  )
  return rows.flatMap((row) => columns.map((column) => cellAt(row, column, { id, onPage, parts })))
}

function cellAt(
  row: Track,
  column: Track,
  { id, onPage, parts }: { id: string; onPage: Matrix; parts: Overrides },
): JsonObject {
  const said = parts.get(`${TEXT}>${row.id}>${column.id}`)
  const own = paintsOf(parts.get(`${BODY}>${row.id}>${column.id}`), 'fillPaints')
  const fills = own ?? paintsOf(parts.get(THIRD), 'fillPaints')
  const inTable: Matrix = [
    [1, 0, column.start],
    [0, 1, row.start],
  ]
  return {
    id: `${id};${row.id};${column.id}`,
    name: '',
    type: 'TABLE_CELL',
    characters: charactersOf(said),
    ...(said && numberOf(said, 'fontSize') !== undefined && { style: styleOf(said, false) }),
    ...listFields(said),
    ...(fills && { fills }),
    absoluteBoundingBox: boxOn(within(onPage, inTable), { width: column.size, height: row.size }),
  }
}

/** Ids of rows or columns in their order, which is that of the bytes of their positions. */
function tracksOf(table: Fields, name: string): string[] {
  const entries = (listOf(fieldsOf(table, name), 'entries') ?? []).flatMap((entry) => {
    const id = idOf(entry, 'id')
    return id === undefined ? [] : [{ id, position: textOf(entry, 'position') ?? '' }]
  })
  entries.sort((a, b) => (a.position < b.position ? -1 : a.position > b.position ? 1 : 0))
  return [...new Set(entries.map(({ id }) => id))]
}

function sizesOf(table: Fields, name: string): ReadonlyMap<string, number> {
  const entries = listOf(fieldsOf(table, name), 'entries') ?? []
  return new Map(entries.map((entry) => [idOf(entry, 'id') ?? '', numberOf(entry, 'size') ?? 0]))
}

/** What FigJam worked out for rows and columns, which says the size where nobody set one. */
function derivedSizes(parts: Overrides): ReadonlyMap<string, Size> {
  const sizes = new Map<string, Size>()
  for (const [path, part] of parts) {
    const [body, row, column] = path.split('>')
    const size = sizeOf(part)
    if (body !== BODY || row === undefined || column === undefined || !size) continue
    sizes.set(row, size)
    sizes.set(column, size)
  }
  return sizes
}

function laidOut(ids: readonly string[], sizes: ReadonlyMap<string, number>, otherwise: (id: string) => number) {
  let start = 0
  return ids.map((id): Track => {
    const track = { id, start, size: sizes.get(id) ?? otherwise(id) }
    start += track.size
    return track
  })
}
