import type { Rank, ScaleAttribute } from './scale.ts'

/** What one level means for this team, with an example from its past. */
export interface Meaning {
  readonly means: string
  readonly example?: string | undefined
}

/** What the team wrote down for the levels of its scales; whatever is absent was not written down. */
export type Meanings = Readonly<Partial<Record<ScaleAttribute, Readonly<Partial<Record<Rank, Meaning>>>>>>
