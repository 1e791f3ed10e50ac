/** The door to files a person chooses or drops: bytes to text, whatever wrote them. */
export type ReadFile = (file: Blob) => Promise<string>

/** Larger than any plan, and small enough to be read at once (bytes). */
const MOST = 5_000_000

/** Rejects with a sentence for a file that is too large to be a plan. */
export async function browserReadFile(file: Blob): Promise<string> {
  if (file.size > MOST) throw new Error('This file is larger than 5 MB: it cannot be a plan.')
  return decodeText(new Uint8Array(await file.arrayBuffer()))
}

/**
 * UTF-8, with or without its mark; UTF-16 as Excel’s “Unicode text” has it, either way round, with or without its mark;
 * else Windows-1252, which Excel’s plain “CSV” is in most of the languages we know.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  const halves = zeros(bytes)
  if (halves.odd > 0.4 && halves.even < 0.1) return new TextDecoder('utf-16le').decode(bytes)
  if (halves.even > 0.4 && halves.odd < 0.1) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

/** Share of zero bytes at even and at odd places: every second byte of Latin text in UTF-16 is zero. */
function zeros(bytes: Uint8Array): { readonly even: number; readonly odd: number } {
  const sample = bytes.subarray(0, 4000)
  const count = (rest: number) => sample.filter((byte, index) => byte === 0 && index % 2 === rest).length
  const half = Math.max(1, sample.length / 2)
  return { even: count(0) / half, odd: count(1) / half }
}
