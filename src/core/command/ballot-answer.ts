import * as v from 'valibot'
import { refused, type Decision } from '../edit/index.ts'
import { glyphOf, Score, UNSURE } from '../record/index.ts'
import { runsNow } from '../session/index.ts'
import { onOwnBallot } from './own-ballot.ts'
import { card, n, nameIn, type Scene, type CarriedOut } from './shape.ts'

/** One person’s answer for one card of the open vote; null takes it back. */
export const schema = v.object({
  type: v.literal('ballot/answer'),
  n,
  round: v.string(),
  card,
  score: v.nullable(Score),
})
type BallotAnswer = v.InferOutput<typeof schema>

export const refusals = {
  'vote over': 'That vote is over, and another has begun.',
  'too late': 'The vote was revealed just before: this answer came too late.',
  'not voted on': 'That card is not voted on.',
}

export function decide(scene: Scene, { round: id, card, score }: BallotAnswer): Decision<keyof typeof refusals> {
  const { memory } = scene.moment
  const { round } = memory
  if (runsNow(memory, scene.snapshot.session) === null) return refused('no session now')
  if (round?.id !== id) return refused('vote over')
  if (round.state === 'revealed') return refused('too late')
  if (!round.cards.includes(card)) return refused('not voted on')
  return onOwnBallot(scene, { answer: { round: id, card, score } })
}

export function say({ card, score }: BallotAnswer, { after, voted }: CarriedOut): string {
  const name = nameIn(after, card)
  if (score === null) return `Your answer for ${name} is taken back.`
  const answer = score === '?' || voted === null ? UNSURE.word.toLowerCase() : glyphOf(voted, score)
  return `Your answer for ${name} is in: ${answer}.`
}
