/** Unpacks deflate piece by piece, so that what unpacks to more than is allowed is noticed on the way. */
import { Inflate } from 'fflate'
import { BoardError } from '../rest/index.ts'
import { damaged, tooLarge } from './wrong.ts'
import { isZstd, unzstd } from './zstd.ts'

/** A deflated byte gives at most 1,032: a piece of this many gives 4 MB. */
const PIECE = 4096

/** Unpacks a chunk of a board, packed by deflate or zstd, whatever its version says. Throws a `BoardError`. */
export function unpackChunk(packed: Uint8Array, limit: number): Uint8Array {
  if (isZstd(packed)) return unzstd(packed, limit)
  const pieces: Uint8Array[] = []
  let length = 0
  inflate(packed, (bytes) => {
    length += bytes.length
    if (length > limit) throw tooLarge()
    pieces.push(bytes)
  })
  const whole = new Uint8Array(length)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/** Gives what is deflated to `take`, piece by piece. Throws a `BoardError`; what `take` throws goes through. */
export function inflate(packed: Uint8Array, take: (bytes: Uint8Array) => void): void {
  const stream = new Inflate((bytes) => take(bytes))
  try {
    for (let at = 0; at < packed.length || at === 0; at += PIECE) {
      stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length)
    }
  } catch (error) {
    // Whatever the library throws at bytes that it does not understand, the file is damaged.
    throw error instanceof BoardError ? error : damaged()
  }
}
