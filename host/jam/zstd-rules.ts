/** What every reader of zstd knows: tables that need not be said, and the numbers that codes stand for (RFC 8878, 3.1.1). */
import { stateTable, type StateTable } from './zstd-tables.ts'

export type Kind = 'literals' | 'offsets' | 'matches'

interface Rules {
  readonly maxAccuracy: number
  readonly maxSymbol: number
  readonly otherwise: StateTable
}

/** Tables of states that every reader knows, by the shares of their symbols; −1 is less than one. */
const LITERALS = [4, 3, ...times(11, 2), 1, 1, 1, ...times(9, 2), 3, 2, ...times(5, 1), ...times(4, -1)]
const OFFSETS = [...times(6, 1), 2, 2, 2, ...times(15, 1), ...times(5, -1)]
const MATCHES = [1, 4, 3, ...times(6, 2), ...times(37, 1), ...times(7, -1)]

export const RULES: Readonly<Record<Kind, Rules>> = {
  literals: { maxAccuracy: 9, maxSymbol: 35, otherwise: stateTable(LITERALS, 6) },
  offsets: { maxAccuracy: 8, maxSymbol: 31, otherwise: stateTable(OFFSETS, 5) },
  matches: { maxAccuracy: 9, maxSymbol: 52, otherwise: stateTable(MATCHES, 6) },
}

/** How many bits are added to the number that a code begins at. */
export const LITERAL_BITS = [...times(16, 0), 1, 1, 1, 1, 2, 2, 3, 3, 4, ...range(6, 16)]
export const MATCH_BITS = [...times(32, 0), 1, 1, 1, 1, 2, 2, 3, 3, 4, 4, 5, ...range(7, 16)]
export const LITERAL_BASES = basesOf(LITERAL_BITS, 0)
export const MATCH_BASES = basesOf(MATCH_BITS, 3)

function basesOf(bits: readonly number[], first: number): number[] {
  let base = first
  return bits.map((count) => {
    const begins = base
    base += 2 ** count
    return begins
  })
}

function times(count: number, value: number): number[] {
  return Array<number>(count).fill(value)
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}
