/** A pause this long (ms) before something is put back. */
const SHORTEST = 300
const LONGEST = 10_000
/** After so long (ms) without a need to put anything back, it is quick again. */
const FORGETS = 20_000

/**
 * How long to wait before putting back what an undo took away: longer each time in a row. A person who goes on pressing
 * undo gets past what the plugin put on top, to their own earlier steps.
 */
export function makeBackoff(): (now: number) => number {
  let wait = SHORTEST
  let last = -Infinity
  return (now) => {
    wait = now - last > FORGETS ? SHORTEST : Math.min(LONGEST, wait * 2)
    last = now + wait
    return wait
  }
}
