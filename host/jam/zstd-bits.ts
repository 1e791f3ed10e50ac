/** Bits of zstd: tables are written forwards, everything else backwards from a mark in the last byte. */
import { damaged } from './wrong.ts'

/** The place of the highest bit that is set. */
export const highBit = (value: number): number => 31 - Math.clz32(value)

export class ForwardBits {
  #bytes: Uint8Array
  #at: number

  /** Begins at a byte. */
  constructor(bytes: Uint8Array, start: number) {
    this.#bytes = bytes
    this.#at = start * 8
  }

  /** The next bits, at most 16. */
  read(count: number): number {
    const value = bitsAt(this.#bytes, this.#at, count)
    this.#at += count
    if (this.#at > this.#bytes.length * 8) throw damaged()
    return value
  }

  back(count: number): void {
    this.#at -= count
  }

  /** The first byte of which nothing was read. */
  get end(): number {
    return Math.ceil(this.#at / 8)
  }
}

export class BackwardBits {
  #bytes: Uint8Array
  /** How many bits are left; below nothing, as many were read that are not there, and were zeros. */
  left: number

  constructor(bytes: Uint8Array) {
    const last = bytes.at(-1)
    if (!last) throw damaged()
    this.#bytes = bytes
    this.left = (bytes.length - 1) * 8 + highBit(last)
  }

  /** The bits before those that were read, at most 32. */
  read(count: number): number {
    if (count > 16) return this.read(count - 16) * 65_536 + this.read(16)
    this.left -= count
    if (this.left >= 0) return bitsAt(this.#bytes, this.left, count)
    const there = count + this.left
    return there > 0 ? bitsAt(this.#bytes, 0, there) << -this.left : 0
  }
}

function bitsAt(bytes: Uint8Array, at: number, count: number): number {
  const byte = at >> 3
  const three = (bytes[byte] ?? 0) | ((bytes[byte + 1] ?? 0) << 8) | ((bytes[byte + 2] ?? 0) << 16)
  return (three >> (at & 7)) & ((1 << count) - 1)
}
