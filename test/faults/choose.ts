/** Which faults are tried: all of them, or a sample that a seed decides. */
import { WAYS, type Fault, type Way } from './fault.ts'

export interface Choice {
  /** Which scenarios, by their names. */
  readonly command: RegExp
  readonly way: Way | null
  readonly call: number | null
  readonly seed: number
  /** The share of the faults that is tried; 1 for all. */
  readonly sample: number
}

/** The faults of one scenario that are chosen. */
export function chosenFrom(
  scenario: string,
  calls: Readonly<Record<Way, number>>,
  { way: only, call, seed, sample }: Choice,
): Fault[] {
  return WAYS.filter((way) => only === null || way === only).flatMap((way) =>
    Array.from({ length: calls[way] }, (_, index): Fault => ({ way, call: index + 1 })).filter(
      (fault) => (call === null || fault.call === call) && draw(`${seed} ${scenario} ${way} ${fault.call}`) < sample,
    ),
  )
}

/** A number from 0 to 1 that the words decide (FNV-1a, spread once more). */
function draw(words: string): number {
  let hash = 0x811c9dc5
  for (const letter of words) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
}
