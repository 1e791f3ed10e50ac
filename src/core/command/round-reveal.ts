import * as v from 'valibot'
import { edits, refused, type Decision } from '../edit/index.ts'
import { activityFor } from '../record/index.ts'
import { cardsOf, reveal, roomNow, standingOf, withEarlier } from '../session/index.ts'
import { agenda } from './lead.ts'
import { scoreOf } from './score.ts'
import { n, type Scene } from './shape.ts'
import { inRound, writeRound } from './vote.ts'

/** The open vote is shown, and its counts are kept on the cards. */
export const schema = v.object({ type: v.literal('round/reveal'), n })

export const refusals = { 'no answers': 'Nobody has answered yet. Wait, or count hands.' }

export function decide(scene: Scene): Decision<keyof typeof refusals> {
  const { snapshot, plan, moment } = scene
  const { memory, now } = moment
  return inRound(scene, (round) => {
    const cards = cardsOf(round, plan)
    const { expected } = standingOf(round, cards, memory, roomNow(snapshot.session, moment, now))
    const revealed = reveal({ ...round, expected }, round.box ?? {}, memory.seats)
    const counts = Object.entries(revealed.counts ?? {})
    if (counts.length === 0) return refused('no answers')
    const there = new Set(cards)
    const score = scoreOf(scene)
    return edits([
      // Its results stand in its own activity, wherever the room has gone on to meanwhile.
      agenda({ now: activityFor(round.attribute).id }),
      writeRound(scene, withEarlier(revealed, round)),
      ...counts.flatMap(([card, each]) =>
        there.has(card)
          ? score(card, { addRounds: [{ id: round.id, attribute: round.attribute, when: now, counts: each }] })
          : [],
      ),
    ])
  })
}

export function say(): string {
  return 'Revealed.'
}
