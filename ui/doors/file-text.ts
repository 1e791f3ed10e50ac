import { decodeWith } from '../../src/core/base/index.ts'
import { isPacked } from '../../src/core/import/index.ts'

/** The door to files a person chooses or drops: their text, whatever wrote them; the bytes of those that hold none. */
export type ReadFile = (file: Blob) => Promise<string | Uint8Array>

/** Larger than any plan, and small enough to be read at once (bytes). */
const MOST = 5_000_000

/** Rejects with a sentence for a file that is too large to be a plan. */
export async function browserReadFile(file: Blob): Promise<string | Uint8Array> {
  if (file.size > MOST) throw new Error('This file is larger than 5 MB: it cannot be a plan.')
  const bytes = new Uint8Array(await file.arrayBuffer())
  return isPacked(bytes) ? bytes : decodeText(bytes)
}

/** Text of a file, in any encoding that tables come in. */
export function decodeText(bytes: Uint8Array): string {
  return decodeWith(bytes, (encoding, fatal) => new TextDecoder(encoding, { fatal }).decode(bytes))
}
