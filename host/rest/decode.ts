import { decodeWith } from '../../src/core/base/index.ts'

/** Text of a file, in any encoding that boards and tables come in; its mark is dropped. */
export function decode(bytes: Uint8Array): string {
  return decodeWith(bytes, (encoding, fatal) => new TextDecoder(encoding, { fatal }).decode(bytes))
}
