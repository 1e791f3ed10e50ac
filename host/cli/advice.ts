import type { Advice } from '../headless/index.ts'

/** What to do next, for a person at the command line. */
export const ADVICE: Advice = {
  toTick: 'Open it with okra preview and tick the cards that are.',
  toChoose: 'Say which one with --page NAME.',
}
