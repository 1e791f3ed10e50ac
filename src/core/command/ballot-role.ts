import * as v from 'valibot'
import type { Decision } from '../edit/index.ts'
import { WATCHING } from '../session/index.ts'
import { onOwnBallot } from './own-ballot.ts'
import { n, type Scene } from './shape.ts'

/** What a person is here as. */
export const schema = v.object({ type: v.literal('ballot/role'), n, role: v.string() })
type BallotRole = v.InferOutput<typeof schema>

export function decide(scene: Scene, { role }: BallotRole): Decision {
  return onOwnBallot(scene, { role: role.trim() })
}

export function say(command: BallotRole): string {
  const role = command.role.trim()
  if (role === WATCHING) return 'You only watch: nobody waits for an answer of yours.'
  return role === '' ? 'You have no role now.' : `You are here as ${role}.`
}
