/** Longer names are cut: file systems allow 255 bytes, and a character may take four. */
const LONGEST = 50

/**
 * Words of the board as part of a file name that every system takes: letters and digits of any script, dashes for the
 * rest, no dot at either end, none of Windows’ reserved names. `fallback` where nothing is left.
 */
export function fileNameFrom(words: string, fallback: string): string {
  const safe = words
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  const short = Array.from(safe).slice(0, LONGEST).join('').replace(/-+$/, '')
  return short === '' || RESERVED.test(short) ? fallback : short
}

/** Device names of Windows (Microsoft, “Naming Files, Paths, and Namespaces”). */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i
