/** Whether anything is kept that nobody needs: objects that QuickJS counts, over many commands. */
import { makeBoard } from './board.ts'
import { bare, before, ours, type Contestant } from './contestants.ts'
import { open } from './player.ts'
import { printTable, whole } from './print.ts'

const CARDS = 120
/** In milliseconds: what is remembered for a minute may be forgotten then. */
const PACE = 2000
/** Counted after each of these parts of all commands. */
const PARTS = 4

export async function printGrowth(): Promise<void> {
  printTable(
    '1,000 nodes : 120 milestones, objects in QuickJS, a score every two seconds',
    ['', 'commands', 'before', ...Array.from({ length: PARTS }, (_, part) => `${part + 1} of ${PARTS}`), 'a command'],
    [await growthOf(ours, 2000), await growthOf(before, 400), await growthOf(bare, 2000)],
  )
}

async function growthOf(contestant: Contestant, commands: number): Promise<string[]> {
  const { player } = await open(contestant, makeBoard(1000, CARDS))
  const { run, clock, next } = player
  const scoreAndCount = async (times: number): Promise<number> => {
    for (let time = 0; time < times; time++) {
      const n = next()
      run.send(contestant.score(n, `5:${1 + (n % CARDS)}`, Math.floor(n / CARDS) % 2 === 0 ? 'M' : 'S'))
      clock.pass(PACE)
      await run.idle()
    }
    return run.held.objects
  }
  // Every card has been scored by then, and has its record.
  const first = await scoreAndCount(2 * CARDS)
  const counts: number[] = []
  for (let part = 0; part < PARTS; part++) counts.push(await scoreAndCount(commands / PARTS))
  run.close()
  const growth = ((counts[PARTS - 1] ?? NaN) - first) / commands
  return [contestant.name, whole(commands), whole(first), ...counts.map(whole), growth.toFixed(2)]
}
