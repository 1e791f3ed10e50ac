/** The plugins that are measured beside each other, and the few words in which each wants to be asked. */
import { readFileSync } from 'node:fs'

export type Name = 'ours' | '42e9b71' | 'bare' | 'naive'
export type Effort = 'S' | 'M'

export interface Contestant {
  readonly name: Name
  readonly code: string
  /** What its panel says once it has loaded. */
  readonly ready: object
  readonly score: (n: number, card: string, effort: Effort) => object
  readonly paint: (n: number) => object
  readonly restore: (n: number) => object
}

const read = (path: string) => readFileSync(path, 'utf8')

/** Today's commands, which the build of 42e9b71 understands, too: it only answers in other words. */
const okra = (name: Name, path: string): Contestant => ({
  name,
  code: read(path),
  ready: { type: 'panel/ready' },
  score: (n, card, effort) => ({ type: 'milestone/change', n, cards: [card], patch: { effort } }),
  paint: (n) => ({ type: 'paint/choose', n, rule: 'effort' }),
  restore: (n) => ({ type: 'paint/choose', n, rule: 'original' }),
})

/** The least any plugin could do, and the usual kind. */
const small = (name: Name, path: string): Contestant => ({
  name,
  code: read(path),
  ready: { type: 'ready' },
  score: (n, id, effort) => ({ type: 'score', n, id, effort }),
  paint: (n) => ({ type: 'paint', n }),
  restore: (n) => ({ type: 'restore', n }),
})

export const ours = okra('ours', 'dist/release/code.js')
export const before = okra('42e9b71', 'test/bench/code-42e9b71.js')
export const bare = small('bare', 'test/bench/bare.js')
export const naive = small('naive', 'test/bench/naive.js')
export const CONTESTANTS: readonly Contestant[] = [ours, before, bare, naive]
