/** What is done to each plugin in turn. An operation that had no effect ends the benchmark: it would measure nothing. */
import type { Document } from '../../host/document/document.ts'
import { Editor } from '../../host/document/editor.ts'
import type { Cost, Player } from './player.ts'

export type Operation = 'score' | 'remote' | 'other' | 'selection' | 'paint' | 'restore'

/** In the order in which they are done: what is restored was painted. */
export const OPERATIONS: Readonly<Record<Operation, string>> = {
  score: 'one score',
  remote: 'remote change of a card',
  other: 'change of no milestone',
  selection: 'selection',
  paint: 'paint all',
  restore: 'restore',
}

/** `5:5` has a score from the beginning (`board.ts`). */
const CARD = '5:5'
/** A sticky that nobody takes for a milestone. */
const PAIN = '6:0'

export const operate: Readonly<Record<Operation, (player: Player, turn: number) => Promise<Cost>>> = {
  score: async ({ contestant, document, run, next, measure }, turn) => {
    const effort = turn % 2 === 0 ? 'M' : 'S'
    const cost = await measure(() => run.send(contestant.score(next(), CARD, effort)))
    const record: unknown = JSON.parse(document.get(CARD)?.pluginData.shared.okra?.milestone ?? '{}')
    require((record as { effort?: string }).effort === effort, contestant.name, 'the score')
    return cost
  },
  remote: async ({ contestant, document, run, measure }, turn) => {
    const heard = run.sent.length
    const words = `Milestone 4 lets players find a match near them, as said ${turn} times`
    const cost = await measure(() => write(document, CARD, words))
    require(run.sent.length > heard, contestant.name, 'the changed words')
    return cost
  },
  other: ({ document, measure }, turn) => {
    return measure(() => write(document, PAIN, `Pain: nobody knows who is coming, as said ${turn} times`))
  },
  selection: async ({ contestant, document, run, measure }, turn) => {
    const heard = run.sent.length
    const cost = await measure(() => document.view.select([`5:${1 + (turn % 12)}`]))
    require(run.sent.length > heard, contestant.name, 'the selection')
    return cost
  },
  paint: async ({ contestant, document, run, next, measure }) => {
    const before = fillOf(document)
    const cost = await measure(() => run.send(contestant.paint(next())))
    require(fillOf(document) !== before, contestant.name, 'the colours')
    return cost
  },
  restore: async ({ contestant, document, run, next, measure }) => {
    const before = fillOf(document)
    const cost = await measure(() => run.send(contestant.restore(next())))
    require(fillOf(document) !== before, contestant.name, 'the original colours')
    return cost
  },
}

/** Words that somebody else writes on a node. */
function write(document: Document, id: string, words: string): void {
  new Editor(document, 'remote').set(id, { 'text.characters': words })
}

function fillOf(document: Document): string {
  return JSON.stringify(document.get(CARD)?.props.fills)
}

function require(isSo: boolean, name: string, what: string): void {
  if (!isSo) throw new Error(`${name} does not know of ${what}: it is asked in words it does not understand`)
}
