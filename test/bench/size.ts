/** Whether the cost of a change follows the change or the board: ours on a large board against ours on a small one. */
import { makeBoard } from './board.ts'
import { ours } from './contestants.ts'
import { median } from './cpu.ts'
import { OPERATIONS, operate } from './operations.ts'
import { open } from './player.ts'
import { ms, printTable, ratio } from './print.ts'

const TURNS = 9

export async function printSize(): Promise<void> {
  const { player: small } = await open(ours, makeBoard(100, 12))
  const { player: large } = await open(ours, makeBoard(8000, 2000))
  const rows: string[][] = []
  for (const operation of ['score', 'remote', 'other', 'selection'] as const) {
    const [onSmall, onLarge]: [number[], number[]] = [[], []]
    for (let turn = 0; turn <= TURNS; turn++) {
      const costs = [await operate[operation](small, turn), await operate[operation](large, turn)] as const
      if (turn === 0) continue
      onSmall.push(costs[0].cpu)
      onLarge.push(costs[1].cpu)
    }
    const [least, most] = [median(onSmall), median(onLarge)]
    rows.push([OPERATIONS[operation], ms(least), ms(most), ratio(most, least)])
  }
  small.run.close()
  large.run.close()
  printTable('Ours on a large board against ours on a small one, CPU in ms', ['', '100:12', '8,000:2,000', '×'], rows)
}
