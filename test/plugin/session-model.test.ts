/**
 * A session checked against a model of what people meant: whoever joins, votes, changes their mind, reveals, takes over,
 * leaves, undoes and deletes, in whatever order it happens and arrives, no vote is lost, none counts twice, none is shown
 * early, and there is one facilitator. Ben has a second device. `npm run races` plays whole boards against the same model;
 * here a program that falls short is made as short as can be.
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { playOut } from '../races/play-out.ts'
import { CHOICES, type Deed, type What } from '../races/program.ts'

const PANELS = ['Ana', 'Ben', 'Cleo', 'Ben'] as const

const DEEDS: readonly What[] = [
  ...(['answer', 'answer', 'answer', 'answer', 'answer', 'deliver', 'deliver', 'deliver'] as const),
  ...(['start', 'start', 'reveal', 'take', 'undo', 'undo', 'delete section', 'delete ballot'] as const),
  ...(['close', 'open', 'leave', 'wait', 'wait', 'hands', 'settle', 'end', 'run', 'move'] as const),
]

const deed: fc.Arbitrary<Deed> = fc.record({
  who: fc.nat(PANELS.length - 1),
  what: fc.constantFrom(...DEEDS),
  which: fc.nat(CHOICES - 1),
  seed: fc.nat(1000),
})

const RUN: Deed = { who: 0, what: 'run', which: 0, seed: 0 }

async function holds(deeds: readonly Deed[]): Promise<void> {
  expect((await playOut({ panels: PANELS, deeds: [RUN, ...deeds], seed: 0 })).shortfalls).toEqual([])
}

test('whatever people do and in whatever order it arrives', async () => {
  await fc.assert(fc.asyncProperty(fc.array(deed, { minLength: 5, maxLength: 40 }), holds), {
    numRuns: Number(process.env.OKRA_RUNS ?? 6),
    endOnFailure: process.env.OKRA_RUNS === undefined,
    ...replay(),
  })
}, 3_600_000)

/** `OKRA_SEED` and `OKRA_PATH` play a failure again. */
function replay(): { seed?: number; path?: string } {
  const { OKRA_SEED: seed, OKRA_PATH: path } = process.env
  return { ...(seed === undefined ? {} : { seed: Number(seed) }), ...(path === undefined ? {} : { path }) }
}
