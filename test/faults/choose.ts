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

/** Every fault that a command can meet. */
export function faultsOf(calls: Readonly<Record<Way, number>>): Fault[] {
  return WAYS.flatMap((way) => Array.from({ length: calls[way] }, (_, index): Fault => ({ way, call: index + 1 })))
}

/** The faults of one scenario that are chosen. */
export function chosenFrom(
  scenario: string,
  calls: Readonly<Record<Way, number>>,
  { way, call, seed, sample }: Choice,
): Fault[] {
  return faultsOf(calls).filter(
    (fault) =>
      (way === null || fault.way === way) &&
      (call === null || fault.call === call) &&
      draw(`${seed} ${scenario} ${fault.way} ${fault.call}`) < sample,
  )
}

/** So many of a list, drawn by a seed, in the order of the list. */
export function drawn<T>(list: readonly T[], many: number, seed: string, nameOf: (item: T) => string): T[] {
  const chance = (item: T) => draw(`${seed} ${nameOf(item)}`)
  const chosen = new Set(
    Array.from(list)
      .sort((a, b) => chance(a) - chance(b))
      .slice(0, many),
  )
  return list.filter((item) => chosen.has(item))
}

/** A number from 0 to 1 that the words decide (FNV-1a, spread once more). */
function draw(words: string): number {
  let hash = 0x811c9dc5
  for (const letter of words) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32
}
