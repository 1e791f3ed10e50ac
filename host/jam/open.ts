/** Tells by its content which kind of board a file is, and reads it. */
import { decode, parseFile, type RestFile } from '../rest/index.ts'
import { boardOf } from './board.ts'
import { isContainer, readContainer } from './container.ts'
import { FILE_SIZE } from './limits.ts'
import { noBoard, tooLarge } from './wrong.ts'
import { unzip } from './zip.ts'

const CANVAS = 'canvas.fig'
const META = 'meta.json'
const PICTURE = /^images\/[\da-f]+$/

/** FigJam calls a copy so that has no name of its own, which says less than the name of the file. */
const UNTITLED = 'Untitled'

/**
 * A board file of either kind as REST gives it: FigJam's own, or JSON from the REST API. `path` is the file's name, if it
 * has one, for a board that has none. Throws a `BoardError`, one sentence, when it is no board.
 */
export function parseBoardFile(bytes: Uint8Array, path?: string): RestFile {
  if (bytes.length > FILE_SIZE) throw tooLarge()
  if (isContainer(bytes)) return boardOf(readContainer(bytes).nodes, nameOf(path))
  if (!isZip(bytes)) return parseFile(decode(bytes))
  const files = unzip(bytes, (name) => name === CANVAS || name === META)
  const canvas = files.get(CANVAS)
  if (!canvas) throw noBoard()
  const said = nameIn(files.get(META))
  const name = said === undefined || said === '' || said === UNTITLED ? nameOf(path) : said
  return boardOf(readContainer(canvas).nodes, name)
}

/** The pictures that a file brings along, by the name that REST has for them; only FigJam's own have any. */
export function picturesIn(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  if (!isZip(bytes)) return new Map()
  const files = unzip(bytes, (name) => PICTURE.test(name))
  return new Map([...files].map(([name, contents]) => [name.slice(name.indexOf('/') + 1), contents]))
}

/** Whether a file is one that FigJam saved, as far as its first bytes say. */
export function isJam(bytes: Uint8Array): boolean {
  return isContainer(bytes) || isZip(bytes)
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b
}

/** The name of a file without folders and ending. */
function nameOf(path = UNTITLED): string {
  return path.replace(/^.*[\\/]/, '').replace(/\.(jam|json)$/i, '') || UNTITLED
}

function nameIn(meta: Uint8Array | undefined): string | undefined {
  if (!meta) return undefined
  try {
    const json: unknown = JSON.parse(new TextDecoder().decode(meta))
    const isNamed = typeof json === 'object' && json !== null && 'file_name' in json
    return isNamed && typeof json.file_name === 'string' ? json.file_name : undefined
  } catch {
    return undefined
  }
}
