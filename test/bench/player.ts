/** One plugin on a board of its own, and what an act on it costs. */
import { readFileSync } from 'node:fs'
import type { Document } from '../../host/document/document.ts'
import { parseManifest } from '../../host/manifest.ts'
import { runPlugin, type PluginRun } from '../../host/sandbox/index.ts'
import { AskedClock } from './asked-clock.ts'
import type { Contestant } from './contestants.ts'
import { cpu } from './cpu.ts'
import { TELLS_SEARCHES, Turns } from './turns.ts'

export interface Cost {
  /** CPU of the main thread, in milliseconds, until nothing is left to do: its own echo is followed by then. */
  readonly cpu: number
  /** The longest turn without a pause, in milliseconds of the same, parsing the script and searches apart. */
  readonly stretch: number
}

export interface Player {
  readonly contestant: Contestant
  readonly document: Document
  readonly run: PluginRun
  readonly clock: AskedClock
  /** The number of its next command. */
  readonly next: () => number
  /** Does something to the board or the run, and measures what the plugin does about it, not the doing. */
  readonly measure: (act: () => void) => Promise<Cost>
}

const manifest = parseManifest(JSON.parse(readFileSync('manifest.json', 'utf8')))

/** From running the code to the plan in the panel; the engine itself is there by then. */
export async function open(contestant: Contestant, document: Document): Promise<{ player: Player; cost: Cost }> {
  const turns = new Turns()
  const clock = new AskedClock()
  collectGarbage()
  const run = await runPlugin({
    document,
    code: TELLS_SEARCHES + contestant.code,
    html: '<p>',
    manifest,
    command: 'score',
    clock,
    limits: { patience: 60_000 },
    onTurn: (moment) => turns.note(moment),
    onLog: (line) => turns.hear(line),
  })
  await run.idle()
  run.send(contestant.ready)
  await run.idle()
  const cost = { cpu: cpu() - turns.beganAt, stretch: turns.longest }
  if (!run.sent.some(hasPlan)) throw new Error(`${contestant.name} told its panel no plan`)
  let n = 0
  const measure = async (act: () => void): Promise<Cost> => {
    // What the plugin does from time to time is done before, if it is due.
    await run.idle()
    collectGarbage()
    act()
    turns.longest = 0
    const began = cpu()
    await run.idle()
    return { cpu: cpu() - began, stretch: turns.longest }
  }
  return { player: { contestant, document, run, clock, next: () => ++n, measure }, cost }
}

function hasPlan(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'plan' in message
}

/** So that nobody pays for what another left behind. */
function collectGarbage(): void {
  globalThis.gc?.()
}
