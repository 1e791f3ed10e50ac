/** What `npm run races` starts in a process of its own: plays its share of the seeds, told over the channel to its parent. */
import { playOut } from './play-out.ts'
import { programOf } from './program.ts'
import { shortened } from './shorten.ts'

interface Order {
  readonly seeds: readonly number[]
  /** Also looks for the shortest part of each program that still falls short. */
  readonly isShortened: boolean
}

const { seeds, isShortened } = JSON.parse(process.argv[2] ?? '{}') as Order
for (const seed of seeds) {
  const program = programOf(seed)
  const { shortfalls, checked } = await playOut(program)
  const short = isShortened && shortfalls.length > 0 ? await shortened(program, shortfalls) : null
  process.send?.({ seed, shortfalls, checked, short })
}
process.disconnect()
