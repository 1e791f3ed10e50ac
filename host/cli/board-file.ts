import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import type { Document } from '../document/document.ts'
import { parseBoardFile } from '../jam/index.ts'
import { BoardError, openBoard } from '../rest/index.ts'
import { Complaint } from './complaint.ts'

/**
 * Opens the board of a file, or of the standard input for `-`: FigJam's own or REST's, as its content says. Complains in
 * one sentence when that cannot be.
 */
export async function readBoardFile(path: string): Promise<Document> {
  const contents =
    path === '-'
      ? await buffer(process.stdin)
      : await readFile(path).catch((error: unknown) => {
          throw new Complaint(`${path} cannot be read: ${reasonOf(error)}.`)
        })
  try {
    return openBoard(parseBoardFile(contents, path === '-' ? undefined : path))
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
