/**
 * The ZIP around a board. FigJam writes every entry with a descriptor behind it, so the sizes stand in the directory at
 * the end only (seen in 21 of 22 files). The libraries for ZIPs check no checksum, and the checksum is all that guards a
 * board against damage: of 60 copies with one flipped bit, 27 opened as if nothing were wrong.
 */
import { crc32 } from './crc.ts'
import { inflate } from './inflate.ts'
import { ENTRIES, FILE_SIZE } from './limits.ts'
import { cutShort, damaged, newer, noBoard, tooLarge } from './wrong.ts'

interface Entry {
  readonly name: string
  readonly packed: Uint8Array
  readonly isDeflated: boolean
  readonly size: number
  readonly crc: number
}

const END = 0x06054b50
const END_SIZE = 22
const DIRECTORY = 0x02014b50
const LOCAL = 0x04034b50
const IN_64_BITS = 0xffffffff

/** What a ZIP holds, by name, each entry checked; of entries nobody asked for nothing is kept. Throws a `BoardError`. */
export function unzip(bytes: Uint8Array, isWanted: (name: string) => boolean): ReadonlyMap<string, Uint8Array> {
  const entries = directoryOf(bytes)
  if (entries.reduce((total, { size }) => total + size, 0) > FILE_SIZE) throw tooLarge()
  const found = new Map<string, Uint8Array>()
  const names = new Set<string>()
  for (const entry of entries) {
    if (names.has(entry.name)) throw damaged()
    names.add(entry.name)
    const contents = checked(entry, isWanted(entry.name))
    if (contents) found.set(entry.name, contents)
  }
  return found
}

/** Unpacks an entry against its size and checksum, and gives what is in it if that is wanted. */
function checked({ packed, isDeflated, size, crc }: Entry, isWanted: boolean): Uint8Array | undefined {
  const contents = isDeflated ? inflate(packed, size, damaged) : packed
  if (contents.length !== size || crc32(contents) !== crc) throw damaged()
  return isWanted ? contents : undefined
}

function directoryOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = endOf(view)
  const count = view.getUint16(end + 10, true)
  const length = view.getUint32(end + 12, true)
  const start = view.getUint32(end + 16, true)
  if (start === IN_64_BITS || length === IN_64_BITS || count > ENTRIES) throw tooLarge()
  if (start + length !== end) throw damaged()
  const entries: Entry[] = []
  let at = start
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== DIRECTORY) throw damaged()
    const next = at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (next > end) throw damaged()
    entries.push(entryAt(view, at, start))
    at = next
  }
  if (at !== end) throw damaged()
  if (count === 0) throw noBoard()
  return entries
}

/** Where the end of the directory stands: behind it a remark of the length that it says, and nothing else. */
function endOf(view: DataView): number {
  const last = view.byteLength - END_SIZE
  for (let at = last; at >= 0 && at >= last - 0xffff; at--) {
    if (view.getUint32(at, true) === END && at + END_SIZE + view.getUint16(at + 20, true) === view.byteLength) return at
  }
  throw cutShort()
}

function entryAt(view: DataView, at: number, limit: number): Entry {
  const flags = view.getUint16(at + 8, true)
  const method = view.getUint16(at + 10, true)
  const packedSize = view.getUint32(at + 20, true)
  const size = view.getUint32(at + 24, true)
  const local = view.getUint32(at + 42, true)
  if ([packedSize, size, local].includes(IN_64_BITS)) throw tooLarge()
  const isEncrypted = (flags & 1) !== 0
  if (isEncrypted || (method !== 0 && method !== 8)) throw newer()
  if (local + 30 > limit || view.getUint32(local, true) !== LOCAL) throw damaged()
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
  if (start + packedSize > limit) throw damaged()
  return {
    name: new TextDecoder().decode(bytesOf(view, at + 46, view.getUint16(at + 28, true))),
    packed: bytesOf(view, start, packedSize),
    isDeflated: method === 8,
    size,
    crc: view.getUint32(at + 16, true),
  }
}

function bytesOf(view: DataView, at: number, length: number): Uint8Array {
  return new Uint8Array(view.buffer, view.byteOffset + at, length)
}
