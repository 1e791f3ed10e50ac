import { strToU8, Zip, ZipPassThrough } from 'fflate'
import { FOLDER, type OutFile } from './files.ts'

/**
 * Files as one zip, under the method’s folder. `at`: when they were written, in ms since 1970 (core knows no clock).
 * They are stored as they are: some kilobytes of text do not repay the code that packs them.
 */
export function toZip(files: readonly OutFile[], at: number): Uint8Array {
  const bytes: number[] = []
  const zip = new Zip((error, part) => {
    if (error !== null) throw error
    for (const byte of part) bytes.push(byte)
  })
  for (const { name, text } of files) {
    const entry = new ZipPassThrough(`${FOLDER}${name}`)
    entry.mtime = at
    zip.add(entry)
    entry.push(strToU8(text), true)
  }
  zip.end()
  return Uint8Array.from(bytes)
}
