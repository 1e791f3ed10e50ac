/** The two kinds of tables of zstd (RFC 8878, 4): of states (FSE), and of codes (Huffman). */
import { BackwardBits, ForwardBits, highBit } from './zstd-bits.ts'
import { damaged } from './wrong.ts'

/** For each state its symbol, and how the next state is found: a base, and bits that are added to it. */
export interface StateTable {
  /** How many bits the first state has. */
  readonly accuracy: number
  readonly symbols: Uint8Array
  readonly bits: Uint8Array
  readonly bases: Uint16Array
}

/** For each run of bits its symbol, and how many of the bits that takes. */
export interface CodeTable {
  readonly maxBits: number
  readonly symbols: Uint8Array
  readonly bits: Uint8Array
}

/** A table that knows one symbol, and takes no bits. */
export function oneSymbol(symbol: number): StateTable {
  return { accuracy: 0, symbols: Uint8Array.of(symbol), bits: new Uint8Array(1), bases: new Uint16Array(1) }
}

/** Reads a table of states, and where it ends. */
export function readStates(
  bytes: Uint8Array,
  start: number,
  { maxAccuracy, maxSymbol }: { maxAccuracy: number; maxSymbol: number },
): { table: StateTable; end: number } {
  const bits = new ForwardBits(bytes, start)
  const accuracy = bits.read(4) + 5
  if (accuracy > maxAccuracy) throw damaged()
  const shares: number[] = []
  let left = 1 << accuracy
  while (left > 0) {
    const share = readShare(bits, left)
    left -= Math.abs(share)
    shares.push(share)
    for (let isMore = share === 0; isMore;) {
      const zeros = bits.read(2)
      for (let count = zeros; count > 0; count--) shares.push(0)
      isMore = zeros === 3
    }
    if (shares.length > maxSymbol + 1) throw damaged()
  }
  if (left < 0) throw damaged()
  return { table: stateTable(shares, accuracy), end: bits.end }
}

/** The share of a symbol in all states: less than one is −1. Small ones take a bit less. */
function readShare(bits: ForwardBits, left: number): number {
  const count = highBit(left + 1) + 1
  const value = bits.read(count)
  const low = value & ((1 << (count - 1)) - 1)
  const threshold = (1 << count) - 2 - left
  if (low < threshold) {
    bits.back(1)
    return low - 1
  }
  return (value === low ? value : value - threshold) - 1
}

/** Spreads the symbols over the states by their shares. */
export function stateTable(shares: readonly number[], accuracy: number): StateTable {
  const size = 1 << accuracy
  const symbols = new Uint8Array(size)
  const next = shares.map((share) => Math.abs(share))
  let high = size
  shares.forEach((share, symbol) => {
    if (share === -1) symbols[--high] = symbol
  })
  const step = (size >> 1) + (size >> 3) + 3
  let at = 0
  shares.forEach((share, symbol) => {
    for (let count = share; count > 0; count--) {
      symbols[at] = symbol
      do at = (at + step) & (size - 1)
      while (at >= high)
    }
  })
  if (at !== 0) throw damaged()
  const bits = new Uint8Array(size)
  const bases = new Uint16Array(size)
  symbols.forEach((symbol, state) => {
    const number = next[symbol] ?? 0
    next[symbol] = number + 1
    const count = accuracy - highBit(number)
    bits[state] = count
    bases[state] = (number << count) - size
  })
  return { accuracy, symbols, bits, bases }
}

/** Codes of at most 11 bits, symbols of a byte. */
const MAX_CODE = 11
const MAX_WEIGHTS = 255

/** Reads a table of codes, and where it ends. */
export function readCodes(bytes: Uint8Array, start: number): { table: CodeTable; end: number } {
  const head = bytes[start] ?? 0
  if (head >= 128) {
    const count = head - 127
    const end = start + 1 + Math.ceil(count / 2)
    if (end > bytes.length) throw damaged()
    const weights = Array.from({ length: count }, (_, index) => {
      const pair = bytes[start + 1 + (index >> 1)] ?? 0
      return index % 2 === 0 ? pair >> 4 : pair & 15
    })
    return { table: codeTable(weights), end }
  }
  const end = start + 1 + head
  if (end > bytes.length) throw damaged()
  const packed = bytes.subarray(start + 1, end)
  const states = readStates(packed, 0, { maxAccuracy: 6, maxSymbol: MAX_CODE })
  return { table: codeTable(readWeights(packed.subarray(states.end), states.table)), end }
}

/** Two states take turns until there are no bits; what the other one stands for is the last. */
function readWeights(bytes: Uint8Array, { accuracy, symbols, bits, bases }: StateTable): number[] {
  const stream = new BackwardBits(bytes)
  const weights: number[] = []
  let [state, other] = [stream.read(accuracy), stream.read(accuracy)]
  for (;;) {
    weights.push(symbols[state] ?? 0)
    state = (bases[state] ?? 0) + stream.read(bits[state] ?? 0)
    if (weights.length >= MAX_WEIGHTS) throw damaged()
    if (stream.left < 0) return [...weights, symbols[other] ?? 0]
    ;[state, other] = [other, state]
  }
}

/** A weight says how much of the table a symbol takes; that of the last one is what is left. */
function codeTable(weights: readonly number[]): CodeTable {
  const total = weights.reduce((sum, weight) => sum + (weight > 0 ? 1 << (weight - 1) : 0), 0)
  const maxBits = highBit(total) + 1
  if (total === 0 || maxBits > MAX_CODE) throw damaged()
  const left = (1 << maxBits) - total
  if ((left & (left - 1)) !== 0) throw damaged()
  const lengths = [...weights, highBit(left) + 1].map((weight) => (weight > 0 ? maxBits + 1 - weight : 0))
  const symbols = new Uint8Array(1 << maxBits)
  const bits = new Uint8Array(1 << maxBits)
  let at = 0
  for (let length = maxBits; length > 0; length--) {
    lengths.forEach((own, symbol) => {
      if (own !== length) return
      const end = at + (1 << (maxBits - length))
      symbols.fill(symbol, at, end)
      bits.fill(length, at, end)
      at = end
    })
  }
  if (at !== 1 << maxBits) throw damaged()
  return { maxBits, symbols, bits }
}
