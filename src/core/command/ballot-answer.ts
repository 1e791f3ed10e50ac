import * as v from 'valibot'
import { refused, type Decision } from '../edit/index.ts'
import { glyphOf, questionOf, Score, UNSURE } from '../record/index.ts'
import { runsNow } from '../session/index.ts'
import { onOwnBallot } from './own-ballot.ts'
import { n, nameIn, type Scene, type CarriedOut } from './shape.ts'

/** One person’s answer to one question of the open vote, by its key; null takes it back. */
export const schema = v.object({
  type: v.literal('ballot/answer'),
  n,
  round: v.string(),
  key: v.string(),
  score: v.nullable(Score),
})
type BallotAnswer = v.InferOutput<typeof schema>

export const refusals = {
  'vote over': 'That vote is over, and another has begun.',
  'too late': 'The vote was revealed just before: this answer came too late.',
  'not voted on': 'That card is not voted on.',
}

export function decide(scene: Scene, { round: id, key, score }: BallotAnswer): Decision<keyof typeof refusals> {
  const { memory } = scene.moment
  const { round } = memory
  if (runsNow(memory, scene.snapshot.session) === null) return refused('no session now')
  if (round?.id !== id) return refused('vote over')
  if (round.state === 'revealed') return refused('too late')
  if (!round.cards.includes(key)) return refused('not voted on')
  return onOwnBallot(scene, { answer: { round: id, card: key, score } })
}

export function say({ key, score }: BallotAnswer, { after, voted }: CarriedOut): string {
  const question = voted === null ? null : questionOf({ attribute: voted }, key)
  const name = nameIn(after, question?.card ?? key)
  if (score === null) return `Your answer for ${name} is taken back.`
  const answer = score === '?' || question === null ? UNSURE.word.toLowerCase() : glyphOf(question.attribute, score)
  return `Your answer for ${name} is in: ${answer}.`
}
