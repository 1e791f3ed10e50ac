/** FigJam files for tests: those of test/fixtures/jam, and others made of them or from nothing. */
import { readFileSync } from 'node:fs'
import { deflateSync, inflateSync, strToU8, zipSync, type Zippable } from 'fflate'
import { compileSchema, encodeBinarySchema, parseSchema } from 'kiwi-schema'

/** From the root of the project, where tests and measurements run. */
const folder = 'test/fixtures/jam/'

export const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(folder + name))

export const fixtureText = (name: string): string => readFileSync(folder + name, 'utf8')

/** The schema of most boards here: what FigJam's has of the fields that are read, under the same names. */
const SCHEMA = fixtureText('schema.kiwi')

export type Loose = Readonly<Record<string, unknown>>

const compiled = () => compileSchema(parseSchema(SCHEMA)) as { encodeMessage: (message: Loose) => Uint8Array }

/** A container of chunks, as `canvas.fig` is. */
export function container(chunks: readonly Uint8Array[], { kind = 'fig-jam.', version = 101 } = {}): Uint8Array {
  const size = chunks.reduce((total, chunk) => total + 4 + chunk.length, 12)
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  bytes.set(strToU8(kind, true))
  view.setUint32(8, version, true)
  let at = 12
  for (const chunk of chunks) {
    view.setUint32(at, chunk.length, true)
    bytes.set(chunk, at + 4)
    at += 4 + chunk.length
  }
  return bytes
}

/** A bare board of node changes. */
export function bare(
  nodeChanges: readonly Loose[],
  { message, ...options }: { kind?: string; version?: number; message?: Loose } = {},
): Uint8Array {
  const data = compiled().encodeMessage({ type: 'NODE_CHANGES', nodeChanges, ...message })
  return container([deflateSync(encodeBinarySchema(parseSchema(SCHEMA))), deflateSync(data)], options)
}

/** A ZIP as FigJam makes it, the board stored in it as it is. */
export function zipped(canvas: Uint8Array, others: Zippable = {}): Uint8Array {
  return zipSync({ 'canvas.fig': [canvas, { level: 0 }], ...others })
}

export const guid = (id: string): Loose => {
  const [sessionID, localID] = id.split(':').map(Number)
  return { sessionID, localID }
}

/** A node change; `differs` says what else it has. */
export function change(id: string, type: string, parent: string, differs: Loose = {}): Loose {
  return {
    guid: guid(id),
    phase: 'CREATED',
    parentIndex: { guid: guid(parent), position: '!' },
    type,
    name: type,
    size: { x: 100, y: 100 },
    transform: { m00: 1, m01: 0, m02: 0, m10: 0, m11: 1, m12: 0 },
    ...differs,
  }
}

/** What a part of a node says, as `overrides` has it. */
export function part(path: string, says: Loose): Loose {
  return { guidPath: { guids: path.split('>').map(guid) }, ...says }
}

export const parts = (...overrides: readonly Loose[]): Loose => ({ nodeGenerationData: { overrides } })

/** The document and one page, and what stands on it. */
export function page(...nodes: readonly Loose[]): Loose[] {
  return [
    { guid: guid('0:0'), type: 'DOCUMENT', name: 'Document' },
    change('0:1', 'CANVAS', '0:0', { name: 'Page 1' }),
    ...nodes,
  ]
}

/** The schema and the data of a bare board packed by deflate. */
export function unpacked(bytes: Uint8Array): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const chunks: Uint8Array[] = []
  for (let at = 12; chunks.length < 2; at += 4 + view.getUint32(at, true)) {
    chunks.push(inflateSync(bytes.subarray(at + 4, at + 4 + view.getUint32(at, true))))
  }
  return chunks
}
