import type { Manifest } from '../manifest.ts'

/** The plugin's built files. */
export interface BuiltPlugin {
  readonly code: string
  readonly html: string
  readonly manifest: Manifest
}

/** What a person can do next, a sentence each, in the words of the place where they are. */
export interface Advice {
  /** About a board on which no milestones were found. */
  readonly toTick: string
  /** About a board of which several pages have milestones. */
  readonly toChoose: string
}
