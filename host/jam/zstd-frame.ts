/** The frame around what zstd packed: a head, and blocks (RFC 8878, 3.1.1). */
import { cutShort, damaged } from './wrong.ts'

/** What a block holds at most, unpacked. */
export const BLOCK = 2 ** 17

export interface Block {
  readonly isRepeated: boolean
  readonly isPacked: boolean
  /** Of what is in it, unpacked where it is not packed. */
  readonly size: number
  readonly bytes: Uint8Array
}

export interface Frame {
  /** Of everything unpacked, where the head says it. */
  readonly size: number | undefined
  readonly blocks: readonly Block[]
  /** Where the checksum stands, where there is one. */
  readonly checksumAt: number | undefined
  readonly end: number
}

/** What the head of a frame says, and its blocks. */
export function frameOf(bytes: Uint8Array): Frame {
  const flags = byteAt(bytes, 4)
  const isSingle = (flags & 0x20) !== 0
  const sizeBytes = [isSingle ? 1 : 0, 2, 4, 8][flags >> 6] ?? 0
  const sizeAt = 5 + (isSingle ? 0 : 1) + ([0, 1, 2, 4][flags & 3] ?? 0)
  let size = sizeBytes === 2 ? 256 : 0
  for (let index = 0; index < sizeBytes; index++) size += byteAt(bytes, sizeAt + index) * 256 ** index
  const blocks: Block[] = []
  let at = sizeAt + sizeBytes
  for (let isLast = false; !isLast;) {
    const head = byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8) | (byteAt(bytes, at + 2) << 16)
    const [kind, length] = [(head >> 1) & 3, head >> 3]
    if (length > BLOCK || kind === 3) throw damaged()
    const end = at + 3 + (kind === 1 ? 1 : length)
    blocks.push({ isRepeated: kind === 1, isPacked: kind === 2, size: length, bytes: bytes.subarray(at + 3, end) })
    isLast = (head & 1) === 1
    at = end
  }
  const hasChecksum = (flags & 4) !== 0
  return {
    size: sizeBytes === 0 ? undefined : size,
    blocks,
    checksumAt: hasChecksum ? at : undefined,
    end: at + (hasChecksum ? 4 : 0),
  }
}

export function byteAt(bytes: Uint8Array, at: number): number {
  const byte = bytes[at]
  if (byte === undefined) throw cutShort()
  return byte
}

/** The first bytes as a number, the lowest first; up to five, so without shifts. */
export function numberIn(bytes: Uint8Array, count: number): number {
  let number = 0
  for (let index = count - 1; index >= 0; index--) number = number * 256 + byteAt(bytes, index)
  return number
}
