/** Counts the property reads that were answered without a call to the host. */
let counts: Record<string, number> = {}

export function countRead(property: string): void {
  counts[property] = (counts[property] ?? 0) + 1
}

/** The counts so far, which start again from nothing. */
export function takeReads(): Record<string, number> {
  const taken = counts
  counts = {}
  return taken
}
