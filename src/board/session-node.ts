import type { Ballot, StoredRound, Rubric, Stored } from '../core/record/index.ts'

/** What nodes of a session are made for, as their `made` says. */
export type SessionWhat = SessionNode['what']

/** A node the plugin made for a session, as last read. `unit`: the size of the cards’ text when it was made, in pixels. */
export type SessionNode = { readonly node: SceneNode } & (
  | { readonly what: 'session'; readonly round: Stored<StoredRound>; readonly unit: number }
  | { readonly what: 'now' }
  | { readonly what: 'ballot'; readonly ballot: Stored<Ballot> }
  | { readonly what: 'meanings'; readonly rubric: Stored<Rubric> }
)
