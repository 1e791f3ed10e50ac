/**
 * Who wrote a record how often. FigJam keeps one register of plugin data a node: of two writes at the same moment the later
 * one takes the other away. By these a plugin knows whether somebody’s record came after its own write, or beside it.
 */
import type { MilestoneRecord } from './record.ts'

/** Tabs are remembered by their latest write; those of long ago meet nobody’s write any more. */
const MOST_TABS = 6

/** How often a tab (FigJam’s session id) has written this record. */
export function writesOf({ writes = [] }: Pick<MilestoneRecord, 'writes'>, tab: number): number {
  const own = writes.find((entry) => entry.startsWith(`${tab}.`))
  return own === undefined ? 0 : Number(own.slice(own.indexOf('.') + 1))
}

/** Whether what a record says is the word of this tab. */
export function isLastOf({ writes = [] }: Pick<MilestoneRecord, 'writes'>, tab: number): boolean {
  return writes[writes.length - 1]?.startsWith(`${tab}.`) === true
}

/** The record with one more write of a tab. `last`: the tab’s latest, also where an undo took it off the card since. */
export function countWrite(record: MilestoneRecord, tab: number, last = 0): MilestoneRecord {
  const others = (record.writes ?? []).filter((entry) => !entry.startsWith(`${tab}.`))
  const own = `${tab}.${Math.max(writesOf(record, tab), last) + 1}`
  return { ...record, writes: [...others, own].slice(-MOST_TABS) }
}
