import * as v from 'valibot'
import { count } from '../base/index.ts'
import { edits, refused, type Decision } from '../edit/index.ts'
import { Score, type Answers } from '../record/index.ts'
import { chatGuest } from '../session/index.ts'
import { n, type Scene } from './shape.ts'
import { inRound, next, writeRound } from './vote.ts'

/**
 * Answers from the meeting’s chat. `seat` is the same word for the same person of a vote, so that pasting again counts nobody
 * twice. `isSure`: these answers stand for those that are in already; else they only add to them. No answers take a seat out.
 */
export const schema = v.object({
  type: v.literal('round/chat'),
  n,
  round: v.string(),
  /** The questions this is about; what a seat answered to others stays. */
  keys: v.array(v.string()),
  people: v.array(v.object({ seat: v.string(), answers: v.record(v.string(), Score), isSure: v.boolean() })),
})
type RoundChat = v.InferOutput<typeof schema>

export const refusals = {
  'vote over': 'That vote is over, and another has begun.',
  differs: 'One answer from the chat differs from what is in under the same name. Say whose it is.',
}

export function decide(scene: Scene, { round: id, keys, people }: RoundChat): Decision<keyof typeof refusals> {
  return inRound(scene, (round) => {
    if (round.id !== id) return refused('vote over')
    const box = { ...round.box }
    for (const { seat, answers, isSure } of people) {
      const guest = chatGuest(seat)
      const was = box[guest]
      const before: Answers = was?.answers ?? {}
      if (!isSure && keys.some((key) => differ(before[key], answers[key]))) return refused('differs', { name: seat })
      const given = round.cards.flatMap((key): [string, Score][] => {
        const isAsked = keys.includes(key)
        const score = (isAsked ? answers[key] : undefined) ?? (isAsked && isSure ? undefined : before[key])
        return score === undefined ? [] : [[key, score]]
      })
      if (given.length === 0) Reflect.deleteProperty(box, guest)
      else box[guest] = { n: (was?.n ?? 0) + 1, answers: Object.fromEntries(given) }
    }
    return edits([writeRound(scene, next({ ...round, box }))])
  })
}

function differ(a: Score | undefined, b: Score | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b
}

export function say({ people }: RoundChat): string {
  const given = people.filter(({ answers }) => Object.keys(answers).length > 0).length
  if (given === 0) return 'The answers from the chat are put right.'
  return `${count(given, 'person’s answers', 'people’s answers')} from the chat are in. They were not shown.`
}
