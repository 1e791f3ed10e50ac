import * as v from 'valibot'
import { capital, count } from '../base/index.ts'
import { edits, refused, type Decision, type Refusal } from '../edit/index.ts'
import { isFurtherColumn } from '../export/index.ts'
import { withoutParked } from '../plan/index.ts'
import { textSizeFor } from '../sketch/index.ts'
import { TABLE_ORDERS, wantedTable } from '../table/index.ts'
import { n, type Scene, type CarriedOut } from './shape.ts'

/** The milestone table put on the board, or brought up to date in place. */
export const schema = v.object({
  type: v.literal('table/put'),
  n,
  order: v.picklist(TABLE_ORDERS),
  further: v.array(v.string()),
  /** Somebody was asked about a very long table, and wants it. */
  evenIfLong: v.boolean(),
})
type TablePut = v.InferOutput<typeof schema>

/** More rows than this are asked about first: a table is hard to work with on a board, and a file is not. */
export const LONG_TABLE = 100

export const refusals = {
  'no milestones': 'There are no milestones to put in a table yet.',
  'long table': ({ count: rows = 0 }: Refusal) =>
    `That would be a table of ${count(rows, 'row')}. Open the Export tab to put it on the board anyway.`,
}

export function decide(
  { snapshot, plan }: Scene,
  { order, further, evenIfLong }: TablePut,
): Decision<keyof typeof refusals> {
  const rows = withoutParked(plan).milestones.length
  if (rows === 0) return refused('no milestones')
  if (rows > LONG_TABLE && plan.made.table === null && !evenIfLong) return refused('long table', { count: rows })
  return edits([
    {
      kind: 'table',
      table: wantedTable(plan, order, further.filter(isFurtherColumn)),
      contrast: plan.contrast,
      size: textSizeFor(snapshot, plan),
      around: plan.milestones.map(({ id }) => id),
    },
  ])
}

/** `Milestone table put on the board: 12 rows.`, or what running it again has changed. */
export function say(_: TablePut, { after, outcome: { table } }: Pick<CarriedOut, 'after' | 'outcome'>): string {
  if (table?.isNew === true)
    return `Milestone table put on the board: ${count(withoutParked(after).milestones.length, 'row')}.`
  const tally = table?.tally ?? null
  const parts =
    tally === null
      ? []
      : [
          part(tally.cells, 'cell', 'changed'),
          part(tally.added, 'row', 'added'),
          part(tally.moved, 'row', 'moved'),
          part(tally.removed, 'row', 'removed'),
        ].flat()
  const changed = parts.length === 0 ? 'Nothing to change: the table is up to date.' : `${capital(parts.join(', '))}.`
  if (tally === null || tally.byHand === 0) return changed
  return tally.byHand === 1
    ? `${changed} 1 cell that somebody changed by hand was left alone.`
    : `${changed} ${tally.byHand} cells that somebody changed by hand were left alone.`
}

export function sayStopped(): string {
  return 'Stopped: the table holds what was written so far. Put it on the board again to go on.'
}

function part(n: number, word: string, what: string): string[] {
  return n === 0 ? [] : [`${count(n, word)} ${what}`]
}
