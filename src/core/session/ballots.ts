import type { OnBoard } from '../plan/index.ts'
import type { BallotState } from '../record/index.ts'
import { idOf } from './people.ts'

/** Older plugins wrote the made-up id of who is not logged in, which nobody else sees. */
export function ballotsOnBoard({ ballots }: OnBoard): BallotState[] {
  return ballots.map(({ value }) => {
    const user = idOf({ id: value.user ?? null, name: value.name })
    return user === (value.user ?? null) ? value : { ...value, user }
  })
}
