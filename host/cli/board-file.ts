import type { Document } from '../document/document.ts'
import { parseBoardFile } from '../jam/index.ts'
import { BoardError, openBoard } from '../rest/index.ts'
import { Complaint } from '../headless/index.ts'
import { readBytes } from './read-bytes.ts'

/**
 * Opens the board of a file, or of the standard input for `-`: FigJam's own or REST's, as its content says. Complains in
 * one sentence when that cannot be.
 */
export async function readBoardFile(path: string): Promise<Document> {
  const contents = await readBytes(path)
  try {
    return openBoard(parseBoardFile(contents, path === '-' ? undefined : path))
  } catch (error) {
    if (error instanceof BoardError) throw new Complaint(path === '-' ? error.message : `${path}: ${error.message}`)
    throw error
  }
}
