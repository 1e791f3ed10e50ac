/** A sample of `npm run faults`: whatever fails, the board stays true. */
import { dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { built } from '../built.ts'
import { drawn, faultsOf } from './choose.ts'
import { readBuilt } from './worker.ts'
import { SCENARIOS } from './scenarios.ts'
import { ready, type Shortfall } from './trial.ts'

/** As many as some ten seconds allow: a few faults of a few commands. */
const COMMANDS = 6
const FAULTS = 3
const SEED = Number(process.env.SEED ?? 1)

describe('a fault at a call across the wall leaves true sentences and a board that can be finished or cleared', () => {
  const plugin = readBuilt(dirname(built('code.js')))
  test.each(drawn(SCENARIOS, COMMANDS, `${SEED}`, ({ name }) => name))('$name', async (scenario) => {
    const { calls, attempt } = await ready(plugin, scenario)
    const shortfalls: Shortfall[] = []
    for (const fault of drawn(faultsOf(calls), FAULTS, `${SEED} ${scenario.name}`, ({ way, call }) => `${way} ${call}`))
      shortfalls.push(...(await attempt(fault)))
    expect(shortfalls).toEqual([])
  })
})
