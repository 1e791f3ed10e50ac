import { strToU8, zipSync } from 'fflate'
import { FOLDER, type OutFile } from './files.ts'

/** Files as one zip, under the method’s folder. `at`: when they were written, in ms since 1970 (core knows no clock). */
export function toZip(files: readonly OutFile[], at: number): Uint8Array {
  const entries = files.map(({ name, text }) => [`${FOLDER}${name}`, strToU8(text)] as const)
  return zipSync(Object.fromEntries(entries), { mtime: at })
}
