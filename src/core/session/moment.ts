import { freshMemory, type Memory } from './memory.ts'
import type { Present } from './people.ts'

/** Who sits at this panel, and who else is here. */
export interface Here {
  readonly me: Present
  /** Every tab on the board, this one first. */
  readonly people: readonly Present[]
}

/** What a decision about a session rests on besides the board: whose plugin this is, what it has met, time and chance. */
export interface Moment extends Here {
  readonly memory: Memory
  /** Ms since 1970. */
  readonly now: number
  /** A word that nobody else has, for what needs a name of its own. */
  readonly chance: string
}

const NOBODY: Present = { id: null, name: 'Anonymous', session: 0, colour: '#757575' }

/** Somebody without a session, for whom every card may be written. */
export const ALONE: Moment = { me: NOBODY, people: [NOBODY], memory: freshMemory(''), now: 0, chance: '' }
