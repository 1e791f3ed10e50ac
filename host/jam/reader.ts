/** Reads the values of a Kiwi message off bytes, one after the other, as kiwi-schema's `ByteBuffer` does. */
import { cutShort, damaged } from './wrong.ts'

const bits = new Int32Array(1)
const float = new Float32Array(bits.buffer)

/** Letters that are joined at a time: more arguments than this may be too many for a call. */
const LETTERS = 4096

export class Reader {
  #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  get left(): number {
    return this.#bytes.length - this.#at
  }

  byte(): number {
    const byte = this.#bytes[this.#at++]
    if (byte === undefined) throw cutShort()
    return byte
  }

  bytes(): Uint8Array {
    const length = this.uint()
    const start = this.#at
    this.#skip(length)
    return this.#bytes.slice(start, start + length)
  }

  skipBytes(): void {
    this.#skip(this.uint())
  }

  uint(): number {
    let byte = this.byte()
    if (byte < 128) return byte
    let value = byte & 127
    for (let shift = 7; shift < 35; shift += 7) {
      byte = this.byte()
      value |= (byte & 127) << shift
      if (byte < 128) break
    }
    return value >>> 0
  }

  int(): number {
    const value = this.uint() | 0
    return value & 1 ? ~(value >>> 1) : value >>> 1
  }

  uint64(): bigint {
    let value = 0n
    for (let shift = 0n; ; shift += 7n) {
      const byte = this.byte()
      // The ninth byte is taken whole: eight times seven bits and eight are sixty-four.
      if (byte < 128 || shift === 56n) return value | (BigInt(byte) << shift)
      value |= BigInt(byte & 127) << shift
    }
  }

  skipUint64(): void {
    for (let count = 1; this.byte() >= 128 && count < 9; count++);
  }

  int64(): bigint {
    const value = this.uint64()
    return value & 1n ? ~(value >> 1n) : value >> 1n
  }

  /** A float is stored with its exponent first, and zero in one byte. */
  float(): number {
    const first = this.byte()
    if (first === 0) return 0
    const stored = first | (this.byte() << 8) | (this.byte() << 16) | (this.byte() << 24)
    bits[0] = (stored << 23) | (stored >>> 9)
    return float[0] ?? 0
  }

  skipFloat(): void {
    if (this.byte() !== 0) this.#skip(3)
  }

  /** UTF-8 up to a zero; half a pair of surrogates may stand alone, which a `TextDecoder` would replace. */
  text(): string {
    const start = this.#at
    while (this.#at - start < LETTERS) {
      const byte = this.byte()
      if (byte === 0) return String.fromCharCode(...this.#bytes.subarray(start, this.#at - 1))
      if (byte >= 128) break
    }
    this.#at = start
    return this.#anyText()
  }

  /** Letters of one byte hold no zero within them, and a zero within others is not the end. */
  skipText(): void {
    while (this.#letter() !== 0);
  }

  #anyText(): string {
    let text = ''
    const letters: number[] = []
    for (;;) {
      const code = this.#letter()
      if (code === 0) return text + String.fromCodePoint(...letters)
      letters.push(code)
      if (letters.length < LETTERS) continue
      text += String.fromCodePoint(...letters)
      letters.length = 0
    }
  }

  #letter(): number {
    const first = this.byte()
    if (first < 0xc0) return first
    const second = this.byte() & 63
    if (first < 0xe0) return ((first & 31) << 6) | second
    const third = this.byte() & 63
    if (first < 0xf0) return ((first & 15) << 12) | (second << 6) | third
    const code = ((first & 7) << 18) | (second << 12) | (third << 6) | (this.byte() & 63)
    if (code > 0x10ffff) throw damaged()
    return code
  }

  #skip(length: number): void {
    if (length > this.left) throw damaged()
    this.#at += length
  }
}
