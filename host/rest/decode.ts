import { wideEncodingOf } from '../../src/core/base/index.ts'

/** Text of a file: UTF-8, UTF-16 either way round (which some shells write), else Windows-1252; its mark is dropped. */
export function decode(bytes: Uint8Array): string {
  const wide = wideEncodingOf(bytes)
  if (wide !== null) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}
