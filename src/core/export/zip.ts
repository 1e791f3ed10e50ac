import { strToU8 } from 'fflate'
import { FOLDER, type OutFile } from './files.ts'

/**
 * Files as one zip, under a folder (the method’s, else as said, with its slash). `at`: when they were written, in ms since 1970 (core knows no clock).
 * They are stored as they are: some kilobytes of text do not repay the code that packs them. Sizes and checksums stand
 * before each file (PKWARE APPNOTE 4.3.7), so that it can be read while it arrives, without the list at its end.
 */
export function toZip(files: readonly Pick<OutFile, 'name' | 'text'>[], at: number, folder = FOLDER): Uint8Array {
  const time = dosTime(new Date(at))
  const [entries, list]: [Uint8Array[], Uint8Array[]] = [[], []]
  let offset = 0
  for (const { name, text } of files) {
    const [path, bytes] = [strToU8(`${folder}${name}`), strToU8(text)]
    const about = [...VERSION, ...UTF8, ...STORED, ...time]
    const sizes = [
      ...four(checksum(bytes)),
      ...four(bytes.length),
      ...four(bytes.length),
      ...two(path.length),
      ...two(0),
    ]
    const entry = joined([Uint8Array.from([...PK, 3, 4, ...about, ...sizes]), path, bytes])
    // No comment, one disk, no attributes, and where the entry begins.
    const where = [...two(0), ...two(0), ...two(0), ...four(0), ...four(offset)]
    list.push(joined([Uint8Array.from([...PK, 1, 2, ...VERSION, ...about, ...sizes, ...where]), path]))
    entries.push(entry)
    offset += entry.length
  }
  const listed = joined(list)
  const count = two(files.length)
  const end = [
    ...PK,
    5,
    6,
    ...two(0),
    ...two(0),
    ...count,
    ...count,
    ...four(listed.length),
    ...four(offset),
    ...two(0),
  ]
  return joined([...entries, listed, Uint8Array.from(end)])
}

const PK = [0x50, 0x4b]
const VERSION = two(20)
const UTF8 = two(0x800)
const STORED = two(0)

/** Little-endian, as everything in a zip. */
function two(n: number): number[] {
  return [n & 0xff, (n >>> 8) & 0xff]
}

function four(n: number): number[] {
  return [...two(n), ...two(n >>> 16)]
}

/** Time and day of the clock on the wall, in steps of two seconds, from 1980 on. */
function dosTime(date: Date): number[] {
  const year = Math.min(Math.max(date.getFullYear() - 1980, 0), 127)
  return [
    ...two((date.getHours() << 11) | (date.getMinutes() << 5) | (date.getSeconds() >> 1)),
    ...two((year << 9) | ((date.getMonth() + 1) << 5) | date.getDate()),
  ]
}

/** CRC-32 as in PKWARE APPNOTE 4.4.7. */
function checksum(bytes: Uint8Array): number {
  let crc = ~0
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0)
  }
  return ~crc >>> 0
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
