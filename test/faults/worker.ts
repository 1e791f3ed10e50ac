/** Tries its share of the faults, and tells whoever started it. */
import { readFileSync } from 'node:fs'
import { parseManifest } from '../../host/manifest.ts'
import type { Built } from './open.ts'
import { chosenFrom, type Choice } from './choose.ts'
import { SCENARIOS } from './scenarios.ts'
import { ready, type Shortfall } from './trial.ts'

export interface Told {
  readonly tried: number
  readonly shortfalls: readonly Shortfall[]
}

/** Tries what is chosen of every scenario; `share` says which of so many parts. */
export async function work(
  choice: Choice,
  share: { readonly nth: number; readonly of: number },
  tell: (told: Told) => void,
): Promise<void> {
  const built = readBuilt()
  let turn = 0
  for (const scenario of SCENARIOS) {
    if (!choice.command.test(scenario.name)) continue
    const { calls, attempt } = await ready(built, scenario)
    for (const fault of chosenFrom(scenario.name, calls, choice)) {
      turn += 1
      if (turn % share.of !== share.nth) continue
      tell({ tried: 1, shortfalls: await attempt(fault) })
    }
  }
}

export function readBuilt(folder = 'dist'): Built {
  return {
    code: readFileSync(`${folder}/code.js`, 'utf8'),
    manifest: parseManifest(JSON.parse(readFileSync('manifest.json', 'utf8'))),
  }
}
