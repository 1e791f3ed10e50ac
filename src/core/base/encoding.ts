/**
 * Which UTF-16 these bytes are, as Excel’s “Unicode text” and what PowerShell redirects are: either way round, with or
 * without its mark; null for every other encoding.
 */
function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const { even, odd } = zeros(bytes)
  if (odd > 0.4 && even < 0.1) return 'utf-16le'
  return even > 0.4 && odd < 0.1 ? 'utf-16be' : null
}

/** Share of zero bytes at even and at odd places: every second byte of Latin text in UTF-16 is zero. */
function zeros(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  const sample = bytes.subarray(0, 4000)
  const count = (rest: number) => sample.filter((byte, index) => byte === 0 && index % 2 === rest).length
  const half = Math.max(1, sample.length / 2)
  return { even: count(0) / half, odd: count(1) / half }
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/**
 * Text of a file, whatever wrote it: UTF-16 either way round, with or without its mark; UTF-8; else Windows-1252, which
 * Excel’s plain “CSV” is in most of the languages we know. `read` is the runtime’s decoder, and throws where it is strict
 * and the bytes are no such text.
 */
export function decodeWith(bytes: Uint8Array, read: (encoding: Encoding, isStrict: boolean) => string): string {
  const wide = wideEncodingOf(bytes)
  if (wide !== null) return read(wide, false)
  try {
    return read('utf-8', true)
  } catch {
    return read('windows-1252', false)
  }
}
