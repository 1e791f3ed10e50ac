/**
 * The engine's WebAssembly file, opened a little before it is compiled: its table of functions becomes visible, and may
 * grow. That is all it takes to be told of failed promises (`rejections.ts`), which the library does not offer.
 */

/** Sections of a WebAssembly file, by the standard's numbers, and what kind of export a table is. */
const TABLES = 4
const EXPORTS = 7
const KIND_TABLE = 1

/** Emscripten's own names have one or two letters. */
const TABLE_NAME = 'table'

export function withTable(file: Uint8Array): Uint8Array<ArrayBuffer> {
  const opened = sectionsOf(file).flatMap(([id, section]) => {
    const bytes = id === TABLES ? withoutMaximum(section) : id === EXPORTS ? withTableExported(section) : section
    return [Uint8Array.of(id, ...leb(bytes.length)), bytes]
  })
  return joined([file.subarray(0, 8), ...opened])
}

/** The table of an instance of such a file. */
export function tableOf({ exports }: WebAssembly.Instance): WebAssembly.Table {
  const table = exports[TABLE_NAME]
  if (!(table instanceof WebAssembly.Table)) throw new Error('The engine’s table of functions is not visible')
  return table
}

function sectionsOf(file: Uint8Array): [id: number, section: Uint8Array][] {
  const sections: [number, Uint8Array][] = []
  for (let at = 8; at < file.length;) {
    const [size, start] = readLeb(file, at + 1)
    sections.push([file[at] ?? 0, file.subarray(start, start + size)])
    at = start + size
  }
  return sections
}

/** One table: how many, element type, flags (1: there is a maximum), minimum, maximum. */
function withoutMaximum(section: Uint8Array): Uint8Array {
  const [count = 0, type = 0] = section
  const [minimum] = readLeb(section, 3)
  return Uint8Array.of(count, type, 0, ...leb(minimum))
}

function withTableExported(section: Uint8Array): Uint8Array {
  const [count, start] = readLeb(section, 0)
  const name = new TextEncoder().encode(TABLE_NAME)
  const ours = Uint8Array.of(name.length, ...name, KIND_TABLE, 0)
  return joined([Uint8Array.from(leb(count + 1)), section.subarray(start), ours])
}

/** A number in WebAssembly's spelling (LEB128), and where it ends. */
function readLeb(bytes: Uint8Array, from: number): [value: number, end: number] {
  let value = 0
  for (let at = from, shift = 0; ; at++, shift += 7) {
    const byte = bytes[at] ?? 0
    value += (byte & 127) * 2 ** shift
    if (byte < 128) return [value, at + 1]
  }
}

function leb(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...leb(Math.floor(value / 128))]
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
