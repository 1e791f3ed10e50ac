/** The boards that can be opened, and files from a person's disk. */
import * as v from 'valibot'
import type { Document } from '../document/document.ts'
import type { Box } from '../document/geometry.ts'
import { BoardError, openBoard, parseFile, saveBoard } from '../rest/index.ts'

export interface Sample {
  readonly name: string
  readonly file: string
}

/** What opens when nothing else is asked for. */
export const EXAMPLE = 'okra-example.json'

export const SAMPLES: readonly Sample[] = [
  { name: 'Example', file: EXAMPLE },
  { name: 'Template', file: 'okra-template.json' },
]

export interface OpenedBoard {
  readonly document: Document
  /** Without the ending, for the title and for saving. */
  readonly name: string
  readonly file: string
  /** What to show first; REST knows nothing of the kind, our sample boards say it. */
  readonly opensAt: Box | undefined
  /** What tells this board from others, for the tabs that share it: a file from a disk may have any name. */
  readonly key: string
}

const BoxSchema = v.object({ x: v.number(), y: v.number(), width: v.number(), height: v.number() })

/** Opens a board that is served beside the page, by the name of its file. */
export async function fetchBoard(file: string): Promise<OpenedBoard> {
  const response = await fetch(`boards/${encodeURIComponent(file)}`)
  if (!response.ok) throw new BoardError(`There is no board “${file}” here.`)
  return { ...readBoard(file, await response.text()), key: `served/${file}` }
}

/** Opens the text of a board file. Throws a `BoardError` with one sentence when it is none. */
export function readBoard(file: string, text: string): OpenedBoard {
  const json = parseFile(text)
  const document = openBoard(json)
  const said = document.root.props.name
  const name = typeof said === 'string' && json.name !== undefined ? said : file.replace(/\.json$/i, '')
  return {
    document,
    name,
    file,
    opensAt: v.is(BoxSchema, json.opensAt) ? json.opensAt : undefined,
    key: `${file}/${text.length}`,
  }
}

/** A board as the text of a file. */
export function writeBoard(document: Document): string {
  return `${JSON.stringify(saveBoard(document), null, 1)}\n`
}
