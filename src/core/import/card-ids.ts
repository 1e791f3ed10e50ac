/** Ids of cards in a table, and what spreadsheets make of them: `7:12` is a time of day to Excel, LibreOffice and Gnumeric. */

/** Figma’s node ids: `12:34`, and `I12:34;5:6` inside instances. None has a zero in front. */
const ID = /^I?(0|[1-9]\d*):(0|[1-9]\d*)(;\d+:\d+)*$/

/** The id a cell holds, as `card 7:12` or, in older files, as `7:12`; null for anything else. */
export function cardIdIn(cell: string): string | null {
  const id = cell.trim().replace(/^card\s+/i, '')
  return ID.test(id) ? id : null
}

const CLOCK = /^(\d{1,4}):(\d{2})(?::(\d{2}))?(?:[.,]0+)?\s*([ap])?\.?(?:m\.?)?$/i

/** Whether a spreadsheet may have made a cell of an id: `07:12`, `07:12:00`, `7:12 AM`, `0.3`. */
export function couldBeTime(cell: string): boolean {
  return minutesIn(cell.trim()) !== null
}

/** Minutes since midnight that a cell says as a time, or as a fraction of a day; null where it says neither. */
function minutesIn(cell: string): number | null {
  const [, hours, minutes, seconds, half] = CLOCK.exec(cell) ?? []
  if (hours !== undefined && minutes !== undefined) {
    if (seconds !== undefined && seconds !== '00') return null
    const afternoon = half === undefined ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0)
    return afternoon * 60 + Number(minutes)
  }
  if (!/^\d{0,3}[.,]\d{3,}$/.test(cell)) return null
  return Math.round(Number(cell.replace(',', '.')) * 24 * 60)
}

/** Whether some cells of a column were ids and are times now: then none of it can be trusted as it stands. */
export function areTimes(cells: readonly string[]): boolean {
  return cells.some((cell) => cardIdIn(cell) === null && couldBeTime(cell))
}

/** The ids among `ids` that a spreadsheet would have turned into this time. `7:72` becomes the same time as `8:12`. */
export function idsOfTime(cell: string, ids: readonly string[]): readonly string[] {
  const minutes = minutesIn(cell.trim())
  if (minutes === null) return []
  return ids.filter((id) => {
    const [, left, right] = /^(\d+):(\d+)$/.exec(id) ?? []
    return left !== undefined && right !== undefined && Number(left) * 60 + Number(right) === minutes
  })
}
