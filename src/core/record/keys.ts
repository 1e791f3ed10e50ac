/**
 * Every value that the plugin keeps in shared plugin data (namespace `okra`): under which key, on which node, by which
 * schema it is read (docs/data.md, The keys). The published schemas in docs/data are made from this list (npm run schemas).
 */
import type * as v from 'valibot'
import { AgendaState } from './agenda.ts'
import { Ballot } from './ballot.ts'
import { FacilitatorState } from './facilitator.ts'
import { StoredRound } from './stored-round.ts'
import { Made, TableRows } from './made.ts'
import { Mark } from './mark.ts'
import { Original } from './original.ts'
import { DeclinedOffers, PaintState, PaletteState, TeamState, TickedLooks, WordsState } from './page-values.ts'
import { MilestoneRecord } from './record.ts'
import { Rubric } from './rubric.ts'

export interface Entry {
  /** The kind of node that carries it. */
  readonly on: 'card' | 'painted node' | 'page' | 'made node' | 'session section' | 'ballot' | 'meanings card' | 'table'
  /** What the published schema says of it. */
  readonly says: string
  readonly schema: v.GenericSchema
}

/**
 * A long table goes on in `rows2`, `rows3` and so on, each by the schema of `rows`. One more key, `damaged`, keeps the text of a
 * `milestone` that was repaired: it is no JSON that anybody promised, so it has no schema.
 */
export const KEYS = {
  milestone: { on: 'card', says: 'What the team said of one milestone', schema: MilestoneRecord },
  mark: { on: 'card', says: 'A person said that this card is, or is not, a milestone', schema: Mark },
  original: {
    on: 'painted node',
    says: 'What a node wore before it was painted, and what was painted',
    schema: Original,
  },
  made: { on: 'made node', says: 'What a node that the plugin made is, and for which card', schema: Made },
  rows: {
    on: 'table',
    says: 'Which card each row of the milestone table is of, and what was last written',
    schema: TableRows,
  },
  looks: { on: 'page', says: 'Kinds of cards that a person ticked or unticked here', schema: TickedLooks },
  paint: { on: 'page', says: 'What the board is coloured by, and from which palettes', schema: PaintState },
  palette: { on: 'page', says: 'The team asked for high contrast', schema: PaletteState },
  words: { on: 'page', says: 'What the team calls each meeting of effort and value', schema: WordsState },
  team: { on: 'page', says: 'What the team is called, and where more of it can be found', schema: TeamState },
  left: { on: 'page', says: 'Offers that a person declined, as they stood then', schema: DeclinedOffers },
  facilitator: { on: 'page', says: 'Who runs the session', schema: FacilitatorState },
  agenda: { on: 'page', says: 'Where the session stands', schema: AgendaState },
  round: {
    on: 'session section',
    says: 'The hidden vote that is open, or the last one that was revealed',
    schema: StoredRound,
  },
  ballot: { on: 'ballot', says: 'What one person says in a session', schema: Ballot },
  rubric: { on: 'meanings card', says: 'What the levels of the scales mean here', schema: Rubric },
} as const satisfies Readonly<Record<string, Entry>>

export type KeptKey = keyof typeof KEYS

/** What may stand under each key. */
export type Values = { readonly [Key in KeptKey]: v.InferOutput<(typeof KEYS)[Key]['schema']> }
