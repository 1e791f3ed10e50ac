import * as v from 'valibot'
import { edits, refused, type Decision } from '../edit/index.ts'
import {
  activityFor,
  isOnScales,
  isVotedIn,
  keyOnScale,
  questionsOf,
  scalesIn,
  type Round,
  type ScaleAttribute,
} from '../record/index.ts'
import { questionsLeft, reveal, roomNow, standingOf, withEarlier } from '../session/index.ts'
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
    const questions = questionsLeft(round, plan)
    const { expected } = standingOf(
      round,
      questions.map(({ key }) => key),
      memory,
      roomNow(snapshot.session, moment, now),
    )
    const revealed = reveal({ ...round, expected }, round.box ?? {}, memory.seats)
    if (Object.keys(revealed.counts ?? {}).length === 0) return refused('no answers')
    const scales = scalesIn(questionsOf(round))
    const { now: activity } = snapshot.session.agenda.kind === 'ok' ? snapshot.session.agenda.value : {}
    const isHere = activity !== undefined && isVotedIn(activity, scales)
    const score = scoreOf(scene)
    return edits([
      // Its results stand in its own activity, wherever the room has gone on to meanwhile.
      ...(isHere ? [] : [agenda({ now: activityFor(round.attribute).id })]),
      writeRound(scene, withEarlier(revealed, round)),
      ...questions.flatMap(({ key, card, attribute }) => {
        const each = revealed.counts?.[key]
        return each === undefined
          ? []
          : score(card, { addRounds: [{ id: roundId(round, attribute), attribute, when: now, counts: each }] })
      }),
    ])
  })
}

/** The record tells its rounds apart by their ids: one vote on several scales leaves one for each. */
function roundId(round: Round, attribute: ScaleAttribute): string {
  return isOnScales(round) ? keyOnScale(attribute, round.id) : round.id
}

export function say(): string {
  return 'Revealed.'
}
