import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { readBoardFile } from './board-file.ts'
import { Complaint } from '../headless/index.ts'
import { serve, type Instead, type Served } from './serve.ts'

export interface PreviewOptions {
  /** The built page. */
  readonly folder: string
  /** A board to open instead of the example. */
  readonly board: string | undefined
  /** Exactly this port; without it the usual one, or the next that is free. */
  readonly port: number | undefined
  /** What is served in place of files of the page, for who develops it. */
  readonly instead?: Instead
}

const USUAL_PORT = 4173
const PORTS_TRIED = 20

/** Serves the page until it is closed. */
export async function preview({ folder, board, port, instead: others = {} }: PreviewOptions): Promise<Served> {
  const name = board === undefined ? undefined : basename(board)
  if (board !== undefined) await readBoardFile(board)
  const boards = board === undefined ? {} : { [`/boards/${basename(board)}`]: () => readFile(board) }
  const instead = { ...others, ...boards }
  const ports = port === undefined ? Array.from({ length: PORTS_TRIED }, (_, step) => USUAL_PORT + step) : [port]
  for (const each of ports) {
    try {
      return await serve({ folder, instead, port: each, ...(name !== undefined && { board: name }) })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error
    }
  }
  throw new Complaint(
    port === undefined
      ? `Ports ${USUAL_PORT} to ${USUAL_PORT + PORTS_TRIED - 1} are all taken: name a free one with --port.`
      : `Port ${port} is taken: name another with --port, or none.`,
  )
}
