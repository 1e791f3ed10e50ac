import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { Complaint } from '../headless/index.ts'

/** The bytes of a file, or of the standard input for `-`. Complains in one sentence when that cannot be. */
export async function readBytes(path: string): Promise<Uint8Array> {
  if (path === '-') return buffer(process.stdin)
  return readFile(path).catch((error: unknown) => {
    throw new Complaint(`${path} cannot be read: ${reasonOf(error)}.`)
  })
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return 'there is no such file'
  if (code === 'EISDIR') return 'it is a folder'
  if (code === 'EACCES') return 'permission was denied'
  return error instanceof Error ? error.message : String(error)
}
