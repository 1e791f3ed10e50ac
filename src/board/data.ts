/** The door to plugin data: shared, namespace `okra`, so that other tools and the REST API can read it (DESIGN §5). */
import type * as v from 'valibot'
import { Made, Mark, Original, PaintState, TickedLooks } from '../core/marks.ts'
import { readRecord, type MilestoneRecord } from '../core/record.ts'
import { AgendaState } from '../core/session/agenda.ts'
import type { Ballot } from '../core/session/ballot.ts'
import { FacilitatorState } from '../core/session/facilitator.ts'
import type { LiveRound } from '../core/session/live-round.ts'
import type { Rubric } from '../core/session/rubric.ts'
import { readStored, writeStored, type Stored } from '../core/stored.ts'

export const NAMESPACE = 'okra'

/** Far below FigJam’s 100 kB an entry (figjam-runtime facts, 3), and room for a very long note. */
const MAX_LENGTH = 60_000

type Key =
  | ('milestone' | 'mark' | 'original' | 'made' | 'looks' | 'paint' | 'damaged')
  | ('facilitator' | 'agenda' | 'round' | 'ballot' | 'rubric')

/** Any node or page that can hold plugin data. */
export type Carrier = Pick<PluginDataMixin, 'getSharedPluginData' | 'setSharedPluginData' | 'getSharedPluginDataKeys'>

export interface CardData {
  readonly record: Stored<MilestoneRecord>
  readonly mark: Stored<Mark>
  readonly original: Stored<Original>
  readonly made: boolean
}

export function readCardData(node: Carrier): CardData {
  const keys = node.getSharedPluginDataKeys(NAMESPACE)
  const raw = (key: Key) => (keys.includes(key) ? node.getSharedPluginData(NAMESPACE, key) : '')
  return {
    record: readRecord(raw('milestone')),
    mark: readStored(Mark, raw('mark')),
    original: readStored(Original, raw('original')),
    made: keys.includes('made') && isOurs(node),
  }
}

export function isCarrier(node: Carrier): boolean {
  return node.getSharedPluginDataKeys(NAMESPACE).length > 0
}

/** What a card without any data reads as; most cards of a page, so nothing is asked of them. */
export const NO_DATA: CardData = {
  record: { kind: 'absent' },
  mark: { kind: 'absent' },
  original: { kind: 'absent' },
  made: false,
}

/** What a node of ours is and for which card; null for any other, and for a copy that somebody made of ours. */
export function readMade(node: Carrier & { readonly id: string }): Made | null {
  const made = readStored(Made, node.getSharedPluginData(NAMESPACE, 'made'))
  return made.kind === 'ok' && made.value.at === node.id ? made.value : null
}

/** A copy that somebody made of a node of ours is theirs: `made` counts only where it was written. */
function isOurs(node: Carrier): boolean {
  const made = readStored(Made, node.getSharedPluginData(NAMESPACE, 'made'))
  return made.kind === 'newer' || (made.kind === 'ok' && 'id' in node && made.value.at === node.id)
}

/** Everything a page keeps of ours. */
export interface PageData {
  looks: Stored<TickedLooks>
  paint: Stored<PaintState>
  facilitator: Stored<FacilitatorState>
  agenda: Stored<AgendaState>
}

export function readPageData(page: Carrier): PageData {
  return {
    looks: readData(page, 'looks', TickedLooks),
    paint: readData(page, 'paint', PaintState),
    facilitator: readData(page, 'facilitator', FacilitatorState),
    agenda: readData(page, 'agenda', AgendaState),
  }
}

export function readData<T>(node: Carrier, key: Key, schema: v.GenericSchema<unknown, T>): Stored<T> {
  return readStored(schema, node.getSharedPluginData(NAMESPACE, key))
}

export function readMilestone(node: Carrier): Stored<MilestoneRecord> {
  return readRecord(node.getSharedPluginData(NAMESPACE, 'milestone'))
}

export function readOriginal(node: Carrier): Stored<Original> {
  return readStored(Original, node.getSharedPluginData(NAMESPACE, 'original'))
}

/** What may stand under each key: the values are a contract with other tools (DESIGN §5). */
interface Values {
  milestone: MilestoneRecord
  mark: Mark
  original: Original
  made: Made
  looks: TickedLooks
  paint: PaintState
  facilitator: FacilitatorState
  agenda: AgendaState
  round: LiveRound
  ballot: Ballot
  rubric: Rubric
}

/** Writes one value; false when it is too long to keep, and then nothing is written. */
export function writeData<K extends keyof Values>(node: Carrier, key: K, value: Values[K]): boolean {
  const text = writeStored(value)
  if (text.length > MAX_LENGTH) return false
  node.setSharedPluginData(NAMESPACE, key, text)
  return true
}

/** Keeps text that could not be read beside the repaired value, word for word: it fitted there, so it fits here. */
export function keepDamaged(node: Carrier, raw: string): void {
  node.setSharedPluginData(NAMESPACE, 'damaged', raw)
}

export function readMark(node: Carrier): Stored<Mark> {
  return readStored(Mark, node.getSharedPluginData(NAMESPACE, 'mark'))
}

export function removeData(node: Carrier, key: Key): void {
  node.setSharedPluginData(NAMESPACE, key, '')
}

/** Takes away everything of ours on a node, but what is to be kept; true when there was anything. */
export function forgetData(node: Carrier, keep?: Key): boolean {
  const keys = node.getSharedPluginDataKeys(NAMESPACE).filter((key) => key !== keep)
  for (const key of keys) node.setSharedPluginData(NAMESPACE, key, '')
  return keys.length > 0
}
