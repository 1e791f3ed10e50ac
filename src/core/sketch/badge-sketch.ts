/** The pill under a card: how big it is, where it hangs, and how it looks. */
import type { Box } from '../base/index.ts'
import { LINE, textWidth } from './measure.ts'
import { INK, PAPER, type Sketch } from './sketch.ts'

/** A pill is half as high as its card… */
const SHARE = 0.5
/** …but never so large that the longest usual words (`L · $$$ · ♥♥♥ · needs 12`) would be wider than the card. */
const LONGEST = 14.2
const SMALLEST = 8
/** Letters take this much of the pill’s height. */
const LETTERS = 0.78
/** Room at each round end, in parts of the height. */
const END = 0.5

export function pillHeight({ width, height }: Pick<Box, 'width' | 'height'>): number {
  const size = Math.max(SMALLEST, Math.min(height * SHARE * LETTERS, width / LONGEST))
  return Math.round((size / LETTERS) * 2) / 2
}

export function badgeSketch(words: string, height: number): Sketch {
  const size = Math.floor(height * LETTERS * 2) / 2
  const width = Math.ceil(textWidth(words, size) + 2 * END * height)
  return {
    width,
    height,
    radius: height / 2,
    fill: INK,
    stroke: null,
    parts: [
      {
        kind: 'text',
        name: 'words',
        x: 0,
        y: (height - size * LINE) / 2,
        width,
        text: words,
        size,
        colour: PAPER,
        align: 'CENTER',
      },
    ],
  }
}
