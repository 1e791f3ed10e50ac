/** What happened to the things the plugin puts on the board, in sentences. */
import { capital, count } from '../base/index.ts'
import type { Outcome } from '../edit/index.ts'
import type { Plan } from '../plan/index.ts'
import type { TableTally } from '../table/index.ts'

export function sayTidied({ made }: Outcome): string {
  return made === 0 ? 'Every badge is in its place.' : `${count(made, 'badge')} put right.`
}

/** `Milestone table put on the board: 12 rows.`, or what running it again has changed. */
export function sayTable(tally: TableTally | null, isNew: boolean, plan: Plan): string {
  if (isNew) return `Milestone table put on the board: ${count(plan.milestones.length, 'row')}.`
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
  return tally !== null && tally.byHand > 0
    ? `${changed} ${count(tally.byHand, 'cell')} changed by hand left as ${tally.byHand === 1 ? 'it is' : 'they are'}.`
    : changed
}

function part(n: number, word: string, what: string): string[] {
  return n === 0 ? [] : [`${count(n, word)} ${what}`]
}
