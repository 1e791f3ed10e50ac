/** Leaves out of a program what it takes no part in: what is left tells why it falls short. */
import { playOut, type Shortfall } from './play-out.ts'
import type { Program } from './program.ts'

/** The program without every deed without which it still falls short of the same. */
export async function shortened(program: Program, found: readonly Shortfall[]): Promise<Program> {
  const kind = found[0]?.kind
  const fails = async (candidate: Program) => (await playOut(candidate)).shortfalls.some((each) => each.kind === kind)
  let best = program
  for (let size = Math.ceil(program.deeds.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2))
    for (let at = best.deeds.length - size; at > -size; at -= size) {
      const deeds = best.deeds.filter((_, index) => index < at || index >= at + size)
      const candidate = { ...best, deeds }
      if (deeds.length < best.deeds.length && (await fails(candidate))) best = candidate
    }
  return best
}
