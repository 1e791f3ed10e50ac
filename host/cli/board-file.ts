import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import type { Document } from '../document/document.ts'
import { BoardError, openBoard, parseFile } from '../rest/index.ts'
import { Complaint } from './complaint.ts'

/** Opens the board of a file, or of the standard input for `-`. Complains in one sentence when that cannot be. */
export async function readBoardFile(path: string): Promise<Document> {
  const contents =
    path === '-'
      ? await text(process.stdin)
      : await readFile(path, 'utf8').catch((error: unknown) => {
          throw new Complaint(`${path} cannot be read: ${reasonOf(error)}.`)
        })
  try {
    return openBoard(parseFile(contents))
  } catch (error) {
    if (error instanceof BoardError) throw new Complaint(path === '-' ? error.message : `${path}: ${error.message}`)
    throw error
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EISDIR') return 'it is a folder'
  if (code === 'EACCES') return 'permission was denied'
  return error instanceof Error ? error.message : String(error)
}
