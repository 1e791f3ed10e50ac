/** The door to what one person’s FigJam remembers between runs (`figma.clientStorage`). */
import * as v from 'valibot'
import { clampSize, DEFAULT_SIZE, type Size } from '../core/base/index.ts'
import { warn } from './log.ts'

const StoredSize = v.object({ width: v.number(), height: v.number() })

export async function readSize(): Promise<Size> {
  const parsed = v.safeParse(StoredSize, await read('size'))
  return parsed.success ? clampSize(parsed.output) : DEFAULT_SIZE
}

export async function keepSize(size: Size): Promise<void> {
  await write('size', size)
}

const StoredHints = v.array(v.string())

/** What this person was shown once and is not to be shown again. */
export async function readSeenHints(): Promise<readonly string[]> {
  const parsed = v.safeParse(StoredHints, await read('hints'))
  return parsed.success ? parsed.output : []
}

export async function keepSeenHints(hints: readonly string[]): Promise<void> {
  await write('hints', hints)
}

const StoredSeat = v.pipe(v.string(), v.nonEmpty())

/**
 * The random id by which this person’s FigJam knows its own ballots again, on every board; `make` is asked once. One FigJam
 * may be used by several people in turn: the first who is logged in has the seat, and every other user id one of its own.
 */
export async function readSeat(user: string | null, make: () => string): Promise<string> {
  const owner = v.safeParse(v.string(), await read('seat of'))
  const isOthers = user !== null && owner.success && owner.output !== user
  if (user !== null && !owner.success) await write('seat of', user)
  const key = isOthers ? `seat ${user}` : 'seat'
  const parsed = v.safeParse(StoredSeat, await read(key))
  if (parsed.success) return parsed.output
  const seat = make()
  await write(key, seat)
  return seat
}

const StoredStrays = v.array(v.object({ page: v.string(), node: v.string(), looks: v.string() }))
export type StoredStray = v.InferOutput<typeof StoredStrays>[number]

/** What was left half made and could not be taken away, because the file was read-only by then. */
export async function readStrays(): Promise<readonly StoredStray[]> {
  const parsed = v.safeParse(StoredStrays, await read('strays'))
  return parsed.success ? parsed.output : []
}

export async function keepStrays(strays: readonly StoredStray[]): Promise<void> {
  await write('strays', strays)
}

/** Remembering is a comfort: where storage is full or blocked, the plugin works without. */
async function read(key: string): Promise<unknown> {
  try {
    return await figma.clientStorage.getAsync(key)
  } catch (error) {
    warn(`${key} could not be read`, error)
    return undefined
  }
}

async function write(key: string, value: unknown): Promise<void> {
  try {
    await figma.clientStorage.setAsync(key, value)
  } catch (error) {
    warn(`${key} could not be kept`, error)
  }
}
