/** What commands about the open vote share. */
import { refused, type Decision, type Edit } from '../edit/index.ts'
import type { Round } from '../record/index.ts'
import { collected, roundEdit, type Moment } from '../session/index.ts'
import { asFacilitator } from './lead.ts'
import type { Scene } from './shape.ts'

/** The round on its section. */
export function writeRound({ snapshot, plan }: Scene, round: Round | null): Edit {
  return roundEdit(snapshot, plan, round)
}

/** The round as it is to be next: its writes are counted, so that an undo is known for what it is. */
export function next(round: Round): Round {
  return { ...round, n: round.n + 1 }
}

/** Acts on the open round with everything in it that was said so far. */
export function inRound<Code extends string = never>(
  scene: Scene,
  act: (round: Round) => Decision<Code>,
): Decision<Code> {
  return asFacilitator(scene, () => {
    const { round, ballots } = scene.moment.memory
    return round?.state === 'open' ? act(collected(round, ballots)) : refused('no vote')
  })
}

/** Every tab on the board, for a round that notes whom it waits for. */
export function tabsHere({ people }: Moment): NonNullable<Round['named']> {
  return people.map(({ id: user, session }) => ({ user, session }))
}
