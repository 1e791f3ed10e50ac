/** The boards that can be opened, and files from a person's disk. */
import * as v from 'valibot'
import type { Document } from '../document/document.ts'
import type { Box } from '../document/geometry.ts'
import { isJam, parseBoardFile, parseCopy, picturesIn } from '../jam/index.ts'
import { BoardError, openBoard, saveBoard, type RestFile } from '../rest/index.ts'

import type { Kept, Pictures } from './kept.ts'

export interface Sample {
  readonly name: string
  readonly file: string
}

/** What opens when nothing else is asked for. */
export const EXAMPLE = 'okra-example.json'

export const SAMPLES: readonly Sample[] = [
  { name: 'Example', file: EXAMPLE },
  { name: 'Template', file: 'okra-template.json' },
  { name: 'Figma Design', file: 'okra-design.json' },
]

export interface OpenedBoard {
  readonly document: Document
  /** Without the ending, for the title and for saving. */
  readonly name: string
  /** What the board is saved as: in JSON, whatever it was opened from. */
  readonly file: string
  /** What to show first; REST knows nothing of the kind, our sample boards say it. */
  readonly opensAt: Box | undefined
  /** Those that its file brought along, by hash. */
  readonly pictures: ReadonlyMap<string, Uint8Array>
  /** Whether it comes from somebody's own file or clipboard: such a board is kept in this browser. */
  readonly isOwn: boolean
  /** Where this browser has it, if it comes from there. */
  readonly slot?: string
  /** What tells this board from others, for the tabs that share it: a file from a disk may have any name. */
  readonly key: string
}

const BoxSchema = v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() })

/** Opens a board that is served beside the page, by the name of its file. */
export async function fetchBoard(file: string): Promise<OpenedBoard> {
  const response = await fetch(`boards/${encodeURIComponent(file)}`)
  if (!response.ok) throw new BoardError(`There is no board “${file}” here.`)
  return { ...readBoard(file, new Uint8Array(await response.arrayBuffer())), key: `served/${file}`, isOwn: false }
}

/** Opens a board file, FigJam's own or REST's. Throws a `BoardError` with one sentence when it is none. */
export function readBoard(file: string, bytes: Uint8Array): OpenedBoard {
  const name = isJam(bytes) ? `${file.replace(/\.jam$/i, '')}.json` : file
  return { ...opened(parseBoardFile(bytes, file), name, `${file}/${bytes.length}`), pictures: picturesIn(bytes) }
}

/** Opens a board that this browser kept. Throws a `BoardError` as for a file. */
export function readKept({ slot, file, text, key, name }: Kept, pictures: Pictures): OpenedBoard {
  return { ...opened(parseBoardFile(new TextEncoder().encode(text), file), file, key), slot, name, pictures }
}

/** Opens what was copied in FigJam, from the clipboard's HTML. Throws a `BoardError` with one sentence when it is none. */
export function readCopy(html: string): OpenedBoard {
  return opened(parseCopy(html), 'pasted-board.json', `pasted/${html.length}`)
}

function opened(json: RestFile, file: string, key: string): OpenedBoard {
  const document = openBoard(json)
  const said = document.root.props.name
  const name = typeof said === 'string' && json.name !== undefined ? said : file.replace(/\.json$/i, '')
  const opensAt = v.is(BoxSchema, json.opensAt) ? json.opensAt : undefined
  return { document, name, file, opensAt, pictures: new Map(), key, isOwn: true }
}

/** A board as the text of a file. */
export function writeBoard(document: Document): string {
  return `${JSON.stringify(saveBoard(document), null, 1)}\n`
}
