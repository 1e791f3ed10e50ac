/**
 * The door to plugin data: shared, namespace `okra`, so that other tools and the REST API can read it (docs/data.md,
 * The keys).
 */
import type * as v from 'valibot'
import type { MadeNode } from '../core/plan/index.ts'
import {
  AgendaState,
  DeclinedOffers,
  FacilitatorState,
  Made,
  Mark,
  MilestoneRecord,
  Original,
  PaintState,
  PaletteState,
  readRecord,
  readStored,
  readTableRows,
  rememberWritten,
  rowsKey,
  stamp,
  TeamState,
  TickedLooks,
  WordsState,
  writeStored,
  type KeptKey,
  type RowsKey,
  type Stamped,
  type Stored,
  type TableRows,
  type Values,
} from '../core/record/index.ts'

export const NAMESPACE = 'okra'

/** Far below FigJam’s 100 kB an entry (fact 73), and room for a very long note. */
const MAX_LENGTH = 60_000

type Key = KeptKey | 'damaged' | RowsKey

/** Any node or page that can hold plugin data. */
export type Carrier = Pick<PluginDataMixin, 'getSharedPluginData' | 'setSharedPluginData' | 'getSharedPluginDataKeys'>

export interface CardData {
  readonly record: Stored<MilestoneRecord>
  readonly mark: Stored<Mark>
  readonly original: Stored<Original>
}

/** The keys under which a node holds data of ours. */
export function keysOn(node: Carrier): readonly string[] {
  return node.getSharedPluginDataKeys(NAMESPACE)
}

/** The values of a node that holds these keys: what it does not hold is not asked for. */
export function readCardData(node: Carrier, keys: readonly string[]): CardData {
  if (keys.length === 0) return NO_DATA
  const raw = (key: Key) => (keys.includes(key) ? node.getSharedPluginData(NAMESPACE, key) : '')
  return {
    record: readRecord(raw('milestone')),
    mark: readStored(Mark, raw('mark')),
    original: readStored(Original, raw('original')),
  }
}

/** The values of a card. */
export type CardKey = 'milestone' | 'mark' | 'original'

export type CardTexts = Readonly<Partial<Record<CardKey, string>>>

/** Values of a card from the texts they are kept as. */
export function readValues({ milestone, mark, original }: CardTexts): Partial<CardData> {
  return {
    ...(milestone === undefined ? {} : { record: readRecord(milestone) }),
    ...(mark === undefined ? {} : { mark: readStored(Mark, mark) }),
    ...(original === undefined ? {} : { original: readStored(Original, original) }),
  }
}

/** One value as the text it is kept as; empty where there is none. */
export function readText(node: Carrier, key: CardKey): string {
  return node.getSharedPluginData(NAMESPACE, key)
}

export function isCarrier(node: Carrier): boolean {
  return keysOn(node).length > 0
}

/** What a card without any data reads as; most cards of a page, so nothing is asked of them. */
export const NO_DATA: CardData = {
  record: { kind: 'absent' },
  mark: { kind: 'absent' },
  original: { kind: 'absent' },
}

/** What a node of ours is. A copy that somebody made of it is theirs: `made` counts only where it was written. */
export function readMade(node: Carrier, id: string): MadeNode | null {
  const made = readStored(Made, node.getSharedPluginData(NAMESPACE, 'made'))
  // A newer plugin’s is nothing we know how to change, and no card either.
  if (made.kind === 'newer') return { id, what: 'newer', for: null, to: null }
  if (made.kind !== 'ok' || made.value.at !== id) return null
  const { what, for: card = null, to = null, unit } = made.value
  return { id, what, for: card, to, ...(unit === undefined ? {} : { unit }) }
}

/** What a page keeps. */
export interface PageData {
  readonly looks: Stored<TickedLooks>
  readonly paint: Stored<PaintState>
  readonly palette: Stored<PaletteState>
  readonly words: Stored<WordsState>
  readonly team: Stored<TeamState>
  readonly left: Stored<DeclinedOffers>
  readonly facilitator: Stored<FacilitatorState>
  readonly agenda: Stored<AgendaState>
}

export function readPageData(page: Carrier): PageData {
  const keys = page.getSharedPluginDataKeys(NAMESPACE)
  const raw = (key: Key) => (keys.includes(key) ? page.getSharedPluginData(NAMESPACE, key) : '')
  return {
    looks: readStored(TickedLooks, raw('looks')),
    paint: readStored(PaintState, raw('paint')),
    palette: readStored(PaletteState, raw('palette')),
    words: readStored(WordsState, raw('words')),
    team: readStored(TeamState, raw('team')),
    left: readStored(DeclinedOffers, raw('left')),
    facilitator: readStored(FacilitatorState, raw('facilitator')),
    agenda: readStored(AgendaState, raw('agenda')),
  }
}

/** Every node of a page that holds a value under a key, copies of ours among them. */
export function carriersOf(page: PageNode, key: Key): SceneNode[] {
  return page.findAllWithCriteria({ sharedPluginData: { namespace: NAMESPACE, keys: [key] } })
}

export function readData<T>(node: Carrier, key: Key, schema: v.GenericSchema<unknown, T>): Stored<T> {
  return readStored(schema, node.getSharedPluginData(NAMESPACE, key))
}

/** Rows of the milestone table kept in one entry: some 30 kB at most, whatever their texts. */
const ROWS_AN_ENTRY = 100

export function readRows(table: Carrier): Stored<TableRows> {
  return readTableRows((key) => table.getSharedPluginData(NAMESPACE, key))
}

type KeptTable = Pick<TableRows, 'columns' | 'keys' | 'rows'>

/** Writes only the entries that differ. */
export function writeRows(table: Carrier, at: string, { columns, keys, rows }: KeptTable): void {
  const entries = Math.max(1, Math.ceil(rows.length / ROWS_AN_ENTRY))
  for (let nth = 0; nth < entries; nth++) {
    const part = { columns, keys, rows: rows.slice(nth * ROWS_AN_ENTRY, (nth + 1) * ROWS_AN_ENTRY) }
    const text = writeStored(stamp(at, part))
    if (table.getSharedPluginData(NAMESPACE, rowsKey(nth)) !== text)
      table.setSharedPluginData(NAMESPACE, rowsKey(nth), text)
  }
  for (let nth = entries; table.getSharedPluginData(NAMESPACE, rowsKey(nth)) !== ''; nth++)
    table.setSharedPluginData(NAMESPACE, rowsKey(nth), '')
}

export function readMilestone(node: Carrier): Stored<MilestoneRecord> {
  return readRecord(node.getSharedPluginData(NAMESPACE, 'milestone'))
}

export function readOriginal(node: Carrier): Stored<Original> {
  return readStored(Original, node.getSharedPluginData(NAMESPACE, 'original'))
}

/** Writes one value; false when it is too long to keep, and then nothing is written. */
export function writeData<K extends keyof Values>(node: Carrier, key: K, value: Stamped<Values[K]>): boolean {
  const text = writeStored(value)
  if (text.length > MAX_LENGTH) return false
  node.setSharedPluginData(NAMESPACE, key, text)
  if (isCardKey(key)) rememberWritten(CARD_SCHEMAS[key], text, value)
  return true
}

const CARD_SCHEMAS = { milestone: MilestoneRecord, mark: Mark, original: Original }

function isCardKey(key: string): key is CardKey {
  return key in CARD_SCHEMAS
}

/** Keeps text that could not be read beside the repaired value, word for word: it fitted there, so it fits here. */
export function keepDamaged(node: Carrier, raw: string): void {
  node.setSharedPluginData(NAMESPACE, 'damaged', raw)
}

export function hasKept(node: Carrier, raw: string): boolean {
  return node.getSharedPluginData(NAMESPACE, 'damaged') === raw
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
