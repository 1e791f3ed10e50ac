/** Three people who vote on three cards. */
import { expect } from 'vitest'
import { board, sticky } from '../../host/document/build.ts'
import type { Score } from '../../src/core/record/scale.ts'
import { table, type Person, type Table } from './table.ts'

export const CARDS = ['1:1', '1:2', '1:3'] as const
const NAMES = ['Cache location', 'Share links', 'Match badges'] as const

export const ideas = () => board(...CARDS.map((id, at) => sticky(NAMES[at] ?? '', { id, x: at * 400 })))

/** Time (ms) after which the plugin has asked who is here. */
export const A_LOOK = 2500

export interface Three extends Table {
  readonly ana: Person
  readonly ben: Person
  readonly cleo: Person
  /** Opens a vote on all cards that everybody has heard of; its id. */
  readonly start: () => Promise<string>
}

/** Ana runs the session; Ben and Cleo take part. */
export async function three(): Promise<Three> {
  const seated = table(ideas())
  const ana = await seated.sit('Ana')
  const ben = await seated.sit('Ben')
  const cleo = await seated.sit('Cleo')
  await ana.wish({ type: 'session/run' })
  await seated.settle()
  const start = async () => {
    await open(ana)
    await seated.settle()
    return ana.session().round?.id ?? ''
  }
  return { ...seated, ana, ben, cleo, start }
}

/** Opens a vote on all cards; nobody else has heard of it yet. */
export async function open({ wish, session }: Person): Promise<void> {
  await wish({ type: 'round/start', scales: ['effort'], cards: [...CARDS] })
  expect(session().round?.isOpen).toBe(true)
}

/** Presses answers to the cards in their order; everything arrives later. */
export async function answer(person: Person, ...scores: readonly Score[]): Promise<void> {
  const round = person.session().round?.id ?? ''
  for (const [index, score] of scores.entries())
    await person.mumble({ type: 'ballot/answer', round, key: CARDS[index] ?? '', score: score as 'S' })
}

/** What was counted, card by card: all of it, and nothing else. */
export async function reveal({ wish, session }: Person): Promise<unknown> {
  await wish({ type: 'round/reveal' })
  const { round } = session()
  return round?.isOpen === false ? round.counts : null
}
