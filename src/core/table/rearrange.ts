/** One step that brings a list of rows or columns nearer to how it should stand; indices as they are at its turn. */
export type LineStep =
  | { readonly do: 'remove' | 'insert'; readonly at: number }
  | { readonly do: 'move'; readonly from: number; readonly to: number }

/**
 * What turns `current` into `target`, both without repeats: removals from the end, then each place in turn filled from
 * further down or anew. Lines only ever move up: where one that moves down will land, FigJam’s typings say in two ways
 * that contradict each other (`moveRow`, “before” the destination, which then never reaches the end).
 */
export function rearrange(current: readonly string[], target: readonly string[]): LineStep[] {
  const wanted = new Set(target)
  const steps: LineStep[] = []
  const lines = Array.from(current)
  for (let at = lines.length - 1; at >= 0; at--) {
    if (wanted.has(lines[at] ?? '')) continue
    lines.splice(at, 1)
    steps.push({ do: 'remove', at })
  }
  target.forEach((line, at) => {
    if (lines[at] === line) return
    const from = lines.indexOf(line, at)
    if (from < 0) steps.push({ do: 'insert', at })
    else {
      lines.splice(from, 1)
      steps.push({ do: 'move', from, to: at })
    }
    lines.splice(at, 0, line)
  })
  return steps
}

/** How many of the lines in both lists change their order: all but the longest run that keeps it. */
export function movedBetween(current: readonly string[], target: readonly string[]): number {
  const places = new Map(target.map((line, at) => [line, at]))
  const order = current.flatMap((line) => places.get(line) ?? [])
  // Patience sorting: the last place of the best run of each length.
  const ends: number[] = []
  for (const place of order) {
    const at = ends.findIndex((end) => end >= place)
    if (at < 0) ends.push(place)
    else ends[at] = place
  }
  return order.length - ends.length
}
