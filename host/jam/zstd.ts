/**
 * Unpacks zstd (RFC 8878), without dictionaries, and never more than is allowed: every step is bounded by
 * what a board may have, which fzstd leaves to its caller.
 */
import { cutShort, damaged, tooLarge } from './wrong.ts'
import { xxh64 } from './xxh64.ts'
import { BackwardBits } from './zstd-bits.ts'
import { BLOCK, byteAt, frameOf, numberIn, type Block } from './zstd-frame.ts'
import { LITERAL_BASES, LITERAL_BITS, MATCH_BASES, MATCH_BITS, RULES, type Kind } from './zstd-rules.ts'
import { oneSymbol, readCodes, readStates, type CodeTable, type StateTable } from './zstd-tables.ts'

const LOWER_HALF = 0xffffffffn

/** Whether bytes begin as zstd does. */
export function isZstd(bytes: Uint8Array): boolean {
  return bytes[0] === 0x28 && bytes[1] === 0xb5 && bytes[2] === 0x2f && bytes[3] === 0xfd
}

/** Unpacks one frame, which is all that FigJam writes (seen in every file). Throws a `BoardError`. */
export function unzstd(packed: Uint8Array, limit: number): Uint8Array {
  const { size, blocks, checksumAt, end } = frameOf(packed)
  if (end !== packed.length) throw end > packed.length ? cutShort() : damaged()
  if ((size ?? 0) > limit) throw tooLarge()
  const unpacker = new Unpacker(new Uint8Array(Math.min(size ?? limit, blocks.length * BLOCK)))
  for (const block of blocks) unpacker.block(block)
  const unpacked = unpacker.unpacked()
  if (size !== undefined && size !== unpacked.length) throw damaged()
  if (checksumAt !== undefined && numberIn(packed.subarray(checksumAt), 4) !== Number(xxh64(unpacked) & LOWER_HALF))
    throw damaged()
  return unpacked
}

/** Tables and distances stay from block to block, unless a block brings others. */
class Unpacker {
  #out: Uint8Array
  #at = 0
  #codes: CodeTable | undefined
  #tables: Partial<Record<Kind, StateTable>> = {}
  #distances: [number, number, number] = [1, 4, 8]

  constructor(out: Uint8Array) {
    this.#out = out
  }

  unpacked(): Uint8Array {
    return this.#out.subarray(0, this.#at)
  }

  block({ isRepeated, isPacked, size, bytes }: Block): void {
    if (isPacked) this.#packed(bytes)
    else if (isRepeated) this.#out.fill(byteAt(bytes, 0), this.#at, this.#room(size))
    else this.#put(bytes)
  }

  #packed(bytes: Uint8Array): void {
    const { literals, end } = this.#literals(bytes)
    const first = byteAt(bytes, end)
    if (first === 0) {
      this.#put(literals)
      return
    }
    const isLong = first === 255
    const count = isLong
      ? byteAt(bytes, end + 1) + (byteAt(bytes, end + 2) << 8) + 0x7f00
      : first < 128
        ? first
        : ((first - 128) << 8) + byteAt(bytes, end + 1)
    this.#sequences(bytes, end + (isLong ? 3 : first < 128 ? 1 : 2), { count, literals })
  }

  /** Letters come plain, as one that is repeated, or in codes, in one stream or in four. */
  #literals(bytes: Uint8Array): { literals: Uint8Array; end: number } {
    const head = byteAt(bytes, 0)
    const [kind, form] = [head & 3, (head >> 2) & 3]
    if (kind < 2) {
      const headSize = [1, 2, 1, 3][form] ?? 1
      const size = headSize === 1 ? head >> 3 : numberIn(bytes, headSize) >> 4
      const end = headSize + (kind === 1 ? 1 : size)
      if (size > BLOCK || end > bytes.length) throw damaged()
      const plain = bytes.subarray(headSize, end)
      return { literals: kind === 1 ? new Uint8Array(size).fill(byteAt(plain, 0)) : plain, end }
    }
    const headSize = [3, 3, 4, 5][form] ?? 3
    const sizeBits = [10, 10, 14, 18][form] ?? 10
    const sizes = Math.floor(numberIn(bytes, headSize) / 16)
    const [size, packedSize] = [sizes % 2 ** sizeBits, Math.floor(sizes / 2 ** sizeBits)]
    const end = headSize + packedSize
    if (size > BLOCK || end > bytes.length) throw damaged()
    let packed = bytes.subarray(headSize, end)
    if (kind === 2) {
      const { table, end: start } = readCodes(packed, 0)
      this.#codes = table
      packed = packed.subarray(start)
    }
    if (!this.#codes) throw damaged()
    const literals = new Uint8Array(size)
    if (form === 0) decodeStream(packed, literals, this.#codes)
    else decodeFour(packed, literals, this.#codes)
    return { literals, end }
  }

  /** Letters, then a repetition of what stands before them, again and again; at last the letters that are left. */
  #sequences(bytes: Uint8Array, start: number, { count, literals }: { count: number; literals: Uint8Array }): void {
    const modes = byteAt(bytes, start)
    if ((modes & 3) !== 0) throw damaged()
    let at = start + 1
    for (const [kind, shift] of [
      ['literals', 6],
      ['offsets', 4],
      ['matches', 2],
    ] as const) {
      at = this.#readTable(kind, (modes >> shift) & 3, bytes, at)
    }
    const stream = new BackwardBits(bytes.subarray(at))
    const state = (kind: Kind) => new State(this.#tables[kind] ?? RULES[kind].otherwise, stream)
    const [lengths, offsets, matches] = [state('literals'), state('offsets'), state('matches')]
    let taken = 0
    for (let left = count; left > 0; left--) {
      const [letter, match] = [lengths.symbol, matches.symbol]
      const offset = 2 ** offsets.symbol + stream.read(offsets.symbol)
      const matchLength = (MATCH_BASES[match] ?? 0) + stream.read(MATCH_BITS[match] ?? 0)
      const length = (LITERAL_BASES[letter] ?? 0) + stream.read(LITERAL_BITS[letter] ?? 0)
      if (left > 1) for (const each of [lengths, matches, offsets]) each.next()
      if (stream.left < 0 || taken + length > literals.length) throw damaged()
      this.#put(literals.subarray(taken, taken + length))
      taken += length
      this.#repeat(this.#distance(offset, length === 0), matchLength)
    }
    if (stream.left !== 0) throw damaged()
    this.#put(literals.subarray(taken))
  }

  #readTable(kind: Kind, mode: number, bytes: Uint8Array, at: number): number {
    const rules = RULES[kind]
    if (mode === 0) this.#tables[kind] = rules.otherwise
    if (mode === 1) {
      if (byteAt(bytes, at) > rules.maxSymbol) throw damaged()
      this.#tables[kind] = oneSymbol(byteAt(bytes, at))
      return at + 1
    }
    if (mode === 2) {
      const { table, end } = readStates(bytes, at, rules)
      this.#tables[kind] = table
      return end
    }
    if (!this.#tables[kind]) throw damaged()
    return at
  }

  /** The three last distances are said by their place; after no letters by the next place, as the first would join on. */
  #distance(offset: number, isAfterNone: boolean): number {
    const [first, second, third] = this.#distances
    if (offset > 3) {
      this.#distances = [offset - 3, first, second]
      return offset - 3
    }
    const place = offset - 1 + (isAfterNone ? 1 : 0)
    if (place === 0) return first
    const distance = place === 1 ? second : place === 2 ? third : first - 1
    this.#distances = [distance, first, place === 1 ? third : second]
    return distance
  }

  #repeat(distance: number, length: number): void {
    const from = this.#at - distance
    if (distance === 0 || from < 0) throw damaged()
    const [out, start] = [this.#out, this.#at]
    this.#room(length)
    // Byte by byte, because what is repeated may be what was just put.
    for (let index = 0; index < length; index++) out[start + index] = out[from + index] ?? 0
  }

  #put(bytes: Uint8Array): void {
    const start = this.#at
    this.#room(bytes.length)
    this.#out.set(bytes, start)
  }

  /** Takes room for bytes, and says where it ends. */
  #room(length: number): number {
    if (this.#at + length > this.#out.length) throw damaged()
    return (this.#at += length)
  }
}

class State {
  #table: StateTable
  #stream: BackwardBits
  #state: number

  constructor(table: StateTable, stream: BackwardBits) {
    this.#table = table
    this.#stream = stream
    this.#state = stream.read(table.accuracy)
  }

  get symbol(): number {
    return this.#table.symbols[this.#state] ?? 0
  }

  next(): void {
    const { bases, bits } = this.#table
    this.#state = (bases[this.#state] ?? 0) + this.#stream.read(bits[this.#state] ?? 0)
  }
}

function decodeStream(packed: Uint8Array, out: Uint8Array, { maxBits, symbols, bits }: CodeTable): void {
  const stream = new BackwardBits(packed)
  let state = stream.read(maxBits)
  for (let index = 0; index < out.length; index++) {
    out[index] = symbols[state] ?? 0
    const count = bits[state] ?? 0
    state = ((state << count) & ((1 << maxBits) - 1)) + stream.read(count)
  }
  if (stream.left !== -maxBits) throw damaged()
}

function decodeFour(packed: Uint8Array, out: Uint8Array, codes: CodeTable): void {
  const share = (out.length + 3) >> 2
  let at = 6
  for (let part = 0; part < 4; part++) {
    const end = part < 3 ? at + byteAt(packed, part * 2) + (byteAt(packed, part * 2 + 1) << 8) : packed.length
    if (end > packed.length || share * 3 > out.length) throw damaged()
    decodeStream(packed.subarray(at, end), out.subarray(part * share, part < 3 ? (part + 1) * share : undefined), codes)
    at = end
  }
}
