import { unzipSync } from 'fflate'
import { FOLDER } from '../export/index.ts'
import type { Files } from './read-xlsx.ts'

/** What a file is that holds no text: a workbook, our own zip, or something that cannot be read, in a sentence. */
export type Packed =
  | { readonly kind: 'workbook'; readonly files: Files }
  | { readonly kind: 'ours'; readonly files: Files }
  | { readonly kind: 'other'; readonly why: string }

const AS_CSV = 'save the table as .xlsx or CSV and choose that file'

/** What begins a file, and what it is then. */
const BEGINNINGS: readonly (readonly [string, string])[] = [
  ['\u00D0\u00CF\u0011\u00E0', `This is a file of an old Excel or Word: ${AS_CSV}.`],
  ['\u0089PNG', 'This is a picture: copy the table itself, as text.'],
  ['\u00FF\u00D8\u00FF', 'This is a picture: copy the table itself, as text.'],
  ['GIF8', 'This is a picture: copy the table itself, as text.'],
  ['fig-', 'This is a board, not a table: export the milestones from it, and choose that file.'],
]

/** What text begins with that is none a person wrote. */
const TEXT_BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^%PDF-/, 'This is a PDF: copy the table out of it, or save the table as .xlsx or CSV.'],
  [/^\{\\rtf/, `This is a rich text file: copy the table out of it, or ${AS_CSV}.`],
]

function beginsWith(bytes: Uint8Array, beginning: string): boolean {
  return Array.from(beginning).every((mark, at) => bytes[at] === mark.charCodeAt(0))
}

/** Whether these bytes are no text at all, so that decoding them would only make a mess. */
export function isPacked(bytes: Uint8Array): boolean {
  return [...BEGINNINGS.map(([beginning]) => beginning), 'PK\u0003\u0004', 'PK\u0005\u0006'].some((beginning) =>
    beginsWith(bytes, beginning),
  )
}

/** Why text that is no table cannot be read; null where nothing speaks against it. */
export function notText(text: string): string | null {
  const known = TEXT_BEGINNINGS.find(([pattern]) => pattern.test(text.slice(0, 20)))
  if (known !== undefined) return known[1]
  return text.includes('\u0000') ? `This file holds no text: ${AS_CSV}.` : null
}

/** A plan is small; what unpacks to more is none (bytes). */
const MOST = 50_000_000

export function unpack(bytes: Uint8Array): Packed {
  const known = BEGINNINGS.find(([beginning]) => beginsWith(bytes, beginning))
  if (known !== undefined) return { kind: 'other', why: known[1] }
  const names: string[] = []
  let files: Files
  try {
    files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name)
        return originalSize < MOST && /\.(xml|rels|csv|md|json|txt)$/i.test(name)
      },
    })
  } catch {
    return { kind: 'other', why: 'This file is damaged: it cannot be unpacked. Save it again.' }
  }
  const has = (name: string) => names.includes(name)
  if (has('xl/workbook.xml')) return { kind: 'workbook', files }
  const own = Object.entries(files).flatMap(([name, file]) => {
    const [, inside] = name.split(FOLDER)
    return inside === undefined ? [] : [[inside, file] as const]
  })
  if (own.length > 0) return { kind: 'ours', files: Object.fromEntries(own) }
  return { kind: 'other', why: otherZip(has, names) }
}

function otherZip(has: (name: string) => boolean, names: readonly string[]): string {
  if (has('xl/workbook.bin')) return `This is a binary Excel workbook (.xlsb): ${AS_CSV}.`
  if (has('word/document.xml')) return `This is a Word document: copy the table out of it, or ${AS_CSV}.`
  if (has('ppt/presentation.xml')) return `This is a presentation: copy the table out of it, or ${AS_CSV}.`
  if (names.some((name) => name.endsWith('.iwa'))) return `This is a file of Numbers or Pages: ${AS_CSV}.`
  if (has('content.xml') && has('mimetype')) return `This is an OpenDocument file (.ods or .odt): ${AS_CSV}.`
  return 'This is a zip of other files: unpack it, and choose the table in it.'
}
