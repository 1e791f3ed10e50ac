/** What can go wrong at one call across the wall. */
import type { Document } from '../../host/document/document.ts'
import { Editor } from '../../host/document/editor.ts'
import { Refusal } from '../../host/refusal.ts'
import type { WallCall } from '../../host/sandbox/index.ts'

/** Refused: this one call. Gone: the node concerned, deleted by somebody else just before. Read-only: from this call on. */
export const WAYS = ['refused', 'gone', 'read-only'] as const
export type Way = (typeof WAYS)[number]

export interface Fault {
  readonly way: Way
  /** Counted from 1, over the calls that the way is about. */
  readonly call: number
}

const CHANGING =
  /^(set(Shared|Plugin|Relaunch|Range)|remove|clone|append|insert|move|resize|rescale|deleteCharacters|createTable)/

/** A call that changes the board. */
export function isWrite({ kind, name }: WallCall): boolean {
  if (kind === 'create') return true
  if (kind === 'set') return name !== 'selection'
  if (kind === 'later') return name.startsWith('set')
  return kind === 'call' && CHANGING.test(name)
}

/** A call that FigJam can refuse by itself: a write, or a promise that fails. */
function canFail(call: WallCall): boolean {
  return isWrite(call) || (call.kind === 'later' && /^(loadFontAsync|getNodeByIdAsync)$/.test(call.name))
}

/** The node that somebody could delete just before a call; null where there is none. */
export function concerned(document: Document, { node, values }: WallCall): string | null {
  for (const id of [node, ...values.map(nodeIn)]) {
    const found = id === null ? undefined : document.get(id)
    if (found === undefined || found.type === 'PAGE' || found.type === 'DOCUMENT') continue
    return found.type === 'TABLE_CELL' ? found.parent : found.id
  }
  return null
}

function nodeIn(value: unknown): string | null {
  const id = typeof value === 'object' && value !== null ? (value as { $node?: unknown }).$node : null
  return typeof id === 'string' ? id : null
}

export interface Armed {
  /** To be asked before each call. */
  readonly onCall: (call: WallCall) => void
  /** Counts from here on, and lets the fault happen. */
  readonly arm: () => void
  readonly disarm: () => void
  /** Where it happened, in words; null where it did not. */
  readonly hit: () => string | null
  /** The node that was deleted. */
  readonly deleted: () => string | null
}

/** Only counts the calls that each way is about. */
export function counting(
  document: () => Document,
): Pick<Armed, 'onCall' | 'arm'> & { calls: () => Record<Way, number> } {
  let isArmed = false
  const calls = { refused: 0, gone: 0, 'read-only': 0 }
  return {
    onCall: (call) => {
      for (const way of WAYS) if (isArmed && counts(document(), way, call)) calls[way] += 1
    },
    arm: () => {
      isArmed = true
    },
    calls: () => calls,
  }
}

/** A fault that waits for its call. */
export function armed(document: () => Document, { way, call: at }: Fault): Armed {
  let isArmed = false
  let calls = 0
  let hit: string | null = null
  let deleted: string | null = null
  const happens = (call: WallCall): void => {
    if (way === 'read-only') {
      hit ??= wordsOf(call)
      if (call.kind === 'create') throw new Refusal(`Can't call "${call.name}" in read-only mode`)
      throw new Refusal('Cannot write to internal and read-only nodes')
    }
    hit = wordsOf(call)
    if (way === 'refused') throw refusalOf(call)
    deleted = concerned(document(), call)
    if (deleted !== null) new Editor(document(), 'remote').remove(deleted)
  }
  return {
    onCall: (call) => {
      if (!isArmed || !counts(document(), way, call)) return
      calls += 1
      if (calls === at || (way === 'read-only' && calls > at)) happens(call)
    },
    arm: () => {
      isArmed = true
    },
    disarm: () => {
      isArmed = false
    },
    hit: () => hit,
    deleted: () => deleted,
  }
}

function counts(document: Document, way: Way, call: WallCall): boolean {
  if (way === 'refused') return canFail(call)
  return isWrite(call) && (way === 'read-only' || concerned(document, call) !== null)
}

function wordsOf({ kind, node, name, values }: WallCall): string {
  const [key = ''] = values.flatMap((value) => (typeof value === 'string' && value !== 'okra' ? [value] : []))
  const what = name.includes('PluginData') ? ` ${key}` : ''
  return `${kind} ${name}${what}${node === null ? '' : ` of ${node}`}`
}

function refusalOf({ name, values }: WallCall): Refusal {
  if (name !== 'loadFontAsync') return new Refusal('FigJam refused this call')
  const { family, style } = values[0] as { family: string; style: string }
  return new Refusal(`The font "${family} ${style}" could not be loaded`, { complete: true })
}
