/**
 * Unpacks deflate (RFC 1951) into one buffer, and never more than is allowed. fflate's stream, which notices as much on the
 * way, makes new buffers for each piece: eight times what comes out.
 */
import { damaged, tooLarge } from './wrong.ts'

/** A code has no more bits. */
const LONGEST = 15

/** What stands after a length or distance, by its code: where it begins, and how many bits say the rest. */
const LENGTHS = ranges(28, (code) => (code < 8 ? 0 : (code >> 2) - 1), 3)
const DISTANCES = ranges(30, (code) => (code < 4 ? 0 : (code >> 1) - 1), 1)
/** The last length is that of the longest match, and has no bits of its own. */
LENGTHS.bases.push(258)
LENGTHS.bits.push(0)

/** In which order the lengths of the code for lengths stand. */
const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

/** Symbols by the bits that are next: the symbol in the upper bits of an entry, how many bits it takes in the lower four. */
interface Codes {
  readonly bits: number
  readonly entries: Uint16Array
}

const FIXED: { readonly lengths: Codes; readonly distances: Codes } = {
  lengths: codesOf(Array.from({ length: 288 }, (_, code) => (code < 144 ? 8 : code < 256 ? 9 : code < 280 ? 7 : 8))),
  distances: codesOf(new Array<number>(30).fill(5)),
}

/** Unpacks what is deflated. Throws a `BoardError`, for more than the limit the one that is given. */
export function inflate(packed: Uint8Array, limit: number, beyond = tooLarge): Uint8Array {
  const unpacker = new Inflater(packed, limit, beyond)
  while (!unpacker.block());
  return unpacker.unpacked()
}

class Inflater {
  readonly #packed: Uint8Array
  readonly #limit: number
  readonly #beyond: () => Error
  #at = 0
  /** Bits that were taken in and not yet read, the next one lowest. */
  #hold = 0
  #held = 0
  #out: Uint8Array
  #used = 0

  constructor(packed: Uint8Array, limit: number, beyond: () => Error) {
    this.#packed = packed
    this.#limit = limit
    this.#beyond = beyond
    this.#out = new Uint8Array(Math.min(limit, Math.max(1024, packed.length * 4)))
  }

  unpacked(): Uint8Array {
    return this.#out.subarray(0, this.#used)
  }

  /** Unpacks one block; true when it was the last. */
  block(): boolean {
    const isLast = this.#bits(1) === 1
    const kind = this.#bits(2)
    if (kind === 0) this.#stored()
    else if (kind === 1) this.#coded(FIXED.lengths, FIXED.distances)
    else if (kind === 2) this.#dynamic()
    else throw damaged()
    return isLast
  }

  #stored(): void {
    this.#toWholeBytes()
    const [length, check] = [this.#bits(16), this.#bits(16)]
    this.#toWholeBytes()
    if ((length ^ 0xffff) !== check || this.#at + length > this.#packed.length) throw damaged()
    this.#grow(length)
    this.#out.set(this.#packed.subarray(this.#at, this.#at + length), this.#used)
    this.#at += length
    this.#used += length
  }

  /** The rest of a byte is empty, and whole bytes that were taken in already are given back. */
  #toWholeBytes(): void {
    this.#at -= this.#held >> 3
    this.#hold = this.#held = 0
  }

  #dynamic(): void {
    const [lengths, distances, known] = [this.#bits(5) + 257, this.#bits(5) + 1, this.#bits(4) + 4]
    if (lengths > 286 || distances > 30) throw damaged()
    const ofLengths = new Array<number>(19).fill(0)
    for (const code of ORDER.slice(0, known)) ofLengths[code] = this.#bits(3)
    const codes = codesOf(ofLengths)
    const found: number[] = []
    while (found.length < lengths + distances) {
      const symbol = this.#symbol(codes)
      if (symbol < 16) {
        found.push(symbol)
        continue
      }
      const again = symbol === 16 ? found.at(-1) : 0
      if (again === undefined) throw damaged()
      const times = symbol === 16 ? 3 + this.#bits(2) : symbol === 17 ? 3 + this.#bits(3) : 11 + this.#bits(7)
      for (let left = times; left > 0; left--) found.push(again)
    }
    if (found.length > lengths + distances) throw damaged()
    this.#coded(codesOf(found.slice(0, lengths)), codesOf(found.slice(lengths)))
  }

  #coded(lengths: Codes, distances: Codes): void {
    for (;;) {
      const symbol = this.#symbol(lengths)
      if (symbol < 256) {
        if (this.#used === this.#out.length) this.#grow(1)
        this.#out[this.#used++] = symbol
      } else if (symbol === 256) return
      else {
        const length = this.#inRange(LENGTHS, symbol - 257)
        this.#repeat(length, this.#inRange(DISTANCES, this.#symbol(distances)))
      }
    }
  }

  #inRange({ bases, bits }: Ranges, code: number): number {
    const [base, more] = [bases[code], bits[code]]
    if (base === undefined || more === undefined) throw damaged()
    return base + this.#bits(more)
  }

  #repeat(length: number, distance: number): void {
    if (distance > this.#used) throw damaged()
    this.#grow(length)
    const out = this.#out
    let at = this.#used
    for (const end = at + length; at < end; at++) out[at] = out[at - distance] ?? 0
    this.#used = at
  }

  #symbol({ bits, entries }: Codes): number {
    this.#takeIn()
    const entry = entries[this.#hold & ((1 << bits) - 1)] ?? 0
    // No code begins so, or the bits of one that does are not all there.
    if (entry === 0) throw damaged()
    this.#drop(entry & 15)
    return entry >> 4
  }

  /** So many bits as a number, 16 at most. */
  #bits(count: number): number {
    this.#takeIn()
    const bits = this.#hold & ((1 << count) - 1)
    this.#drop(count)
    return bits
  }

  #takeIn(): void {
    while (this.#held < 24 && this.#at < this.#packed.length) {
      this.#hold |= (this.#packed[this.#at++] ?? 0) << this.#held
      this.#held += 8
    }
  }

  #drop(count: number): void {
    if (count > this.#held) throw damaged()
    this.#hold >>>= count
    this.#held -= count
  }

  /** Makes room for so many bytes more. */
  #grow(by: number): void {
    const wanted = this.#used + by
    if (wanted > this.#limit) throw this.#beyond()
    if (wanted <= this.#out.length) return
    const larger = new Uint8Array(Math.min(this.#limit, Math.max(wanted, this.#out.length * 2)))
    larger.set(this.#out)
    this.#out = larger
  }
}

interface Ranges {
  readonly bases: number[]
  readonly bits: number[]
}

function ranges(codes: number, bitsOf: (code: number) => number, first: number): Ranges {
  const bits = Array.from({ length: codes }, (_, code) => bitsOf(code))
  const bases: number[] = []
  for (let code = 0, base = first; code < codes; base += 1 << (bits[code] ?? 0), code++) bases.push(base)
  return { bases, bits }
}

/** The codes that symbols have, from how long each is: 0 for one that has none. */
function codesOf(lengths: readonly number[]): Codes {
  const bits = Math.max(1, ...lengths)
  const counts = new Array<number>(LONGEST + 2).fill(0)
  for (const length of lengths) if (length > 0) counts[length] = (counts[length] ?? 0) + 1
  const next: number[] = [0, 0]
  for (let length = 1, code = 0; length <= LONGEST; length++) {
    code = (code + (counts[length - 1] ?? 0)) << 1
    next[length] = code
    // More codes of a length than there can be.
    if (code + (counts[length] ?? 0) > 1 << length) throw damaged()
  }
  const entries = new Uint16Array(1 << bits)
  for (const [symbol, length] of lengths.entries()) {
    if (length === 0) continue
    const code = next[length] ?? 0
    next[length] = code + 1
    for (let at = reversed(code, length); at < entries.length; at += 1 << length) entries[at] = (symbol << 4) | length
  }
  return { bits, entries }
}

/** Codes are written from their highest bit on. */
function reversed(code: number, length: number): number {
  let turned = 0
  for (let bit = 0; bit < length; bit++) turned |= ((code >> bit) & 1) << (length - 1 - bit)
  return turned
}
