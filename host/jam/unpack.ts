import { inflate } from './inflate.ts'
import { isZstd, unzstd } from './zstd.ts'

/** Unpacks a chunk of a board, packed by deflate or zstd, whatever its version says. Throws a `BoardError`. */
export function unpackChunk(packed: Uint8Array, limit: number): Uint8Array {
  return isZstd(packed) ? unzstd(packed, limit) : inflate(packed, limit)
}
