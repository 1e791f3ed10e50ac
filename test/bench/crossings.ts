/** Calls across the wall for each card that is painted and restored. */
import { board, frame, group, node, shape, sticky, text, type Look, type Sketch } from '../../host/document/build.ts'
import { solid } from '../../host/document/defaults.ts'
import { before, ours, type Contestant } from './contestants.ts'
import { open } from './player.ts'
import { printTable } from './print.ts'

/** Cards of each kind on the smaller of two boards, and on the larger: the difference is what the cards cost. */
const FEW = 20
const MANY = 60

const WORDS = 'Milestone: players find a match near them'

/** A card of each kind, scored, at a place. */
const CARDS: Readonly<Record<string, (look: Look) => Sketch>> = {
  shape: (look) => shape(WORDS, { ...look, width: 1034, height: 79, fill: '#FFC943' }),
  sticky: (look) => sticky(WORDS, { ...look, width: 416, height: 240 }),
  'shape, its text is painted': (look) =>
    shape(WORDS, { ...look, width: 1034, height: 79, fill: '#1E1E1E', props: { 'text.fills': solid('#FFFFFF') } }),
  frame: (look) =>
    frame([text(WORDS, { width: 900, height: 24 })], { ...look, width: 1034, height: 79, fill: '#FFC943' }),
  group: (look) => {
    const place = { x: look.x ?? 0, y: look.y ?? 0 }
    const ground = node('RECTANGLE', { ...place, width: 1034, height: 79, fill: '#FFC943' })
    return group([ground, text(WORDS, { ...place, width: 900, height: 24 })], look)
  },
}

export async function printCrossings(): Promise<void> {
  const rows: string[][] = []
  for (const [kind, card] of Object.entries(CARDS)) {
    const now = await perCard(ours, card)
    const then = await perCard(before, card)
    rows.push([kind, ...[now.painting, then.painting, now.restoring, then.restoring].map((each) => each.toFixed(1))])
  }
  printTable('Crossings of the wall, a card', ['', 'painting', '42e9b71', 'restoring', '42e9b71'], rows)
}

async function perCard(
  contestant: Contestant,
  card: (look: Look) => Sketch,
): Promise<{ painting: number; restoring: number }> {
  const few = await allOf(contestant, card, FEW)
  const many = await allOf(contestant, card, MANY)
  const each = (all: number, less: number) => (all - less) / (MANY - FEW)
  return { painting: each(many.painting, few.painting), restoring: each(many.restoring, few.restoring) }
}

async function allOf(
  contestant: Contestant,
  card: (look: Look) => Sketch,
  count: number,
): Promise<{ painting: number; restoring: number }> {
  const cards = Array.from({ length: count }, (_, index) => {
    const id = `5:${index + 1}`
    const milestone = JSON.stringify({ v: 1, at: id, effort: 'M' })
    return card({ id, x: 0, y: index * 300, shared: { okra: { milestone } } })
  })
  const { player } = await open(contestant, board(...cards))
  const { run, next } = player
  const crossingsOf = async (command: object): Promise<number> => {
    run.resetCounts()
    run.send(command)
    await run.idle()
    return run.counts.crossings
  }
  const painting = await crossingsOf(contestant.paint(next()))
  const { fills = 0 } = run.counts.set
  if (fills < count) throw new Error(`${contestant.name} painted ${fills} of ${count} cards`)
  const restoring = await crossingsOf(contestant.restore(next()))
  run.close()
  return { painting, restoring }
}
