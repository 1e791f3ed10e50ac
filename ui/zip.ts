import { FOLDER, type OutFile } from '../src/core/export/files.ts'

/**
 * Files as one zip, under the method’s folder. `at`: when they were written, in ms since 1970.
 * They are stored as they are: some kilobytes of text do not repay the code that packs them. The numbers are those of
 * PKWARE’s APPNOTE, 4.3.7 (the head of a file), 4.3.12 (its entry in the directory) and 4.3.16 (the end).
 */
export function toZip(files: readonly OutFile[], at: number): Uint8Array {
  const utf8 = new TextEncoder()
  const bodies: number[] = []
  const directory: number[] = []
  for (const { name, text } of files) {
    const path = utf8.encode(`${FOLDER}${name}`)
    const body = utf8.encode(text)
    const size = u32(body.length)
    // Version 2.0 reads it; bit 11: the name is UTF-8; 0: stored. The last two bytes: nothing extra behind the name.
    const head = [u16(20), u16(1 << 11), u16(0), dosTime(at), u32(crc32(body)), size, size, u16(path.length), u16(0)]
    // Made as by version 2.0; no comment, first disk, no attributes; and where the file begins.
    const place = [u16(0), u16(0), u16(0), u32(0), u32(bodies.length)]
    directory.push(...[u32(0x02014b50), u16(20), ...head, ...place].flat(), ...path)
    bodies.push(...[u32(0x04034b50), ...head].flat(), ...path)
    for (const byte of body) bodies.push(byte)
  }
  const counts = [u16(0), u16(0), u16(files.length), u16(files.length)]
  const end = [u32(0x06054b50), ...counts, u32(directory.length), u32(bodies.length), u16(0)]
  return Uint8Array.from([...bodies, ...directory, ...end.flat()])
}

/** Lowest byte first, as everywhere in a zip. */
const u16 = (n: number) => [n & 255, (n >> 8) & 255]
const u32 = (n: number) => [...u16(n), ...u16(n >>> 16)]

/** Local time in two seconds’ steps, as DOS wrote it: time of day, then day, month and years since 1980. */
function dosTime(at: number): number[] {
  const when = new Date(at)
  const time = (when.getHours() << 11) | (when.getMinutes() << 5) | (when.getSeconds() >> 1)
  const day = ((when.getFullYear() - 1980) << 9) | ((when.getMonth() + 1) << 5) | when.getDate()
  return [...u16(time), ...u16(day)]
}

function crc32(bytes: Uint8Array): number {
  let crc = -1
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc
}
