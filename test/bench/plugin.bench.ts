/**
 * How long the built plugin takes in QuickJS (docs/architecture.md, Budgets). Times are for people to read; tests
 * assert counts only.
 */
import { bench, describe } from 'vitest'
import { board, section, shape, sticky } from '../../host/document/build.ts'
import type { Document } from '../../host/document/document.ts'
import { realClock } from '../../host/clock.ts'
import { play, sample, type Playing } from '../plugin/play.ts'

const FEW = { iterations: 5, warmupIterations: 1, time: 0, warmupTime: 0 }

/** An OKRA board of n milestone cards, with an objective and a label that say what board it is. */
function cards(n: number): Document {
  const objective = shape('Company objective', {
    width: 857,
    height: 272,
    stroke: '#007AD2',
    props: { dashPattern: [4, 8] },
  })
  const cardAt = (i: number) =>
    shape(`Milestone card number ${i} with some words`, {
      x: (i % 40) * 1200,
      y: Math.floor(i / 40) * 160,
      width: 1034,
      height: 79,
      fill: '#FFC943',
    })
  return board(
    objective,
    sticky('<idea>'),
    section(
      'Plan',
      Array.from({ length: n }, (_, i) => cardAt(i)),
    ),
  )
}

const start = async (document: Document): Promise<Playing> => {
  const playing = await play(document, { clock: realClock })
  await until(() => playing.news().some(({ type }) => type === 'plan/whole'))
  return playing
}

/** Sends a wish and waits for its answer: long work pauses between slices. */
async function carryOut({ wish, news }: Playing, ...wishes: Parameters<Playing['wish']>): Promise<void> {
  const answers = () => news().filter(({ type }) => type === 'command/done').length
  const before = answers()
  await wish(...wishes)
  await until(() => answers() > before)
}

async function until(isTrue: () => boolean): Promise<void> {
  while (!isTrue()) await new Promise((resolve) => setTimeout(resolve, 1))
}

describe('first scan, from the menu to the plan in the panel', () => {
  const boards = { example: sample('example'), '500 cards': cards(500), '2,000 cards': cards(2000) }
  for (const [name, document] of Object.entries(boards)) {
    bench(
      name,
      async () => {
        const { run } = await start(document)
        run.close()
      },
      FEW,
    )
  }
})

describe('with the panel open', () => {
  const opened = new Map<number, Playing>()
  const open = async (n: number) => {
    const known = opened.get(n) ?? (await start(cards(n)))
    opened.set(n, known)
    return known
  }
  for (const n of [12, 500, 2000]) {
    bench(
      `one score, ${n} cards`,
      async () => {
        const playing = await open(n)
        const [first] = playing.plan().milestones
        const effort = first?.scores.effort === 'M' ? 'S' : 'M'
        await carryOut(playing, { type: 'milestone/change', cards: [first?.id ?? ''], patch: { effort } })
      },
      FEW,
    )
  }
  for (const n of [12, 500, 2000]) {
    bench(
      `colour and back, ${n} cards`,
      async () => {
        const playing = await open(n)
        await carryOut(playing, { type: 'paint/choose', rule: 'effort' })
        await carryOut(playing, { type: 'paint/choose', rule: 'original' })
      },
      FEW,
    )
  }
})
