import * as v from 'valibot'
import { count } from '../base/index.ts'
import { edits, TRIAL, type Decision, type Edit } from '../edit/index.ts'
import { checkWords, leftOf } from './check-words.ts'
import { n, type CarriedOut, type Scene } from './shape.ts'

/** What a session needs tried on this board, the day before. */
export const schema = v.object({ type: v.literal('board/check'), n })
type BoardCheck = v.InferOutput<typeof schema>

/** What an earlier check that was interrupted left goes first. */
export function decide({ snapshot, plan }: Scene): Decision {
  const left = snapshot.made.filter(({ what }) => what === TRIAL)
  return edits([
    ...left.map(({ id }): Edit => ({ kind: 'take', node: id })),
    { kind: 'check', cards: plan.milestones.map(({ id }) => id) },
  ])
}

export function say(_: BoardCheck, { outcome: { check } }: CarriedOut): string {
  if (check === undefined) return 'The board was not checked.'
  const { troubles, rest } = checkWords(check)
  if (troubles.length === 0) return rest
  return [`Checked: ${count(troubles.length, 'thing')} to see to before the session.`, ...leftOf(check)].join(' ')
}
