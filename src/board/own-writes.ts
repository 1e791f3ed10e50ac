/**
 * What this plugin wrote on cards in the last minute. FigJam merges plugin data per node and fills per property, so somebody
 * else’s write at the same moment can take a score or a card’s own colours away: then they are written again from here.
 */
import type { Hex } from '../core/base/index.ts'
import type { OwnScore } from '../core/edit/index.ts'
import { countWrite, writesOf, type MilestoneRecord, type Original } from '../core/record/index.ts'
import { now } from '../doors/clock.ts'
import { readHere } from '../doors/who-is-here.ts'

/** Longer (ms) than any write is under way. */
const KEPT = 60_000

/** Scores remembered of one card; nobody types faster than they arrive. */
const MOST_SCORES = 20

/** What was written when a card was painted; the node is the one that wears the fill. */
export interface OwnPaint {
  readonly card: string
  readonly colour: Hex
  readonly original: Original
}

export interface OwnWrites {
  /** FigJam’s id of this tab. */
  readonly tab: () => number
  readonly noteScore: (card: string, score: OwnScore) => void
  /** The scores that were written on a card, oldest first. */
  readonly scoresOn: (card: string) => readonly OwnScore[]
  readonly forgetScores: (card: string) => void
  /** The record as it is to be written, with this write counted. No number is given twice. */
  readonly count: (card: string, record: MilestoneRecord) => MilestoneRecord
  readonly notePaint: (node: string, paint: OwnPaint) => void
  readonly paintOn: (node: string) => OwnPaint | undefined
  readonly forgetPaint: (node: string) => void
  /** Every card and painted node of which anything is remembered. */
  readonly nodes: () => readonly string[]
}

export function makeOwnWrites(): OwnWrites {
  /** By card; an undo may take the same number off the card itself. */
  const last = new Map<string, number>()
  const scores = recent<readonly OwnScore[]>()
  const paints = recent<OwnPaint>()
  let tab: number | null = null
  const scoresOn = (card: string) => scores.on(card) ?? []
  const ownTab = () => (tab ??= readHere().me.session)
  return {
    tab: ownTab,
    count: (card, record) => {
      const counted = countWrite(record, ownTab(), last.get(card))
      last.set(card, writesOf(counted, ownTab()))
      return counted
    },
    noteScore: (card, score) => scores.note(card, [...scoresOn(card), score].slice(-MOST_SCORES)),
    scoresOn,
    forgetScores: scores.forget,
    notePaint: paints.note,
    paintOn: paints.on,
    forgetPaint: paints.forget,
    nodes: () => Array.from(new Set([...scores.ids(), ...paints.ids()])),
  }
}

/** Remembers by node, each for as long as a write can be under way. */
function recent<T>() {
  const entries = new Map<string, { readonly at: number; readonly value: T }>()
  return {
    note: (id: string, value: T): void => {
      const at = now()
      // Oldest first: a map keeps the order in which entries came.
      for (const [old, entry] of entries) {
        if (at - entry.at < KEPT) break
        entries.delete(old)
      }
      entries.delete(id)
      entries.set(id, { at, value })
    },
    on: (id: string): T | undefined => {
      const entry = entries.get(id)
      return entry === undefined || now() - entry.at >= KEPT ? undefined : entry.value
    },
    forget: (id: string): void => {
      entries.delete(id)
    },
    ids: () => entries.keys(),
  }
}
