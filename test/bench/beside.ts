/** The four plugins beside each other on boards of one size: each operation by each in turn, medians. */
import type { Held } from '../../host/sandbox/index.ts'
import { makeBoard } from './board.ts'
import { CONTESTANTS, type Name } from './contestants.ts'
import { median } from './cpu.ts'
import { OPERATIONS, operate, type Operation } from './operations.ts'
import { open, type Cost, type Player } from './player.ts'
import { ms, printTable, ratio, whole } from './print.ts'

export interface Size {
  readonly nodes: number
  readonly milestones: number
}

export type Row = 'open' | Operation | 'memory'

/** So many turns count: what takes seconds is steady after few. */
const turnsOn = ({ nodes }: Size, isLong: boolean): number => (nodes <= 500 ? 15 : nodes > 2000 && isLong ? 3 : 9)

type Costs = Record<Name, Cost[]>
const noCosts = (): Costs => ({ ours: [], '42e9b71': [], bare: [], naive: [] })

export async function printBeside(size: Size, isAsked: (row: Row) => boolean): Promise<void> {
  const { players, costs, held } = await openAll(size, isAsked('open') ? turnsOn(size, true) : 1)
  const rows = isAsked('open') ? [rowOf('open', costs)] : []
  for (const [operation, name] of Object.entries(OPERATIONS) as [Operation, string][]) {
    // What is painted is restored, asked or not: the next turn paints again.
    const isPair = operation === 'paint' || operation === 'restore'
    if (operation === 'restore' || !(isAsked(operation) || (isPair && isAsked('restore')))) continue
    const done = await inTurns(players, isPair ? ['paint', 'restore'] : [operation], turnsOn(size, isPair))
    if (!isPair) rows.push(rowOf(name, done[operation] ?? noCosts()))
    else for (const each of ['paint', 'restore'] as const) rows.push(rowOf(OPERATIONS[each], done[each] ?? noCosts()))
  }
  for (const { run } of players) run.close()
  printTable(
    `${whole(size.nodes)} nodes : ${whole(size.milestones)} milestones, CPU in ms; stretch: the longest without a pause`,
    ['', 'ours', '42e9b71', 'bare', 'naive', '× 42e9b71', '× bare', '× naive', 'stretch', '42e9b71', '×'],
    [...rows, ...(isAsked('memory') ? [heldRow('objects', held), heldRow('pieces', held)] : [])],
  )
}

interface Opened {
  readonly players: readonly Player[]
  readonly costs: Costs
  /** What each holds in QuickJS. */
  readonly held: Readonly<Record<Name, Held>>
}

/** Each on a board of its own, opened so many times; the last of each stays open. The first opening of each warms up. */
async function openAll({ nodes, milestones }: Size, turns: number): Promise<Opened> {
  const documents = new Map(CONTESTANTS.map((contestant) => [contestant, makeBoard(nodes, milestones)]))
  const costs = noCosts()
  const none: Held = { objects: 0, pieces: 0 }
  const held = { ours: none, '42e9b71': none, bare: none, naive: none }
  let players: Player[] = []
  for (let turn = 0; turn <= turns; turn++) {
    for (const { run } of players) run.close()
    players = []
    for (const [contestant, document] of documents) {
      const { player, cost } = await open(contestant, document)
      players.push(player)
      if (turn === 0) held[contestant.name] = player.run.held
      else costs[contestant.name].push(cost)
    }
  }
  return { players, costs, held }
}

/** The operations one after the other, by each plugin in turn; the first turn of each warms up. */
async function inTurns(
  players: readonly Player[],
  operations: readonly Operation[],
  turns: number,
): Promise<Partial<Record<Operation, Costs>>> {
  const all = Object.fromEntries(operations.map((operation) => [operation, noCosts()]))
  for (let turn = 0; turn <= turns; turn++) {
    for (const player of players) {
      for (const operation of operations) {
        const cost = await operate[operation](player, turn)
        if (turn > 0) all[operation]?.[player.contestant.name].push(cost)
      }
    }
  }
  return all
}

function rowOf(name: string, costs: Costs): string[] {
  const cpuOf = (who: Name) => median(costs[who].map(({ cpu }) => cpu))
  const stretchOf = (who: Name) => median(costs[who].map(({ stretch }) => stretch))
  const [ours, before, bare, naive] = [cpuOf('ours'), cpuOf('42e9b71'), cpuOf('bare'), cpuOf('naive')]
  const [stretch, longest] = [stretchOf('ours'), stretchOf('42e9b71')]
  return [
    name,
    ...[ours, before, bare, naive].map(ms),
    ...[before, bare, naive].map((other) => ratio(ours, other)),
    ...[ms(stretch), ms(longest), ratio(stretch, longest)],
  ]
}

function heldRow(what: keyof Held, held: Opened['held']): string[] {
  const [ours, before, bare, naive] = [held.ours[what], held['42e9b71'][what], held.bare[what], held.naive[what]]
  return [
    `${what} after open`,
    ...[ours, before, bare, naive].map(whole),
    ...[before, bare, naive].map((other) => ratio(ours, other)),
    ...['', '', ''],
  ]
}
