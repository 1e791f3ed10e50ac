/** A sample of `npm run races`: the seeds that fell short once, and a few others. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { playOut } from './play-out.ts'
import { programOf } from './program.ts'

const KEPT = JSON.parse(readFileSync('test/races/seeds.json', 'utf8')) as number[]
const OTHERS = [1, 2]

describe('a program of several people loses nothing, shows nothing early and comes to rest', () => {
  test.each([...new Set([...KEPT, ...OTHERS])])('seed %i', async (seed) => {
    expect((await playOut(programOf(seed))).shortfalls).toEqual([])
  })
})
