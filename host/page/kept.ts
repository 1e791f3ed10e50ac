/**
 * The door to what this browser keeps: boards that somebody opened from files of their own. They open again when the page
 * does, and go nowhere else. Pictures do not change, so they lie apart and are written once.
 */
import * as v from 'valibot'

const DATABASE = 'okra-host'
const BOARDS = 'boards'
const PICTURES = 'pictures'

const Kept = v.object({
  /** Where it lies here: a file that is opened anew is another board. */
  slot: v.string(),
  key: v.string(),
  name: v.string(),
  file: v.string(),
  /** The board as the text of a file. */
  text: v.string(),
  /** When it was last written (ms since 1970). */
  at: v.number(),
})
export type Kept = v.InferOutput<typeof Kept>

/** By the hash that paints name them by. */
export type Pictures = ReadonlyMap<string, Uint8Array>
const Pictures = v.map(v.string(), v.instance(Uint8Array))

/** Everything that is kept, the latest first; what cannot be read is not there. */
export async function keptBoards(): Promise<readonly Kept[]> {
  const found: unknown[] = await use('readonly', (boards) => boards.getAll())
  return found.flatMap((each) => (v.is(Kept, each) ? [each] : [])).sort((a, b) => b.at - a.at)
}

/** One board as it is kept now; undefined once it was forgotten. */
export async function keptBoard(slot: string): Promise<Kept | undefined> {
  const found: unknown = await use('readonly', (boards) => boards.get(slot))
  return v.is(Kept, found) ? found : undefined
}

export async function keptPictures(slot: string): Promise<Pictures> {
  const found: unknown = await use('readonly', (_, pictures) => pictures.get(slot))
  return v.is(Pictures, found) ? found : new Map()
}

export async function keepPicturesOf(slot: string, found: Pictures): Promise<void> {
  if (found.size > 0) await use('readwrite', (_, pictures) => pictures.put(new Map(found), slot))
}

/** Writes a board in the place of what is kept of it. */
export async function keepBoard(board: Kept): Promise<void> {
  await use('readwrite', (boards) => boards.put(board))
}

export async function forgetBoard(slot: string): Promise<void> {
  await use('readwrite', (boards, pictures) => {
    pictures.delete(slot)
    return boards.delete(slot)
  })
}

/** One step with both stores; rejects where the browser keeps nothing or has no room. */
async function use<T>(
  mode: IDBTransactionMode,
  work: (boards: IDBObjectStore, pictures: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open()
  try {
    const transaction = database.transaction([BOARDS, PICTURES], mode)
    const request = work(transaction.objectStore(BOARDS), transaction.objectStore(PICTURES))
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => reject(transaction.error ?? new Error('Nothing was kept'))
    })
    return request.result
  } finally {
    database.close()
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore(BOARDS, { keyPath: 'slot' })
      request.result.createObjectStore(PICTURES)
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('This browser keeps nothing'))
  })
}
