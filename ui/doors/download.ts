/** The door to the disk: hands a file to the browser. Whether it was saved, the browser does not tell. */
import type { Clock } from './clock.ts'

export interface Download {
  readonly name: string
  /** Media type. */
  readonly type: string
  readonly contents: string | Uint8Array
}

export type Downloader = (file: Download) => void

/** The address of a file is let go after this long (ms): some browsers read it only after the click has returned. */
const KEEP = 60_000

export function browserDownloader(document: Document, clock: Clock): Downloader {
  return ({ name, type, contents }) => {
    const isText = typeof contents === 'string'
    const part = isText ? contents : new Uint8Array(contents)
    const address = URL.createObjectURL(new Blob([part], { type: isText ? `${type};charset=utf-8` : type }))
    const link = document.createElement('a')
    link.href = address
    link.download = name
    document.body.append(link)
    link.click()
    link.remove()
    clock.after(KEEP, () => URL.revokeObjectURL(address))
  }
}
