/** `canvas.fig`: who wrote it, a version, then chunks: the schema, the data, and in old files a picture. */
import { BoardError } from '../rest/index.ts'
import { decode, type Fields } from './decode.ts'
import { readNode, type TreeNode } from './node.ts'
import { DATA_SIZE, FILE_SIZE, SCHEMA_SIZE } from './limits.ts'
import { readSchema } from './schema.ts'
import { WANTED } from './wanted.ts'
import { unpackChunk } from './unpack.ts'
import { cutShort, designFile, newer, otherFile, tooLarge } from './wrong.ts'

/** What stands before the version: of a board, of a design file, and what those of Figma's other editors begin with. */
const BOARD = 'fig-jam.'
const DESIGN_FILE = 'fig-kiwi'
const ANY = 'fig-'

const HEAD_SIZE = 12

/** The newest version that was seen: what cannot be understood in a later one is taken for new, not for damage. */
const NEWEST_SEEN = 101

/** Whether bytes begin as a container does, be it of a board or not. */
export function isContainer(bytes: Uint8Array): boolean {
  return latin(bytes, ANY.length) === ANY
}

/** What a container holds: its nodes in the order of the file, and what the message says besides. */
export interface Contents {
  readonly message: Fields
  readonly nodes: readonly TreeNode[]
}

/** Reads a container, from a file or from the clipboard. Throws a `BoardError`. */
export function readContainer(bytes: Uint8Array, { isCopy = false } = {}): Contents {
  const kind = latin(bytes, BOARD.length)
  if (kind.length < BOARD.length) throw cutShort()
  if (kind !== BOARD && !(isCopy && kind === DESIGN_FILE)) throw kind === DESIGN_FILE ? designFile() : otherFile()
  if (bytes.length > FILE_SIZE) throw tooLarge()
  const { version, chunks } = chunksOf(bytes)
  const [schema, data] = chunks
  if (!schema || !data) throw cutShort()
  try {
    const known = readSchema(unpackChunk(schema, SCHEMA_SIZE), WANTED)
    const nodes: TreeNode[] = []
    const take = (fields: Fields) => {
      const node = readNode(fields)
      if (node) nodes.push(node)
    }
    const message = decode(known, 'Message', unpackChunk(data, DATA_SIZE), { list: 'nodeChanges', take })
    return { message, nodes }
  } catch (error) {
    if (!(error instanceof BoardError) || error.message === tooLarge().message) throw error
    throw version > NEWEST_SEEN ? newer(version) : error
  }
}

function chunksOf(bytes: Uint8Array): { version: number; chunks: readonly Uint8Array[] } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEAD_SIZE) throw cutShort()
  const chunks: Uint8Array[] = []
  for (let at = HEAD_SIZE; at < bytes.length;) {
    if (at + 4 > bytes.length) throw cutShort()
    const end = at + 4 + view.getUint32(at, true)
    if (end > bytes.length) throw cutShort()
    chunks.push(bytes.subarray(at + 4, end))
    at = end
  }
  return { version: view.getUint32(8, true), chunks }
}

function latin(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length))
}
